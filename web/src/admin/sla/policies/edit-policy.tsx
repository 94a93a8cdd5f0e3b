import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { savePolicy, type SlaPolicy } from '../../../api/sla';
import { NotFoundPage } from '../../../ui/not-found';
import { usePageTitle } from '../../../ui/page-title';
import { ErrorState, LoadingState } from '../../../ui/states';
import { ToneBadge } from '../../../ui/tone';
import { useFormat } from '../../../ui/use-format';
import css from '../sla.module.css';
import { Editor } from '../form/editor';
import { SaveOutcome } from '../form/save-outcome';
import { usePolicies } from '../use-sla';
import { useVersioned } from '../use-versioned';
import type { PolicyDraft } from './policy-draft';
import { PolicyForm } from './policy-form';
import { Trial } from './preview/trial';
import { useTrialFacts } from './preview/use-trial-facts';
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
  const editing = useVersioned(policy, ({ calendarId, definition }): PolicyDraft => ({ calendarId, definition }), (draft, version) => savePolicy(policy.id, { ...draft, version }));
  const { draft, save, change } = editing;
  const next = format.number(editing.next);
  const [facts, setFacts] = useTrialFacts(draft);
  return (
    <>
      <PolicyHead policy={policy} />
      <Editor trial={<Trial draft={{ ...draft, policyId: policy.id }} facts={facts} onFacts={setFacts} />}>
        <PolicyForm draft={draft} onChange={change} error={save.error} busy={save.isPending} onSave={() => save.mutate()} saveLabel={t('saveVersion', { n: next })} saveHint={t('saveHint', { n: next })}
          done={<SaveOutcome editing={editing} />} />
        <RebaselinePart policy={policy} />
      </Editor>
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
