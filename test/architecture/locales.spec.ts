import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './plant';

/** What the check prints over a temporary project with these files. */
function check(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'peygir-locales-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return execFileSync(process.execPath, [join(ROOT, 'tools/check-locales.mjs'), folder], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    return (error as { stderr: string }).stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const texts = (fa: object, en: object): Record<string, string> => ({
  'web/src/i18n/fa/desk.json': JSON.stringify(fa),
  'web/src/i18n/en/desk.json': JSON.stringify(en),
});
const page = (body: string): Record<string, string> => ({
  'web/src/desk/page.tsx': `import { useTranslation } from 'react-i18next';\nexport function Page() {\n  const { t } = useTranslation('desk');\n  return ${body};\n}\n`,
});

describe('tools/check-locales.mjs', () => {
  it.each([
    ['a key of one language only', texts({ a: 'الف' }, { a: 'A', b: 'B' }), 'fa: b is missing'],
    ['an empty text', texts({ a: ' ' }, { a: 'A' }), 'fa: a is empty'],
    ['other variables', texts({ a: '{{count}} پرونده' }, { a: '{{total}} tickets' }), 'a has other variables'],
    ['a missing plural form', texts({ a_one: 'یک', a_other: 'چند' }, { a_other: 'many' }), 'en: a lacks _one'],
    ['a text left in English', texts({ a: 'Read more' }, { a: 'Read more' }), 'says the same in both languages'],
    ['a missing language', { 'web/src/i18n/en/desk.json': '{"a":"A"}' }, 'there is no fa file'],
    ['server texts that differ', { 'src/notifications/locales/fa.json': '{"a":"الف"}', 'src/notifications/locales/en.json': '{"b":"B"}' }, 'src/notifications/locales/{fa,en}.json'],
    ['an unknown key', { ...texts({ a: 'الف' }, { a: 'A' }), ...page("t('b')") }, 'web/src/desk/page.tsx:4 asks for the unknown text b'],
    ['an unknown beginning of a key', { ...texts({ a: 'الف' }, { a: 'A' }), ...page('t(`state.${1}`)') }, 'asks for the unknown text state.…'],
    ['bare text', { ...texts({ a: 'الف' }, { a: 'A' }), ...page('<p>Hello there</p>') }, 'says "Hello there"'],
    ['a bare Persian letter', { ...texts({ a: 'الف' }, { a: 'A' }), ...page('<p>و</p>') }, 'says "و"'],
    ['a bare label', { ...texts({ a: 'الف' }, { a: 'A' }), ...page('<input aria-label="Search" />') }, 'says "Search"'],
    ['a bare string in braces', { ...texts({ a: 'الف' }, { a: 'A' }), ...page("<p>{'Hello'}</p>") }, 'says "Hello"'],
  ])('refuses %s', (_, files, expected) => {
    expect(check(files)).toContain(expected);
  });

  it('lets pass what is said in both languages, key caps and numbers', () => {
    const files = {
      ...texts({ a: 'الف', n_one: '{{count}} پرونده', n_other: '{{count}} پرونده', s: { open: 'باز' } }, { a: 'A', n_one: '{{count}} ticket', n_other: '{{count}} tickets', s: { open: 'Open' } }),
      ...page("<p title={t('a')}>{t('n', { count: 2 })} {t(`s.${'open'}`)} 100 % · <kbd>Ctrl</kbd></p>"),
    };
    expect(check(files)).toContain('Both languages agree in 1 pairs');
  });
});
