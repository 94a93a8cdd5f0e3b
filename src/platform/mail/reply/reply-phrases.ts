/**
 * Words that mail clients put around a quote, by language. Lower case; compared without regard to case.
 * English, German, French, Spanish, Portuguese, Italian, Dutch, Nordic, Polish, Czech, Hungarian, Romanian,
 * Turkish, Greek, Russian, Ukrainian, Bulgarian, Persian, Arabic, Hebrew, Chinese, Japanese, Korean, Vietnamese, Indonesian.
 */
const VERBS = [
  'wrote', 'writes', 'said', 'schrieb', 'geschrieben', 'a écrit', 'a ecrit', 'écrit', 'escribió', 'escribio', 'ha escrito', 'va escriure', 'escreveu',
  'ha scritto', 'scrive', 'schreef', 'heeft het volgende geschreven', 'skrev', 'skreiv', 'skrifaði', 'kirjoitti', 'kirjutas', 'rašė', 'rakstīja',
  'napisał', 'napisał\\(a\\)', 'napisała', 'pisze', 'napisana przez', 'napsal', 'napsala', 'napsal\\(a\\)', 'napísal', 'napisao', 'napisal', 'je napisao', 'írta', 'ezt írta', 'a scris',
  'yazdı', 'şunları yazdı', 'έγραψε', 'написал', 'написала', 'написал\\(а\\)', 'писал', 'пишет', 'написав', 'пише', 'написа', 'напісаў',
  'نوشت', 'نوشته است', 'نوشته', 'نوشتند', 'كتب', 'كتبت', 'کتب', 'כתב', 'כתבה', 'כתב/ה', '写道', '寫道', '写信道', '已写入', 'のメール', 'さんは書きました', 'wrote\\(작성\\)', '작성', '님이 작성', 'đã viết', 'menulis', 'telah menulis',
];

const ORIGINAL = [
  'original message', 'original email', 'reply message', 'reply above this line', 'ursprüngliche nachricht', 'ursprungliche nachricht', 'originalnachricht', 'original-nachricht', 'antwort nachricht',
  "message d'origine", 'message d’origine', 'message original', 'message initial', 'mensaje original', 'mensagem original', 'messaggio originale', 'oorspronkelijk bericht', 'origineel bericht',
  'ursprungligt meddelande', 'originalmeddelande', 'opprinnelig melding', 'original melding', 'oprindelig meddelelse', 'original meddelelse', 'alkuperäinen viesti',
  'oryginalna wiadomość', 'wiadomość oryginalna', 'původní zpráva', 'pôvodná správa', 'eredeti üzenet', 'mesaj original', 'mesajul original', 'orijinal mesaj', 'özgün ileti', 'αρχικό μήνυμα',
  'исходное сообщение', 'оригинальное сообщение', 'первоначальное сообщение', 'вихідне повідомлення', 'оригінальне повідомлення', 'оригинално съобщение', 'originalna poruka', 'izvorna poruka', 'izvirno sporočilo',
  'پیام اصلی', 'پیغام اصلی', 'ایمیل اصلی', 'الرسالة الأصلية', 'رسالة أصلية', 'הודעה מקורית', '原始邮件', '原始郵件', '原邮件', '原件', '元のメッセージ', '元のメール', '원본 메시지', '원본 메일', 'thư gốc', 'pesan asli',
];

const FORWARDED = [
  'forwarded message', 'forwarded by', 'weitergeleitete nachricht', 'message transféré', 'début du message réexpédié', 'début du message transféré',
  'mensaje reenviado', 'inicio del mensaje reenviado', 'mensagem encaminhada', 'messaggio inoltrato', 'inizio messaggio inoltrato', 'doorgestuurd bericht', 'begin doorgestuurd bericht',
  'vidarebefordrat meddelande', 'videresendt melding', 'videresendt meddelelse', 'przesłana wiadomość', 'пересылаемое сообщение', 'пересланное сообщение', 'переслане повідомлення',
  'välitetty viesti', 'videresendt besked', 'přeposlaná zpráva', 'přeposílaná zpráva', 'továbbított üzenet', 'mesaj redirecționat', 'iletilen mesaj', 'yönlendirilen mesaj', 'mensagem reencaminhada', 'mensagem original encaminhada', 'wiadomość przekazana', 'przekazana wiadomość', 'message réexpédié',
  'پیام هدایت شده', 'پیام هدایت‌شده', 'پیام بازارسال‌شده', 'پیام فوروارد شده', 'پیام ارسال شده', '转发邮件信息', '轉寄的郵件', '전달된 메시지', '전달된 메일', 'thư được chuyển tiếp', 'pesan terusan', 'הודעה שהועברה',
  'پیام بازارسال شده', 'پیام ارسالی', 'الرسالة المعاد توجيهها', 'رسالة معاد توجيهها', '转发的邮件', '轉寄郵件', '转发邮件', '転送されたメッセージ',
];

/** The name of the sender line in a quoted header block. */
const FROM = ['from', 'von', 'de', 'da', 'van', 'fra', 'från', 'fran', 'lähettäjä', 'od', 'feladó', 'de la', 'kimden', 'gönderen', 'από', 'от', 'від', 'od', 'از', 'فرستنده', 'من', 'המאת', 'מאת', '发件人', '寄件者', '寄件人', '差出人', '보낸 사람', 'từ', 'dari', 'expéditeur', 'remitente', 'mittente', 'message du', 'absender'];

