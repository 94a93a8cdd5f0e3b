import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StepAction } from '../../../api/sla-types';
import { useTeams } from '../../../ui/staff/use-people';
import { useLanguage } from '../../../ui/use-format';
import { useFault } from '../form/faults';

const kinds = ['notify_assignee', 'notify_team', 'notify_team_lead', 'notify_manager', 'next_manager', 'raise_priority', 'reassign', 'message_customer'] as const;
const messages = ['still_working', 'delayed'] as const;
type Message = (typeof messages)[number];
type Kind = (typeof kinds)[number];

const kindOf = (action: StepAction): Kind => (action.do === 'notify' ? `notify_${action.whom}` : action.do);

function actionOf(kind: Kind): StepAction {
  switch (kind) {
    case 'notify_assignee': return { do: 'notify', whom: 'assignee' };
    case 'notify_team': return { do: 'notify', whom: 'team' };
    case 'notify_team_lead': return { do: 'notify', whom: 'team_lead' };
    case 'notify_manager': return { do: 'notify', whom: 'manager' };
    case 'reassign': return { do: 'reassign', teamId: '' };
    case 'message_customer': return { do: 'message_customer', template: 'still_working' };
    default: return { do: kind };
  }
}

interface StepActionFieldsProps {
  readonly path: string;
  readonly action: StepAction;
  readonly onChange: (action: StepAction) => void;
}

/** What a step does. */
export function StepActionFields({ path, action, onChange }: StepActionFieldsProps) {
  const { t } = useTranslation('sla');
  const teamFault = useFault(`${path}.teamId`);
  const templateFault = useFault(`${path}.template`);
  const language = useLanguage();
  const teams = useTeams();
  return (
    <>
      <Select label={t('ladder.action')} value={kindOf(action)} allowDeselect={false} data={kinds.map((value) => ({ value, label: t(`ladder.do.${value}`) }))} onChange={(kind) => kind && onChange(actionOf(kind as Kind))} />
      {action.do === 'reassign' && (
        <Select label={t('condition.field.team')} required error={teamFault} value={action.teamId || null} allowDeselect={false} data={teams.map(({ id, name }) => ({ value: id, label: name[language] }))} onChange={(teamId) => teamId && onChange({ do: 'reassign', teamId })} />
      )}
      {action.do === 'message_customer' && (
        <Select label={t('ladder.template')} required error={templateFault} value={messages.find((message) => message === action.template) ?? null} allowDeselect={false} data={messages.map((value) => ({ value, label: t(`ladder.message.${value}`) }))} onChange={(template) => template && onChange({ do: 'message_customer', template: template as Message })} />
      )}
    </>
  );
}
