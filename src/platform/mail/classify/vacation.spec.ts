import { classifyAutomatic } from './classify-automatic';

const kindOf = (subject: string) => classifyAutomatic({ subject: [subject] }, 'sara@example.com').kind;

/** Subjects of vacation answers whose programs set no header. */
const AWAY = [
  'Automatic reply: Your order', 'Auto: Your order', 'Auto-Reply: Your order', 'Out of Office: Re: Your order', 'Out of office', 'Out of the office re: Your order', 'Autoreply: x', 'Vacation reply: x', 'I am out of the office', 'On vacation: x', 'AUTO: Sara Miller is out of the office (returning 03/09/2026)',
  'Automatische Antwort: Ihre Bestellung', 'Abwesenheitsnotiz: Ihre Bestellung', 'Abwesenheitsnotiz', 'Abwesenheit: x', 'Automatische Abwesenheitsnotiz', 'Automatische Rückmeldung: x', 'Autom. Antwort: x',
  'Réponse automatique : Votre commande', 'Absence du bureau : x', 'Message d’absence : x', 'Réponse automatique', 'Absent du bureau : x', 'Notification d’absence',
  'Respuesta automática: Su pedido', 'Fuera de la oficina: x', 'Ausente de la oficina: x', 'Risposta automatica: Il tuo ordine', 'Fuori sede: x', 'Fuori ufficio: x', 'Resposta automática: O seu pedido', 'Fora do escritório: x', 'Ausência temporária: x',
  'Automatisch antwoord: Uw bestelling', 'Automatische reactie: x', 'Afwezig: x', 'Afwezigheidsbericht', 'Automatyczna odpowiedź: Zamówienie', 'Odpowiedź automatyczna: x', 'Nieobecność: x', 'Автоматический ответ: Ваш заказ', 'Автоответ: x', 'Автоматичний відповідь: x', 'Отсутствую на рабочем месте',
  'Otomatik yanıt: Siparişiniz', 'Otomatik Cevap: x', 'Ofis dışında: x', 'Autosvar: Din beställning', 'Frånvaro: x', 'Automatiskt svar: x', 'Frånvarande: x', 'Automatisk svar: Din bestilling', 'Ikke til stede: x', 'Ikke på kontoret: x', 'Fravær: x', 'Fraværsmelding: x', 'Automaattinen vastaus: Tilauksesi', 'Poissaoloilmoitus: x', 'Poissa: x',
  'Automatická odpověď: Objednávka', 'Mimo kancelář: x', 'Automatikus válasz: x', 'Räspuns automat: x'.replace('ä', 'ă'), 'Αυτόματη απάντηση: x', '自動返信: ご注文', '自動応答: x', '不在通知: x', '자동 회신: 주문', '자동응답: x', '부재중: x', '自动回复: 您的订单', '自动答复: x', '自動回覆：x', '自動回應: x', '外出: x',
  'رد تلقائي: طلبك', 'الرد التلقائي: x', 'خارج المكتب: x', 'پاسخ خودکار: سفارش شما', 'پاسخ خودکار', 'در مرخصی هستم: x', 'خارج از دفتر: x', 'Trả lời tự động: x', 'Balasan otomatis: x', 'תשובה אוטומטית: x',
];

/** People write of the same things. */
const PEOPLE = [
  'Re: Automatic reply is not an answer', 'Your automatic reply came twice', 'The office is out of paper', 'Out of office chairs, when do they come back?', 'My vacation is ruined', 'Vacation booking 4711', 'Automatic door broken', 'Autosvar från er är inget svar', 'Abwesenheit Ihres Technikers am Montag',
  'پاسخ خودکار شما بی‌فایده است', 'مرخصی کارمندتان', 'Отсутствует товар в заказе', 'Ofis dışında teslimat istedim', 'Absence de réponse', 'Réponse automatique inutile', 'Fravær av svar', '外出時のトラブル', '自动门坏了', 'Auto broken', 'Automobile: broken', 'Auto kaputt: bitte um Hilfe', 'رد تلقائي بلا فائدة', 'Poissa kaupasta',
];

describe('vacation answers without a header', () => {
  it.each(AWAY)('%s', (subject) => expect(kindOf(subject)).toBe('auto_reply'));
  it.each(PEOPLE)('no: %s', (subject) => expect(kindOf(subject)).toBe('none'));
});