const OTHER = [
  'sent', 'date', 'to', 'cc', 'bcc', 'subject', 'reply-to', 'reply to', 'importance', 'attachments', 'sent at', 'organization', 'resent-from', 'priority',
  'gesendet', 'datum', 'an', 'betreff', 'antwort an', 'kopie', 'envoyé', 'envoye', 'envoyé le', 'le', 'à', 'a', 'objet', 'copie à', 'copie', 'répondre à', 'pièces jointes',
  'enviado', 'enviado el', 'enviado em', 'enviada', 'enviada em', 'fecha', 'para', 'asunto', 'assunto', 'data', 'responder a', 'responder para', 'inviato', 'inviato il', 'oggetto', 'risposta', 'rispondi a', 'per',
  'verzonden', 'verstuurd', 'aan', 'onderwerp', 'antwoord aan', 'skickat', 'till', 'ämne', 'kopia', 'sendt', 'til', 'emne', 'dato', 'kopi', 'lähetetty', 'vastaanottaja', 'aihe', 'päivämäärä', 'kopio',
  'wysłano', 'wysłane', 'do', 'dw', 'temat', 'odesláno', 'komu', 'předmět', 'predmet', 'elküldve', 'címzett', 'tárgy', 'dátum', 'trimis', 'către', 'subiect', 'gönderildi', 'gönderme tarihi', 'kime', 'konu', 'tarih', 'bilgi',
  'εστάλη', 'προς', 'θέμα', 'отправлено', 'дата', 'кому', 'тема', 'копия', 'надіслано', 'копія', 'ارسال شده', 'ارسال', 'تاریخ', 'به', 'گیرنده', 'موضوع', 'رونوشت', 'الإرسال', 'أرسلت', 'تم الإرسال', 'التاريخ', 'تاريخ', 'إلى', 'الى', 'الموضوع', 'نسخة',
  'נשלח', 'תאריך', 'אל', 'נושא', '发送时间', '发送日期', '日期', '时间', '收件人', '抄送', '主题', '寄件日期', '收件者', '副本', '主旨', '送信日時', '日時', '宛先', '件名', '보낸 날짜', '날짜', '받는 사람', '제목', '참조', 'đã gửi', 'đến', 'tới', 'chủ đề', 'terkirim', 'kepada', 'subjek', 'tanggal',
];

/** The name of the subject line: with it, or with an address, a block of header lines is a program's and no person's list. */
const SUBJECT = ['subject', 'betreff', 'objet', 'asunto', 'assunto', 'oggetto', 'onderwerp', 'ämne', 'emne', 'aihe', 'temat', 'předmět', 'predmet', 'tárgy', 'subiect', 'konu', 'θέμα', 'тема', 'موضوع', 'الموضوع', 'נושא', '主题', '主題', '主旨', '件名', '제목', 'chủ đề', 'subjek'];

/** Marks that Apple's clients write without dashes, before a colon. */
const FORWARD_BEGINS = [
  'begin forwarded message', 'anfang der weitergeleiteten (?:nachricht|e-mail)', 'début du message (?:réexpédié|transféré)', 'inicio del mensaje reenviado', 'inizio messaggio inoltrato', 'begin doorgestuurd bericht', 'início da mensagem (?:reencaminhada|encaminhada)', 'początek przekazywanej wiadomości',
  'начало (?:переадресованного|пересылаемого) сообщения', 'iletilen ileti başlangıcı', 'vidarebefordrat (?:brev|mejl|meddelande)', 'start på videresendt (?:besked|meddelelse)', 'videresendt (?:melding|e-post)', 'välitetty viesti alkaa', 'začátek přeposílané zprávy',
  '(?:以下は)?(?:メッセージの転送です|転送されたメッセージ)', '전달된 메시지', '以下是转发的邮件', '开始转发的信息', '以下為轉寄的郵件', 'بدء الرسالة المعاد توجيهها', 'آغاز پیام (?:بازارسال|هدایت)[\\s\\u200c]*شده',
];

const any = (words: string[]): string => words.map((word) => word.replace(/[.*+?^${}|[\]]/g, '\\$&')).join('|');

/** A "wrote" verb as a word of its own (no `\b`: it knows only ASCII letters). */
export const VERB = new RegExp(`(?:^|[^\\p{L}])(?:${VERBS.join('|')})(?=$|[^\\p{L}])|(?:写道|寫道|写信道|のメール|書きました)`, 'iu');
export const ORIGINAL_MARK = new RegExp(`^[\\s>*_~=-]*[-_=*~]{2,}[\\s*_]*(?:${any(ORIGINAL)})[\\s:*_]*[-_=*~]{2,}\\s*$|^\\s*(?:${any(ORIGINAL)})\\s*:\\s*$`, 'iu');
/** Between dashes, or as a line that ends in a colon: a sentence may begin with the same words. */
export const FORWARD_MARK = new RegExp(`^[\\s>*_~=]*-{2,}[\\s*_-]*(?:${any(FORWARDED)})[^\\n]{0,80}$|^[\\s>*_~=]*(?:${FORWARD_BEGINS.join('|')})\\s?[:：][\\s*_]*$`, 'iu');
export const FROM_LINE = new RegExp(`^[\\s>*_|]*(?:${any(FROM)})\\s?\\*{0,2}\\s?[:：]`, 'iu');
export const HEADER_LINE = new RegExp(`^[\\s>*_|]*(?:${any([...FROM, ...OTHER])})\\s?\\*{0,2}\\s?[:：]`, 'iu');
export const SUBJECT_LINE = new RegExp(`^[\\s>*_|]*(?:${any(SUBJECT)})\\s?\\*{0,2}\\s?[:：]`, 'iu');
