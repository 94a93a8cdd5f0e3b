import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimeRange } from '../../../api/sla-types';
import { useFormat } from '../../../ui/use-format';
import fields from './form.module.css';
import { useFault } from './faults';
import { TimeInput } from './time-input';
import { useListFocus } from './use-list-focus';

interface HoursEditorProps {
  /** Whose hours they are, for those who can't see where the fields stand. */
  readonly name: string;
  /** Where the hours stand in the definition, such as `week.sat`. */
  readonly path: string;
  readonly hours: readonly TimeRange[];
  readonly onChange: (hours: readonly TimeRange[]) => void;
}

/** Intervals of one day, any number of them. */
export function HoursEditor({ name, path, hours, onChange }: HoursEditorProps) {
  const { t } = useTranslation('sla');
  const fault = useFault(path);
  const { box, added, removed } = useListFocus<HTMLDivElement>();
  const change = (index: number, range: TimeRange): void => onChange(hours.with(index, range));
  return (
    <div ref={box} className={fields.hours}>
      {hours.map((range, index) => (
        <Interval key={index} name={name} path={`${path}.${index}`} number={index + 1} range={range} onChange={(next) => change(index, next)} onRemove={() => { onChange(hours.toSpliced(index, 1)); removed(); }} />
      ))}
      <Button data-add size="compact-sm" variant="subtle" leftSection={<IconPlus size="0.95rem" aria-hidden />} aria-label={t('hours.addTo', { name })} onClick={() => { onChange([...hours, nextAfter(hours)]); added(); }}>
        {t('hours.add')}
      </Button>
      {fault && <p className={fields.fault}>{fault}</p>}
    </div>
  );
}

/** The next interval starts where the last one ended. */
function nextAfter(hours: readonly TimeRange[]): TimeRange {
  const last = hours.at(-1);
  if (!last) return { open: '09:00', close: '17:00' };
  return last.close < '24:00' ? { open: last.close, close: '24:00' } : { open: '', close: '' };
}

interface IntervalProps {
  readonly name: string;
  readonly path: string;
  readonly number: number;
  readonly range: TimeRange;
  readonly onChange: (range: TimeRange) => void;
  readonly onRemove: () => void;
}

function Interval({ name, path, number, range, onChange, onRemove }: IntervalProps) {
  const { t } = useTranslation('sla');
  const n = useFormat().number(number);
  const openFault = useFault(`${path}.open`);
  const closeFault = useFault(`${path}.close`);
  // An interval that overlaps another is wrong as a whole.
  const wholeFault = useFault(path);
  const fault = wholeFault ?? openFault ?? closeFault;
  const faultId = useId();
  const shared = { describedBy: fault && faultId };
  return (
    <div className={fields.interval} data-entry role="group" aria-label={t('hours.interval', { name, n })}>
      <TimeInput {...shared} label={t('hours.openOf', { name, n })} value={range.open} invalid={(wholeFault ?? openFault) !== undefined} onChange={(open) => onChange({ ...range, open })} />
      <span aria-hidden>–</span>
      <TimeInput {...shared} label={t('hours.closeOf', { name, n })} value={range.close} invalid={(wholeFault ?? closeFault) !== undefined} onChange={(close) => onChange({ ...range, close })} />
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('hours.removeOf', { name, n })} onClick={onRemove}><IconX size="1.05rem" aria-hidden /></ActionIcon>
      {fault && <p className={fields.fault} id={faultId}>{fault}</p>}
    </div>
  );
}
