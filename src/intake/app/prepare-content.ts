import { Injectable } from '@nestjs/common';
import { newId } from '../../kernel/ids';
import { FileStore, sniffType } from '../../platform/files';
import { type MailAttachment, type ParsedMail } from '../../platform/mail';
import { ownFile, type StoredAttachment } from '../../tickets';
import { guessLocale } from '../domain/guess-locale';
import { clip, firstWords, LIMITS, oneLine } from '../domain/mail-text';
import { MAIL_TEXTS } from './mail-texts';
import { MailReader } from './read-mail';

/** What of a message goes on a ticket; its files are already safe. */
export interface PreparedContent {
  locale: 'fa' | 'en';
  /** As sent, without what can't be stored; may be empty. */
  subject: string;
  /** The subject, or what stands in for it. */
  title: string;
  text: string;
  quoted: string | null;
  html: string | null;
  attachments: StoredAttachment[];
}

/** Makes a message fit to be shown and stored. Touches nothing but the file store, where the same content changes nothing. */
@Injectable()
export class PrepareContent {
  constructor(private readonly files: FileStore, private readonly reader: MailReader) {}

  /** @throws DomainError `storage_full`; MailParseError when the words can't be made out in time */
  async execute(mail: ParsedMail): Promise<PreparedContent> {
    const attachments: StoredAttachment[] = [];
    for (const one of mail.attachments) attachments.push(await this.keep(one));
    const { visible, quoted } = await this.wordsOf(mail);
    const subject = oneLine(mail.subject, LIMITS.subject);
    const locale = guessLocale(subject, visible);
    const texts = MAIL_TEXTS[locale];
    return {
      locale, subject, title: subject || firstWords(visible) || texts.noSubject, text: visible || texts.noText,
      quoted: quoted || null, html: await this.cleanHtml(mail.html, attachments), attachments,
    };
  }

  private async keep({ name, contentType, content, contentId }: MailAttachment): Promise<StoredAttachment> {
    const { sha256, size } = await this.files.put(content);
    return {
      id: newId(), name: oneLine(name, LIMITS.name) || 'file', size, sha256: sha256.toString('hex'),
      contentType: await sniffType(this.files.pathOf(sha256), contentType), contentId: contentId === null ? null : oneLine(contentId, LIMITS.contentId),
    };
  }

  /** What the person wrote, apart from signature and quote; a mail of nothing but a quote is shown whole. */
  private async wordsOf(mail: ParsedMail): Promise<{ visible: string; quoted: string }> {
    const text = clip(mail.text, LIMITS.text);
    const parts = await this.reader.visibleReply(text, mail.html === null ? null : mail.html.slice(0, LIMITS.html));
    const visible = parts.visible.trim();
    if (visible === '') return { visible: text.trim(), quoted: '' };
    return { visible, quoted: [parts.signature, parts.quoted].map((part) => part.trim()).filter(Boolean).join('\n\n') };
  }

  private async cleanHtml(html: string | null, attachments: StoredAttachment[]): Promise<string | null> {
    if (html === null) return null;
    const cidMap = Object.fromEntries(attachments.filter((one) => one.contentId).map((one) => [one.contentId!, ownFile(one.id!)]));
    return clip(await this.reader.cleanHtml(html.slice(0, LIMITS.html), cidMap), LIMITS.html * 4);
  }
}
