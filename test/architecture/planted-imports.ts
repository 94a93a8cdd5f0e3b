/** One import that must be refused: the file, what it imports, and the rule that says no. */
export interface PlantedImport {
  rule: string;
  from: string;
  imports: string;
  /** Default: a type import, because type imports count. */
  statement?: (specifier: string) => string;
}

export const MODULES = [
  'identity', 'customers', 'sla', 'tickets', 'intake', 'resolution', 'feedback', 'prevention',
  'loyalty', 'notifications', 'automation', 'integrations', 'portal', 'realtime', 'reporting',
] as const;

const asValue = (specifier: string): string => `import { thing } from '${specifier}';\nexport const used = thing;\n`;

/** An edge that goes up, for each module, and one that goes round for the modules that nobody is above. */
const UPWARD: Record<(typeof MODULES)[number], string> = {
  identity: 'customers', customers: 'tickets', sla: 'tickets', tickets: 'resolution', intake: 'portal', resolution: 'prevention',
  feedback: 'resolution', prevention: 'feedback', loyalty: 'notifications', notifications: 'intake', automation: 'customers',
  integrations: 'automation', portal: 'identity', realtime: 'customers', reporting: 'tickets',
};

const edges: PlantedImport[] = Object.entries(UPWARD).map(([module, above]) =>
  ({ rule: `${module}-may-import`, from: `src/${module}/app/reach-up.ts`, imports: `src/${above}/index.ts` }));

const house: PlantedImport[] = [
  { rule: 'kernel-imports-nothing', from: 'src/kernel/rich.ts', imports: 'src/platform/clock.ts' },
  { rule: 'kernel-imports-nothing', from: 'src/kernel/framework.ts', imports: '@nestjs/common', statement: asValue },
  { rule: 'platform-imports-kernel-only', from: 'src/platform/business.ts', imports: 'src/tickets/index.ts' },
  { rule: 'index-is-the-door', from: 'src/tickets/app/break-in.ts', imports: 'src/sla/domain/clock.ts' },
  { rule: 'entry-points-use-the-door', from: 'src/app.module.ts', imports: 'src/sla/domain/clock.ts' },
  { rule: 'no-way-round-by-own-index', from: 'src/sla/app/go-round.ts', imports: 'src/sla/index.ts' },
  { rule: 'demo-only-from-the-top', from: 'src/main.ts', imports: 'src/demo/index.ts' },
  { rule: 'demo-may-import', from: 'src/demo/reach-up.ts', imports: 'src/main.ts' },
  { rule: 'folder-in-the-table', from: 'src/shared/helper.ts', imports: 'src/kernel/ids.ts' },
];

const layers: PlantedImport[] = [
  { rule: 'domain-is-pure', from: 'src/sla/domain/stored.ts', imports: 'typeorm' },
  { rule: 'domain-is-pure', from: 'src/sla/domain/reads-disk.ts', imports: 'node:fs', statement: asValue },
  { rule: 'domain-is-pure', from: 'src/sla/domain/knows-verb.ts', imports: 'src/sla/app/verb.ts' },
  { rule: 'domain-is-pure', from: 'src/tickets/domain/knows-platform.ts', imports: 'src/platform/clock.ts' },
  { rule: 'data-looks-down', from: 'src/sla/data/sla.repository.ts', imports: 'src/sla/app/verb.ts' },
  { rule: 'app-starts-no-job-code', from: 'src/sla/app/calls-job.ts', imports: 'src/sla/jobs/sweep.ts' },
  { rule: 'http-starts-no-job-code', from: 'src/sla/http/calls-job.controller.ts', imports: 'src/sla/jobs/sweep.ts' },
  { rule: 'http-reads-by-query', from: 'src/sla/http/reads-table.controller.ts', imports: 'src/sla/data/policy.entity.ts' },
  { rule: 'http-is-the-edge', from: 'src/sla/app/knows-http.ts', imports: 'src/sla/http/sla.requests.ts' },
  { rule: 'query-knows-only-the-shape', from: 'src/sla/data/asks-request.query.ts', imports: 'src/sla/http/sla.requests.ts' },
  { rule: 'query-takes-the-type-only', from: 'src/sla/data/makes-answer.query.ts', imports: 'src/sla/http/sla.responses.ts', statement: asValue },
];

const web: PlantedImport[] = [
  { rule: 'web-areas-apart', from: 'web/src/portal/page.tsx', imports: 'web/src/desk/queue.tsx' },
  { rule: 'web-ground-floor', from: 'web/src/ui/button.tsx', imports: 'web/src/desk/queue.tsx' },
  { rule: 'web-and-server-apart', from: 'web/src/desk/server.tsx', imports: 'src/kernel/ids.ts' },
  { rule: 'server-and-web-apart', from: 'src/platform/client.ts', imports: 'web/src/api/client.ts' },
];

const hygiene: PlantedImport[] = [
  { rule: 'no-cycles', from: 'src/sla/domain/chicken.ts', imports: 'src/sla/domain/egg.ts' },
  { rule: 'no-test-code-in-the-app', from: 'src/platform/for-tests.ts', imports: 'test/support/fake.ts' },
  { rule: 'no-unresolved-import', from: 'src/platform/lost.ts', imports: 'src/platform/nowhere.ts' },
  { rule: 'no-development-package-in-the-app', from: 'src/platform/developer.ts', imports: 'jest', statement: asValue },
  { rule: 'no-undeclared-package', from: 'src/platform/borrowed.ts', imports: 'fast-check', statement: asValue },
];

export const PLANTED: PlantedImport[] = [...edges, ...house, ...layers, ...web, ...hygiene];

/** The other half of the planted cycle, which is reported once. */
export const WAY_BACK: PlantedImport = { rule: '', from: 'src/sla/domain/egg.ts', imports: 'src/sla/domain/chicken.ts' };

/** Imports that every rule must let pass, planted beside the others. */
export const ALLOWED: PlantedImport[] = [
  { rule: '', from: 'src/tickets/app/open.ts', imports: 'src/sla/index.ts' },
  { rule: '', from: 'src/tickets/app/keeps-time.ts', imports: 'src/platform/clock.ts' },
  { rule: '', from: 'src/sla/data/read.query.ts', imports: 'src/sla/http/sla.responses.ts' },
  { rule: '', from: 'src/sla/http/sla.controller.ts', imports: 'src/sla/data/read.query.ts' },
  { rule: '', from: 'src/platform/http/purge.ts', imports: 'src/platform/jobs/handler.ts' },
  { rule: '', from: 'src/sla/domain/calendar.ts', imports: 'src/kernel/ids.ts' },
  { rule: '', from: 'src/sla/domain/calendar.spec.ts', imports: 'test/support/fake.ts' },
  { rule: '', from: 'src/demo/fill.ts', imports: 'src/tickets/index.ts' },
  { rule: '', from: 'web/src/desk/page.tsx', imports: 'web/src/ui/plain.ts' },
];
