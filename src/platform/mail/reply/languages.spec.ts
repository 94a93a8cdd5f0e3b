import { visibleReply } from './visible-reply';

const CARE = 'Care <care@shop.example>';

interface Language {
  answer: string;
  /** "On … wrote:" of Gmail, Apple Mail, Thunderbird and the clients of the country. */
  openings: string[];
  /** Names of sender, date, recipient and subject in the header block of Outlook. */
  block: [string, string, string, string];
  /** "Original message" between dashes. */
  original?: string;
  /** What phones and apps write below. */
  mobile: string[];
  disclaimer: string;
}

const LANGUAGES: Record<string, Language> = {
  en: {
    answer: 'No, it is still broken.\n\nPlease send a new one.', block: ['From', 'Sent', 'To', 'Subject'], original: 'Original Message',
    openings: [`On Mar 3, 2026 10:15 AM, "Care" <care@shop.example> wrote:`, `On Tuesday, 3 March 2026 at 10:15:00 am GMT+3:30, ${CARE} wrote:`, `On Tue, Mar 3, 2026, 10:15 AM ${CARE} wrote:`, `On Tue, Mar 3, 2026 at 10:15 AM ${CARE} wrote:`, `On 3 Mar 2026, at 10:15, ${CARE} wrote:`, 'On 3/3/26 10:15, Care wrote:', `On Tuesday, March 3rd, 2026 at 10:15, ${CARE} wrote:`, `---- On Tue, 03 Mar 2026 10:15:00 +0330 ${CARE} wrote ----`, `At 2026-03-03 10:15:00, "Care" <care@shop.example> wrote:`, 'Care wrote on 03/03/2026 10:15:00 AM:'],
    mobile: ['Sent from my iPhone', 'Sent from my Galaxy', 'Sent from Outlook for iOS', 'Get Outlook for Android', 'Sent from Yahoo Mail on Android', 'Sent with Proton Mail secure email.', 'Sent from Proton Mail Android', 'Sent from Mail for Windows', 'Sent using Zoho Mail', 'Sent from my Huawei phone', 'Sent from mobile Yandex Mail'],
    disclaimer: 'This email and any attachments are confidential and intended solely for the use of the individual to whom they are addressed. If you have received it in error please notify the sender.',
  },
  de: {
    answer: 'Nein, es ist noch kaputt.\n\nBitte schicken Sie ein neues.', block: ['Von', 'Gesendet', 'An', 'Betreff'], original: 'Ursprüngliche Nachricht',
    openings: [`Am Dienstag, 3. März 2026, 10:15:00 MEZ hat ${CARE} Folgendes geschrieben:`, 'Am 3. März 2026 10:15 schrieb "Care" <care@shop.example>:', 'Am Dienstag, 3. März 2026 um 10:15 schrieb Care <care@shop.example> :', `Am Di., 3. März 2026 um 10:15 Uhr schrieb ${CARE}:`, `Am 03.03.2026 um 10:15 schrieb ${CARE}:`, 'Am 03.03.26 um 10:15 schrieb Care:', `${CARE} schrieb am Di., 3. März 2026, 10:15:`, `${CARE} hat am 03.03.2026 10:15 CET geschrieben:`],
    mobile: ['Von meinem iPhone gesendet', 'Von meinem Samsung Galaxy Smartphone gesendet.', 'Gesendet von Outlook für iOS', 'Gesendet von Mail für Windows', 'Outlook für Android beziehen', 'Gesendet mit der GMX Mail App', 'Diese Nachricht wurde von meinem Android-Mobiltelefon mit GMX Mail gesendet.'],
    disclaimer: 'Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte sofort den Absender und vernichten Sie diese Mail.',
  },
  fr: {
    answer: 'Non, il est toujours cassé.\n\nMerci d’en envoyer un autre.', block: ['De', 'Envoyé', 'À', 'Objet'], original: 'Message d’origine',
    openings: ['Le 3 mars 2026 à 10:15, "Care" <care@shop.example> a écrit :', `Le mardi 3 mars 2026, ${CARE} a écrit :`, `Le mar. 3 mars 2026, 10:15, ${CARE} a écrit :`, `Le mar. 3 mars 2026 à 10:15, ${CARE} a écrit :`, `Le 3 mars 2026 à 10:15, ${CARE} a écrit :`, 'Le 03/03/2026 à 10:15, Care a écrit :', `Le mardi 3 mars 2026 à 10:15:00 UTC+1, ${CARE} a écrit :`],
    mobile: ['Envoyé de mon iPhone', 'Envoyé à partir de Outlook pour iOS', 'Obtenir Outlook pour Android', 'Télécharger Outlook pour iOS', 'Envoyé depuis mon smartphone Samsung Galaxy.', 'Envoyé avec la messagerie sécurisée Proton Mail.', 'Provenance : Courrier pour Windows'],
    disclaimer: 'Ce message et toutes les pièces jointes sont confidentiels et établis à l’intention exclusive de leurs destinataires. Si vous recevez ce message par erreur, merci de le détruire.',
  },
  es: {
    answer: 'No, sigue roto.\n\nEnvíen otro, por favor.', block: ['De', 'Enviado', 'Para', 'Asunto'], original: 'Mensaje original',
    openings: [`El mar., 3 mar. 2026 10:15, ${CARE} escribió:`, `El 3 de marzo de 2026, 10:15, ${CARE} escribió:`, `El mar, 3 de mar de 2026 a la(s) 10:15, ${CARE} escribió:`, `El mar, 3 mar 2026 a las 10:15, Care (<care@shop.example>) escribió:`, `El 3 mar 2026, a las 10:15, ${CARE} escribió:`, 'El 3/3/26 a las 10:15, Care escribió:', `El martes, 3 de marzo de 2026, 10:15:00 CET, ${CARE} escribió:`],
    mobile: ['Enviado desde mi iPhone', 'Enviado desde Outlook para iOS', 'Obtener Outlook para Android', 'Enviado desde Correo para Windows', 'Enviado desde Yahoo Mail con Android', 'Enviado con el correo electrónico seguro de Proton Mail.'],
    disclaimer: 'Este mensaje y sus archivos adjuntos son confidenciales y se dirigen exclusivamente a su destinatario. Si ha recibido este mensaje por error, le rogamos que lo comunique al remitente.',
  },
  it: {
    answer: 'No, è ancora rotto.\n\nMandatene un altro.', block: ['Da', 'Inviato', 'A', 'Oggetto'], original: 'Messaggio originale',
    openings: [`Il mar 3 mar 2026, 10:15 ${CARE} ha scritto:`, `Il giorno 3 marzo 2026 10:15, ${CARE} ha scritto:`, `Il giorno mar 3 mar 2026 alle ore 10:15 ${CARE} ha scritto:`, `Il giorno 3 mar 2026, alle ore 10:15, ${CARE} ha scritto:`, 'Il 03/03/2026 10:15, Care ha scritto:', `Il martedì 3 marzo 2026 alle ore 10:15:00 CET, ${CARE} ha scritto:`],
    mobile: ['Inviato da iPhone', 'Inviato dal mio iPad', 'Inviato da Outlook per iOS', 'Ottieni Outlook per Android', 'Scarica Outlook per iOS', 'Inviato da Yahoo Mail su Android'],
    disclaimer: 'Questo messaggio e gli eventuali allegati sono confidenziali e destinati esclusivamente al destinatario. Se avete ricevuto questo messaggio per errore, vi preghiamo di cancellarlo.',
  },
  pt: {
    answer: 'Não, ainda está partido.\n\nEnviem outro, por favor.', block: ['De', 'Enviado', 'Para', 'Assunto'], original: 'Mensagem original',
    openings: [`Em ter, 3 de mar de 2026 10:15, ${CARE} escreveu:`, `No dia 3 de março de 2026 às 10:15, ${CARE} escreveu:`, `A 3/03/2026, às 10:15, ${CARE} escreveu:`, `Em terça-feira, 3 de março de 2026 10:15:00 BRT, ${CARE} escreveu:`, `Em ter., 3 de mar. de 2026 às 10:15, ${CARE} escreveu:`, `${CARE} escreveu (terça, 3/03/2026 à(s) 10:15):`, `Em 3 de mar. de 2026, à(s) 10:15, ${CARE} escreveu:`, 'Em 03/03/2026 10:15, Care escreveu:'],
    mobile: ['Enviado do meu iPhone', 'Enviado do Outlook para iOS', 'Obter o Outlook para Android', 'Baixe o Outlook para iOS', 'Enviado do Email para Windows', 'Enviado do Yahoo Mail no Android'],
    disclaimer: 'Esta mensagem e os seus anexos são confidenciais e destinam-se exclusivamente ao destinatário. Se recebeu esta mensagem por engano, por favor elimine-a.',
  },
  nl: {
    answer: 'Nee, het is nog kapot.\n\nStuur een nieuwe.', block: ['Van', 'Verzonden', 'Aan', 'Onderwerp'], original: 'Oorspronkelijk bericht',
    openings: [`Op dinsdag 3 maart 2026 heeft ${CARE} het volgende geschreven:`, 'Op 3 mrt. 2026 10:15 schreef "Care" <care@shop.example>:', `Op di 3 mrt 2026 om 10:15 schreef ${CARE}:`, `Op 3 mrt. 2026, om 10:15 heeft ${CARE} het volgende geschreven:`, 'Op 03-03-2026 om 10:15 schreef Care:'],
    mobile: ['Verstuurd vanaf mijn iPhone', 'Verzonden vanaf Outlook voor iOS', 'Outlook voor Android downloaden', 'Verzonden vanuit Mail voor Windows', 'Verzonden vanaf mijn Galaxy'],
    disclaimer: 'Dit e-mailbericht en eventuele bijlagen zijn vertrouwelijk en uitsluitend bestemd voor de geadresseerde. Als u dit bericht ten onrechte heeft ontvangen, verwijder het dan.',
  },
  pl: {
    answer: 'Nie, nadal jest zepsuty.\n\nProszę o nowy.', block: ['Od', 'Wysłane', 'Do', 'Temat'], original: 'Wiadomość oryginalna',
    openings: [`W dniu 3 mar 2026 10:15 użytkownik ${CARE} napisał:`, `wtorek, 3 marca 2026, 10:15, ${CARE} napisał(a):`, `Dnia 3 mar 2026 o godz. 10:15 ${CARE} napisał(a):`, `wt., 3 mar 2026 o 10:15 ${CARE} napisał(a):`, `Wiadomość napisana przez ${CARE} w dniu 3 mar 2026, o godz. 10:15:`, 'W dniu 3.03.2026 o 10:15, Care pisze:', `Dnia 3 marca 2026 10:15 ${CARE} napisał(a):`],
    mobile: ['Wysłane z iPhone’a', 'Wysłane z iPhone\'a', 'Wysłano z programu Outlook dla systemu iOS', 'Pobierz aplikację Outlook dla systemu Android', 'Wysłano z aplikacji Poczta dla systemu Windows'],
    disclaimer: 'Ta wiadomość i wszelkie załączniki są poufne i przeznaczone wyłącznie dla adresata. Jeśli otrzymali Państwo tę wiadomość przez pomyłkę, prosimy o jej usunięcie.',
  },
  ru: {
    answer: 'Нет, он всё ещё сломан.\n\nПришлите новый.', block: ['От', 'Отправлено', 'Кому', 'Тема'], original: 'Исходное сообщение',
    openings: [`3 марта 2026 г., 10:15 пользователь ${CARE} написал:`, `3 мар. 2026 г., в 10:15, ${CARE} написал(а):`, `вторник, 3 марта 2026 г. пользователь ${CARE} написал:`, `вт, 3 мар. 2026 г. в 10:15, ${CARE}:`, `3 марта 2026 г., в 10:15, ${CARE} написал(а):`, '03.03.2026 10:15, Care пишет:', `Вторник, 3 марта 2026, 10:15 +03:00 от ${CARE}:`, '03.03.2026, 10:15, "Care" <care@shop.example>:'],
    mobile: ['Отправлено с iPhone', 'Отправлено из Почты Mail.ru', 'Отправлено из мобильной Почты Mail.ru', 'Отправлено из мобильной Яндекс Почты', 'Отправлено из Mail для Windows', 'Скачать Outlook для iOS', 'Отправлено с моего Galaxy'],
    disclaimer: 'Данное сообщение и любые приложения являются конфиденциальными и предназначены исключительно для адресата. Если вы получили это сообщение по ошибке, удалите его.',
  },
  tr: {
    answer: 'Hayır, hâlâ bozuk.\n\nLütfen yenisini gönderin.', block: ['Kimden', 'Gönderildi', 'Kime', 'Konu'], original: 'Orijinal mesaj',
    openings: [`3 Mart 2026 Salı 10:15 tarihinde ${CARE} yazdı:`, `${CARE}, 3 Mar 2026 Sal 10:15 tarihinde şunu yazdı:`, `Care <care@shop.example>, 3 Mar 2026 Sal, 10:15 tarihinde şunu yazdı:`, `${CARE} şunları yazdı (3 Mar 2026 10:15):`, '03.03.2026 10:15 tarihinde Care yazdı:'],
    mobile: ['iPhone’umdan gönderildi', 'iPhone\'umdan gönderildi', 'iOS için Outlook uygulamasından gönderildi', 'Android için Outlook’u edinin', 'Windows için Posta ile gönderildi', 'Galaxy cihazımdan gönderildi'],
    disclaimer: 'Bu e-posta ve ekleri gizlidir ve yalnızca gönderildiği kişiye özeldir. Bu mesajı yanlışlıkla aldıysanız lütfen göndereni bilgilendirin ve mesajı silin.',
  },
  sv: {
    answer: 'Nej, den är fortfarande trasig.\n\nSkicka en ny.', block: ['Från', 'Skickat', 'Till', 'Ämne'], original: 'Ursprungligt meddelande',
    openings: ['Den 3 mar 2026 10:15 skrev "Care" <care@shop.example>:', `Den tisdag 3 mars 2026 kl. 10:15 skrev ${CARE}:`, `Den tis 3 mars 2026 kl 10:15 skrev ${CARE}:`, `3 mars 2026 kl. 10:15 skrev ${CARE}:`, 'Den 2026-03-03 kl. 10:15, skrev Care:'],
    mobile: ['Skickat från min iPhone', 'Skickat från Outlook för iOS', 'Hämta Outlook för Android', 'Skickades från E-post för Windows'],
    disclaimer: 'Detta e-postmeddelande och eventuella bilagor är konfidentiella och endast avsedda för adressaten. Om du har fått meddelandet av misstag, vänligen radera det.',
  },
  da: {
    answer: 'Nej, den er stadig i stykker.\n\nSend en ny.', block: ['Fra', 'Sendt', 'Til', 'Emne'], original: 'Oprindelig meddelelse',
    openings: [`${CARE} skrev den 3. mar. 2026 kl. 10.15:`, `tirs. 3. mar. 2026 kl. 10.15 skrev ${CARE}:`, `Den tirs. 3. mar. 2026 kl. 10.15 skrev ${CARE}:`, `Den 3. mar. 2026 kl. 10.15 skrev ${CARE}:`, 'Den 03.03.2026 kl. 10.15 skrev Care:'],
    mobile: ['Sendt fra min iPhone', 'Sendt fra Outlook til iOS', 'Hent Outlook til Android', 'Sendt fra Mail til Windows'],
    disclaimer: 'Denne e-mail og eventuelle vedhæftede filer er fortrolige og kun beregnet til modtageren. Hvis du har modtaget denne e-mail ved en fejl, bedes du slette den.',
  },
  nb: {
    answer: 'Nei, den er fortsatt ødelagt.\n\nSend en ny.', block: ['Fra', 'Sendt', 'Til', 'Emne'], original: 'Opprinnelig melding',
    openings: [`Den 3. mars 2026 kl. 10:15 skrev ${CARE}:`, `tirsdag 3. mars 2026 skrev ${CARE} følgende:`, `tir. 3. mars 2026 kl. 10:15 skrev ${CARE}:`, `3. mars 2026 kl. 10:15 skrev ${CARE}:`, 'Den 03.03.2026 10:15, skrev Care:'],
    mobile: ['Sendt fra min iPhone', 'Sendt fra Outlook for iOS', 'Skaff deg Outlook for Android', 'Last ned Outlook for iOS'],
    disclaimer: 'Denne e-posten og eventuelle vedlegg er konfidensielle og kun ment for mottakeren. Hvis du har mottatt denne e-posten ved en feil, vennligst slett den.',
  },
  fi: {
    answer: 'Ei, se on yhä rikki.\n\nLähettäkää uusi.', block: ['Lähettäjä', 'Lähetetty', 'Vastaanottaja', 'Aihe'], original: 'Alkuperäinen viesti',
    openings: ['tiistai 3. maaliskuuta 2026 Care <care@shop.example> kirjoitti:', 'ti 3. maalisk. 2026 klo 10.15 Care (care@shop.example) kirjoitti:', `${CARE} kirjoitti 3.3.2026 kello 10.15:`, 'Care kirjoitti 3.3.2026 klo 10.15:'],
    mobile: ['Lähetetty iPhonesta', 'Lähetetty Outlook for iOS:stä', 'Hanki Outlook for Android', 'Lähetetty Windowsin Sähköpostista'],
    disclaimer: 'Tämä sähköposti ja sen liitteet ovat luottamuksellisia ja tarkoitettu vain vastaanottajalle. Jos olet saanut tämän viestin vahingossa, poista se.',
  },
  cs: {
    answer: 'Ne, je stále rozbitý.\n\nPošlete nový.', block: ['Od', 'Odesláno', 'Komu', 'Předmět'], original: 'Původní zpráva',
    openings: [`Dne út 3. 3. 2026 10:15 uživatel ${CARE} napsal:`, `Dne 3. března 2026 10:15 ${CARE} napsal(a):`, `út 3. 3. 2026 v 10:15 odesílatel ${CARE} napsal:`, `3. 3. 2026 v 10:15, ${CARE}:`, 'Dne 03. 03. 26 v 10:15 Care napsal(a):'],
    mobile: ['Odesláno z iPhonu', 'Odesláno z mého iPhonu', 'Odesláno z Outlooku pro iOS', 'Získat Outlook pro Android', 'Stáhnout Outlook pro iOS', 'Odesláno z aplikace Pošta pro Windows'],
    disclaimer: 'Tato zpráva a všechny její přílohy jsou důvěrné a určené výhradně adresátovi. Pokud jste tuto zprávu obdrželi omylem, smažte ji prosím.',
  },
  ja: {
    answer: 'いいえ、まだ壊れています。\n\n新しいものを送ってください。', block: ['差出人', '送信日時', '宛先', '件名'], original: '元のメッセージ',
    openings: [`2026-03-03 10:15 GMT+09:00 ${CARE}:`, '2026年3月3日火曜日 10:15 Care <care@shop.example> wrote:', `${CARE}さんが2026年3月3日 10:15に書きました:`, `2026年3月3日(火) 10:15 ${CARE}:`, `2026/03/03 10:15、${CARE}のメール:`, `2026年3月3日 10:15、${CARE}のメール：`, 'Careさんは書きました (2026/03/03 10:15):'],
    mobile: ['iPhoneから送信', '私のiPhoneから送信', 'Outlook for iOS を入手', 'iOS 版 Outlook を入手', 'Androidスマートフォンから送信', 'Windows 版のメールから送信'],
    disclaimer: 'このメールおよび添付ファイルには機密情報が含まれている場合があります。誤って受信された場合は、送信者に通知のうえ削除してください。',
  },
  ko: {
    answer: '아니요, 아직 고장입니다.\n\n새 것을 보내 주세요.', block: ['보낸 사람', '보낸 날짜', '받는 사람', '제목'], original: '원본 메시지',
    openings: [`2026-03-03 10:15 GMT+09:00 ${CARE}:`, `2026년 3월 3일 오전 10:15에 ${CARE}님이 작성:`, `2026년 3월 3일 (화) 오전 10:15, ${CARE}님이 작성:`, `2026. 3. 3. 오전 10:15, ${CARE} 작성:`, 'On 2026-03-03 오전 10:15, Care wrote:'],
    mobile: ['나의 iPhone에서 보냄', '내 Galaxy에서 보냄', '내 iPhone에서 보냄', 'iOS용 Outlook 다운로드', 'Windows용 메일에서 보냄'],
    disclaimer: '이 메일과 첨부 파일은 기밀 정보를 포함할 수 있으며 지정된 수신인만을 위한 것입니다. 잘못 수신하신 경우 발신자에게 알리고 삭제해 주십시오.',
  },
  zh: {
    answer: '没有，还是坏的。\n\n请再寄一个新的。', block: ['发件人', '发送时间', '收件人', '主题'], original: '原始邮件',
    openings: [`2026-03-03 10:15 GMT+08:00 ${CARE}:`, `Care <care@shop.example> 於 2026年3月3日 週二 上午10:15寫道：`, '在2026年3月3日 10:15，Care<care@shop.example> 写道：', `${CARE} 于2026年3月3日周二 10:15写道：`, `在 2026年3月3日，10:15，${CARE} 写道：`, '在 2026/3/3 10:15, Care 写道:', '在 2026-03-03 10:15:00，"Care" <care@shop.example> 写道：', '於 2026年3月3日 週二 上午10:15寫道：'],
    mobile: ['发自我的iPhone', '发自我的 iPhone', '发自我的华为手机', '从我的 iPhone 发送', '從我的iPhone傳送', '获取适用于 iOS 的 Outlook', '发送自 Windows 版邮件应用', '发自我的小米手机', '来自我的华为手机', '发自网易邮箱大师'],
    disclaimer: '本邮件及其附件含有保密信息，仅限于发送给上面地址中列出的个人或群组。如果您错收了本邮件，请您立即通知发件人并删除本邮件。',
  },
  ar: {
    answer: 'لا، ما زال مكسورًا.\n\nأرسلوا واحدًا جديدًا.', block: ['من', 'تم الإرسال', 'إلى', 'الموضوع'], original: 'الرسالة الأصلية',
    openings: [`بتاريخ الثلاثاء، 3 مارس 2026 في 10:15 ص كتب ${CARE}:`, 'في الثلاثاء، 3 مارس 2026 في 10:15 ص تمت كتابة ما يلي بواسطة Care <care@shop.example>:', `في ٣ مارس ٢٠٢٦، الساعة ١٠:١٥ ص، كتب ${CARE}:`, `في ٣ مارس ٢٠٢٦، الساعة ١٠:١٥، ${CARE} كتب:`],
    mobile: ['أُرسلت من الـ iPhone', 'أُرسلت من iPhone الخاص بي', 'مُرسل من الـ iPhone الخاص بي', 'تم الإرسال من هاتف Galaxy', 'الحصول على Outlook for iOS', 'تم الإرسال من Outlook for Android'],
    disclaimer: 'هذه الرسالة ومرفقاتها سرية ومخصصة للمرسل إليه فقط. إذا استلمت هذه الرسالة عن طريق الخطأ، يرجى إبلاغ المرسل وحذفها.',
  },
  fa: {
    answer: 'نه، هنوز شکسته است.\n\nلطفاً یکی نو بفرستید.', block: ['از', 'ارسال شده', 'به', 'موضوع'], original: 'پیام اصلی',
    openings: [`در سه‌شنبه، ۳ مارس ۲۰۲۶، ساعت ۱۰:۱۵، ${CARE} نوشت:`, `${CARE} در تاریخ سه‌شنبه ۱۲ اسفند ۱۴۰۴ ساعت ۱۰:۱۵ نوشت:`, 'در تاریخ سه‌شنبه ۱۲ اسفند ۱۴۰۴ ساعت ۱۰:۱۵ Care <care@shop.example> نوشت:', `در سه‌شنبه ۳ مارس ۲۰۲۶ در ۱۰:۱۵ ${CARE} نوشت:`, `در ۱۲ اسفند ۱۴۰۴، ساعت ۱۰:۱۵، ${CARE} نوشت:`, 'در ۱۴۰۴/۱۲/۱۲ ۱۰:۱۵، Care نوشت:', `${CARE} در تاریخ ۱۴۰۴/۱۲/۱۲ ۱۰:۱۵ نوشته است:`],
    mobile: ['ارسال شده از iPhone من', 'از iPhone من ارسال شد', 'ارسال شده از Yahoo Mail در Android', 'از گوشی من ارسال شده است', 'دریافت Outlook برای iOS', 'ارسال شده از گوشی سامسونگ', 'فرستاده‌شده از آیفون من'],
    disclaimer: 'این ایمیل و پیوست‌های آن محرمانه است و تنها برای گیرندهٔ آن فرستاده شده است. اگر این پیام به‌اشتباه به دست شما رسیده است، لطفاً آن را پاک کنید.',
  },
};

