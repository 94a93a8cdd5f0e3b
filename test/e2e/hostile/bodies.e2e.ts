import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { HostileBed } from './support/hostile-bed';
import type { Route } from './support/routes';

const MB = 1024 * 1024;

let bed: HostileBed;
let writes: Route[];
beforeAll(async () => {
  bed = await HostileBed.open();
  // Leaving ends the session that the others need.
  writes = bed.routes.filter(({ verb, path }) => verb !== 'get' && path !== '/api/auth/logout' && path !== '/api/auth/sessions');
});
afterAll(() => bed.close());

interface Seen {
  case: string;
  status: number;
  code: string;
}

async function ask(route: Route, raw: string | Buffer | undefined, type?: string): Promise<Seen> {
  const { status, body } = await bed.send(route, raw, { type });
  return { case: `${route.name} ${String(raw).slice(0, 30)}`, status, code: (body as { code?: string }).code ?? '' };
}

const each = async (routes: Route[], raw: string | Buffer | undefined, isRight: (seen: Seen) => boolean, type?: string): Promise<Seen[]> => {
  const wrong: Seen[] = [];
  for (const route of routes) {
    const seen = await ask(route, raw, type);
    if (!isRight(seen)) wrong.push(seen);
  }
  return wrong;
};

const portal = (): Route => writes.find(({ name }) => name === 'POST /api/portal/complaints')!;
const withBody = (): Route[] => writes.filter(({ body }) => body !== null);

describe('a body that is no object', () => {
  it.each(['{"a":', '{a:1}', "{'a':1}", '<xml/>', '{"a":1}}', 'NaN', '{"a":1,}', '\ufeff{}\u0000'])('%j is malformed', async (raw) => {
    expect(await each(withBody(), raw, ({ status, code }) => status === 400 && code === 'malformed_json')).toEqual([]);
  });

  it('of bytes that are no UTF-8 breaks nothing', async () => {
    expect(await each(withBody(), Buffer.from([0x7b, 0x22, 0xff, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]), ({ status }) => status === 400)).toEqual([]);
  });

  it.each(['[]', '[{}]', '"text"', '5', 'true'])('%s is refused', async (raw) => {
    expect(await each(withBody(), raw, ({ status }) => status === 400)).toEqual([]);
  });

  it('that is missing, empty or null is like one without fields', async () => {
    for (const raw of [undefined, '', 'null', '{}']) expect(await each(writes, raw, ({ status }) => status < 500)).toEqual([]);
  });
});

