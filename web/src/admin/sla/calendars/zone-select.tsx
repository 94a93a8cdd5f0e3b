import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../ui/use-format';
import { useFault } from '../form/faults';
import css from '../sla.module.css';
import own from './calendars.module.css';
import { zonesIn } from './zones';

/** All zones by their IANA name and by what people call their time; both are searched. */
export function ZoneSelect({ value, onChange }: { readonly value: string; readonly onChange: (zone: string) => void }) {
  const { t } = useTranslation('sla');
  const language = useLanguage();
  const zones = useMemo(() => zonesIn(language), [language]);
  const names = useMemo(() => new Map(zones.map(({ id, name }) => [id, name])), [zones]);
  const data = zones.some(({ id }) => id === value) || !value ? zones : [{ id: value, name: '' }, ...zones];
  return (
    <Select label={t('calendar.zone')} description={names.get(value) || t('calendar.zoneHint')} required searchable openOnFocus={false} allowDeselect={false} comboboxProps={{ withinPortal: false }} limit={80} maxDropdownHeight={280} value={value || null}
      data={data.map(({ id }) => ({ value: id, label: id }))} error={useFault('timeZone')} nothingFoundMessage={t('calendar.zoneNotFound')} onChange={(zone) => zone && onChange(zone)}
      filter={({ options, search, limit }) => {
        const words = search.toLowerCase().replaceAll('ي', 'ی').replaceAll('ك', 'ک').split(/[\s/_]+/).filter(Boolean);
        const found = options.filter((option) => 'value' in option && words.every((word) => `${option.value} ${names.get(option.value) ?? ''}`.toLowerCase().includes(word)));
        return found.slice(0, limit);
      }}
      renderOption={({ option }) => <span className={own.zone}><span data-ltr>{option.label}</span><span className={css.small}>{names.get(option.value)}</span></span>} />
  );
}
