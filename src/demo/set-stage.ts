import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Identity } from '../identity';
import { UnitOfWork } from '../platform/database/tx';
import { CATEGORIES, type CategoryKey, CAUSES, type CauseKey, COMPANY, PEOPLE, TEAMS, type TeamKey } from './company';
import type { Stage } from './play-script';
import { StoryClient } from './story-client';

type Created = { id: string };

/**
 * Teams, people, categories and causes of the company. Everybody signs in now, at the end of the story: a clock that is set
 * back ends no session.
 */
export async function setStage(app: NestFastifyApplication, password: string): Promise<Stage> {
  const teams = await hire(app, password);
  const customer = new StoryClient(app);
  const admin = await customer.signIn(PEOPLE.admin.email, password);
  await admin.call('PUT', '/settings/company', COMPANY);
  const categories = {} as Record<CategoryKey, string>;
  for (const [key, { nameFa, nameEn, team }] of Object.entries(CATEGORIES)) {
    const { id } = await admin.call<Created>('POST', '/categories', { name: { fa: nameFa, en: nameEn }, teamId: teams[team] });
    categories[key as CategoryKey] = id;
  }
  const agent = await customer.signIn(PEOPLE.agent.email, password);
  const second = await customer.signIn(PEOPLE.second.email, password);
  const manager = await customer.signIn(PEOPLE.manager.email, password);
  return { customer, agent, second, manager, categories, causes: await growTree(admin), byOrder: new Map() };
}

/** The demonstration password is the operator's own choice, so the rules for passwords do not apply to it. */
async function hire(app: NestFastifyApplication, password: string): Promise<Record<TeamKey, string>> {
  const identity = app.get(Identity, { strict: false });
  const passwordHash = await identity.hashPassword(password);
  return app.get(UnitOfWork, { strict: false }).run(async (tx) => {
    const entries = Object.entries(TEAMS).map(([key, team]) => [key, identity.createTeam(tx, team)]);
    const teams = Object.fromEntries(entries) as Record<TeamKey, string>;
    for (const { email, name, role, locale, teams: keys } of Object.values(PEOPLE)) {
      identity.createUser(tx, { email, name, role, locale, passwordHash, teamIds: keys.map((key) => teams[key]) });
    }
    return teams;
  });
}

async function growTree(admin: StoryClient): Promise<Record<CauseKey, string>> {
  const causes = {} as Record<CauseKey, string>;
  for (const { under, ...name } of Object.values(CAUSES)) {
    const { id: parentId } = await admin.call<Created>('POST', '/prevention/causes', { name });
    for (const [key, child] of Object.entries(under)) {
      causes[key as CauseKey] = (await admin.call<Created>('POST', '/prevention/causes', { parentId, name: child })).id;
    }
  }
  return causes;
}
