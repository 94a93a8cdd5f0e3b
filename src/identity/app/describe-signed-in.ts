import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import { StaffDirectory, type StaffMember, type Team } from '../data/staff-directory.query';

export type SignedIn = Omit<StaffMember, 'active' | 'teamIds'> & { teams: Team[] };

/** A person as they see themselves. */
@Injectable()
export class DescribeSignedIn {
  constructor(private readonly directory: StaffDirectory) {}

  async execute(userId: string): Promise<SignedIn> {
    const [[member], teams] = await Promise.all([this.directory.find([userId]), this.directory.teams()]);
    if (!member) throw DomainError.notFound('user');
    const { active: _, teamIds, ...person } = member;
    return { ...person, teams: teams.filter((team) => teamIds.includes(team.id)) };
  }
}
