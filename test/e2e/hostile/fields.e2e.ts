import type { Type } from '@nestjs/common';
import { type Field, fieldsOf, type FieldType, objectsIn, withField } from './support/fields';
import { HostileBed } from './support/hostile-bed';
import type { Route } from './support/routes';
import { sampleBodies } from './support/sample-bodies';

type WriteRoute = Route & { body: Type };

let bed: HostileBed;
let samples: Record<string, object>;
let routes: WriteRoute[];
beforeAll(async () => {
  bed = await HostileBed.open();
  samples = sampleBodies(bed.t);
  routes = bed.routes.filter((route): route is WriteRoute => route.body !== null);
});
afterAll(() => bed.close());

/** Values of another type than the field's; text of more than any field takes. */
const OTHERS: { type: FieldType | 'null'; value: unknown }[] = [
  { type: 'text', value: 'x'.repeat(300_000) }, { type: 'number', value: 7 }, { type: 'number', value: -1e300 }, { type: 'boolean', value: true },
  { type: 'list', value: [] }, { type: 'list', value: [[]] }, { type: 'object', value: {} }, { type: 'object', value: { toString: 1, length: 3 } }, { type: 'null', value: null },
];

/** A number may stand for the decimal text of an amount. */
const TAKEN = new Set(['POST /api/tickets/:id/remedies amount 7']);

const isWrong = (field: Field, { type, value }: (typeof OTHERS)[number]): boolean => {
  if (type === 'null') return !field.mayBeNull;
  if (type === 'text') return true;
  if (type === field.type) return type === 'number' ? value !== 7 : type === 'list' && (value as unknown[]).length > 0;
  return true;
};

interface Seen {
  case: string;
  status: number;
  fields: string[];
}

async function put(route: WriteRoute, path: string, value: unknown): Promise<Seen> {
  const { status, body } = await bed.send(route, JSON.stringify(withField(samples[route.name]!, path, value)));
  const shown = JSON.stringify(value)?.slice(0, 40);
  return { case: `${route.name} ${path} ${shown}`, status, fields: ((body as { errors?: { field: string }[] }).errors ?? []).map(({ field }) => field) };
}

const names = (seen: Seen, path: string): boolean => seen.status === 400 && seen.fields.some((field) => field === path || field.startsWith(`${path}.`));

describe('a field of a write route', () => {
  it('is in the samples, for every route', () => {
    expect(routes.map(({ name }) => name).filter((name) => !samples[name])).toEqual([]);
    expect(routes.length).toBeGreaterThan(25);
  });

  it('that nobody knows is refused by its name, at every depth', async () => {
    const wrong: Seen[] = [];
    const columns = ['customerId', 'tokenSeed', 'passwordHash', 'createdAt', 'isAdmin'];
    for (const route of routes) {
      const fields = fieldsOf(route.body);
      for (const place of objectsIn(fields)) {
        for (const column of columns) {
          const seen = await put(route, `${place}${column}`, 'x');
          if (!names(seen, `${place}${column}`)) wrong.push(seen);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('of another type is refused by its name, or accepted by its rule; nothing breaks', async () => {
    const wrong: Seen[] = [];
    let asked = 0;
    for (const route of routes) {
      for (const field of fieldsOf(route.body)) {
        for (const other of OTHERS) {
          const seen = await put(route, field.path, other.value);
          asked++;
          const refusal = isWrong(field, other) && !TAKEN.has(seen.case);
          if (refusal ? !names(seen, field.path) : seen.status >= 500) wrong.push(seen);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(700);
  }, 240_000);

  it('with NUL or half a surrogate pair is refused by its name', async () => {
    const wrong: Seen[] = [];
    for (const route of routes) {
      for (const field of fieldsOf(route.body).filter(({ type }) => type === 'text' || type === 'list')) {
        for (const text of ['a\0b', '\ud800', 'b\udfff!']) {
          const seen = await put(route, field.path, field.type === 'list' ? [text] : text);
          if (!names(seen, field.path)) wrong.push(seen);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('that holds a day or an instant takes only those that there are', async () => {
    const wrong: Seen[] = [];
    const odd = ['2024-02-30', '2024-W05-1', '2024-060', '0000-00-00', '2024-05-06T25:00:00Z', '+275760-09-14', '-000001-01-01', '9999-12-31T23:59:60Z', '20240506', '2024-05', '24-05-06', 'now', 'infinity', '2024-05-06T08:00:00+99:99'];
    const dates: [string, string][] = [
      ['POST /api/portal/complaints', 'occurredOn'], ['POST /api/tickets', 'occurredOn'], ['POST /api/tickets', 'receivedAt'],
      ['POST /api/tickets/:id/actions', 'doneAt'], ['POST /api/tickets/:id/promises', 'dueAt'],
    ];
    for (const [name, path] of dates) {
      for (const value of odd) {
        const seen = await put(routes.find((route) => route.name === name)!, path, value);
        if (!names(seen, path)) wrong.push(seen);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('leaves no error in the log of the database', async () => {
    expect(await bed.log.errors()).toEqual([]);
  });
});
