import { signatureHtml, signatureText } from './signature';

const SIGNATURE = '**Customer care**\n*Mon–Fri* 9–17, [our page](https://shop.example/help?a=1&b=2)\n[care@shop.example](mailto:care@shop.example) · [+98 21 123](tel:+9821123)';

describe('signature', () => {
  it('has bold, italic and links', () => {
    expect(signatureHtml(SIGNATURE)).toBe(
      '<strong>Customer care</strong><br><em>Mon–Fri</em> 9–17, <a href="https://shop.example/help?a=1&amp;b=2" style="color:inherit">our page</a><br>'
      + '<a href="mailto:care@shop.example" style="color:inherit">care@shop.example</a> · <a href="tel:+9821123" style="color:inherit">+98 21 123</a>',
    );
    expect(signatureText(SIGNATURE)).toBe('Customer care\nMon–Fri 9–17, our page: https://shop.example/help?a=1&b=2\ncare@shop.example · +98 21 123: +9821123');
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['[x](https://a.test/"onmouseover="y)', '[x](https://a.test/&quot;onmouseover=&quot;y)'],
    ['[<b>](https://a.test)', '<a href="https://a.test" style="color:inherit">&lt;b&gt;</a>'],
    ['2 * 3 ** 4', '2 * 3 ** 4'],
    ['**open', '**open'],
    ['**<i>**', '<strong>&lt;i&gt;</strong>'],
  ])('lets nothing else through: %s', (signature, html) => {
    expect(signatureHtml(signature)).toBe(html);
  });
});
