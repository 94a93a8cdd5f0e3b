import type { Block, Words } from '../letter';

export type TextOf<D> = (words: Words, data: D) => string | null;
export type PartOf<D> = (words: Words, data: D) => Block[];

/** A piece that no wording can take away: it is put at the end when the text does not place it, or one that does the same. */
export interface FixedPart {
  part: string;
  /** Variables that do the same. */
  or?: readonly string[];
}

/** One kind of mail: what its text may name besides what every mail may, and what stays in it however it is written. */
export interface Mail<D> {
  /** A variable in a line of text; null when there is nothing to say, and then a fallback stands in its place, or nothing. */
  texts: Record<string, TextOf<D>>;
  /** Those among the texts that hold a person's words or a code, which keep their own direction. */
  dirs?: Record<string, 'ltr' | 'auto'>;
  /** A ready-made piece, in a paragraph of its own. */
  parts: Record<string, PartOf<D>>;
  fixed: readonly FixedPart[];
  /** False when the words have their own signature. */
  signed?: false;
  /** True when nothing in it may come from who wrote to us: anybody can type anybody's address into a form. */
  strangers?: true;
}

/** The way to the page of the case. */
export const OPEN: FixedPart = { part: 'part.open', or: ['link.track', 'part.choice'] };
