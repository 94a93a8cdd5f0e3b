import { useTranslation } from 'react-i18next';
import type { Access } from '../../api/portal';
import { ApiProblem } from '../../api/problem';
import type { TrackedComplaint } from '../../api/types';
import { usePageTitle } from '../../ui/page-title';
import { ErrorState, LoadingState } from '../../ui/states';
import { Notice } from '../../ui/tone';
import { ConfirmCard } from './confirm-card';
import { DecisionCard } from './decision-card';
import { DoneList } from './done-list';
import { MoreActions } from './more-actions';
import { NoAccess } from './no-access';
import { RemedyList } from './remedy-list';
import { ReplyCard } from './reply-card';
import { Story } from './story';
import { Summary } from './summary';
import css from './tracking.module.css';
import { useAccess } from './use-access';
import { useComplaint } from './use-complaint';

export default function TrackingPage() {
  const { t } = useTranslation('tracking');
  const access = useAccess();
  usePageTitle(access ? `${t('tracking.pageTitle')} ${access.reference}` : t('tracking.pageTitle'));
  return access ? <Tracking key={access.reference} access={access} /> : <NoAccess />;
}

function Tracking({ access }: { readonly access: Access }) {
  const { t } = useTranslation('tracking');
  const { data, error, refetch } = useComplaint(access);
  if (!data) {
    if (!error) return <LoadingState label={t('tracking.loading')} />;
    if (error instanceof ApiProblem && error.status === 404) return <NoAccess unknown />;
    return <ErrorState error={error} kept={t('tracking.kept')} onRetry={() => void refetch()} />;
  }
  return <TrackedView access={access} complaint={data} isStale={error !== null} />;
}

interface TrackedViewProps {
  readonly access: Access;
  readonly complaint: TrackedComplaint;
  /** The last look for news failed: what is shown may be old. */
  readonly isStale: boolean;
}

function TrackedView({ access, complaint, isStale }: TrackedViewProps) {
  const { t } = useTranslation('tracking');
  const may = (action: string): boolean => complaint.allowedActions.includes(action);
  return (
    <div className={css.page}>
      <div className={`${css.column} ${css.wide}`}>
        {isStale && <Notice tone="yellow" role="status">{t('tracking.stale')}</Notice>}
        <Summary complaint={complaint} />
        {complaint.decision && <DecisionCard decision={complaint.decision} />}
        {may('confirm') && <ConfirmCard access={access} />}
      </div>
      <div className={css.column}>
        <Story access={access} complaint={complaint} />
        {may('message') && <ReplyCard access={access} isAsked={complaint.status === 'waiting_customer'} isOver={complaint.status === 'resolved' || complaint.status === 'closed'} />}
      </div>
      <div className={css.column}>
        <DoneList actions={complaint.actionsTaken} />
        <RemedyList access={access} remedies={complaint.remedies} />
        <MoreActions access={access} mayWithdraw={may('withdraw')} mayAppeal={may('appeal')} />
      </div>
    </div>
  );
}
