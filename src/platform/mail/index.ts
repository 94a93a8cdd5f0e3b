/** Reading, judging, cleaning, receiving and sending mail; knows nothing of tickets or of the database. */
export { parseMail } from './parse/parse-mail';
export { MailParseError, type MailParseErrorCode } from './parse/mail-parse-error';
export { DEFAULT_MAIL_LIMITS, type MailLimits } from './parse/mail-limits';
export type { FromProblem, MailAddress, MailAttachment, ParsedMail } from './parse/mail-types';
export { isAddress, parseAddresses, parseMessageIds } from './parse/addresses';
export { htmlToPlain } from './parse/html-text';
export { MailParsePool, type MailParsePoolOptions } from './child/mail-parse-pool';
export { visibleReply, type ReplyParts } from './reply/visible-reply';
export { classifyAutomatic, type AutoClassification, type AutomaticKind } from './classify/classify-automatic';
export type { BounceReport, BouncedRecipient } from './bounce/bounce-report';
export { parseBounce } from './bounce/parse-bounce';
export { sanitizeMailHtml, type SanitizedMailHtml, type SanitizeMailOptions } from './html/sanitize-mail-html';
export { createMailListener, MailRejected, type MailListener, type MailListenerOptions, type ReceivedMessage } from './smtp/mail-listener';
export { composeMail, type OutgoingAttachment, type OutgoingMail } from './send/compose-mail';
export { createSmtpTransport, type DeliveryReceipt, type RawDelivery, type SmtpTransport, type SmtpTransportOptions } from './send/smtp-transport';
export { SmtpSendError } from './send/smtp-send-error';
