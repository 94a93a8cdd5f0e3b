import { IconCalendar, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarName } from '../i18n/languages';
import { fromTyped, toTyped } from './calendar-date';
import css from './date-field.module.css';
import { Button } from './light/button';
import { Field, type FieldTexts } from './light/field';
import { LoadingState } from './states';
import { useCalendar, useLanguage } from './use-format';

const pickers = {
  persian: lazy(() => import('./pick-persian')),
  gregory: lazy(() => import('./pick-gregorian')),
};

interface DateFieldProps extends FieldTexts {
  /** `YYYY-MM-DD` (Gregorian), or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Last day that may be chosen, `YYYY-MM-DD`. */
  readonly max?: string;
}

/** A day in the reader's own calendar: typed, or chosen from a calendar that is fetched when it is opened. */
export function DateField({ value, onChange, max, error, ...texts }: DateFieldProps) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const [calendar] = useCalendar();
  const [opened, setOpened] = useState(false);
  const typed = useTypedDate(value, calendar, onChange);
  const regionId = useId();
  const Picker = pickers[calendar];
  const example = inDigits(calendar === 'persian' ? '1404/02/17' : '2025-05-07', language);
  const openLabel = t(opened ? 'date.close' : 'date.open');
  return (
    <div>
      <Field {...texts} error={error ?? (typed.invalid ? t('date.invalid', { example }) : undefined)}>
        {(control) => (
          <div className={css.row}>
            <input {...control} inputMode="numeric" autoComplete="off" placeholder={t('date.placeholder', { example })}
              value={inDigits(typed.text, language)} onChange={(event) => typed.type(event.target.value)} onBlur={typed.leave} />
            <Button look="outline" size="icon" aria-label={openLabel} title={openLabel} aria-expanded={opened} aria-controls={regionId} onClick={() => setOpened(!opened)}>
              {opened ? <IconX size="1.2rem" aria-hidden /> : <IconCalendar size="1.2rem" aria-hidden />}
            </Button>
          </div>
        )}
      </Field>
      <div id={regionId}>
        {opened && (
          <div className={css.calendar}>
            <Suspense fallback={<LoadingState />}>
              <Picker language={language} value={value} max={max} onPick={(day) => { onChange(day); setOpened(false); }} />
            </Suspense>
          </div>
        )}
      </div>
    </div>
  );
}

/** Keeps what was typed as it was typed, and reports a day as soon as the text is one. */
function useTypedDate(value: string, calendar: CalendarName, onChange: (value: string) => void) {
  const [text, setText] = useState(() => toTyped(value, calendar));
  const [left, setLeft] = useState(false);
  useEffect(() => {
    // Only a value or calendar changed from outside rewrites the text.
    setText((typed) => (value === (fromTyped(typed, calendar) ?? '') ? typed : toTyped(value, calendar)));
  }, [value, calendar]);
  return {
    text,
    invalid: left && text.trim() !== '' && fromTyped(text, calendar) === null,
    type: (next: string) => {
      setText(next);
      setLeft(false);
      onChange(fromTyped(next, calendar) ?? '');
    },
    leave: () => setLeft(true),
  };
}

function inDigits(text: string, language: string): string {
  return language === 'fa' ? text.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))) : text;
}
