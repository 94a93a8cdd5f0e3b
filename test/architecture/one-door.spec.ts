import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './plant';

/** What only these files may say: all mail is written down in one place, after the gate, and leaves by one door. */
const RULES: { what: string; pattern: RegExp; only: RegExp }[] = [
  { what: 'the mail library', pattern: /from 'nodemailer/, only: /^src\/platform\/mail\/send\// },
  { what: 'an SMTP client', pattern: /\bcreateSmtpTransport\(/, only: /^src\/(platform\/mail\/send\/smtp-transport|notifications\/app\/outlet)\.ts$/ },
  { what: 'a composed mail', pattern: /\bcomposeMail\(/, only: /^src\/(platform\/mail\/send\/compose-mail|notifications\/app\/dispatch)\.ts$/ },
  { what: 'the outlet’s send', pattern: /\boutlet\.send\(/, only: /^src\/notifications\/app\/dispatch\.ts$/ },
  { what: 'a dispatch', pattern: /\bdispatch\.send\(/, only: /^src\/notifications\/app\/deliver\.ts$/ },
  { what: 'a mail that passed the last look', pattern: /lastLook\.passes\(/, only: /^src\/notifications\/app\/deliver\.ts$/ },
  // A test mail goes to the administrator who asks for it and to nobody else.
  { what: 'a new delivery', pattern: /insert\(DeliveryEntity\b|INSERT INTO delivery\b/, only: /^src\/notifications\/app\/(post-delivery|send-test-mail)\.ts$/ },
  { what: 'a posted delivery', pattern: /from '\.\/post-delivery'/, only: /^src\/notifications\/app\/(notify|tell-staff)\.ts$|^src\/notifications\/notifications\.module\.ts$/ },
];

interface Code {
  path: string;
  text: string;
}

const findings = (files: readonly Code[]): string[] =>
  files.flatMap(({ path, text }) => RULES.filter(({ pattern, only }) => pattern.test(text) && !only.test(path)).map(({ what }) => `${path}: ${what}`));

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !/\.(spec|d)\.ts$/.test(name))
  .map((name) => ({ path: relative(ROOT, join(ROOT, 'src', name)), text: readFileSync(join(ROOT, 'src', name), 'utf8') }));

it('mail leaves by one door', () => {
  expect(files.length).toBeGreaterThan(400);
  expect(findings(files)).toEqual([]);
});

it.each(RULES)('the file that holds $what is there, so that the rule guards something', ({ pattern, only }) => {
  expect(files.filter(({ path, text }) => only.test(path) && pattern.test(text)).length).toBeGreaterThan(0);
});

it.each([
  ["import { createTransport } from 'nodemailer';", 'the mail library'],
  ['const transport = createSmtpTransport(env.SMTP_URL);', 'an SMTP client'],
  ['await this.outlet.send(raw, from, to);', 'the outlet’s send'],
  ['await this.dispatch.send(delivery);', 'a dispatch'],
  ['const raw = await composeMail(mail);', 'a composed mail'],
  ['tx.insert(DeliveryEntity, delivery);', 'a new delivery'],
  ['tx.stage(`INSERT INTO delivery (id) VALUES ($1)`);', 'a new delivery'],
  ["import { PostDelivery } from './post-delivery';", 'a posted delivery'],
])('%s is found elsewhere', (text, what) => {
  expect(findings([{ path: 'src/notifications/app/shortcut.ts', text }])).toEqual([`src/notifications/app/shortcut.ts: ${what}`]);
});
