import type { LookupAddress } from 'node:dns';
import type { Env } from '../config/env';
import { ForbiddenAddressError, OutgoingGuard } from './outgoing-guard';

const guard = (embedded = false, allowed?: string): OutgoingGuard => new OutgoingGuard({ embedded, PRIVATE_HOSTS: allowed } as Env);

const PRIVATE = ['127.0.0.1', '127.9.9.9', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '::1', 'fd00::1', 'fc00::1', '::ffff:127.0.0.1', '::ffff:7f00:1',
  '0:0:0:0:0:ffff:10.0.0.1', '::10.0.0.1', '::127.0.0.1'];
const NEVER = ['0.0.0.0', '0.1.2.3', '169.254.169.254', '::ffff:169.254.169.254', 'fe80::1', 'fe80::1%eth0', '224.0.0.1', '255.255.255.255', '::', 'ff02::1', '64:ff9b::a9fe:a9fe',
  '2002:7f00:1::', '192.0.2.1', '198.18.0.1'];
const PUBLIC = ['8.8.8.8', '172.32.0.1', '100.128.0.1', '193.0.0.1', '2a00:1450:4001::200e', '::ffff:8.8.8.8'];

describe('OutgoingGuard', () => {
  it.each([...PRIVATE, ...NEVER])('does not connect to %s', (address) => expect(guard().mayConnect(address)).toBe(false));
  it.each(PUBLIC)('connects to %s', (address) => expect(guard().mayConnect(address)).toBe(true));
  it.each(PRIVATE)('connects to %s where everything runs on one machine', (address) => expect(guard(true).mayConnect(address)).toBe(true));
  it.each(NEVER)('does not connect to %s even there', (address) => expect(guard(true).mayConnect(address)).toBe(false));

  it('opens what the operator named, and nothing beside it', () => {
    const named = guard(false, '10.1.0.0/16, 192.168.1.7');
    expect(['10.1.2.3', '192.168.1.7'].map((address) => named.mayConnect(address))).toEqual([true, true]);
    expect(['10.2.0.1', '192.168.1.8', '127.0.0.1'].map((address) => named.mayConnect(address))).toEqual([false, false, false]);
  });

  it('refuses a range that is none at the start', () => {
    expect(() => guard(false, 'mail.example.com')).toThrow(RangeError);
  });

  const resolve = (host: string, all: boolean, from = guard()): Promise<unknown> => new Promise((done, fail) => {
    from.lookup()(host, { all } as never, ((error: Error | null, found: string | LookupAddress[]) => (error ? fail(error) : done(found))) as never);
  });

  it.each(['localhost', '0x7f.1', '2130706433', '127.1', '017700000001'])('looks at what the name %s leads to', async (host) => {
    const answer = await resolve(host, true).catch((error: unknown) => error);
    expect(answer instanceof ForbiddenAddressError || (answer as NodeJS.ErrnoException).code === 'ENOTFOUND').toBe(true);
    expect(answer).toBeInstanceOf(Error);
  });

  it('answers in both forms that are asked for', async () => {
    expect(['127.0.0.1', '::1']).toContain(await resolve('localhost', false, guard(true)));
    expect(await resolve('localhost', true, guard(true))).toEqual(expect.arrayContaining([{ address: expect.any(String), family: expect.any(Number) }]));
  });

  it.each(['127.0.0.1', '[::1]', '::ffff:10.0.0.1'])('refuses the host %s that needs no lookup', (host) => expect(() => guard().checkHost(host)).toThrow(ForbiddenAddressError));
});
