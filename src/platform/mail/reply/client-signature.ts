/** Longest line that a phone or an app writes below a message. */
const MAX_CHARS = 110;

/** What such a line names: a device, a system or a mail program. A person's sentence that begins with the same verb names none. */
const DEVICE =
  /iphon|ipad|\bios\b|ios:|android|galaxy|samsung|huawei|xiaomi|redmi|oneplus|nokia|sony|pixel|blackberry|windows|outlook|yahoo|gmail|\bgmx\b|web\.de|proton|zoho|tutanota|tuta\b|spark|mailspring|superhuman|airmail|thunderbird|\bk-9\b|fairemail|yandex|яндекс|mail\.ru|почт|smartphone|handheld|phone|handy|mobil|móvil|cellulare|telefon|téléphone|tablet|телефон|смартфон|aol|zimbra|roundcube|hotmail|apple|macbook|\bmac\b|app\b|hey\b|گوشی|موبایل|آیفون|آیپد|سامسونگ|اندروید|تبلت|جیمیل|یاهو|اوت‌?لوک|هاتف|جوال|آيفون|سامسونج|جهاز|手机|手機|邮箱|郵箱|邮件应用|网易|小米|华为|スマートフォン|携帯|아이폰|갤럭시|스마트폰|휴대/i;

/** Openings of the line, in the languages of `reply-phrases`. */
const OPENINGS = [
  'sent (?:from|via|with|using|through)', 'get outlook', 'this (?:message|e-?mail) was sent (?:from|using|with)', 'sent securely (?:from|with)', 'composed (?:on|with)', 'download outlook',
  'gesendet (?:von|mit|aus|über|via)', 'diese (?:nachricht|e-?mail|mail) wurde (?:von|mit)', 'von meine[mr] .{1,60}gesendet', 'von .{1,40} gesendet', 'holen sie sich outlook', 'outlook für .{2,20}(?:beziehen|herunterladen|laden)', 'laden sie outlook',
  'envoy[ée] (?:de|depuis|à partir|avec|via|par)', 'télécharge[rz] outlook', 'obten(?:ir|ez) outlook', 'provenance\\s?:',
  'enviado (?:desde|de|do|da|a partir|via|con|com|por|através)', 'enviada (?:do|desde|de)', 'obt(?:ener|enga|er|enha) (?:o )?outlook', 'descarg(?:ar|a|ue) outlook', 'baix(?:e|ar) (?:o )?outlook', 'transferir (?:o )?outlook', 'mensaje enviado desde',
  'inviat[oa] (?:da|con|dal|dalla|tramite)', 'ottieni outlook', 'scarica outlook',
  '(?:verzonden|verstuurd) (?:vanaf|vanuit|met|via|van)', 'outlook voor .{2,20}(?:downloaden|ophalen)', 'download outlook', 'outlook downloaden',
  'skicka(?:t|des|d) (?:från|med|via)', 'hämta outlook', 'ladda ned outlook', 'sendt (?:fra|med|via)', 'hent outlook', 'skaff (?:deg )?outlook', 'last ned outlook', 'få outlook', 'lähetetty', 'hanki outlook', 'lataa outlook',
  'wysłan[oey] (?:z|za|przez|przy)', 'pobierz (?:aplikację )?outlook', 'odesláno (?:z|pomocí|přes)', 'odoslané (?:z|cez)', '(?:získat|stáhn(?:out|ěte)|získajte|stiahnuť) (?:aplikaci )?outlook', 'küldve', 'elküldve', 'az? outlook .{0,20}letöltése', 'trimis (?:de pe|din|cu|de la)', 'poslano (?:s|iz|z)',
  'отправлено (?:с|из|через|от|при)', 'послано (?:с|из)', '(?:скача(?:ть|йте)|получите) outlook', 'надіслано (?:з|із|через)', 'изпратено от', 'στάλθηκε από', 'εστάλη από', 'λήψη του outlook',
  '(?:ارسال|فرستاده)[\\s\\u200c]*شده[\\s\\u200c]*(?:از|با|توسط|در)', 'ارسال (?:از|با)', 'از .{1,40}(?:ارسال|فرستاده)[\\s\\u200c]*شد', '(?:دریافت|دانلود) outlook', 'از آیفون من',
  'أ[\\u064f]?رسلت (?:من|عبر|بواسطة)', 'م[\\u064f]?رسل[ةه]? (?:من|عبر|بواسطة)', 'تم الإرسال (?:من|عبر|بواسطة)', 'تم إرسال(?:ها|ه)? (?:من|عبر|بواسطة)', '(?:الحصول على|احصل على|تنزيل) outlook', 'נשלח מ', 'נשלחה מ', 'קבל את outlook',
  '发自', '來自', '来自', '發自', '发送自', '從我的', '从我的', '(?:获取|下载|取得|下載)(?:适用于|適用於)?.{0,12}outlook', '通过.{1,30}发送', 'đã gửi từ', 'được gửi từ', 'tải outlook', 'gửi từ', 'dikirim dari', 'dihantar dari', 'dapatkan outlook', 'ส่งจาก',
];

