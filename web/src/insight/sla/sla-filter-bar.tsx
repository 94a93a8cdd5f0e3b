import { Button, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channels, priorities } from '../../api/desk-types';
import { fetchPolicies } from '../../api/sla';
import { DateField } from '../../ui/date-field';
import { useCategories, useTeams } from '../../ui/staff/use-people';
import { useFormat, useLanguage } from '../../ui/use-format';
import { type FilterName, periods, type SlaFilter } from './sla-filter';
import css from './sla.module.css';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Period and whose tickets. Days of one's own are written in the reader's calendar. */
export function SlaFilterBar({ filter }: { readonly filter: SlaFilter }) {
  const { t } = useTranslation('insight');
  const { t: desk } = useTranslation('desk');
  const language = useLanguage();
  const policies = useQuery({ queryKey: ['sla', 'policies'], queryFn: ({ signal }) => fetchPolicies(signal), select: ({ items }) => items }).data ?? [];
  const teams = useTeams();
  const categories = useCategories();
  const named = (values: readonly string[], group: string): readonly Option[] => values.map((value) => ({ value, label: desk(`${group}.${value}`) }));
  const narrowed = Object.keys(filter.filters).length > 0;
  return (
    <search className={css.filters} data-no-print>
      <Period filter={filter} />
      <Choice filter={filter} name="policyId" data={policies.map(({ id, name }) => ({ value: id, label: name }))} />
      {teams.length > 0 && <Choice filter={filter} name="teamId" data={teams.map(({ id, name }) => ({ value: id, label: name[language] }))} />}
      {categories.length > 0 && <Choice filter={filter} name="categoryId" data={categories.map(({ id, name }) => ({ value: id, label: name[language] }))} />}
      <Choice filter={filter} name="priority" data={named(priorities, 'priority')} />
      <Choice filter={filter} name="channel" data={named(channels, 'channel')} />
      {narrowed && (
        <Button variant="subtle" leftSection={<IconX size="1rem" aria-hidden />}
          onClick={() => filter.set(Object.fromEntries(Object.keys(filter.filters).map((name) => [name, ''])))}>{t('sla.clear')}</Button>
      )}
    </search>
  );
}

function Period({ filter: { filters, set } }: { readonly filter: SlaFilter }) {
  const { t } = useTranslation('insight');
  const format = useFormat();
  const own = filters.days === 'own' || Boolean(filters.from ?? filters.to);
  const data = [...periods.map((value) => ({ value, label: t('pareto.days', { n: format.number(Number(value)) }) })), { value: 'own', label: t('sla.ownDays') }];
  return (
    <>
      <Select className={css.choice} label={t('pareto.period')} allowDeselect={false} data={data} value={own ? 'own' : filters.days ?? '90'}
        onChange={(days) => set({ days: days ?? '', from: '', to: '' })} />
      {own && <DateField label={t('sla.from')} value={filters.from ?? ''} onChange={(from) => set({ from, days: 'own' })} />}
      {own && <DateField label={t('sla.to')} value={filters.to ?? ''} onChange={(to) => set({ to, days: 'own' })} />}
    </>
  );
}

function Choice({ filter: { filters, set }, name, data }: { readonly filter: SlaFilter; readonly name: FilterName; readonly data: readonly Option[] }) {
  const { t } = useTranslation('insight');
  return (
    <Select className={css.choice} label={t(`sla.by.${name}`)} allowDeselect={false} data={[{ value: '', label: t('sla.any') }, ...data]}
      value={filters[name] ?? ''} onChange={(next) => set({ [name]: next ?? '' })} />
  );
}
