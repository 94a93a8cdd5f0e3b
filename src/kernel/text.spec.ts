import { foldText, isStorable, makeStorable, shorten } from './text';

describe('text that can be stored', () => {
  it('is refused or cleaned with NUL and lone surrogates', () => {
    for (const bad of ['a\0b', 'a\ud800b', '\udc00']) {
      expect(isStorable(bad)).toBe(false);
      expect(isStorable(makeStorable(bad))).toBe(true);
    }
    expect(isStorable('سلام 👋🏽')).toBe(true);
  });
});

describe('text that is cut', () => {
  it.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['abc👋🏽', 5, 'abc…'],
    ['ab👋🏽', 5, 'ab👋…'],
  ])('makes %j at most %i units long: %j', (text, most, cut) => expect(shorten(text, most)).toBe(cut));
});

describe('text that is compared', () => {
  it.each([
    ['كتاب‌هاي خيس', 'کتاب های خیس'],
    ['۱۲۳ و ٤٥٦', '123 و 456'],
    ['مُحَمَّد', 'محمد'],
    ['  Ｐａｒｃｅｌ   LATE ', 'parcel late'],
  ])('folds %j to %j', (written, folded) => expect(foldText(written)).toBe(folded));
});
