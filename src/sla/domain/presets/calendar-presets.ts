import { type CalendarDefinition, type Holiday, type TimeRange, type Week, WEEKDAYS, type Weekday } from '../calendar-definition';
import { iranHolidays, type PresetLanguage } from './iran-holidays';

export const CALENDAR_PRESETS = ['iran_retail', 'germany_office', 'always_open'] as const;
export type CalendarPreset = (typeof CALENDAR_PRESETS)[number];

/** A calendar to start from; copied when chosen, so that later changes here touch nobody's calendar. */
export function calendarPreset(preset: CalendarPreset, language: PresetLanguage): CalendarDefinition {
  switch (preset) {
    case 'iran_retail': return {
      timeZone: 'Asia/Tehran',
      week: { ...open(['sat', 'sun', 'mon', 'tue', 'wed'], '08:30-17:00'), ...open(['thu'], '08:30-13:00') },
      exceptions: iranHolidays(language),
    };
    case 'germany_office': return {
      timeZone: 'Europe/Berlin',
      week: open(['mon', 'tue', 'wed', 'thu', 'fri'], '09:00-12:30', '13:00-17:00'),
      exceptions: GERMANY.map(([on, name]): Holiday => ({ kind: 'holiday', name, on })),
    };
    case 'always_open': return { timeZone: 'UTC', week: open([...WEEKDAYS], '00:00-24:00'), exceptions: [] };
  }
}

/** Holidays of the whole of Germany; those of a single Land are left to the user. */
const GERMANY: [Holiday['on'], string][] = [
  [{ by: 'gregorian', month: 1, day: 1 }, 'Neujahr'],
  [{ by: 'easter', offsetDays: -2 }, 'Karfreitag'],
  [{ by: 'easter', offsetDays: 1 }, 'Ostermontag'],
  [{ by: 'gregorian', month: 5, day: 1 }, 'Tag der Arbeit'],
  [{ by: 'easter', offsetDays: 39 }, 'Christi Himmelfahrt'],
  [{ by: 'easter', offsetDays: 50 }, 'Pfingstmontag'],
  [{ by: 'gregorian', month: 10, day: 3 }, 'Tag der Deutschen Einheit'],
  [{ by: 'gregorian', month: 12, day: 25 }, '1. Weihnachtstag'],
  [{ by: 'gregorian', month: 12, day: 26 }, '2. Weihnachtstag'],
];

function open(days: Weekday[], ...hours: string[]): Week {
  const ranges = hours.map((text): TimeRange => ({ open: text.slice(0, 5), close: text.slice(6) }));
  return Object.fromEntries(days.map((day) => [day, ranges]));
}
