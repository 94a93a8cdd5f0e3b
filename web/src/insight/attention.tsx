import { IconAlarm, IconCircleCheck, IconFlame, IconInbox, IconRotate, IconUserQuestion, type Icon } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fetchSummary, type Summary } from '../api/insight';
import { ErrorState, LoadingState } from '../ui/states';
import { statusLooks, type TicketStatus } from '../ui/status-badge';
import type { Tone } from '../ui/tone';
import toneCss from '../ui/tone.module.css';
import { useFormat } from '../ui/use-format';
import css from './insight.module.css';

interface Tile {
  readonly name: Exclude<keyof Summary, 'byStatus'>;
  readonly icon: Icon;
  readonly tone: Tone;
  /** Where its tickets are. */
  readonly to: string;
}

const tiles: readonly Tile[] = [
  { name: 'overdue', icon: IconFlame, tone: 'red', to: '#overdue' },
  { name: 'dueSoon', icon: IconAlarm, tone: 'yellow', to: '/desk?view=all&due=soon' },
  { name: 'unassigned', icon: IconUserQuestion, tone: 'yellow', to: '/desk?view=unassigned' },
  { name: 'reopened30d', icon: IconRotate, tone: 'yellow', to: '/desk?view=all&status=all&reopened=true&sort=updatedAt' },
  { name: 'resolvedWaiting', icon: IconCircleCheck, tone: 'green', to: '/desk?view=resolved' },
  { name: 'open', icon: IconInbox, tone: 'accent', to: '/desk?view=all' },
];

export function Attention() {
  const { t } = useTranslation('insight');
  const summary = useQuery({ queryKey: ['insight', 'summary'], queryFn: ({ signal }) => fetchSummary(signal), refetchInterval: 60_000 });
  if (summary.isPending) return <LoadingState label={t('loading')} />;
  if (summary.isError) return <ErrorState error={summary.error} onRetry={() => void summary.refetch()} />;
  return (
    <>
      <ul className={css.tiles}>{tiles.map((tile) => <li key={tile.name}><TileLink tile={tile} value={summary.data[tile.name]} /></li>)}</ul>
      <ByStatus counts={summary.data.byStatus} />
    </>
  );
}

/** A zero is good news and looks quiet. */
function TileLink({ tile: { name, icon: Glyph, tone, to }, value }: { readonly tile: Tile; readonly value: number }) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const inner = (
    <>
      <span className={css.tileMark}><Glyph size="1.3rem" aria-hidden /></span>
      <span className={css.tileValue}>{format.number(value)}</span>
      <span className={css.tileName}>{t(`tile.${name}`)}</span>
    </>
  );
  const shared = { className: `${css.tile} ${toneCss.tone}`, 'data-tone': value === 0 ? 'gray' : tone };
  return to.startsWith('#') ? <a {...shared} href={to}>{inner}</a> : <Link {...shared} to={to}>{inner}</Link>;
}

function ByStatus({ counts }: { readonly counts: Summary['byStatus'] }) {
  const { t } = useTranslation('desk');
  const { t: own } = useTranslation('insight');
  const format = useFormat();
  const shown = (Object.keys(statusLooks) as TicketStatus[]).filter((status) => (counts[status] ?? 0) > 0);
  return (
    <section className={css.statuses} aria-label={own('byStatus')}>
      {shown.map((status) => (
        <Link key={status} to={`/desk?view=all&status=${status}`} className={css.status}>
          <span className={`${css.dot} ${toneCss.tone}`} data-tone={statusLooks[status].tone} aria-hidden />
          {t(`status.${status}`)} <strong>{format.number(counts[status] ?? 0)}</strong>
        </Link>
      ))}
    </section>
  );
}
