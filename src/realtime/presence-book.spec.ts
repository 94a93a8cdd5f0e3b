import { PresenceBook, type Viewing } from './presence-book';

const viewing = (socketId: string, changes: Partial<Viewing> = {}): Viewing => ({ ticketId: 't', socketId, userId: `user-${socketId}`, name: socketId, typing: false, ...changes });

let book: PresenceBook;
beforeEach(() => {
  book = new PresenceBook();
});

describe('who looks at a ticket', () => {
  it('shows a person once, typing if any window is typed in', () => {
    book.set(viewing('a1', { userId: 'a', name: 'Ava' }), true, 0);
    book.set(viewing('a2', { userId: 'a', name: 'Ava', typing: true }), true, 0);
    book.set(viewing('b', { name: 'Bahar' }), true, 0);
    expect(book.viewers('t')).toEqual([{ id: 'a', name: 'Ava', typing: true }, { id: 'user-b', name: 'Bahar', typing: false }]);
  });

  it('says whether something that is shown changed', () => {
    expect(book.set(viewing('a'), true, 0)).toBe(true);
    expect(book.set(viewing('a'), true, 1)).toBe(false);
    expect(book.set(viewing('a', { typing: true }), true, 2)).toBe(true);
    expect(book.remove('t', 'a')).toBe(true);
    expect(book.remove('t', 'a')).toBe(false);
  });

  it('forgets what another process told and did not tell again; its own it keeps', () => {
    book.set(viewing('own'), true, 0);
    book.set(viewing('far'), false, 0);
    expect(book.lapse(39_999)).toEqual([]);
    expect(book.lapse(40_000)).toEqual(['t']);
    expect(book.viewers('t').map(({ name }) => name)).toEqual(['own']);
  });

  it('ends typing that nobody ended', () => {
    book.set(viewing('a', { typing: true }), true, 0);
    expect(book.lapse(119_999)).toEqual([]);
    expect(book.lapse(120_000)).toEqual(['t']);
    expect(book.viewers('t')[0]!.typing).toBe(false);
  });

  it('keeps nothing of a ticket that nobody here looks at', () => {
    book.set(viewing('own'), true, 0);
    book.set(viewing('far'), false, 0);
    book.remove('t', 'own');
    expect(book.follows('t')).toBe(false);
    expect(book.viewers('t')).toEqual([]);
  });

  it('lists its own, to tell others', () => {
    book.set(viewing('a'), true, 0);
    book.set(viewing('b', { ticketId: 'u' }), true, 0);
    book.set(viewing('far'), false, 0);
    expect(book.own().map(({ socketId }) => socketId)).toEqual(['a', 'b']);
    expect(book.own('u')).toEqual([viewing('b', { ticketId: 'u' })]);
  });
});
