import { useQuery } from '@tanstack/react-query';
import { fetchCategories, fetchTeams, fetchUsers } from '../../api/desk';
import type { Category, StaffUser, Team } from '../../api/desk-types';

const LONG_MS = 5 * 60_000;
const none: readonly never[] = [];

/** People who can have a ticket; those who left are left out unless asked for. */
export function useUsers(all = false): readonly StaffUser[] {
  const { data = none } = useQuery({ queryKey: ['users'], queryFn: ({ signal }) => fetchUsers(signal), staleTime: LONG_MS });
  return all ? data : data.filter((user) => user.active);
}

export function useTeams(): readonly Team[] {
  return useQuery({ queryKey: ['teams'], queryFn: ({ signal }) => fetchTeams(signal), staleTime: LONG_MS }).data ?? none;
}

export function useCategories(): readonly Category[] {
  return useQuery({ queryKey: ['categories'], queryFn: ({ signal }) => fetchCategories(signal), staleTime: LONG_MS }).data ?? none;
}
