import { Button } from '@mantine/core';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { activatePolicy, orderPolicies, type PolicyList, type SlaPolicy } from '../../../api/sla';
import { usePageTitle } from '../../../ui/page-title';
import { EmptyState, ErrorState, LoadingState, useErrorText } from '../../../ui/states';
import { Notice } from '../../../ui/tone';
import { useFormat } from '../../../ui/use-format';
import css from '../sla.module.css';
import { policiesKey, usePolicies, useRenewSla, useShadows } from '../use-sla';
import { PolicyRow } from './policy-row';
import { PreviewPanel } from './preview/preview-panel';

/** Every policy in the order in which they are asked. */
export function PoliciesPage() {
  const { t } = useTranslation('sla');
  usePageTitle(t('policies'));
  const policies = usePolicies();
  return (
    <>
      <div className={css.head}>
        <div>
          <h1 className={css.title}>{t('policies')}</h1>
          <p className={css.note}>{t('policy.intro')}</p>
        </div>
        <Button component={Link} to="/admin/sla/policies/new" leftSection={<IconPlus size="1.1rem" aria-hidden />}>{t('policy.add')}</Button>
      </div>
      {policies.isPending && <LoadingState shape="list" label={t('policy.loading')} />}
      {policies.isError && <ErrorState error={policies.error} onRetry={() => void policies.refetch()} />}
      {policies.data?.length === 0 && <EmptyState title={t('policy.none')} icon={IconListCheck}>{t('policy.noneText')}</EmptyState>}
      {policies.data && policies.data.length > 0 && <PolicyList policies={policies.data.toSorted((a, b) => a.position - b.position)} />}
      {policies.data && <PreviewPanel />}
    </>
  );
}

function PolicyList({ policies }: { readonly policies: readonly SlaPolicy[] }) {
  const { t } = useTranslation('sla');
  const errorText = useErrorText();
  const format = useFormat();
  const [moved, setMoved] = useState('');
  const order = useOrder();
  const shadows = useShadows();
  const renew = useRenewSla();
  const switchOn = useMutation({ mutationFn: ({ id, active }: { id: string; active: boolean }) => activatePolicy(id, active), onSettled: renew });
  const move = (index: number, by: number): void => {
    const next = policies.toSpliced(index, 1).toSpliced(index + by, 0, policies[index]!);
    order.mutate(next);
    setMoved(t('policy.moved', { name: policies[index]!.name, n: format.number(index + by + 1) }));
  };
  const error = order.error ?? switchOn.error;
  return (
    <>
      {error && <Notice tone="red" role="alert">{errorText(error)}</Notice>}
      <p className="peygir-hidden" role="status">{moved}</p>
      <ol className={css.rows}>
        {policies.map((policy, index) => (
          <PolicyRow key={policy.id} policy={policy} place={index + 1} last={index === policies.length - 1} shadow={shadows.get(policy.id)} busy={order.isPending} onMove={(by) => move(index, by)}
            onActive={(active) => switchOn.mutate({ id: policy.id, active })} />
        ))}
      </ol>
    </>
  );
}

/** The new order stands at once and falls back when it is refused. */
function useOrder() {
  const client = useQueryClient();
  const renew = useRenewSla();
  return useMutation({
    mutationFn: (policies: readonly SlaPolicy[]) => orderPolicies(policies.map(({ id }) => id)),
    onMutate: async (policies) => {
      await client.cancelQueries({ queryKey: policiesKey });
      client.setQueryData<PolicyList>(policiesKey, { items: policies.map((policy, index) => ({ ...policy, position: index + 1 })), unreachable: [] });
    },
    onSettled: renew,
  });
}
