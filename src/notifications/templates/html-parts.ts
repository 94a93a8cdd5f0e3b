import { escapeHtml } from './escape-html';
import type { Locale } from './texts';

export const htmlLines = (text: string): string => escapeHtml(text).replace(/\r\n?|\n/g, '<br>');

export type Direction = 'rtl' | 'ltr';

export const directionOf = (locale: Locale): Direction => (locale === 'fa' ? 'rtl' : 'ltr');

const STRONG = /[\p{L}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * The direction of the first letter (Unicode UAX #9, rule P2), found here because some mail programs do not know `dir="auto"`.
 * Text without letters reads as the letter around it.
 */
export function firstDirection(text: string, otherwise: Direction): Direction {
  const letter = STRONG.exec(text)?.[0];
  if (letter === undefined) return otherwise;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

export const alignOf = (direction: Direction): 'right' | 'left' => (direction === 'rtl' ? 'right' : 'left');

/** What reads from left to right whatever stands around it: kept together as one run and, when it is short, on one line. */
export const ISOLATED = 'unicode-bidi:isolate';
export const ISOLATED_LINE = `${ISOLATED};white-space:nowrap`;

/**
 * A web address, or a telephone or card number with spaces in it: between right-to-left words the groups of a number would change
 * places, and an address that needs two lines would have its hyphens at the wrong ends.
 */
const LEFT_TO_RIGHT = /(https?:\/\/[^\s<]+)|(?<![\w/#=&;.-])(?:\+|00)?\d[\d ()-]{5,28}\d(?![\w/])/g;

/** Somebody's own words: line breaks kept, addresses and numbers of several groups isolated where they read from right to left. */
export function wordsHtml(text: string, around: Direction): string {
  const html = htmlLines(text);
  if (firstDirection(text, around) === 'ltr') return html;
  return html.replace(LEFT_TO_RIGHT, (run, address?: string) => `<span dir="ltr" style="${address === undefined ? ISOLATED_LINE : ISOLATED}">${run}</span>`);
}

/** Attributes of a block that holds somebody's own words: direction and alignment, both said outright. */
export const ownDirection = (text: string, around: Direction, style: string): string => {
  const direction = firstDirection(text, around);
  return `dir="${direction}" style="text-align:${alignOf(direction)};${style}"`;
};
