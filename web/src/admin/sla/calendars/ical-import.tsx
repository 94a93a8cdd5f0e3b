import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readIcalFile, type IcalPreview } from '../../../api/sla';
import type { CalendarException } from '../../../api/sla-types';
import { DateField } from '../../../ui/date-field';
import { Notice } from '../../../ui/tone';
import { useFormat } from '../../../ui/use-format';
import { useNow } from '../../../ui/use-now';
import { FaultNotice } from '../form/faults';
import css from '../sla.module.css';
import own from './calendars.module.css';
import { useRuleText } from './use-exception-text';

interface IcalImportProps {
  readonly id: string;
  readonly exceptions: readonly CalendarException[];
  readonly onAdd: (added: readonly CalendarException[]) => void;
}

/** Holidays from an iCalendar file: read, looked at, and only then taken over into the draft. */
export function IcalImport({ id, exceptions, onAdd }: IcalImportProps) {
  const { t } = useTranslation('sla');
  const year = new Date(useNow()).getUTCFullYear();
  const [from, setFrom] = useState(`${year}-01-01`);
  const [through, setThrough] = useState(`${year + 2}-12-31`);
  const [added, setAdded] = useState<number | null>(null);
  const format = useFormat();
  const reset = useRef<() => void>(null);
  const read = useMutation({ mutationFn: (file: File) => readIcalFile(id, file, { from, through }), onMutate: () => setAdded(null) });
  const take = (holidays: readonly CalendarException[]): void => {
    onAdd(holidays);
    setAdded(holidays.length);
    read.reset();
  };
  return (
    <fieldset className={css.part}>
      <legend className={css.legend}>{t('ical.title')}</legend>
      <p className={css.note}>{t('ical.hint')}</p>
      <div className={css.pair}>
        <DateField label={t('ical.from')} value={from} onChange={setFrom} />
        <DateField label={t('ical.through')} value={through} onChange={setThrough} />
      </div>
      <div className={css.bar}>
        <FileButton resetRef={reset} accept=".ics,text/calendar" onChange={(file) => { if (file) read.mutate(file); reset.current?.(); }} inputProps={{ 'aria-label': t('ical.choose') }}>
          {(props) => <Button {...props} variant="light" loading={read.isPending} disabled={!from || !through} leftSection={<IconFileImport size="1.05rem" aria-hidden />}>{t('ical.choose')}</Button>}
        </FileButton>
      </div>
      <FaultNotice error={read.error} title={t('ical.refused')} />
      {read.data && <Found preview={read.data} exceptions={exceptions} onTake={take} onLeave={() => read.reset()} />}
      {added !== null && <Notice tone="green" role="status">{t('ical.added', { count: added, n: format.number(added) })}</Notice>}
    </fieldset>
  );
}

interface FoundProps {
  readonly preview: IcalPreview;
  readonly exceptions: readonly CalendarException[];
  readonly onTake: (holidays: readonly CalendarException[]) => void;
  readonly onLeave: () => void;
}

function Found({ preview: { holidays, skipped }, exceptions, onTake, onLeave }: FoundProps) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  const ruleText = useRuleText();
  const known = new Set(exceptions.map(keyOf));
  const fresh = holidays.filter((holiday) => !known.has(keyOf(holiday)));
  const n = (count: number): { count: number; n: string } => ({ count, n: format.number(count) });
  return (
    <div className={own.found} role="status">
      <p className={css.strong}>{t('ical.found', n(fresh.length))}</p>
      <p className={css.small}>{holidays.length > fresh.length && t('ical.known', n(holidays.length - fresh.length))} {skipped > 0 && t('ical.skipped', n(skipped))}</p>
      {fresh.length > 0 && (
        <ul className={own.preview} tabIndex={0} aria-label={t('ical.preview')}>
          {fresh.map((holiday) => <li key={keyOf(holiday)}><strong><bdi>{holiday.name}</bdi></strong> <span className={css.small}>{ruleText(holiday.on)}</span></li>)}
        </ul>
      )}
      <div className={css.bar}>
        <Button disabled={fresh.length === 0} onClick={() => onTake(fresh)}>{t('ical.take', n(fresh.length))}</Button>
        <Button variant="default" onClick={onLeave}>{t('common:action.cancel')}</Button>
      </div>
    </div>
  );
}

const keyOf = ({ on, name }: CalendarException): string => `${name}|${on.by === 'date' ? `${on.date}|${on.through ?? ''}` : JSON.stringify(on)}`;
