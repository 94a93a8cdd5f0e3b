import type { Language } from '../i18n/languages';

export interface PickDateProps {
  readonly language: Language;
  /** `YYYY-MM-DD` or empty; as is `max`. */
  readonly value: string;
  readonly max?: string;
  readonly onPick: (day: string) => void;
}

const atNoon = (day: string): Date => new Date(`${day}T12:00:00`);

const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** What both calendars are given: local noon stands for a day, so that no zone moves it. */
export function dayPickerProps({ value, max, onPick }: PickDateProps) {
  const selected = value ? atNoon(value) : undefined;
  return {
    mode: 'single',
    required: false,
    autoFocus: true,
    selected,
    defaultMonth: selected,
    disabled: max ? { after: atNoon(max) } : undefined,
    onSelect: (date: Date | undefined) => onPick(date ? dayOf(date) : ''),
  } as const;
}
