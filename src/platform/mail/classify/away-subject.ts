/** "Automatic reply": followed by a colon and the subject that is answered, or by nothing. */
const REPLIES = [
  'auto(?:matic|mated|matische|matisch|m\\.)?[ -]?(?:reply|response|antwort|antwoord|reactie|rückmeldung)', 'autoreply', 'autoresponse', 'vacation (?:reply|response|message)', 'automatische abwesenheitsnotiz',
  'r[ée]ponse automatique', 'respuesta autom[áa]tica', 'resposta autom[áa]tica', 'risposta automatica', 'autosvar', 'automatisk(?:t)? svar', 'automaattinen vastaus', 'automatyczna odpowied[źz]', 'odpowied[źz] automatyczna',
  'автоответ(?:чик)?', 'автоматический ответ', 'автоматична відповідь', 'автоматичний відповідь', 'автоматичен отговор', 'otomatik (?:yanıt|cevap)', 'automatická odpov[ěe][ďd]', 'automatikus válasz', 'r[ăa]spuns automat', 'αυτόματη απάντηση',
  '自動返信', '自動応答', '자동 ?(?:회신|응답|답장)', '自动(?:回复|答复)', '自動(?:回覆|回應|回复)', '(?:ال)?رد (?:ال)?تلقائي', 'پاسخ[ \\u200c]خودکار', 'trả lời tự động', 'balasan otomatis', 'תשובה אוטומטית', 'מענה אוטומטי',
];

/** "Out of office", which people write of other things as well: only before a colon, or where the words alone are the whole subject. */
const AWAY = [
  '(?:i am )?out of (?:the )?office', '(?:i am )?on (?:vacation|annual leave|holiday)', 'abwesenheits(?:notiz|nachricht|meldung)', 'abwesenheit', 'absence du bureau', 'message d[’\']absence', 'notification d[’\']absence', 'absent(?:e)? du bureau',
  'fuera de la oficina', 'ausente de la oficina', 'fuori (?:sede|ufficio)', 'fora do escrit[óo]rio', 'aus[êe]ncia tempor[áa]ria', 'afwezig(?:heidsbericht|heid)?', 'nieobecno[śs][ćc]', 'отсутствую на рабочем месте', 'вне офиса', 'ofis dışında(?:yım)?',
  'frånvaro(?:meddelande)?', 'frånvarande', 'ikke (?:til stede|på kontoret)', 'fravær(?:smelding|sbesked)?', 'poissaoloilmoitus', 'poissa', 'mimo kancelář', 'εκτός γραφείου', '不在通知', '부재중', '外出', 'خارج المكتب', 'خارج از دفتر', 'در مرخصی(?: هستم)?',
];

/**
 * The beginning of a subject that responders write which set no header. "Auto:" alone is Lotus Notes' own; a car is no reason to write
 * "AUTO:" in capitals, and "Auto: Re" answers something.
 */
export const AWAY_SUBJECT = new RegExp(`^\\s*(?:\\[[^\\]]{0,40}\\]\\s*)?(?:(?:${REPLIES.join('|')})\\s*(?:[:：\\-–(|]|re:|$)|(?:${AWAY.join('|')})\\s*(?:[:：\\-–(|]|re:|$)|auto\\s?:\\s*(?:re\\b|fwd?\\b|your\\b|.{0,80}\\bout of (?:the )?office))`, 'iu');
