import { growthOf, MOST_LINEAR } from '../../../../test/support/growth-of';
import { visibleReply } from './visible-reply';

const text = (...lines: string[]): string => lines.join('\n');

describe('the visible part of a reply', () => {
  it.each([
    ['English, Gmail', 'On Tue, 3 Mar 2026 at 10:15, Help Desk <help@example.org> wrote:'],
    ['English, Apple', 'On 3 Mar 2026, at 10:15, Help Desk <help@example.org> wrote:'],
    ['Persian, Gmail', 'در تاریخ سه‌شنبه ۱۲ اسفند ۱۴۰۴ ساعت ۱۰:۱۵ میز کمک <help@example.org> نوشت:'],
    ['Persian, English date', 'در 2026-03-03 10:15، میز کمک <help@example.org> نوشت:'],
    ['Arabic', 'في الثلاثاء، 3 مارس 2026 في 10:15 ص تمت كتابة ما يلي بواسطة مكتب <help@example.org>:'],
    ['Arabic, verb', 'في ٣ مارس ٢٠٢٦، الساعة ١٠:١٥، كتب مكتب <help@example.org>:'],
    ['German', 'Am Di., 3. März 2026 um 10:15 Uhr schrieb Hilfe <help@example.org>:'],
    ['French', 'Le mar. 3 mars 2026 à 10:15, Aide <help@example.org> a écrit :'],
    ['Spanish', 'El mar, 3 mar 2026 a las 10:15, Ayuda (<help@example.org>) escribió:'],
    ['Portuguese', 'Em ter., 3 de mar. de 2026 às 10:15, Ajuda <help@example.org> escreveu:'],
    ['Italian', 'Il giorno mar 3 mar 2026 alle ore 10:15 Aiuto <help@example.org> ha scritto:'],
    ['Dutch', 'Op di 3 mrt 2026 om 10:15 schreef Hulp <help@example.org>:'],
    ['Swedish', 'Den tis 3 mars 2026 kl 10:15 skrev Hjälp <help@example.org>:'],
    ['Danish', 'Den tirs. 3. mar. 2026 kl. 10.15 skrev Hjælp <help@example.org>:'],
    ['Finnish', 'ti 3. maalisk. 2026 klo 10.15 Apu (help@example.org) kirjoitti:'],
    ['Polish', 'wt., 3 mar 2026 o 10:15 Pomoc <help@example.org> napisał(a):'],
    ['Czech', 'út 3. 3. 2026 v 10:15 odesílatel Pomoc <help@example.org> napsal:'],
    ['Hungarian', 'Segítség <help@example.org> ezt írta (időpont: 2026. márc. 3., K, 10:15):'],
    ['Turkish', 'Yardım <help@example.org>, 3 Mar 2026 Sal, 10:15 tarihinde şunu yazdı:'],
    ['Russian', 'вт, 3 мар. 2026 г. в 10:15, Помощь <help@example.org>:'],
    ['Ukrainian', 'вт, 3 бер. 2026 р. о 10:15 Допомога <help@example.org> пише:'],
    ['Chinese', '帮助 <help@example.org> 于2026年3月3日周二 10:15写道：'],
    ['Chinese, Apple', '在 2026年3月3日，上午10:15，帮助 <help@example.org> 写道：'],
    ['Japanese', '2026年3月3日(火) 10:15 ヘルプ <help@example.org>:'],
    ['Korean', '2026년 3월 3일 (화) 오전 10:15, 도움 <help@example.org>님이 작성:'],
    ['Vietnamese', 'Vào Th 3, 3 thg 3, 2026 vào lúc 10:15 Trợ giúp <help@example.org> đã viết:'],
  ])('ends above the attribution: %s', (_client, attribution) => {
    for (const old of [['> the old text', '>', '> more'], ['the old text', '', 'more']]) {
      const parts = visibleReply(text('My answer.', '', attribution, ...old));
      expect(parts.visible).toBe('My answer.');
      expect(parts.quoted).toContain('the old text');
    }
  });

  it.each([
    ['English', ['From: Desk <help@example.org>', 'Sent: Tuesday, March 3, 2026 10:15', 'To: A', 'Subject: RE: x']],
    ['Persian', ['از: میز کمک <help@example.org>', 'ارسال: سه‌شنبه', 'به: مریم', 'موضوع: پاسخ']],
    ['German', ['Von: Hilfe <help@example.org>', 'Gesendet: Dienstag, 3. März 2026', 'An: A', 'Betreff: AW: x']],
    ['French', ['De : Aide <help@example.org>', 'Envoyé : mardi 3 mars', 'À : A', 'Objet : RE: x']],
    ['Chinese', ['发件人: 帮助 <help@example.org>', '发送时间: 2026年3月3日', '收件人: A', '主题: 回复']],
    ['Arabic', ['من: مكتب <help@example.org>', 'تاريخ: الثلاثاء', 'إلى: مريم', 'الموضوع: رد']],
  ])('ends above a header block: %s', (_language, block) => {
    expect(visibleReply(text('My answer.', '', ...block, '', 'old words')).visible).toBe('My answer.');
  });

  it.each(['-----Original Message-----', '-------- Ursprüngliche Nachricht --------', "-------- Message d'origine --------", '-----پیام اصلی-----', '------------------ 原始邮件 ------------------'])('ends above %s', (mark) => {
    expect(visibleReply(text('My answer.', '', mark, 'old words')).visible).toBe('My answer.');
  });

  it.each(['Sent from my iPhone', 'Von meinem iPhone gesendet', 'Envoyé de mon iPhone', 'Enviado desde mi iPhone', 'ارسال شده از آیفون من', 'Отправлено с iPhone', '发自我的iPhone', 'Get Outlook for Android<https://aka.ms/x>'])('takes off the phone signature %s', (line) => {
    expect(visibleReply(text('My answer.', '', line))).toMatchObject({ visible: 'My answer.', signature: line });
  });

  it('takes off the signature below the delimiter', () => {
    expect(visibleReply(text('My answer.', '', '-- ', 'Maryam', 'ACME'))).toEqual({ visible: 'My answer.', quoted: '', signature: 'Maryam\nACME' });
  });

  it('keeps an answer below the quote and answers between quotes', () => {
    expect(visibleReply(text('On 3 Mar 2026, at 10:15, Desk <help@example.org> wrote:', '> question?', '', 'My answer.')).visible).toBe('My answer.');
    const between = visibleReply(text('On 3 Mar 2026, at 10:15, Desk <help@example.org> wrote:', '> one?', 'yes', '> two?', 'no')).visible;
    expect(between).toBe('> one?\nyes\n> two?\nno');
  });

  it('keeps text that only looks like marks', () => {
    const plain = text('On Monday I wrote to you: nothing happened.', 'From: the shop I expected more.', '', 'Order | Price', '--------------', 'A12 | 40', '', '```', '-- ', 'On 3 Mar 2026, a <a@example.org> wrote:', '```', '', 'Sent from my office was also a letter, was it not?');
    expect(visibleReply(plain).visible).toBe(plain);
  });

  it('shows a forwarded message whole, and nothing when there is only a quote', () => {
    const forward = text('---------- Forwarded message ---------', 'From: shop <shop@example.org>', 'Date: Tue, 3 Mar 2026', 'Subject: x', 'To: me', '', 'what they told me');
    expect(visibleReply(forward).visible).toBe(forward);
    expect(visibleReply('> only\n> quotes').visible).toBe('');
  });

  it('asks the HTML when the text shows no quote', () => {
    const html = '<div>My answer.</div><div class="gmail_quote"><div>no marks here</div></div>';
    expect(visibleReply('My answer.\n\nno marks here', { html })).toMatchObject({ visible: 'My answer.', quoted: 'no marks here' });
    expect(visibleReply('', { html: '<p>only html</p><blockquote type="cite">old</blockquote>' }).visible).toBe('only html');
  });

  it.each(['On ', '> ', 'From: ', '-', 'a@b.c wrote ', '\u200f<', 'Sent from my ', 'This e-mail confidential in error ', '---\n\n', 'x\n---\n', '从手机 ', '-- \n> '])('takes linear time on lines of %j', (piece) => {
    expect(growthOf((lines) => visibleReply(`${piece.repeat(30)}\n`.repeat(lines)), 1_000)).toBeLessThan(MOST_LINEAR);
    expect(growthOf((length) => visibleReply(piece.repeat(length)), 20_000)).toBeLessThan(MOST_LINEAR);
  });

  it.each(['<div class="', '<div class="gmail_quote">', '<blockquote type="cite">', '<div style="border:none;border-top:solid">', '</div>'])('takes linear time on HTML of %j', (piece) => {
    expect(growthOf((times) => visibleReply('x', { html: `y${piece.repeat(times)}` }), 5_000)).toBeLessThan(MOST_LINEAR);
  });
});
