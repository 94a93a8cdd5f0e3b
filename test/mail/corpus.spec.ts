import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as mail from '../../src/platform/mail';
import { evaluateAll, evaluateBounces, evaluateMessages, evaluateReplies, mutations } from '../eval/mail-corpus.cjs';

const root = join(__dirname, '../../../shared/corpus/mail');
const whenThere = existsSync(root) ? describe : describe.skip;

whenThere('real messages', () => {
  it('agree field by field with what a good reader finds', async () => {
    const score = await evaluateMessages(mail, root);
    const floors = { 'from address': 0.95, 'from name': 0.93, subject: 0.98, to: 0.98, cc: 0.98, 'body text ≥ 0.9': 0.9, 'attachment count': 0.93, 'attachment names': 0.9, 'attachment bytes': 0.93 };
    for (const [field, floor] of Object.entries(floors)) {
      if (score.share(field) < floor) throw new Error(`${field}: ${score.share(field)}\n${score.misses.join('\n')}`);
    }
  });

  it('replies are trimmed as people would', () => {
    const score = evaluateReplies(mail, root);
    expect(score.share('reply exact')).toBeGreaterThanOrEqual(0.95);
    expect(score.share('reply near')).toBeGreaterThanOrEqual(0.97);
    expect(score.share('reply in many languages')).toBeGreaterThanOrEqual(0.9);
  });

  it('bounces are recognised and name who failed', async () => {
    const score = await evaluateBounces(mail, root);
    expect(score.share('bounce recognised')).toBeGreaterThanOrEqual(0.97);
    expect(score.share('bounce recipient')).toBeGreaterThanOrEqual(0.97);
    expect(score.share('bounce hard, soft or complaint')).toBeGreaterThanOrEqual(0.94);
    expect(score.share('vacation is no bounce')).toBe(1);
  });

  it('every file is read, and no text holds NUL or a lone surrogate', async () => {
    const result = await evaluateAll(mail, root);
    expect(result).toMatchObject({ thrown: [], unclean: [] });
    expect(result.files).toBeGreaterThan(100);
  });

  it('damaged messages are read or refused with a typed error', async () => {
    const untyped: unknown[] = [];
    let slowest = 0;
    for (const raw of mutations(root, 2_000, 20_261_122)) {
      const started = process.cpuUsage();
      await mail.parseMail(raw).then((read) => mail.parseBounce(read)).catch((error: unknown) => {
        if (!(error instanceof mail.MailParseError)) untyped.push(error);
      });
      slowest = Math.max(slowest, process.cpuUsage(started).user);
    }
    expect(untyped).toEqual([]);
    expect(slowest).toBeLessThan(5_000_000);
  });
});
