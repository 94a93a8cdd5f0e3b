import { classifyAutomatic, type AutomaticKind } from './classify-automatic';

describe('automatic mail', () => {
  const cases: [AutomaticKind, Record<string, string[]>, string?][] = [
    ['none', { subject: ['hello'] }],
    ['none', { 'auto-submitted': ['no'] }],
    ['none', { 'x-autoreply': ['no'] }],
    ['auto_reply', { 'auto-submitted': ['auto-replied (vacation)'] }],
    ['auto_reply', { 'x-autorespond': ['out of office'] }],
    ['auto_reply', { precedence: ['auto_reply'] }],
    ['auto_reply', { 'content-type': ['multipart/report; report-type=disposition-notification; boundary=x'] }],
    ['auto_reply', { subject: ['Out of Office: RE: your order'] }],
    ['auto_reply', { subject: ['پاسخ خودکار: سفارش'] }],
    ['none', { subject: ['Re: the automatic reply never came'] }],
    ['auto_generated', { 'auto-submitted': ['auto-generated'] }],
    ['auto_generated', { 'x-loop': ['desk@example.org'] }],
    ['auto_generated', { 'x-auto-response-suppress': ['All'] }],
    ['auto_generated', { 'return-path': ['<>'] }],
    ['list', { precedence: ['bulk'] }],
    ['list', { precedence: ['junk'] }],
    ['list', { 'list-id': ['<news.example.org>'] }],
    ['list', { 'list-unsubscribe': ['<mailto:x@example.org>'] }],
    ['bounce', { 'content-type': ['multipart/report; boundary="x"; report-type="delivery-status"'] }],
    ['bounce', { 'x-failed-recipients': ['a@example.org'] }],
    ['bounce', {}, 'MAILER-DAEMON@mx.example.org'],
  ];
  it.each(cases.map(([kind, headers, from = 'person@example.org']) => ({ kind, headers, from })))('$kind: $headers $from', ({ kind, headers, from }) => {
    const found = classifyAutomatic(headers, from);
    expect(found.kind).toBe(kind);
    expect(found.evidence.length > 0).toBe(kind !== 'none');
  });

  it('names every sign it saw', () => {
    const found = classifyAutomatic({ 'auto-submitted': ['auto-replied'], 'return-path': ['<>'], precedence: ['bulk'] });
    expect(found).toMatchObject({ kind: 'auto_reply' });
    expect(found.evidence).toEqual(expect.arrayContaining(['return-path: <>', 'precedence: bulk']));
  });
});
