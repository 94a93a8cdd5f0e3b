import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../api/desk-types';
import { useCategories, useTeams, useUsers } from '../../../ui/staff/use-people';
import { useFormat, useLanguage } from '../../../ui/use-format';

type Data = Readonly<Record<string, unknown>>;
const word = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Between marks of isolation (Unicode UAX #9): an address or a reference must not turn the sentence that it begins. */
const isolated = (value: unknown): string => (word(value) ? `\u2068${word(value)}\u2069` : '');

/** What happened, as one sentence. Kinds of events that this client does not know yet are named by their text. */
export function useEventText(): (entry: TimelineEntry) => string {
  const { t, i18n } = useTranslation('desk');
  const edited = useEditedText();
  const parameters = useParameters();
  return (entry) => {
    const type = entry.type.replace(/^\w+\./, '');
    const data = entry.data ?? {};
    if (type === 'edited' || type === 'assigned') return edited(data);
    const key = type === 'status_changed' ? `action.done.${word(data.action)}` : `event.${type}`;
    const said = i18n.exists(`desk:${key}`) ? t(key, parameters(data)) : entry.text || type;
    // What went wrong with a mail is a code, which the sentence itself translates.
    const why = type === 'delivery_failed' || type === 'staff_mail_failed' ? '' : [data.reason, data.toldHow].map(word).filter(Boolean).join(' · ');
    return why ? `${said}: ${why}` : said;
  };
}

function useParameters(): (data: Data) => Record<string, string> {
  const { t, i18n } = useTranslation('desk');
  const format = useFormat();
  const translated = (key: string): string => (i18n.exists(`desk:${key}`) ? t(key) : '');
  return (data) => ({
    text: word(data.text) || word(data.reasons) || word(data.note) || word(data.notInvestigated),
    outcome: translated(`outcome.${word(data.outcome)}`),
    type: translated(`remedy.type.${word(data.type)}`),
    channel: translated(`channel.${word(data.channel)}`),
    reference: isolated(data.reference),
    dueAt: data.dueAt ? format.dateTime(word(data.dueAt)) : '',
    metric: translated(`metric.${word(data.metric)}`),
    failure: translated(`event.failure.${word(data.reason)}`),
    addresses: Array.isArray(data.addresses) ? format.list(data.addresses.map(isolated)) : '',
  });
}

/** "Priority: normal → high; Assignee: nobody → Sara". */
function useEditedText(): (data: Data) => string {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const say = useValueText();
  return (data) => {
    const before = (data.before ?? {}) as Data;
    const after = (data.after ?? {}) as Data;
    const parts = Object.keys(after).map((name) => t('conflict.field', {
      field: t(`field.${name}`), before: say(name, before[name]), after: say(name, after[name]),
    }));
    return format.list(parts);
  };
}

function useValueText(): (name: string, value: unknown) => string {
  const { t, i18n } = useTranslation('desk');
  const language = useLanguage();
  const people = useUsers(true);
  const teams = useTeams();
  const categories = useCategories();
  return (name, value) => {
    if (value === null || value === undefined || value === '') return t(name === 'assigneeId' ? 'ticket.nobody' : 'ticket.notSet');
    if (name === 'assigneeId' || name === 'complainedAboutId') return people.find(({ id }) => id === value)?.name ?? '–';
    if (name === 'teamId') return teams.find(({ id }) => id === value)?.name[language] ?? '–';
    if (name === 'categoryId') return categories.find(({ id }) => id === value)?.name[language] ?? '–';
    if (Array.isArray(value)) return value.join('، ');
    const key = name === 'kind' ? `common:kind.${String(value)}` : `desk:${name}.${String(value)}`;
    return i18n.exists(key) ? t(key) : String(value);
  };
}
