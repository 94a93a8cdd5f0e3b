import { TEMPLATES } from '../../domain/routing';
import { letterView, sampleLetter } from '../samples';
import { builtInSource, vocabularyOf } from '../templates';
import { letterToHtml } from '../to-html';
import { letterToText } from '../to-text';
import { checkSource } from './check-source';
import { MOST_BODY, MOST_SUBJECT } from './source';

const view = letterView('en');
const known = vocabularyOf('closed');
const check = (change: { subject?: string; body?: string }): string[] =>
  checkSource({ subject: 'Closed', body: 'Thank you.', ...change }, known).map(({ field, code }) => `${field} ${code}`);
const write = (body: string, subject = 'Closed', bare = {}) => {
  const seen = { ...view, ...bare };
  const letter = sampleLetter('closed', seen, { subject, body });
  return { letter, text: letterToText(letter, seen), html: letterToHtml(letter, seen) };
};

describe('a wording', () => {
  it.each(TEMPLATES)('of %s that the program brings along is one that could be saved', (template) => {
    for (const locale of ['fa', 'en'] as const) expect(checkSource(builtInSource(template, locale), vocabularyOf(template))).toEqual([]);
  });

  it.each(['constructor', '__proto__', 'toString', 'customer', 'customer.constructor', 'link', 'this', '=1', '#if x', '7*7', 'view.links.track'])(
    'names no {{%s}}', (name) => {
      expect(check({ body: `Hello {{${name}}}` })).toEqual(['body template.variable_unknown']);
      expect(check({ subject: `Hello {{${name}}}` })).toEqual(['subject template.variable_unknown']);
    });

  it('says what would be allowed', () => {
    const [fault] = checkSource({ subject: 'x', body: '{{customer.nam}}' }, known);
    expect(fault!.message).toMatch(/no \{\{customer\.nam\}\}.*\{\{customer\.name\}\}.*\{\{part\.open\}\}/);
  });

  it('of an acknowledgement repeats nothing that the sender chose', () => {
    for (const name of ['customer.name', 'ticket.subject']) {
      expect(checkSource({ subject: 'x', body: `{{${name}}}` }, vocabularyOf('acknowledgement'))).toEqual([expect.objectContaining({ code: 'template.variable_unknown' })]);
    }
  });

  it.each(['a\nBcc: all@example.org', 'a\r\nX: y', 'a\u2028b', 'a\u0000b', 'a\u0085b'])('has a subject of one line: %j', (subject) => {
    expect(check({ subject })).toEqual(['subject template.one_line']);
  });

  it('has a subject and a text, neither too long', () => {
    expect(check({ subject: '  ' })).toEqual(['subject required']);
    expect(check({ body: '\n \n' })).toEqual(['body required']);
    expect(check({ subject: 'x'.repeat(MOST_SUBJECT + 1) })).toEqual(['subject template.too_long']);
    expect(check({ body: 'x'.repeat(MOST_BODY + 1) })).toEqual(['body template.too_long']);
    expect(check({ subject: 'x'.repeat(MOST_SUBJECT), body: 'x'.repeat(MOST_BODY) })).toEqual([]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.example', '/t/x', 'file:///etc/passwd', 'https://', 'JaVaScRiPt:alert(1)', 'https://a"onmouseover=x'])(
    'has no link to %s', (url) => {
      expect(check({ body: `[here](${url.replaceAll(/[()]/g, '%28')})` })).toEqual(['body template.link_not_allowed']);
    });

  it('has links to pages, addresses, numbers and the page of the case', () => {
    expect(check({ body: '[a](https://example.org/x?y=1&z=2) [b](mailto:us@example.org) [c](tel:+982112345678) [d]({{link.track}}) [e]({{ link.preferences }})' })).toEqual([]);
    expect(check({ body: '[d]({{ticket.reference}})' })).toEqual(['body template.variable_unknown']);
  });

  it('puts a ready-made part in a line of its own', () => {
    expect(check({ body: 'See {{part.open}} here' })).toEqual(['body template.part_not_alone']);
    expect(check({ body: 'See\n{{part.open}}\nhere' })).toEqual([]);
    expect(check({ body: '{{part.decision}}' })).toEqual(['body template.variable_unknown']);
  });

  it.each(['{{ticket.reference}', '{{', 'a }} b', '{{{{ticket.reference}}', '{{ticket.\nreference}}'])('has braces that match: %j', (body) => {
    expect(check({ body })).toContain('body template.variable_malformed');
  });
});

describe('a filled wording', () => {
  it('shows markup, expressions and braces of other languages as they are', () => {
    const { html, text } = write('<script>alert(1)</script> ${7*7} <%= x %> `id` #{x} &lt; <b onclick=x>b</b>');
    expect(html).not.toMatch(/<script|<b[ >]/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} &lt;%= x %&gt;');
    expect(text).toContain('${7*7} <%= x %> `id`');
  });

  it('never reads what it is filled with', () => {
    const name = '**x** [y](https://evil.example) {{ticket.reference}} # z\n- w';
    const { html, text } = write('Hello {{customer.name}}', 'Hello {{customer.name}}\u0020', { name });
    expect(text).toContain(`Hello ${name}`);
    expect(html).not.toMatch(/<strong>|href="https:\/\/evil/);
    expect(write('x', '{{customer.name}}', { name: 'a\r\nBcc: b@c.example' }).letter.subject).toBe('a Bcc: b@c.example · C-7K2M9QRT');
  });

  it('has paragraphs, headings, lists, bold and links', () => {
    const { html, text } = write('# Done\n\nOne\ntwo **three {{ticket.reference}}**\n\n## More\n- a\n- [b](https://example.org)\n\n1. x\n2. y\n\n~ small');
    expect(html).toContain('<h1 style="margin:0 0 16px;font-size:21px;line-height:1.5">Done</h1>');
    expect(html).toContain('One<br>two <strong>three </strong><span dir="ltr" style="unicode-bidi:isolate;white-space:nowrap"><strong>C-7K2M9QRT</strong></span>');
    expect(html).toMatch(/<ul[^>]*><li[^>]*>a<\/li><li[^>]*><a [^>]*href="https:\/\/example\.org"[^>]*>b<\/a><\/li><\/ul><ol/);
    expect(text).toContain('More:\n\n- a\n- b\nhttps://example.org\n\n1. x\n2. y\n\nsmall');
  });

  it('keeps the reference, the way to the page and the lines below, whatever is left out', () => {
    const { letter, html, text } = write('Bye.');
    expect(letter.subject).toBe('Closed · C-7K2M9QRT');
    for (const part of [text, html]) expect(part).toContain(view.links.track);
    for (const part of [text, html]) expect(part).toContain(view.links.preferences);
    expect(text).toMatch(/You receive this message because of your complaint C-7K2M9QRT/);
    expect(write('[Look]({{link.track}})').html.split(view.links.track.replaceAll('&', '&amp;')).length).toBe(2);
  });

  it('says something sensible where nothing is known', () => {
    const bare = { name: null, subject: null, promisedBy: null, company: { ...view.company, phone: null, email: null } };
    const { text } = write('Dear {{customer.name}}, about {{ticket.subject}}: by {{promisedBy}}. Call {{company.phone}}.\n\n{{text.cause}}', 'x', { ...bare, kind: 'praise' });
    expect(text).toContain('Dear customer, about your kind words: by the earliest possible day. Call Peygir.\n\nSee how it stands:');
  });

  it('leaves out what an older wording names and is there no more', () => {
    const { text } = write('Hello {{gone.away}}.\n\n{{part.gone}}\n\n{{gone.too}}');
    expect(text).toMatch(/^Hello \.\n\nSee how/);
  });

  it('is read in a time that grows with its length alone', () => {
    for (const piece of ['{{', '**a', '[a](', '[', '# ', '- ', '{{a}}', '**{{', '[{{a}}](']) {
      const body = piece.repeat(MOST_BODY / piece.length);
      const started = performance.now();
      write(body);
      expect(performance.now() - started).toBeLessThan(1_500);
    }
  });
});
