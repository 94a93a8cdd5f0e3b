import { complaint } from '../../../support/mothers';
import { type Agent, createTestApp, type TestApp } from '../../../support/test-app';
import { ServerLog } from './server-log';
import { type Route, routesOf } from './routes';

const ABSENT = '0190a000-0000-7000-8000-000000000000';

/** An application with one of everything that a route can be about. */
export class HostileBed {
  readonly routes: Route[];
  /** What stands for `:id` and the like. */
  readonly params: Record<string, string>;

  private constructor(readonly t: TestApp, readonly admin: Agent, readonly log: ServerLog, private readonly filed: { reference: string; trackingToken: string }, readonly userId: string) {
    this.routes = routesOf(t.app);
    this.params = { reference: filed.reference, id: filed.reference, remedyId: ABSENT, promiseId: ABSENT, attachmentId: ABSENT, messageId: ABSENT };
  }

  static async open(): Promise<HostileBed> {
    const t = await createTestApp();
    const log = await ServerLog.open(t.databaseUrl);
    const admin = await t.as('admin');
    const spare = await t.createPerson('agent');
    const { body } = await t.bare().post('/api/portal/complaints').send(complaint()).expect(201);
    return new HostileBed(t, admin, log, body as { reference: string; trackingToken: string }, spare.id);
  }

  /** The route's address with everything in its place; `change` puts something else there. */
  address({ path }: Route, change: Record<string, string> = {}): string {
    const params: Record<string, string> = { ...this.params, ...(path.startsWith('/api/users') ? { id: this.userId } : {}), ...change };
    return path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? ABSENT);
  }

  /** Sends as the administrator, with a customer's token too, so that no door is closed. `raw` is the body as it goes over the wire. */
  send(route: Route, raw: string | Buffer | undefined, { type = 'application/json', params = {} }: { type?: string; params?: Record<string, string> } = {}) {
    const call = this.admin[route.verb](this.address(route, params)).set('x-tracking-token', this.filed.trackingToken);
    if (raw === undefined) return call;
    // A serializer of our own, or the client would quote what is text already.
    return call.set('content-type', type).serialize((body: unknown) => body as string).send(raw as string);
  }

  async close(): Promise<void> {
    await this.log.close();
    await this.t.close();
  }
}
