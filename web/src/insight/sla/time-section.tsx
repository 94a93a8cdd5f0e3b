import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { parties, type Party, type SlaReport, type StateTimes } from '../../api/sla-report';
import { useFormat } from '../../ui/use-format';
import shared from '../insight.module.css';
import type { SlaFilter } from './sla-filter';
import css from './sla.module.css';
import { useTimeTexts } from './use-time-texts';

const order = ['new', 'assessing', 'in_progress', 'waiting_customer', 'resolved', 'waiting_third_party'];

interface TimeProps {
  readonly report: SlaReport;
  readonly filter: SlaFilter;
}

/** Whom tickets waited for, as one bar of the whole; below it each state. */
export function TimeSection({ report, filter }: TimeProps) {
  const { t } = useTranslation('insight');
  const heads = ['state', 'share', 'spans', 'business', 'calendar'].map((name) => t(`sla.head.${name}`));
  const states = report.states.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <section className={shared.section} aria-labelledby="time">
      <h2 id="time" className={shared.heading}>{t('sla.time')}</h2>
      <p className={shared.explain}>{t('sla.timeExplain')}</p>
      <Whole report={report} filter={filter} />
      <Table className={`${shared.table} ${css.metrics}`} verticalSpacing="sm">
        <Table.Thead><Table.Tr>{heads.map((head) => <Table.Th key={head}>{head}</Table.Th>)}</Table.Tr></Table.Thead>
        <Table.Tbody>{states.map((row) => <StateRow key={row.state} row={row} heads={heads} filter={filter} />)}</Table.Tbody>
      </Table>
    </section>
  );
}

function Whole({ report, filter }: TimeProps) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const say = useTimeTexts();
  const shareOf = (party: Party) => report.parties.find((one) => one.party === party);
  const shown = parties.flatMap((party) => shareOf(party) ?? []);
  return (
    <>
      <div className={css.whole} aria-hidden>
        {shown.map(({ party, share }) => <span key={party} data-party={party} style={{ inlineSize: `${share * 100}%` }} />)}
      </div>
      <ul className={css.parties}>
        {shown.map(({ party, share, spans, business }) => (
          <li key={party} className={css.party}>
            <Link to={filter.linkTo('/insight/sla/behind', { party })} className={css.name}>
              <span className={css.mark} data-party={party} aria-hidden /> {t(`sla.party.${party}`)} <strong>{format.percent(share)}</strong>
            </Link>
            <span className={shared.small}>{t('sla.spans', { count: spans, n: format.number(spans) })}</span>
            <span className={css.partyTimes}>{say.business(business)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function StateRow({ row, heads, filter }: { readonly row: StateTimes; readonly heads: readonly string[]; readonly filter: SlaFilter }) {
  const { t: desk } = useTranslation('desk');
  const format = useFormat();
  const say = useTimeTexts();
  return (
    <Table.Tr>
      <Table.Td><span className={css.name}><span className={css.mark} data-party={row.party} aria-hidden /> {desk(`status.${row.state}`)}</span></Table.Td>
      <Table.Td data-label={heads[1]}>
        <span className={css.kept}>
          <span className={css.bar} aria-hidden><span data-party={row.party} style={{ inlineSize: `${row.share * 100}%` }} /></span>
          <span className={css.share}>{format.percent(row.share)}</span>
        </span>
      </Table.Td>
      <Table.Td data-label={heads[2]}><Link to={filter.linkTo('/insight/sla/behind', { state: row.state })}>{format.number(row.spans)}</Link></Table.Td>
      <Table.Td data-label={heads[3]}>{say.business(row.business)}</Table.Td>
      <Table.Td data-label={heads[4]}>{say.calendar(row.calendar)}</Table.Td>
    </Table.Tr>
  );
}
