import { join } from 'node:path';
import { MailParseError, MailParsePool, parseBounce } from '../../src/platform/mail';
import { HOSTILE, mutants, samples } from '../eval/mail-samples.cjs';
import { compileMail } from './compile-mail';

const compiled = compileMail();
const pool = new MailParsePool({ entry: join(compiled.folder, 'child/parse-child.js') });
/** Those that take seconds of their own; `npm run eval:mail -- --mutations 10000` has them all. */
const HEAVY = /\d MB|900 HTML|60,000 cells|10,000 parts/;

afterAll(async () => {
  await pool.close();
  compiled.remove();
});

async function outcome(raw: Buffer): Promise<string> {
  try {
    const mail = await pool.parse(raw);
    await pool.visibleReply(mail.text.slice(0, 200_000), mail.html?.slice(0, 1_000_000) ?? null);
    parseBounce(mail);
    if (mail.html) await pool.sanitizeHtml(mail.html.slice(0, 1_000_000), {});
    return 'done';
  } catch (error) {
    return error instanceof MailParseError ? error.code : `untyped ${String(error)}`;
  }
}

describe('a storm of broken messages', () => {
  it('ends for each in "done" or a typed refusal, and the child lives', async () => {
    const seen = new Set<string>();
    for (const raw of mutants(samples(), 150, 7)) seen.add(await outcome(raw));
    for (const [, build] of HOSTILE.filter(([name]) => !HEAVY.test(name))) seen.add(await outcome(build()));
    expect([...seen].filter((one) => !['done', 'too_deep', 'headers_too_large', 'too_many_parts'].includes(one))).toEqual([]);
    expect(await outcome(samples()[0]!)).toBe('done');
  }, 60_000);

  it('grows the same messages from the same seed', () => {
    const grow = (seed: number): string => Buffer.concat([...mutants(samples(), 20, seed)]).toString('base64');
    expect(grow(7)).toBe(grow(7));
    expect(grow(8)).not.toBe(grow(7));
  });
});
