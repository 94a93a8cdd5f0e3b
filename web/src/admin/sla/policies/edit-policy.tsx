import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { savePolicy, type SlaPolicy } from '../../../api/sla';
import { NotFoundPage } from '../../../ui/not-found';
import { usePageTitle } from '../../../ui/page-title';
import { ErrorState, LoadingState } from '../../../ui/states';
import { Notice, ToneBadge } from '../../../ui/tone';
import { useFormat } from '../../../ui/use-format';
import css from '../sla.module.css';
import { usePolicies, useRenewSla } from '../use-sla';
import type { PolicyDraft } from './policy-draft';
import { PolicyForm } from './policy-form';
import { PreviewPanel } from './preview/preview-panel';
import { RebaselinePart } from './rebaseline-part';

/** One policy from the list. */
export function PolicyPage() {
  const { t } = useTranslation('sla');
  const { id = '' } = useParams();
  const policies = usePolicies();
  if (policies.isPending) return <LoadingState label={t('policy.loading')} />;
  if (policies.isError) return <ErrorState error={policies.error} onRetry={() => void policies.refetch()} />;
  const policy = policies.data.find((one) => one.id === id);
  return policy ? <EditPolicy key={id} policy={policy} /> : <NotFoundPage />;
}

/** Changes of a policy, saved as its next version. */
function EditPolicy({ policy }: { readonly policy: SlaPolicy }) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  usePageTitle(policy.name);
  const renew = useRenewSla();
  const [draft, setDraft] = useState<PolicyDraft>({ calendarId: policy.calendarId, definition: policy.definition });
  const save = useMutation({ mutationFn: () => savePolicy(policy.id, draft), onSuccess: renew });
  const next = format.number(policy.version + 1);
  const change = (changed: PolicyDraft): void => {
    if (save.isSuccess) save.reset();
    setDraft(changed);
  };
  return (
    <>
      <PolicyHead policy={policy} />
      <PolicyForm draft={draft} onChange={change} error={save.error} busy={save.isPending} onSave={() => save.mutate()} saveLabel={t('saveVersion', { n: next })} saveHint={t('saveHint', { n: next })}
        done={save.isSuccess && <Notice tone="green" role="status">{t('savedVersion', { n: format.number(save.data.version) })}</Notice>} />
      <RebaselinePart policy={policy} />
      <PreviewPanel />
    </>
  );
}

function PolicyHead({ policy: { name, version, active, createdAt, createdByName } }: { readonly policy: SlaPolicy }) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const when = format.dateTime(createdAt);
  return (
    <div>
      <h1 className={css.title}><bdi>{name}</bdi></h1>
      <p className={css.note}>
        {t('version', { n: format.number(version) })} · {createdByName ? t('savedBy', { when, name: createdByName }) : t('savedAt', { when })}{' '}
        {!active && <ToneBadge tone="gray">{t('policy.inactive')}</ToneBadge>}
      </p>
    </div>
  );
}
