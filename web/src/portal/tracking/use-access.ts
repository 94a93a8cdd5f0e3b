import { useLocation, useParams } from 'react-router';
import type { Access } from '../../api/portal';
import { tokenFor } from '../tracking-link';

/** Whose complaint the address opens; null when the secret part of the link is missing. */
export function useAccess(): Access | null {
  const { reference = '' } = useParams();
  const { hash } = useLocation();
  const token = tokenFor(reference, hash);
  return reference && token ? { reference, token } : null;
}
