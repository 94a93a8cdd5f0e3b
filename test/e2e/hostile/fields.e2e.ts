import type { Type } from '@nestjs/common';
import { type Field, fieldsOf, type FieldType, objectsIn, suggestBody, withField } from './support/fields';
import { HostileBed } from './support/hostile-bed';
import type { Route } from './support/routes';
import { sampleBodies } from './support/sample-bodies';

type WriteRoute = Route & { body: Type };

let bed: HostileBed;
let samples: Record<string, object>;
const sampleOf = (route: WriteRoute): object => samples[route.name] ?? suggestBody(route.body);
let routes: WriteRoute[];
beforeAll(async () => {
  bed = await HostileBed.open();
  samples = sampleBodies(bed.t);
  routes = bed.routes.filter((route): route is WriteRoute => route.body !== null);
});
afterAll(() => bed.close());

const LONG = 300_000;

/** Values of another type than the field's; text of more than any field takes. */
const OTHERS: { type: FieldType | 'null'; value: unknown }[] = [
  { type: 'text', value: 'x'.repeat(LONG) }, { type: 'number', value: 7 }, { type: 'number', value: -1e300 }, { type: 'boolean', value: true },
  { type: 'list', value: [] }, { type: 'list', value: [[]] }, { type: 'object', value: {} }, { type: 'object', value: { toString: 1, length: 3 } }, { type: 'null', value: null },
];

/** A number may stand for the decimal text of an amount. */
const TAKEN = new Set(['POST /api/tickets/:id/remedies amount 7']);

/** What each type takes of another one: `{}` may be any object, an empty list any list. */
const TAKES: Partial<Record<FieldType, FieldType>> = { json: 'object', texts: 'list' };

const isWrong = (field: Field, { type, value }: (typeof OTHERS)[number]): boolean => {
  if (type === 'null') return !field.mayBeNull;
  if (type === 'text') return field.most === null || field.most < LONG;
  if (type !== field.type && type !== TAKES[field.type]) return true;
  return type === 'number' ? value !== 7 : type === 'list' ? (value as unknown[]).length > 0 : field.type === 'object' && Object.keys(value as object).length > 0;
};

interface Seen {
  case: string;
  status: number;
  fields: string[];
}

async function put(route: WriteRoute, path: string, value: unknown): Promise<Seen> {
  const { status, body } = await bed.send(route, JSON.stringify(withField(sampleOf(route), path, value)));
  const shown = JSON.stringify(value)?.slice(0, 40);
  return { case: `${route.name} ${path} ${shown}`, status, fields: ((body as { errors?: { field: string }[] }).errors ?? []).map(({ field }) => field) };
}

const names = (seen: Seen, path: string): boolean => seen.status === 400 && seen.fields.some((field) => field === path || field.startsWith(`${path}.`));

describe('a field of a write route', () => {
  it('is known to this suite from its rules', () => {
    expect(routes.length).toBeGreaterThan(25);
    expect(routes.filter((route) => fieldsOf(route.body).length === 0).map(({ name }) => name)).toEqual([]);
    expect(Object.keys(samples).filter((name) => !routes.some((route) => route.name === name))).toEqual([]);
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