/** Languages that put the verb last. */
const ENDINGS = ['gönderildi', 'gönderilmiştir', 'edinin', 'indirin', 'から送信(?:されました|しました)?', 'から送信', 'を入手', 'をダウンロード', '보냄', '보냈습니다', '다운로드', '에서 전송', '전송됨', '发送', '傳送', '发出', '寄出', 'gesendet', 'भेजा गया', 'से भेजा'];

const OPENS = new RegExp(`^[\\s*_\\[(>-]*(?:${OPENINGS.join('|')})`, 'iu');
const ENDS = new RegExp(`(?:${ENDINGS.join('|')})[\\s.。*_\\])]*$`, 'iu');
/** "from my …": whatever stands there is what they hold in their hand. */
const MINE = /^(?:sent (?:from|via|using|with) my|gesendet von mein|envoy[ée] de(?:puis)? mon|enviado desde mi|enviado d[oe] meu|inviato dal mio|(?:verstuurd|verzonden) vanaf mijn|skickat från min|sendt fra min|wysłane z mojego|odesláno z mého|отправлено с моего|发自我的|發自我的|來自我的|来自我的|从我的|從我的)\S*\s?[^,;:]{1,40}$/iu;
/** A link to a scanner's or an app's page, and pleas on paper. */
const FOOTERS = /^(?:virus-?free\.?\s*(?:www\.)?\S*|viren(?:frei|free)\.?\s*www\.\S+|(?:garanti )?sans virus\.?\s*www\.\S+|libre de virus\.?\s*www\.\S+|бесплатно от вирусов.{0,30}|(?:please )?(?:consider|think of) the environment before printing.{0,40}|p?\s?please consider the environment.{0,60}|bitte denken sie an die umwelt.{0,60}|pensez à l['’]environnement.{0,60}|antes de imprimir.{0,80}|pensa all['’]ambiente.{0,60}|do more with.{0,5}outlook.{0,20})$/iu;

/** Whether a line is what a phone, an app or a mail service puts below a message by itself. */
export function isClientSignature(line: string): boolean {
  const bare = line.slice(0, 400).replace(/<?(?:https?:\/\/|mailto:)[^\s>]*>?/gi, '').replace(/[[\]()]/g, '').trim();
  if (bare === '' || bare.length > MAX_CHARS || /[?؟!]/.test(bare)) return false;
  if (FOOTERS.test(bare)) return true;
  if (OPENS.test(bare)) return MINE.test(bare) || (DEVICE.test(bare) && isOneClause(bare));
  return ENDS.test(bare) && DEVICE.test(bare) && bare.length <= 50 && isOneClause(bare);
}

/** A sentence goes on behind its first comma or full stop; these lines don't, apart from the name of a firm. */
const isOneClause = (line: string): boolean => !/[.,;:،؛。，、]\s*\p{Ll}{2,}\s+\p{Ll}{2,}|[،؛。，、]\s*\S/u.test(line);