const each = <T>(pick: (one: Language) => T[]): [string, T, string][] => Object.entries(LANGUAGES).flatMap(([code, one]) => pick(one).map((two): [string, T, string] => [code, two, one.answer]));
const read = (...lines: string[]) => visibleReply(lines.join('\n'));

describe('an answer in its own language', () => {
  it.each(each((one) => one.openings))('%s, above "%s"', (_code, opening, answer) => {
    expect(read(answer, '', opening, '', '> old words', '>', '> more').visible).toBe(answer);
    expect(read(answer, '', opening, 'old words', '', 'more').visible).toBe(answer);
  });

  it.each(each((one) => one.openings))('%s, below "%s"', (_code, opening, answer) => {
    expect(read(opening, '> old words', '>', '> more', '', answer).visible).toBe(answer);
  });

  it.each(each((one) => [one.block]))('%s, above the header block of %j', (_code, [from, sent, to, subject], answer) => {
    for (const colon of [':', ' :', '：']) {
      const block = [`${from}${colon} Care <care@shop.example>`, `${sent}${colon} 2026-03-03 10:15`, `${to}${colon} Sara`, `${subject}${colon} x`];
      for (const rule of [[], ['________________________________']]) expect(read(answer, '', ...rule, ...block, '', 'old words').visible).toBe(answer);
    }
  });

  it.each(each((one) => (one.original ? [one.original] : [])))('%s, above the mark "%s"', (_code, mark, answer) => {
    for (const line of [`-----${mark}-----`, `-------- ${mark} --------`, `----- ${mark} ----- `]) expect(read(answer, '', line, 'old words').visible).toBe(answer);
  });

  it.each(each((one) => one.mobile))('%s, without "%s"', (_code, line, answer) => {
    expect(read(answer, '', line)).toEqual({ visible: answer, quoted: '', signature: line });
    expect(read(answer, '', line, '', `On Tue, 3 Mar 2026 at 10:15, ${CARE} wrote:`, '> old').visible).toBe(answer);
  });

  it.each(each((one) => [one.disclaimer]))('%s, without "%s"', (_code, disclaimer, answer) => {
    expect(read(answer, '', disclaimer)).toEqual({ visible: answer, quoted: '', signature: disclaimer });
    expect(read(answer, '', '-- ', 'Sara', '', disclaimer).visible).toBe(answer);
    expect(read(disclaimer).visible).toBe(disclaimer);
  });
});
