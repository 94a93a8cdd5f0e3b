import { IconChartBar, IconClockCheck, IconInbox, IconMailExclamation, IconSettings, type Icon } from '@tabler/icons-react';
import type { Role } from '../../api/desk-types';

interface Area {
  readonly to: string;
  readonly name: 'desk' | 'insight' | 'sla' | 'undelivered' | 'admin';
  readonly icon: Icon;
  readonly roles: readonly Role[];
}

const areas: readonly Area[] = [
  { to: '/desk', name: 'desk', icon: IconInbox, roles: ['agent', 'manager', 'admin'] },
  { to: '/insight', name: 'insight', icon: IconChartBar, roles: ['manager', 'admin'] },
  // Administrators find it among the sections of administration.
  { to: '/admin/sla', name: 'sla', icon: IconClockCheck, roles: ['manager'] },
  { to: '/admin/undelivered', name: 'undelivered', icon: IconMailExclamation, roles: ['manager'] },
  { to: '/admin', name: 'admin', icon: IconSettings, roles: ['admin'] },
];

/** The areas that a role may open; the server checks again. */
export const areasFor = (role: Role): readonly Area[] => areas.filter((area) => area.roles.includes(role));
export const mayOpen = (role: Role, name: Area['name']): boolean => role === 'admin' || areasFor(role).some((area) => area.name === name);
