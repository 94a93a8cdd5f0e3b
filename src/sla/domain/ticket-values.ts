import type { ConditionField } from './policy-definition';

/** Values that a ticket can have where they are fixed; a condition on any other would take no ticket. */
export const TICKET_VALUES: Partial<Record<ConditionField, readonly string[]>> = {
  kind: ['complaint', 'criticism', 'suggestion', 'praise', 'question'],
  channel: ['web', 'email', 'phone', 'letter', 'in_person', 'api'],
  priority: ['low', 'normal', 'high', 'urgent'],
  language: ['fa', 'en'],
};
