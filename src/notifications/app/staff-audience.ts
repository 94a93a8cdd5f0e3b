import { Injectable } from '@nestjs/common';
import { Identity, type StaffMember } from '../../identity';
import { INSTEAD, type StaffAudience } from '../domain/staff-routing';

/** What of a ticket says who its people are. */
interface Staffed {
  assigneeId: string | null;
  teamId: string | null;
  complainedAboutId: string | null;
}

/** Finds the people of a group; never the one whom the complaint is about, and somebody else where a group is empty. */
@Injectable()
export class FindStaffAudience {
  constructor(private readonly identity: Identity) {}

  async execute(audience: StaffAudience, ticket: Staffed): Promise<{ people: StaffMember[]; audience: StaffAudience }> {
    for (let group: StaffAudience | null = audience; group !== null; group = INSTEAD[group]) {
      const people = (await this.members(group, ticket)).filter(({ id }) => id !== ticket.complainedAboutId);
      if (people.length > 0) return { people, audience: group };
    }
    return { people: [], audience };
  }

  private async members(group: StaffAudience, { assigneeId, teamId }: Staffed): Promise<StaffMember[]> {
    switch (group) {
      case 'assignee': return assigneeId ? (await this.identity.find([assigneeId])).filter(({ active }) => active) : [];
      case 'team': return teamId ? this.identity.active({ teamId }) : [];
      case 'team_lead': return teamId ? this.identity.active({ teamId, role: 'manager' }) : [];
      case 'manager':
      case 'admin': return this.identity.active({ role: group });
    }
  }
}
