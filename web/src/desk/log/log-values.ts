import { useState } from 'react';
import type { NewTicket } from '../../api/desk';
import { readStored, writeStored } from '../../i18n/languages';
import { toLatinDigits } from '../../ui/calendar-date';
import { useLanguage } from '../../ui/use-format';

const KEY = 'peygir.draft.log';

const blank = {
  channel: 'phone' as NewTicket['channel'], kind: 'complaint', name: '', phone: '', email: '', locale: 'fa', subject: '', description: '',
  categoryId: '', product: '', orderRef: '', desiredRemedy: '', occurredOn: '',
};

export type LogValues = typeof blank;

function stored(): Partial<LogValues> {
  try {
    return JSON.parse(readStored(KEY) ?? '{}') as Partial<LogValues>;
  } catch {
    return {};
  }
}

/** The form's values, kept in this browser until the complaint is on record. */
export function useLogDraft() {
  const locale = useLanguage();
  const [values, setValues] = useState<LogValues>(() => ({ ...blank, locale, ...stored() }));
  const set = (change: Partial<LogValues>): void => setValues((before) => {
    const next = { ...before, ...change };
    writeStored(KEY, JSON.stringify(next));
    return next;
  });
  return [values, set, () => void writeStored(KEY, null)] as const;
}

const orNone = (text: string): string | undefined => text.trim() || undefined;

/** Empty fields are left out; digits of phone and order become Latin, as they are compared and dialled. */
export function bodyOf(values: LogValues): NewTicket {
  const { name, phone, email, locale, channel, kind, subject, description } = values;
  return {
    channel, kind, subject: subject.trim(), description: description.trim(),
    contact: { name: name.trim(), phone: orNone(toLatinDigits(phone)), email: orNone(email), locale },
    categoryId: orNone(values.categoryId),
    product: orNone(values.product),
    orderRef: orNone(toLatinDigits(values.orderRef)),
    desiredRemedy: orNone(values.desiredRemedy),
    occurredOn: orNone(values.occurredOn),
  };
}
