import type { ReaderFormat } from '../../platform/i18n/reader-format';
import { type Locale, textOf, type Variables } from './texts';

/** A picture that stands where its name is in square brackets; the mail brings it along under its Content-ID (RFC 2392). */
export interface PlacedImage {
  name: string;
  contentId: string;
}

/** One part of a letter; how it looks as text and as HTML is decided in one place each. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'small'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'facts'; rows: { label: string; value: string; ltr?: true }[] }
  /** The words of a person, line breaks kept, in whatever language they wrote. */
  | { kind: 'words'; text: string; images?: PlacedImage[] }
  | { kind: 'quote'; text: string; note?: string }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'choice'; title: string; answers: { label: string; url: string }[] };

export interface Letter {
  subject: string;
  /** What a mail client shows behind the subject. */
  preview: string;
  /** Null for a person's own words, which stand as they are. */
  title: string | null;
  blocks: Block[];
  /** Who signs; null when the words have their own signature. */
  signed: boolean;
}

export interface CompanyCard {
  name: string;
  phone: string | null;
  email: string | null;
  timeZone: string;
}

export type LetterKind = 'complaint' | 'criticism' | 'suggestion' | 'praise' | 'question';

/** What every letter may speak of. */
export interface LetterView {
  locale: Locale;
  format: ReaderFormat;
  company: CompanyCard;
  kind: LetterKind;
  reference: string;
  subject: string;
  promisedBy: Date | null;
  /** The customer's name; null where it could be a stranger's way to have us send their words. */
  name: string | null;
  /** What stands below the letters of the address it leaves from; null for none. */
  signature: string | null;
  links: { track: string; yes: string; no: string; preferences: string };
}

/** The words of one letter: its texts with the variables that all of them share. */
export class Words {
  constructor(private readonly view: LetterView) {}

  of(key: string, variables: Variables = {}): string {
    const { locale, kind, reference, company } = this.view;
    const shared = { what: textOf(locale, `what.${kind}`), whatFirst: textOf(locale, `whatFirst.${kind}`), reference, company: company.name };
    return textOf(locale, key, { ...shared, ...variables });
  }

  /** The subject of an automatic letter: our own words and the reference, nothing else. */
  subject(title: string): string {
    return this.of('at', { title });
  }

  greeting(): Block {
    const { name } = this.view;
    return { kind: 'text', text: name ? this.of('greeting.named', { name }) : this.of('greeting.plain') };
  }

  text(key: string, variables: Variables = {}): Block {
    return { kind: 'text', text: this.of(key, variables) };
  }

  small(key: string, variables: Variables = {}): Block {
    return { kind: 'small', text: this.of(key, variables) };
  }

  reference(): Block {
    const { reference, promisedBy, format } = this.view;
    const promise = promisedBy ? [{ label: this.of('facts.promisedBy'), value: format.date(promisedBy) }] : [];
    return { kind: 'facts', rows: [{ label: this.of('facts.reference'), value: reference, ltr: true }, ...promise] };
  }

  open(label = 'open'): Block {
    return { kind: 'link', label: this.of(label), url: this.view.links.track };
  }

  choice(): Block {
    const { yes, no } = this.view.links;
    return { kind: 'choice', title: this.of('choice.title'), answers: [{ label: this.of('choice.yes'), url: yes }, { label: this.of('choice.no'), url: no }] };
  }
}

/** An automatic letter: title, greeting, blocks, our name below. */
export function automatic(view: LetterView, title: string, blocks: Block[], preview = title): Letter {
  const words = new Words(view);
  return { subject: words.subject(title), preview, title, blocks: [words.greeting(), ...blocks], signed: true };
}
