import type { ReaderFormat } from '../../platform/i18n/reader-format';
import { type Locale, textOf, type Variables } from './texts';

/** A run of characters. `dir` says how it reads whatever stands around it; without it, it is the letter's own language. */
export interface Span {
  text: string;
  bold?: true;
  url?: string;
  dir?: 'ltr' | 'auto';
}

/** A picture that stands where its name is in square brackets; the mail brings it along under its Content-ID (RFC 2392). */
export interface PlacedImage {
  name: string;
  contentId: string;
}

/** One part of a letter; how it looks as text and as HTML is decided in one place each. */
export type Block =
  | { kind: 'text' | 'small' | 'heading'; spans: Span[] }
  | { kind: 'list'; ordered: boolean; items: Span[][] }
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
  title: Span[] | null;
  blocks: Block[];
  /** Our name stands below; false when the words have their own signature. */
  signed: boolean;
}

export interface CompanyCard {
  name: string;
  phone: string | null;
  email: string | null;
  timeZone: string;
}

export type LetterKind = 'complaint' | 'criticism' | 'suggestion' | 'praise' | 'question';

/** What the paper of a letter shows, whoever reads it. */
export interface Page {
  locale: Locale;
  company: CompanyCard;
  /** What stands below the letters of the address it leaves from; null for none. */
  signature: string | null;
}

/** What every letter to a customer may speak of. */
export interface LetterView extends Page {
  format: ReaderFormat;
  kind: LetterKind;
  reference: string;
  /** Null where it could be a stranger's way to have us send their words. */
  subject: string | null;
  promisedBy: Date | null;
  /** The customer's name; null for the same reason. */
  name: string | null;
  links: { track: string; yes: string; no: string; preferences: string };
}

/** The fixed words of one letter, with the variables that all of them share. */
export class Words {
  constructor(readonly view: LetterView) {}

  of(key: string, variables: Variables = {}): string {
    const { locale, kind, reference, company } = this.view;
    const shared = { what: textOf(locale, `what.${kind}`), whatFirst: textOf(locale, `whatFirst.${kind}`), reference, company: company.name };
    return textOf(locale, key, { ...shared, ...variables });
  }

  text(key: string, variables: Variables = {}): Block {
    return { kind: 'text', spans: [{ text: this.of(key, variables) }] };
  }

  small(key: string, variables: Variables = {}): Block {
    return { kind: 'small', spans: [{ text: this.of(key, variables) }] };
  }

  heading(key: string): Block {
    return { kind: 'heading', spans: [{ text: this.of(key) }] };
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
