import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AnsweredClock } from '../../../api/sla';
import { Deadline } from '../../../ui/deadline';
import { LoadingState } from '../../../ui/states';
import { ToneBadge } from '../../../ui/tone';
import { useFormat } from '../../../ui/use-format';
import { ClockMore } from '../clocks/clock-more';
import { LateResult } from '../clocks/late-result';
import { WhyPolicy } from '../clocks/why-policy';
import { useTicketDesk } from '../ticket-context';
import { useClocks } from '../use-ticket';
import { Panel } from './panel';
import { PromisedDate } from './promised-date';
import css from './side.module.css';

const order: readonly string[] = ['breached', 'running', 'paused', 'met', 'cancelled'];

/** What is owed to the customer and by when. */
export function ClocksPanel() {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const format = useFormat();
  const clocks = useClocks(ticket.id);
  const sorted = (clocks.data ?? []).toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
  const over = sorted.filter(isSettled);
  return (
    <Panel name="clocks" title={t('clocks.title')} icon={IconClock} error={clocks.isLoadingError ? clocks.error : undefined}>
      {ticket.promisedBy && <PromisedDate key={ticket.promisedBy} promisedBy={ticket.promisedBy} />}
      {clocks.isPending && <LoadingState shape="list" />}
      {clocks.isSuccess && sorted.length === 0 && <p className={css.none}>{t('clocks.none')}</p>}
      <Lines clocks={sorted.filter((clock) => !isSettled(clock))} />
      {over.length > 0 && (
        <details className={css.more}>
          <summary>{t('clocks.over', { count: over.length, n: format.number(over.length) })}</summary>
          <Lines clocks={over} />
        </details>
      )}
      {sorted.length > 0 && <WhyPolicy />}
    </Panel>
  );
}

/** Over, and nothing is left to say about it: what was late asks for its reason first. */
function isSettled({ state, open, metric, breachReason }: AnsweredClock): boolean {
  if (state === 'breached') return open === false && (Boolean(breachReason) || metric === 'confirmation');
  return state === 'met' || state === 'cancelled';
}

function Lines({ clocks }: { readonly clocks: readonly AnsweredClock[] }) {
  return <ul className={css.list}>{clocks.map((clock) => <ClockLine key={`${clock.metric}${clock.instance}`} clock={clock} />)}</ul>;
}

function ClockLine({ clock }: { readonly clock: AnsweredClock }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const again = clock.instance > 1 ? ` ${t('clocks.instance', { n: format.number(clock.instance) })}` : '';
  return (
    <li>
      <div className={css.line}>
        <span>
          {t(`metric.${clock.metric}`)}{again}
          {clock.dueAt && clock.state !== 'cancelled' && <span className={css.small}>{format.dateTime(clock.dueAt)}</span>}
        </span>
        <ClockBadge clock={clock} />
      </div>
      <ClockMore clock={clock} />
    </li>
  );
}

function ClockBadge({ clock }: { readonly clock: AnsweredClock }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  if (clock.state === 'breached' && clock.open === false) return <LateResult clock={clock} />;
  if (clock.state === 'cancelled') return <ToneBadge tone="gray">{t('clocks.cancelled')}</ToneBadge>;
  if (clock.state === 'paused') {
    const left = clock.remainingMs;
    return <ToneBadge tone="blue">{left === null ? t('common:deadline.paused') : t('clocks.pausedWith', { time: format.duration(left) })}</ToneBadge>;
  }
  return clock.dueAt ? <Deadline dueAt={clock.dueAt} state={clock.state} /> : null;
}
