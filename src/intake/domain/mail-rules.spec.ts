import { storyOfReport } from './bounce-facts';
import { guessLocale } from './guess-locale';
import { judgeMail, type MailSigns } from './judge-mail';
import { clip, firstWords, oneLine } from './mail-text';
import { OurAddresses, readOurMessageId, tokensOfAddresses } from './our-ids';
import { editedSubject, referencesIn } from './subject-line';

const TOKEN = 'abcdefghijklmnopqrstuvwxyz234567abcdefghij';

describe('tokensOfAddresses', () => {
  it.each([
    [`reply+${TOKEN}@example.org`], [`REPLY+${TOKEN.toUpperCase()}@example.org`], [` <reply+${TOKEN}@example.org> `], [`complaints+${TOKEN}@example.org`],
  ])('finds the token in %s', (address) => {
    expect(tokensOfAddresses([address]).map((token) => token.toLowerCase())).toEqual([TOKEN]);
  });

  it.each([`reply+${TOKEN.slice(1)}@example.org`, `reply+${TOKEN}a@example.org`, 'reply+@example.org', `${TOKEN}@example.org`, `reply+${TOKEN}`, `x@reply+${TOKEN}@example.org`])('finds none in %s', (address) => {
    expect(tokensOfAddresses([address])).toEqual([]);
  });
});

describe('readOurMessageId', () => {
  const id = '0198a2b4-c5d6-7e8f-9a0b-1c2d3e4f5a6b';
  it('reads delivery and token of ours, and nothing of others', () => {
    expect(readOurMessageId(`<d.${id}.${TOKEN}@example.org>`)).toEqual({ deliveryId: id, replyToken: TOKEN });
    for (const foreign of [`<${id}.${TOKEN}@example.org>`, `<d.${id}.@example.org>`, `<d.${id}.${TOKEN}x@example.org>`, '<a@b>']) expect(readOurMessageId(foreign)).toBeNull();
  });
});

describe('OurAddresses', () => {
  it('knows the address we write from and the ones that are answered', () => {
    const ours = new OurAddresses('Shop <Help@Shop.test>');
    for (const address of ['help@shop.test', 'HELP@shop.test', `reply+${TOKEN}@shop.test`]) expect(ours.includes(address)).toBe(true);
    for (const address of ['help@other.test', `reply+${TOKEN}@other.test`, 'sales@shop.test']) expect(ours.includes(address)).toBe(false);
  });

  it('knows every other one of ours, with a token or without', () => {
    const ours = new OurAddresses('help@shop.test', ['sales@brand.test', 'care+vip@brand.test']);
    for (const address of ['Sales@Brand.test', `sales+${TOKEN}@brand.test`, `reply+${TOKEN}@brand.test`, 'care+vip@brand.test']) expect(ours.includes(address)).toBe(true);
    for (const address of ['sales+spring@brand.test', 'care@brand.test', 'sales@shop.test', `other+${TOKEN}@brand.test`]) expect(ours.includes(address)).toBe(false);
  });
});

describe('referencesIn', () => {
  it('finds each reference once, however it is written', () => {
    expect(referencesIn('Re: [C-ABCD2345] c-abcd2345 and C-WXYZ6789.')).toEqual(['C-ABCD2345', 'C-WXYZ6789']);
  });

  it('takes nothing that can’t be one', () => {
    expect(referencesIn('C-ABCD234 C-ABCD23456 XC-ABCD2345 C-ABCD0OIL ABC-ABCD2345')).toEqual([]);
  });
});

describe('editedSubject', () => {
  const ticket = { subject: 'Re: Broken teapot', reference: 'C-ABCD2345' };
  it.each(['Broken teapot', 'RE: broken  teapot', 'AW: Fwd: Re[2]: Broken teapot', 'پاسخ: Broken teapot', '回复：Broken teapot', 'R: Broken teapot', 'RES: ENC: Broken teapot', 'VS: VL: Broken teapot', 'Отв: Broken teapot', '返信: Broken teapot', 'İlt: Broken teapot', 'Odp: PD: Broken teapot', 'Something of ours [C-ABCD2345]', ' '])('sees no change in "%s"', (subject) => {
    expect(editedSubject(subject, ticket)).toBeNull();
  });

  it.each(['Kettle', 'Re: Kettle', 'Broken teapot [C-WXYZ6789] and more'])('keeps "%s"', (subject) => {
    expect(editedSubject(subject, ticket)).toBe(subject);
  });
});

describe('judgeMail', () => {
  const signs: MailSigns = { automatic: 'none', report: false, ours: false, nullSender: false };
  it.each<[string, Partial<MailSigns>, object]>([
    ['a person', {}, { kind: 'person' }],
    ['our own mail, whatever else it says', { ours: true, report: true, automatic: 'bounce' }, { kind: 'ignored', reason: 'loop' }],
    ['a report', { automatic: 'auto_generated', report: true }, { kind: 'bounce' }],
    ['a bounce that can’t be read', { automatic: 'bounce' }, { kind: 'bounce' }],
    ['a list', { automatic: 'list' }, { kind: 'ignored', reason: 'list' }],
    ['a null sender', { nullSender: true }, { kind: 'ignored', reason: 'auto_generated' }],
  ])('%s', (_, change, verdict) => {
    expect(judgeMail({ ...signs, ...change })).toEqual(verdict);
  });
});

describe('storyOfReport', () => {
  it.each([['failed', 'mail_bounced'], ['unknown', 'mail_bounced'], ['delayed', 'mail_delayed'], ['complaint', 'mail_complained'], ['delivered', null], ['relayed', null]])('%s', (action, story) => {
    expect(storyOfReport(action)).toBe(story);
  });
});

describe('texts', () => {
  it('guesses the language by the letters', () => {
    expect(guessLocale('سلام، گوشی iPhone من خراب است')).toBe('fa');
    expect(guessLocale('The قوری is broken, please help')).toBe('en');
    expect(guessLocale('12345 !?')).toBe('fa');
  });

  it('makes one storable line', () => {
    expect(oneLine(' a\r\n\tb\0\u202ec\u200cd ', 100)).toBe('a b c\u200cd');
    expect(oneLine('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
  });

  it('never cuts a letter in two', () => {
    expect(clip('a😀b', 3)).toBe('a…');
    expect(clip('a\0\ud800b', 10)).toBe('a\ufffdb');
    expect(firstWords(`${'😀'.repeat(250)}`).isWellFormed()).toBe(true);
  });
});
