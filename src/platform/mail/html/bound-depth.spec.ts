import { growthOf, MOST_LINEAR } from '../../../../test/support/growth-of';
import { htmlToPlain } from '../parse/html-text';
import { boundHtmlDepth } from './bound-depth';
import { sanitizeMailHtml } from './sanitize-mail-html';

describe('the depth of HTML', () => {
  it('leaves mail as it is: tables in tables, open paragraphs and items, line breaks', () => {
    const table = (levels: number): string => (levels === 0 ? 'word' : `<table><tr><td>${table(levels - 1)}</td></tr></table>`);
    for (const html of [table(40), '<p>one<br>'.repeat(2_000), `<ul>${'<li>x'.repeat(2_000)}</ul>`, `<div>${'<b>a</b><i>b</i>'.repeat(2_000)}</div>`, `<table>${'<tr><td>1<td>2'.repeat(1_000)}</table>`]) {
      expect(boundHtmlDepth(html)).toBe(html);
    }
  });

  it('keeps the words beyond it', () => {
    const html = `${'<div>'.repeat(500)}deep${'</div>'.repeat(500)}after`;
    expect(boundHtmlDepth(html).match(/<div>/g)).toHaveLength(150);
    expect(htmlToPlain(html).replace(/\s+/g, ' ')).toBe('deep after');
    expect(sanitizeMailHtml(html).html).toContain('deep');
  });

  it.each(['<div>', '<b>', '<ul><li>', '<table><tr><td>', '<blockquote>', '<a href=x>', '<font size=1>x', '<p><div>'])('makes reading and cleaning %s linear', (piece) => {
    expect(growthOf((times) => htmlToPlain(piece.repeat(times)), 10_000)).toBeLessThan(MOST_LINEAR);
    expect(growthOf((times) => sanitizeMailHtml(piece.repeat(times)), 10_000)).toBeLessThan(MOST_LINEAR);
  });
});
