import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TicketDetail } from '../../api/desk-types';
import { useCategories, useTeams, useUsers } from '../../ui/staff/use-people';
import { Notice } from '../../ui/tone';
import { useLanguage } from '../../ui/use-format';
import type { Conflict } from './use-changes';

const compared = ['status', 'assigneeId', 'teamId', 'severity', 'impact', 'priority', 'categoryId', 'subject'] as const;
type Compared = (typeof compared)[number];

/** Says what somebody else changed meanwhile, field by field, and leaves the choice to the person. */
export function ConflictNotice({ conflict, onDismiss }: { readonly conflict: Conflict; readonly onDismiss: () => void }) {
  const { t } = useTranslation('desk');
  const say = useFieldTexts();
  const changed = compared.filter((name) => conflict.before[name] !== conflict.after[name]);
  return (
    <Notice tone="yellow" role="alert" title={t('conflict.title')}>
      {changed.length === 0 && <p>{t('conflict.elsewhere')}</p>}
      <ul>
        {changed.map((name) => (
          <li key={name}>{t('conflict.field', { field: t(`field.${name}`), before: say(conflict.before, name), after: say(conflict.after, name) })}</li>
        ))}
      </ul>
      <Group gap="xs">
        {conflict.again && <Button size="compact-sm" variant="default" onClick={conflict.again}>{t('conflict.again')}</Button>}
        <Button size="compact-sm" variant="default" onClick={onDismiss}>{t('conflict.keep')}</Button>
      </Group>
    </Notice>
  );
}

function useFieldTexts(): (ticket: TicketDetail, name: Compared) => string {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const users = useUsers(true);
  const teams = useTeams();
  const categories = useCategories();
  const named = (list: readonly { id: string; name: string | Record<'fa' | 'en', string> }[], id: string | null): string => {
    const name = list.find((one) => one.id === id)?.name;
    return typeof name === 'object' ? name[language] : name ?? t('ticket.nobody');
  };
  return (ticket, name) => {
    if (name === 'assigneeId') return ticket.assigneeName ?? named(users, ticket.assigneeId);
    if (name === 'teamId') return named(teams, ticket.teamId);
    if (name === 'categoryId') return named(categories, ticket.categoryId);
    const value = ticket[name];
    if (!value) return t('ticket.notSet');
    return name === 'subject' ? value : t(`${name}.${value}`);
  };
}
