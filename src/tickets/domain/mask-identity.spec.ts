import { maskIdentity, VEIL } from './mask-identity';

const mask = (text: string): string => maskIdentity(text, ['شیرین یوسفی', 'Shirin Yousefi', 'shirin.y@example.test', '+98 912 555 0101', 'AB-1204']);

describe('maskIdentity', () => {
  it.each([
    ['Mrs Yousefi called.', `Mrs ${VEIL} called.`],
    ['SHIRIN YOUSEFI', VEIL],
    ['خانم يوسفي تماس گرفت', `خانم ${VEIL} تماس گرفت`],
    ['شیرین\u200cیوسفی', VEIL],
    ['Mail shirin.y@example.test now', `Mail ${VEIL} now`],
    ['Mail shirin.y@other.test now', `Mail ${VEIL}@other.test now`],
    ['ring 0912 555 01 01!', `ring ${VEIL}!`],
    ['زنگ بزنید: ۰۹۱۲۵۵۵۰۱۰۱', `زنگ بزنید: ${VEIL}`],
    ['Order AB-1204 was lost', `Order ${VEIL} was lost`],
  ])('veils %s', (text, wanted) => expect(mask(text)).toBe(wanted));

  it.each(['Yousefian is a street', 'call 5550102', 'in_progress', '2024-05-06T08:00:00.000Z', ''])('leaves %s', (text) => expect(mask(text)).toBe(text));

  it('reaches into lists and objects, and leaves everything else as it is', () => {
    const at = new Date(0);
    expect(maskIdentity({ items: [{ text: 'Sara Miller', n: 1, at, none: null }] }, ['Sara Miller'])).toEqual({ items: [{ text: VEIL, n: 1, at, none: null }] });
  });

  it('does nothing for a name that could be any word, or none', () => {
    expect(maskIdentity('Li is here', ['Li', ''])).toBe('Li is here');
  });
});
