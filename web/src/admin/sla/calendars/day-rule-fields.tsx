import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DayRule } from '../../../api/sla-types';
import { DateField } from '../../../ui/date-field';
import { useLanguage } from '../../../ui/use-format';
import { monthNames } from '../form/names';
import { NumberField } from '../form/number-field';
import css from '../sla.module.css';

interface DayRuleFieldsProps<Rule extends DayRule = DayRule> {
  readonly rule: Rule;
  readonly onChange: (rule: DayRule) => void;
}

const choices = ['date', 'range', 'jalali', 'gregorian', 'easter'] as const;
type Choice = (typeof choices)[number];
type Dated = Extract<DayRule, { by: 'date' }>;
type Yearly = Extract<DayRule, { by: 'gregorian' | 'jalali' }>;

const choiceOf = (rule: DayRule): Choice => (rule.by === 'date' && rule.through !== undefined ? 'range' : rule.by);

/** What the rule becomes when another kind of date is chosen; a date already given is kept. */
function ruleOf(choice: Choice, before: DayRule): DayRule {
  const date = before.by === 'date' ? before.date : '';
  if (choice === 'date') return { by: 'date', date };
  if (choice === 'range') return { by: 'date', date, through: date };
  return choice === 'easter' ? { by: 'easter', offsetDays: 1 } : { by: choice, month: 1, day: 1 };
}

/** On which days an exception falls. */
export function DayRuleFields({ rule, onChange }: DayRuleFieldsProps) {
  const { t } = useTranslation('sla');
  return (
    <>
      <Select label={t('rule.label')} value={choiceOf(rule)} allowDeselect={false} data={choices.map((value) => ({ value, label: t(`rule.${value}`) }))}
        onChange={(choice) => choice && onChange(ruleOf(choice as Choice, rule))} />
      {rule.by === 'date' && <Dates rule={rule} onChange={onChange} />}
      {(rule.by === 'gregorian' || rule.by === 'jalali') && <MonthAndDay rule={rule} onChange={onChange} />}
      {rule.by === 'easter' && <Easter rule={rule} onChange={onChange} />}
    </>
  );
}

function Dates({ rule, onChange }: DayRuleFieldsProps<Dated>) {
  const { t } = useTranslation('sla');
  if (rule.through === undefined) return <DateField label={t('rule.day')} value={rule.date} onChange={(date) => onChange({ ...rule, date })} />;
  const backwards = rule.through !== '' && rule.through < rule.date;
  return (
    <div className={css.pair}>
      <DateField label={t('rule.from')} value={rule.date} onChange={(date) => onChange({ ...rule, date })} />
      <DateField label={t('rule.through')} value={rule.through} error={backwards ? t('fault.calendar.range_backwards') : undefined} onChange={(through) => onChange({ ...rule, through })} />
    </div>
  );
}

function MonthAndDay({ rule, onChange }: DayRuleFieldsProps<Yearly>) {
  const { t } = useTranslation('sla');
  const names = monthNames(rule.by === 'jalali' ? 'persian' : 'gregory', useLanguage());
  return (
    <div className={css.pair}>
      <Select label={t('rule.month')} value={String(rule.month)} allowDeselect={false} data={names.map((label, index) => ({ value: String(index + 1), label }))} onChange={(month) => month && onChange({ ...rule, month: Number(month) })} />
      <NumberField label={t('rule.dayOfMonth')} value={rule.day} onChange={(day) => onChange({ ...rule, day })} />
    </div>
  );
}

function Easter({ rule, onChange }: DayRuleFieldsProps<Extract<DayRule, { by: 'easter' }>>) {
  const { t } = useTranslation('sla');
  const sign = rule.offsetDays < 0 ? -1 : 1;
  return (
    <div className={css.pair}>
      <NumberField label={t('rule.easterDays')} description={t('rule.easterHint')} value={Math.abs(rule.offsetDays)} onChange={(days) => onChange({ ...rule, offsetDays: sign * days })} />
      <Select label={t('rule.easterSide')} value={sign < 0 ? 'before' : 'after'} allowDeselect={false} data={(['before', 'after'] as const).map((value) => ({ value, label: t(`rule.${value}`) }))}
        onChange={(side) => onChange({ ...rule, offsetDays: (side === 'before' ? -1 : 1) * Math.abs(rule.offsetDays) })} />
    </div>
  );
}
