import { complaint } from '../../../support/mothers';
import type { Agent, TestApp, TestPerson } from '../../../support/test-app';

/** What the form answers. */
export interface Filed {
  reference: string;
  trackingToken: string;
  trackingUrl: string;
  promisedBy: string;
}

export type Staff = Agent & { person: TestPerson };

export const CAUSE_NOT_SOUGHT = { notInvestigated: { reason: 'A single case.' } };

/** What outside clients do, in few words and by HTTP alone. */
export class ContractBed {
  constructor(readonly t: TestApp) {}

  async file(changes: object = {}): Promise<Filed> {
    const { body } = await this.t.bare().post('/api/portal/complaints').send(complaint(changes)).expect(201);
    return body as Filed;
  }

  /** The customer's next call; `path` hangs below the complaint (`/confirm`). */
  customer(filed: Filed, path = '', body?: object) {
    const url = `/api/portal/complaints/${filed.reference}${path}`;
    const call = body === undefined ? this.t.bare().get(url) : this.t.bare().post(url).send(body);
    return call.set('x-tracking-token', filed.trackingToken);
  }

  async ticket(staff: Agent, reference: string): Promise<Record<string, any>> {
    return (await staff.get(`/api/tickets/${reference}`).expect(200)).body as Record<string, any>;
  }

  /** One step of the lifecycle, from the version that is there now. */
  async move(staff: Agent, reference: string, action: string, more: object = {}) {
    const { version } = await this.ticket(staff, reference);
    return staff.post(`/api/tickets/${reference}/transitions`).send({ action, version, ...more });
  }

  async edit(staff: Agent, reference: string, changes: object) {
    const { version } = await this.ticket(staff, reference);
    return staff.patch(`/api/tickets/${reference}`).send({ version, ...changes });
  }

  /** Takes a new complaint to `resolved` with this outcome. */
  async resolve(staff: Agent, reference: string, outcome: 'upheld' | 'partly_upheld' | 'rejected'): Promise<void> {
    const url = `/api/tickets/${reference}`;
    expect((await this.move(staff, reference, 'assess')).status).toBe(200);
    expect((await this.edit(staff, reference, { severity: 'low', impact: 'one' })).status).toBe(200);
    await staff.put(`${url}/decision`).send({ outcome, reasons: 'We looked at it closely.' }).expect(200);
    await staff.post(`${url}/actions`).send({ text: 'A new one is on its way.', visibility: 'public' }).expect(201);
    await staff.put(`${url}/root-cause`).send(CAUSE_NOT_SOUGHT).expect(200);
    expect((await this.move(staff, reference, 'resolve')).body.status).toBe('resolved');
  }

  async timeline(staff: Agent, reference: string): Promise<Record<string, any>[]> {
    return (await staff.get(`/api/tickets/${reference}/timeline`).expect(200)).body.items as Record<string, any>[];
  }
}

export const codesOf = (body: { errors?: { code: string }[] }): string[] => (body.errors ?? []).map(({ code }) => code);
