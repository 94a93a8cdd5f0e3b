/** A mail as somebody writes it: one line for the subject, a small subset of Markdown for the rest, `{{variables}}` in both. */
export interface MailSource {
  subject: string;
  body: string;
}

export const MOST_SUBJECT = 200;
export const MOST_BODY = 10_000;

/** A piece of a line. A variable is a name until the very end, so that what is put in is never read as markup. */
export type Inline =
  | { kind: 'text'; text: string; bold?: true }
  | { kind: 'variable'; name: string; bold?: true }
  | { kind: 'link'; label: Inline[]; url: string };

/** A paragraph, by what begins its lines. */
export type SourceBlock =
  | { kind: 'title' | 'heading' | 'text' | 'small'; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] };

/** Names of ready-made pieces begin so; each stands alone in its paragraph. */
export const PART = 'part.';
