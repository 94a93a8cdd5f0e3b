/** Shorter paragraphs are a person's sentence; scripts without spaces between words say as much in less. */
const MIN_CHARS = 100;
const MIN_WIDE_CHARS = 40;
/** Paragraphs at the end that are looked at, and characters of each. */
const MAX_PARAGRAPHS = 8;
const MAX_CHARS = 4_000;

/** How a firm's notice begins: with the message itself, or with its own title. */
const BEGINS =
  /^[\s*_=>-]*(?:(?:legal |confidentiality |privacy )?(?:disclaimer|notice|confidential(?:ity)?)\b|(?:this|the (?:information|content|contents?|message))\b[^.]{0,60}(?:e-?mail|message|communication|transmission|attachment)|if you (?:have received|are not)|(?:diese|dieses|der inhalt|die (?:information|in dieser))[^.]{0,40}(?:e-?mail|nachricht|mail|mitteilung)|(?:ce|cet|cette|le (?:présent|contenu)|les informations)[^.]{0,40}(?:message|e-?mail|courriel|mail|transmission|communication)|(?:este|esta|el (?:presente|contenido)|la (?:información|presente)|o conteúdo|a informação|as informações|aviso)[^.]{0,50}(?:mensaje|mensagem|correo|e-?mail|comunicac|legal|confidencial)|(?:questo|questa|il presente|il contenuto|la presente|le informazioni|ai sensi)[^.]{0,50}(?:messaggio|e-?mail|comunicazione|posta|privacy|d\. ?lgs)|(?:dit|deze|de (?:informatie|inhoud))[^.]{0,40}(?:bericht|e-?mail|mail)|(?:ta|niniejsz[ay]|treść|wiadomość|informacj[ea])[^.]{0,40}(?:wiadomo|e-?mail|poczt|korespond|przesył)|(?:данное|это|настоящее|эта|содержание|информация)[^.]{0,50}(?:сообщени|письм|почт|переписк)|(?:bu|işbu)[^.]{0,30}(?:e-?posta|mesaj|ileti|mail)|(?:detta|denna|det här|denne|dette|innholdet|indholdet)[^.]{0,40}(?:e-?post|mail|meddelande|meddelelse|melding|besked)|(?:tämä|tämän|tässä)[^.]{0,30}(?:sähköposti|viesti)|(?:tato|tento|obsah|informace)[^.]{0,40}(?:zpráv|e-?mail)|(?:この|本)(?:電子)?メール|이 ?(?:메일|전자 ?우편|메시지|이메일)|본 ?(?:메일|이메일|전자 ?우편)|(?:本|此|这封|這封)(?:电子|電子)?(?:邮件|郵件|信息|信件|電郵)|(?:هذه|هذا|إن هذ[ها]|ان هذ[ها]|محتوى|المعلومات)[^.]{0,30}(?:الرسالة|البريد|الإلكتروني)|(?:این|محتوای این|محتویات این|اطلاعات)[^.]{0,30}(?:ایمیل|پیام|نامه|رایانامه|پست الکترونیک))/iu;

const SECRET = /confidential|privileged|vertraulich|rechtlich geschützt|confident?ie?l|confidencia|confidenzial|riservat|vertrouwelijk|poufn|конфиденц|gizli|konfiden[ts]|fortrolig|luottamuksel|důvěrn|dôvern|機密|秘密|기밀|비밀|保密|机密|سرية|سري\b|محرمانه|محرمانگی/iu;

const OTHERS =
  /in error|by mistake|inadvertent|intended (?:only|solely|recipient|for)|solely (?:for|intended)|addressee|nicht der (?:richtige|vorgesehene|beabsichtigte|angegebene)|irrtümlich|versehentlich|bestimmt für|destinataire|par erreur|por error|por engano|por erro|destinatari|destinatári|per errore|ten onrechte|abusievelijk|geadresseerde|bestemd voor|adresat|pomyłk|omyłk|błędnie|по ошибке|ошибочно|адресат|получател|yanlışlıkla|alıcı|kişiye özel|av misstag|adressat|mottagare|ved en fejl|ved en feil|modtager|mottaker|vahingossa|vastaanottaj|omylem|adresát|誤って|誤送信|受信者|宛先|잘못|수신인|수신자|错收|误收|誤收|收件人|接收者|指定|عن طريق الخطأ|المرسل إليه|بالخطأ|اشتباه|گیرنده|مخاطب/iu;

/** Number of the last lines that are a firm's legal notice, empty lines between included; 0 when there is none. */
export function legalFooterLength(lines: readonly string[]): number {
  let end = lines.length;
  let from = end;
  for (let seen = 0; seen < MAX_PARAGRAPHS && end > 0; seen++) {
    while (end > 0 && lines[end - 1]!.trim() === '') end--;
    let start = end;
    while (start > 0 && lines[start - 1]!.trim() !== '') start--;
    if (end === start) break;
    if (!isNotice(lines.slice(start, end).join(' ').slice(0, MAX_CHARS))) break;
    from = end = start;
  }
  return lines.length - from;
}

/** Lines below a rule that are looked at. */
const MAX_BELOW = 40;

/** Below a rule that a firm draws, its notice need not begin in any known way. */
export function isNoticeBelow(lines: readonly string[], from: number): boolean {
  let start = from;
  while (start < lines.length && start < from + 3 && lines[start]!.trim() === '') start++;
  const below = lines.slice(start, start + MAX_BELOW);
  const end = below.findIndex((line) => line.trim() === '');
  const paragraph = below.slice(0, end < 0 ? below.length : end).join(' ').slice(0, MAX_CHARS);
  return isLong(paragraph) && SECRET.test(paragraph) && OTHERS.test(paragraph);
}

/** What was written in the first person about an order or a parcel is not one, whatever it begins with: all three signs must be there. */
function isNotice(paragraph: string): boolean {
  return isLong(paragraph) && BEGINS.test(paragraph) && SECRET.test(paragraph) && OTHERS.test(paragraph);
}

const isLong = (paragraph: string): boolean => paragraph.length >= (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(paragraph) ? MIN_WIDE_CHARS : MIN_CHARS);
