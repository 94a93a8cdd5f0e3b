export const STAFF_TEMPLATES = ['escalation'] as const;
export type StaffTemplateName = (typeof STAFF_TEMPLATES)[number];

/** Groups of staff that can be written to. */
export type StaffAudience = 'assignee' | 'team' | 'team_lead' | 'manager' | 'admin';

/** Why somebody is written to: as one of a group, or because of what the step did. */
export type StaffReason = StaffAudience | 'next_manager' | 'reassign';

export interface StaffRoute {
  audience: StaffAudience;
  reason: StaffReason;
}

/** What a step of the ladder does, as far as it tells somebody. */
type Step = { do: 'notify'; whom: StaffAudience } | { do: 'next_manager' | 'reassign' | 'raise_priority' | 'message_customer' };

/** Who is asked in place of a group in which there is nobody: an escalation must reach somebody. */
export const INSTEAD: Record<StaffAudience, StaffAudience | null> = {
  assignee: 'team', team: 'manager', team_lead: 'manager', manager: 'admin', admin: null,
};

/** Managers as the levels of escalation go up: those of the team, all of them, whoever runs the house. */
const LEVELS: readonly StaffAudience[] = ['team_lead', 'manager', 'admin'];

/** Whom a step of the escalation ladder is told to; null when it concerns nobody but the customer or nobody at all. @param level after the step */
export function staffRouteOf(action: Step, level: number): StaffRoute | null {
  switch (action.do) {
    case 'notify': return { audience: action.whom, reason: action.whom };
    case 'next_manager': return { audience: LEVELS[Math.min(Math.max(level, 1), LEVELS.length) - 1]!, reason: 'next_manager' };
    case 'reassign': return { audience: 'team', reason: 'reassign' };
    default: return null;
  }
}
