import { Button, Select, Table } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeUser } from '../api/admin';
import { fetchUsers } from '../api/desk';
import type { StaffUser } from '../api/desk-types';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { usePageTitle } from '../ui/page-title';
import { useMe } from '../ui/staff/session';
import { useTeams } from '../ui/staff/use-people';
import { ErrorState, LoadingState, useErrorText } from '../ui/states';
import { Notice, ToneBadge } from '../ui/tone';
import { useFormat, useLanguage } from '../ui/use-format';
import css from './admin.module.css';
import { UserForm } from './user-form';

export const roles = ['agent', 'manager', 'admin'] as const;

export function UsersPage() {
  const { t } = useTranslation('admin');
  usePageTitle(t('users'));
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState('');
  const users = useQuery({ queryKey: ['users'], queryFn: ({ signal }) => fetchUsers(signal) });
  return (
    <>
      <div className={css.head}>
        <div>
          <h1 className={css.title}>{t('users')}</h1>
          <p className={css.intro}>{t('user.intro')}</p>
        </div>
        <Button leftSection={<IconUserPlus size="1.1rem" aria-hidden />} onClick={() => setAdding(true)}>{t('user.add')}</Button>
      </div>
      {added && <Notice tone="green" role="status">{t('user.created', { name: added })}</Notice>}
      {adding && <UserForm onClose={() => setAdding(false)} onCreated={(name) => { setAdding(false); setAdded(name); }} />}
      {users.isPending && <LoadingState shape="list" label={t('user.loading')} />}
      {users.isError && <ErrorState error={users.error} onRetry={() => void users.refetch()} />}
      {users.data && <UsersTable users={users.data} />}
    </>
  );
}

function UsersTable({ users }: { readonly users: readonly StaffUser[] }) {
  const { t } = useTranslation('admin');
  const errorText = useErrorText();
  const client = useQueryClient();
  const [leaving, setLeaving] = useState<StaffUser | null>(null);
  const change = useMutation({
    mutationFn: ({ id, ...rest }: { id: string; active?: boolean; role?: string }) => changeUser(id, rest),
    onSuccess: () => client.invalidateQueries({ queryKey: ['users'] }),
    onSettled: () => setLeaving(null),
  });
  return (
    <>
      {change.error && <Notice tone="red" role="alert">{errorText(change.error)}</Notice>}
      <Table className={css.table} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>{['name', 'role', 'teams', 'state'].map((name) => <Table.Th key={name}>{t(`user.${name}`)}</Table.Th>)}<Table.Td /></Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {users.map((user) => (
            <UserRow key={user.id} user={user} onRole={(role) => change.mutate({ id: user.id, role })}
              onActive={() => (user.active ? setLeaving(user) : change.mutate({ id: user.id, active: true }))} />
          ))}
        </Table.Tbody>
      </Table>
      <ConfirmDialog opened={leaving !== null} danger title={t('user.confirmTitle', { name: leaving?.name })} confirmLabel={t('user.deactivate')} busy={change.isPending}
        onConfirm={() => leaving && change.mutate({ id: leaving.id, active: false })} onClose={() => setLeaving(null)}>
        <p>{t('user.confirmText')}</p>
      </ConfirmDialog>
    </>
  );
}

interface UserRowProps {
  readonly user: StaffUser;
  readonly onRole: (role: string) => void;
  readonly onActive: () => void;
}

function UserRow({ user, onRole, onActive }: UserRowProps) {
  const { t } = useTranslation('admin');
  const { t: desk } = useTranslation('desk');
  const own = useMe().id === user.id;
  const language = useLanguage();
  const format = useFormat();
  const teams = useTeams().filter((team) => user.teamIds.includes(team.id)).map((team) => team.name[language]);
  return (
    <Table.Tr>
      <Table.Td><strong dir="auto">{user.name}</strong>{own && ` (${t('user.you')})`}<span className={css.small}><span data-ltr>{user.email}</span></span></Table.Td>
      <Table.Td data-label={t('user.role')}>
        <Select aria-label={t('user.changeRole', { name: user.name })} value={user.role} allowDeselect={false} disabled={own} className={css.role}
          data={roles.map((value) => ({ value, label: desk(`role.${value}`) }))} onChange={(role) => role && role !== user.role && onRole(role)} />
      </Table.Td>
      <Table.Td data-label={t('user.teams')}>{teams.length > 0 ? format.list(teams) : '–'}</Table.Td>
      <Table.Td data-label={t('user.state')}><ToneBadge tone={user.active ? 'green' : 'gray'}>{t(user.active ? 'user.active' : 'user.inactive')}</ToneBadge></Table.Td>
      <Table.Td>
        {!own && (
          <Button size="compact-md" variant="default" aria-label={t(user.active ? 'user.deactivateOf' : 'user.activateOf', { name: user.name })} onClick={onActive}>
            {t(user.active ? 'user.deactivate' : 'user.activate')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
