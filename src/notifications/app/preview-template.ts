import { Injectable } from '@nestjs/common';
import { MailTemplatesQuery } from '../data/mail-templates.query';
import type { LetterKind } from '../templates/letter';
import { letterView, sampleLetter } from '../templates/samples';
import type { MailSource } from '../templates/source/source';
import { letterToHtml } from '../templates/to-html';
import { letterToText } from '../templates/to-text';
import { companyCardOf } from './company-card';
import { refuseFaultySource, type TemplateAddress } from './edit-template';
import { Sender, type SenderIdentity } from './sender';
import type { WrittenMail } from './write-mail';

export interface SampleWish {
  kind?: LetterKind;
  /** Without what is not always known: name, promised date, telephone. */
  bare?: boolean;
}

export type PreviewedMail = WrittenMail & { preview: string; sender: SenderIdentity };

/** Writes a mail with made-up facts, in a wording that is not saved yet. */
@Injectable()
export class PreviewTemplate {
  constructor(private readonly templates: MailTemplatesQuery, private readonly sender: Sender) {}

  /** @throws DomainError `validation_failed` with every fault of the wording. */
  async execute({ template, locale }: TemplateAddress, source: MailSource, { kind = 'complaint', bare = false }: SampleWish = {}): Promise<PreviewedMail> {
    refuseFaultySource(source, template);
    const us = await this.templates.us();
    const sender = this.sender.identityOf({ ...us, locale });
    const company = companyCardOf(us.company, locale, sender.address);
    const full = letterView(locale, { kind, company, signature: sender.signature });
    const view = bare ? { ...full, name: null, subject: null, promisedBy: null, company: { ...company, phone: null } } : full;
    const letter = sampleLetter(template, view, source);
    return { sender, fromName: sender.name ?? company.name, subject: letter.subject, preview: letter.preview, text: letterToText(letter, view), html: letterToHtml(letter, view) };
  }
}
