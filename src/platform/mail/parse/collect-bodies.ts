import { decodeText } from './charset';
import { cleanText } from './clean-text';
import { attachmentName, messageName, type NameClues } from './file-name';
import { unflow } from './flowed';
import { htmlToPlain, plainToHtml } from './html-text';
import type { MailLimits } from './mail-limits';
import type { MailAttachment } from './mail-types';
import type { MimePart } from './mime-tree';
import { readTnef } from './tnef';
import { takeUuencoded } from './uuencode';

/** One stretch of the body in one or both representations. */
interface Segment {
  text: string[];
  html: string[];
}

/** Further forms of the same words, for one program each (AMP, watches, old ones); beside text and HTML they say nothing new. */
const OTHER_FORMS = /^text\/(?:x-amp-html|watch-html|x-watch-html|enriched|richtext)$/;

export interface CollectedBodies {
  text: string;
  html: string | null;
  attachments: MailAttachment[];
}

/** Sorts every leaf of the tree into body text, body HTML and attachments. Nothing is dropped. */
export function collectBodies(root: MimePart, limits: MailLimits): CollectedBodies {
  const collector = new BodyCollector(limits);
  collector.visit(root, null, true);
  return collector.finish();
}

class BodyCollector {
  private readonly segments: Segment[] = [];
  private readonly attachments: MailAttachment[] = [];
  private readonly names = new Set<string>();
  private namedText: MimePart | null = null;

  constructor(private readonly limits: MailLimits) {}

  visit(part: MimePart, alternative: Segment | null, isRoot = false): void {
    if (part.type.startsWith('multipart/')) this.visitMultipart(part, alternative);
    else if (isTnef(part) && this.addTnef(part, alternative)) return;
    else if (isBody(part, isRoot)) this.addBody(part, alternative);
    else if (!isEmptyShell(part)) this.addAttachment(part);
  }

  private visitMultipart(part: MimePart, alternative: Segment | null): void {
    // No delimiter matched: what stands there is all there is to read.
    if (!part.children.length) return this.addBody({ ...part, type: 'text/plain', params: {} }, alternative);
    const segment = part.type === 'multipart/alternative' && !alternative ? this.open() : alternative;
    const isOther = (child: MimePart): boolean => part.type === 'multipart/alternative' && OTHER_FORMS.test(child.type) && !child.fileName;
    const told = part.children.some((child) => /^text\/(?:plain|html)$|^multipart\//.test(child.type));
    for (const child of part.children) if (!told || !isOther(child)) this.visit(child, segment);
  }

  private open(): Segment {
    const segment: Segment = { text: [], html: [] };
    this.segments.push(segment);
    return segment;
  }

  private addBody(part: MimePart, alternative: Segment | null): void {
    const isHtml = part.type === 'text/html';
    const text = cleanText(decodeText(part.content, part.params.charset ?? (isHtml ? metaCharset(part.content) : null)));
    if (text.trim() === '') return;
    const segment = alternative ?? this.open();
    if (isHtml) {
      segment.html.push(text.slice(0, this.limits.maxTextChars));
      return;
    }
    const flowed = /^flowed$/i.test(part.params.format ?? '');
    const { text: rest, files } = takeUuencoded(flowed ? unflow(text, /^yes$/i.test(part.params.delsp ?? '')) : text);
    segment.text.push(rest.slice(0, this.limits.maxTextChars));
    for (const file of files) this.push(this.nameOf({ declared: file.name, contentType: 'application/octet-stream' }), 'application/octet-stream', file.content, null);
  }

  private addTnef(part: MimePart, alternative: Segment | null): boolean {
    const opened = readTnef(part.content);
    if (!opened || (!opened.files.length && !opened.text && !opened.html)) return false;
    for (const file of opened.files) {
      const type = file.contentType?.toLowerCase() || 'application/octet-stream';
      this.push(this.nameOf({ declared: file.name, contentType: type }), type, file.content, file.contentId);
    }
    // Outlook repeats the body inside; it counts only when the message has none outside.
    const hasBody = (alternative ? [alternative] : this.segments).some((one) => one.text.length + one.html.length > 0);
    if (!hasBody && (opened.text || opened.html)) {
      const segment = alternative ?? this.open();
      if (opened.text) segment.text.push(cleanText(opened.text).slice(0, this.limits.maxTextChars));
      if (opened.html) segment.html.push(cleanText(opened.html).slice(0, this.limits.maxTextChars));
    }
    return true;
  }

  private addAttachment(part: MimePart): void {
    if (/^text\/(?:plain|html)$/.test(part.type) && part.disposition !== 'attachment') this.namedText ??= part;
    const nested = part.type === 'message/rfc822' && !part.fileName;
    const { fileName: declared, type: contentType, description } = part;
    const location = part.headers.find(({ key }) => key === 'content-location')?.value ?? null;
    const name = (nested && messageName(part.content)) || this.nameOf({ declared, contentType, description, location });
    this.push(name, part.type, part.content, part.contentId);
  }

  private nameOf(clues: NameClues): string {
    return attachmentName(clues, this.names);
  }

  private push(name: string, contentType: string, content: Buffer, contentId: string | null): void {
    this.names.add(name);
    this.attachments.push({ name, contentType: cleanText(contentType), size: content.length, content, contentId: contentId && cleanText(contentId), inline: false });
  }

  finish(): CollectedBodies {
    // A message whose only words have a file name is shown, and keeps the file.
    if (this.segments.length === 0 && this.namedText) this.addBody(this.namedText, null);
    const hasHtml = this.segments.some((segment) => segment.html.length);
    const html = hasHtml ? this.segments.map(segmentHtml).join('\n') : null;
    const text = this.segments.map(segmentText).filter(Boolean).join('\n\n');
    for (const one of this.attachments) one.inline = Boolean(one.contentId && html && showsInline(html, one.contentId));
    return { text, html, attachments: this.attachments };
  }
}

function segmentText(segment: Segment): string {
  const plain = segment.text.join('\n').trimEnd().replace(/^\n+/, '');
  return plain || htmlToPlain(segment.html.join('\n'));
}

function segmentHtml(segment: Segment): string {
  return segment.html.length ? segment.html.join('\n') : plainToHtml(segment.text.join('\n'));
}

function showsInline(html: string, contentId: string): boolean {
  return html.includes(`cid:${contentId}`) || html.includes(`cid:${encodeURIComponent(contentId)}`);
}

function isBody(part: MimePart, isRoot: boolean): boolean {
  if (part.type !== 'text/plain' && part.type !== 'text/html' && !(isRoot && isOtherText(part.type))) return false;
  if (part.disposition === 'attachment') return false;
  return isRoot || !part.fileName;
}

/** Kinds of text that are not known are plain text (RFC 2046 4.1.4), apart from those that programs read. */
const isOtherText = (type: string): boolean => type.startsWith('text/') && !/^text\/(?:calendar|x-vcalendar|vcard|x-vcard|directory|csv|rfc822-headers)$/.test(type);

/** Some gateways leave parts without headers and content between boundaries. */
function isEmptyShell(part: MimePart): boolean {
  return part.content.length === 0 && part.headers.length === 0;
}

function isTnef(part: MimePart): boolean {
  return /^application\/(?:vnd\.)?ms-tnef$/.test(part.type) || part.fileName?.toLowerCase() === 'winmail.dat';
}

/** The charset an HTML part declares in its own head when the MIME header is silent. */
function metaCharset(content: Buffer): string | null {
  return /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w:-]{2,40})/i.exec(content.toString('latin1', 0, 2_048))?.[1] ?? null;
}
