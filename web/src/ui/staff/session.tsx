import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchMe } from '../../api/desk';
import type { Me } from '../../api/desk-types';
import { mayPass } from '../../api/query-client';
import { ErrorState, LoadingState } from '../states';
import { Dialog } from './dialog';
import { reopenLive } from './live';
import { LoginForm } from './login-form';
import { LoginPage } from './login-page';
import { isSignedOut, onSignedOut } from './signed-out';

const SessionContext = createContext<Me | null>(null);

/** The person who works here; only inside `SessionGate`. */
export function useMe(): Me {
  const me = useContext(SessionContext);
  if (!me) throw new Error('useMe needs a SessionGate around it');
  return me;
}

/** Shows the sign-in in place of the page, so that after it the person stands where they wanted to be. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const me = useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => fetchMe(signal),
    staleTime: Infinity,
    retry: (failures, error) => failures < 2 && mayPass(error),
  });
  const enter = (user: Me): void => {
    client.setQueryData(['me'], user);
  };
  if (me.data) {
    return (
      <SessionContext value={me.data}>
        {children}
        <SessionLost user={me.data} />
      </SessionContext>
    );
  }
  if (isSignedOut(me.error)) return <LoginPage onEntered={enter} />;
  if (me.error) return <ErrorState error={me.error} onRetry={() => void me.refetch()} />;
  return <LoadingState />;
}

/** A session that ends while somebody works is renewed in a dialog: nothing on the page is lost. */
function SessionLost({ user }: { readonly user: Me }) {
  const { t } = useTranslation('desk');
  const client = useQueryClient();
  const [lost, setLost] = useState(false);
  useEffect(() => onSignedOut(client, () => setLost(true)), [client]);
  const enter = (next: Me): void => {
    if (next.id !== user.id) return window.location.reload();
    setLost(false);
    reopenLive();
    void client.invalidateQueries();
  };
  return (
    <Dialog opened={lost} title={t('login.lostTitle')}>
      <p>{t('login.lostText')}</p>
      <LoginForm email={user.email} onEntered={enter} />
    </Dialog>
  );
}