describe('a body that reaches for the inside', () => {
  it.each(['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', '{"contact":{"__proto__":{"polluted":1}}}', '{"name":{"constructor":{"x":1}}}', '{"prototype":1}'])('%s is refused', async (raw) => {
    expect(await each(withBody(), raw, ({ status }) => status === 400)).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('by its depth is refused', async () => {
    for (const depth of [30, 5_000, 100_000]) {
      const raw = `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
      expect(await each(withBody(), raw, ({ status }) => status === 400)).toEqual([]);
    }
  });

  it('by its mass is refused before each part of it is looked at', async () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`field${n}`, n]));
    for (const raw of [JSON.stringify(many(20_000)), JSON.stringify({ contact: many(50_000) }), `{"tags":[${'{},'.repeat(200_000)}{}]}`, `{"tags":[${'"a",'.repeat(200_000)}"a"]}`]) {
      const { status, body } = await bed.send(portal(), raw);
      expect([status, (body as { errors: { code: string }[] }).errors.map(({ code }) => code)]).toEqual([400, ['too_many_values']]);
    }
    const { body } = await bed.send(portal(), JSON.stringify(many(150)));
    expect((body as { errors: unknown[] }).errors).toHaveLength(50);
  });
});

describe('a body of another kind', () => {
  const types = ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'application/octet-stream', 'text/html; charset=utf-8', 'nonsense', 'application/jsonp', 'application/json-patch+json'];

  it.each(types)('%s is 415', async (type) => {
    expect(await each(withBody(), 'a=1', ({ status, code }) => status === 415 && code === 'unsupported_media_type', type)).toEqual([]);
  });

  it('a form or a mail where JSON is expected breaks nothing', async () => {
    for (const [raw, type] of [['--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n', 'multipart/form-data; boundary=x'], ['Subject: x\r\n\r\n', 'message/rfc822']] as const) {
      expect(await each(withBody(), raw, ({ status }) => status >= 400 && status < 500 || status === 200, type)).toEqual([]);
    }
  });
});

describe('a form that is broken', () => {
  const field = (name: string, value: string, more = ''): string => `--x\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
  const fields = ['kind=complaint', 'subject=Cup', 'description=Cracked', 'contact.name=Sara', 'contact.email=sara@example.test'].map((pair) => field(...(pair.split('=') as [string, string]))).join('');
  const file = field('files', 'a'.repeat(100_000), '; filename="a.txt"');
  const FORM = 'multipart/form-data; boundary=x';

  it('is a whole form to begin with', async () => {
    expect((await ask(portal(), `${fields}${file}--x--\r\n`, FORM)).status).toBe(201);
  });

  it.each([
    ['has no boundary', '--x', 'multipart/form-data'], ['has an empty boundary', '--\r\n', 'multipart/form-data; boundary='], ['has another boundary', `${fields}--x--`, 'multipart/form-data; boundary=y'],
    ['ends in a file', fields + file.slice(0, 50_000), FORM], ['ends in a head', `${fields}--x\r\ncontent-dispo`, FORM], ['ends without an end', fields + file, FORM],
    ['is empty', '', FORM], ['has no names', `--x\r\n\r\nvalue\r\n--x--\r\n`, FORM], ['has a head that never ends', `--x\r\ncontent-disposition: form-data; name="${'a'.repeat(100_000)}`, FORM],
    ['has too many fields', `${Array.from({ length: 200 }, (_, n) => field(`f${n}`, 'x')).join('')}--x--\r\n`, FORM], ['has too many files', `${fields}${field('files', 'a', '; filename="a.txt"').repeat(11)}--x--\r\n`, FORM],
    ['nests a value in a value', `${fields}${field('subject.more', 'x')}--x--\r\n`, FORM], ['names every object', `${fields}${field('toString', 'x')}${field('hasOwnProperty', 'x')}--x--\r\n`, FORM],
    ['hides JSON', `${field('payload', '{"__proto__":{"kind":"complaint"}}')}--x--\r\n`, FORM], ['hides no JSON', `${field('payload', '[')}--x--\r\n`, FORM], ['repeats a field', `${fields}${field('subject', 'Two')}--x--\r\n`, FORM],
  ])('and %s: it is refused', async (_, raw, type) => {
    const { status } = await ask(portal(), raw, type);
    expect([400, 413]).toContain(status);
  });

  it('leaves no file behind', () => {
    const left = join(bed.t.dataDir, 'files', 'tmp');
    expect(existsSync(left) ? readdirSync(left) : []).toEqual([]);
  });
});

describe('a body that is too large', () => {
  /** The answer to a head alone: not a byte of the body is sent. */
  function answerToHead(path: string, verb: string, length: number): Promise<string> {
    return new Promise((resolve) => {
      let text = '';
      const { hostname, port } = new URL(bed.t.url);
      const socket = connect(Number(port), hostname, () => {
        socket.write(`${verb.toUpperCase()} ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`);
      });
      socket.on('data', (data) => (text += data.toString()));
      socket.on('error', () => resolve(text));
      socket.on('close', () => resolve(text));
    });
  }

  it('is refused before a byte of it is read, by every route: signed in or not', async () => {
    const answers = await Promise.all(withBody().map(async (route) => [route.name, (await answerToHead(bed.address(route), route.verb, 2 ** 31)).split('\r\n')[0]!.split(' ')[1]]));
    expect(answers.filter(([, status]) => status !== '413')).toEqual([]);
  });

  it('is cut off when its length is not told', async () => {
    const route = portal();
    const { status, written } = await new Promise<{ status: number; written: number }>((resolve, reject) => {
      let sentBytes = 0;
      const sent = request(`${bed.t.url}${bed.address(route)}`, { method: 'POST', headers: { 'content-type': 'application/json' } }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve({ status: answer.statusCode!, written: sentBytes }));
      });
      sent.on('error', (error: NodeJS.ErrnoException) => (['EPIPE', 'ECONNRESET'].includes(error.code ?? '') ? undefined : reject(error)));
      const chunk = Buffer.alloc(64 * 1024, 0x20);
      const write = async (): Promise<void> => {
        for (; sentBytes < 64 * MB && !sent.destroyed; sentBytes += chunk.length) {
          if (!sent.write(chunk)) await Promise.race([new Promise((done) => { sent.once('drain', done); }), pause(5_000, undefined, { ref: false })]);
        }
        sent.end();
      };
      void write();
    });
    expect(status).toBe(413);
    expect(written).toBeLessThan(16 * MB);
  });
});

describe('an address that is wrong', () => {
  it('answers 400 or 404 whatever stands for an id', async () => {
    const odd = ['1', '0', '-1', 'null', 'undefined', "' OR 1=1 --", '%00', '%ff', 'é', '..%2f..%2fetc', '%252e', '-'.repeat(36), 'C-', 'C-1111111%00', 'x'.repeat(290), 'x'.repeat(2_000), '0190a000-0000-7000-8000-00000000000g', '{id}', '*'];
    const wrong: Seen[] = [];
    for (const route of bed.routes.filter(({ path }) => path.includes('/:'))) {
      for (const name of [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)) {
        for (const value of odd) {
          const { status, body } = await bed.send(route, route.body ? '{}' : undefined, { params: { [name]: /[%{*]/.test(value) ? value : encodeURIComponent(value) } });
          if (![400, 404, 414].includes(status)) wrong.push({ case: `${route.name} ${name}=${value.slice(0, 40)}`, status, code: (body as { code?: string }).code ?? '' });
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('with a query that nobody asked for is refused or ignored', async () => {
    const wrong: string[] = [];
    for (const route of bed.routes.filter(({ verb }) => verb === 'get')) {
      for (const query of ['limit=%00', 'cursor=x', 'cursor=', 'q[$ne]=1', 'sort=1;--', '__proto__[x]=1', 'constructor.prototype=1', 'a'.repeat(5_000), 'from=2024-W05-1&to=x', 'by=1', 'limit=1e3', 'action=x', 'kind=x&kind=y', '%', '%E0%A4%A']) {
        const { status } = await bed.admin.get(`${bed.address(route)}?${query}`).set('x-tracking-token', 'x');
        if (status >= 500 && route.path !== '/health/ready') wrong.push(`${route.name}?${query.slice(0, 40)} ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

it('leaves no error in the log of the database', async () => {
  expect(await bed.log.errors()).toEqual([]);
});
