import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Measure, Pareto } from '../api/insight';
import { useLanguage } from '../ui/use-format';
import css from './insight.module.css';
import { useParetoTexts } from './use-pareto-texts';

export function ParetoTable({ pareto, by }: { readonly pareto: Pareto; readonly by: Measure }) {
  const { t } = useTranslation('insight');
  const language = useLanguage();
  const say = useParetoTexts(by, pareto.currency);
  const heads = [t('pareto.cause'), t(`pareto.value.${by}`), t('pareto.share'), t('pareto.cumulative'), t('pareto.tickets')];
  return (
    <Table className={css.table}>
      <Table.Thead><Table.Tr>{heads.map((head) => <Table.Th key={head}>{head}</Table.Th>)}</Table.Tr></Table.Thead>
      <Table.Tbody>
        {pareto.items.map((item) => (
          <Table.Tr key={item.causeId}>
            <Table.Td><Link to={`/desk?${new URLSearchParams({ view: 'all', status: 'all', causeId: item.causeId }).toString()}`}>{item.name[language]}</Link></Table.Td>
            <Table.Td data-label={heads[1]}>{say.value(item.value)}</Table.Td>
            <Table.Td data-label={heads[2]}>{say.share(item.share)}</Table.Td>
            <Table.Td data-label={heads[3]}>{say.share(item.cumulative)}</Table.Td>
            <Table.Td data-label={heads[4]}>{say.count(item.tickets)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
