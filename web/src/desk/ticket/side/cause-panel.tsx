import { IconTopologyStar3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RootCause } from '../../../api/desk-types';
import { Notice } from '../../../ui/tone';
import { useFormat, useLanguage } from '../../../ui/use-format';
import { useTicketDesk } from '../ticket-context';
import { useRootCause } from '../use-ticket';
import { CauseForm } from './cause-form';
import { useCauseChoices } from './cause-tree';
import { Panel } from './panel';
import css from './side.module.css';

/** Why it happened, so that it need not happen again. */
export function CausePanel() {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const cause = useRootCause(ticket.id);
  const [editing, setEditing] = useState(false);
  const label = t(cause.data ? 'cause.change' : 'cause.add');
  return (
    <Panel name="cause" title={t('cause.title')} icon={IconTopologyStar3} error={cause.isLoadingError ? cause.error : undefined}
      add={{ label, changes: Boolean(cause.data), opened: editing, onClick: () => setEditing(true) }}>
      {!editing && cause.data && <CauseView cause={cause.data} />}
      {!editing && cause.data === null && <p className={css.none}>{t('cause.none')}</p>}
      {editing && <CauseForm current={cause.data ?? null} onDone={() => setEditing(false)} />}
    </Panel>
  );
}

function CauseView({ cause }: { readonly cause: RootCause }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const language = useLanguage();
  const path = useCauseChoices().find((choice) => choice.value === cause.causeId)?.label ?? cause.causeName?.[language];
  return (
    <div className={css.entry}>
      {cause.notInvestigated
        ? <Notice tone="gray" title={t('cause.notInvestigated')}><bdi>{cause.notInvestigated.reason}</bdi></Notice>
        : <p className={css.strong}>{path}</p>}
      {cause.whys.length > 0 && <ol className={css.whys}>{cause.whys.map((why, index) => <li key={index} dir="auto">{why}</li>)}</ol>}
      {!cause.notInvestigated && <p className={css.small}>{t(`cause.was.${cause.preventable}`)}</p>}
      {cause.escapedAt && <p className={css.small}>{t('cause.escapedAt')}: <bdi>{cause.escapedAt}</bdi></p>}
      <p className={css.facts}><bdi>{cause.recordedByName}</bdi> <time dateTime={cause.recordedAt}>{format.dateTime(cause.recordedAt)}</time></p>
    </div>
  );
}
