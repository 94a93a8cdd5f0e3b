import { Radio, Textarea } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decide } from '../../../api/desk';
import { outcomes, type Decision, type Outcome } from '../../../api/desk-types';
import { ToneBadge, type Tone } from '../../../ui/tone';
import { useFormat } from '../../../ui/use-format';
import { useTicketDesk } from '../ticket-context';
import { useResolution, useTicketWrite } from '../use-ticket';
import { Panel } from './panel';
import { PanelForm } from './panel-form';
import css from './side.module.css';

const tones: Record<Outcome, Tone> = { upheld: 'green', partly_upheld: 'yellow', rejected: 'red' };
const working = ['assessing', 'in_progress', 'waiting_customer', 'waiting_third_party'];

/** Was the customer right, wholly or partly, and why. After an appeal a second decision stands beside the first. */
export function DecisionPanel() {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const resolution = useResolution(ticket.id);
  const [editing, setEditing] = useState(false);
  const level = ticket.appealLevel > 0 ? 2 : 1;
  const decisions = resolution.data?.decisions ?? [];
  const current = decisions.find((decision) => decision.level === level);
  const open = working.includes(ticket.status);
  const label = t(current ? 'decision.change' : 'decision.add');
  return (
    <Panel name="decision" title={t('decision.title')} icon={IconGavel} error={resolution.isLoadingError ? resolution.error : undefined}
      add={open ? { label, changes: Boolean(current), opened: editing, onClick: () => setEditing(true) } : undefined}>
      {decisions.map((decision) => <DecisionView key={decision.level} decision={decision} several={decisions.length > 1} />)}
      {decisions.length === 0 && !editing && <p className={css.none}>{t(open ? 'decision.none' : 'decision.later')}</p>}
      {editing && <DecisionForm current={current} onDone={() => setEditing(false)} />}
    </Panel>
  );
}

function DecisionView({ decision, several }: { readonly decision: Decision; readonly several: boolean }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <div className={css.entry}>
      <p className={css.entryHead}>
        <ToneBadge tone={tones[decision.outcome]}>{t(`outcome.${decision.outcome}`)}</ToneBadge>
        {several && <span>{t('decision.level', { n: format.number(decision.level) })}</span>}
      </p>
      <p data-person-text className={css.text}>{decision.reasons}</p>
      {decision.noActionReason && <p className={css.text}>{t('decision.noAction')}: <bdi>{decision.noActionReason}</bdi></p>}
      <p className={css.facts}><bdi>{decision.decidedByName}</bdi> <time dateTime={decision.decidedAt}>{format.dateTime(decision.decidedAt)}</time></p>
    </div>
  );
}

function DecisionForm({ current, onDone }: { readonly current: Decision | undefined; readonly onDone: () => void }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const told = useResolution(ticket.id).data?.actions.some((action) => action.visibility === 'public');
  const [outcome, setOutcome] = useState<string>(current?.outcome ?? '');
  const [reasons, setReasons] = useState(current?.reasons ?? '');
  const [noActionReason, setNoActionReason] = useState(current?.noActionReason ?? '');
  const body = { outcome, reasons: reasons.trim(), noActionReason: noActionReason.trim() || undefined };
  const write = useTicketWrite(ticket, () => decide(ticket.id, body), onDone);
  return (
    <PanelForm busy={write.isPending} error={write.error} disabled={outcome === '' || body.reasons === ''} submitLabel={t('decision.save')}
      onSubmit={() => write.mutate(undefined)} onCancel={onDone}>
      <Radio.Group label={t('decision.outcome')} value={outcome} onChange={setOutcome} required>
        <div className={css.radios}>{outcomes.map((value) => <Radio key={value} value={value} label={t(`outcome.${value}`)} />)}</div>
      </Radio.Group>
      <Textarea label={t('decision.reasons')} description={t('decision.reasonsHint')} required autosize minRows={3} maxRows={10}
        value={reasons} onChange={(event) => setReasons(event.currentTarget.value)} />
      {!told && (
        <Textarea label={t('decision.noActionReason')} description={t('decision.noActionHint')} autosize minRows={2}
          value={noActionReason} onChange={(event) => setNoActionReason(event.currentTarget.value)} />
      )}
    </PanelForm>
  );
}
