/** String.prototype.toWellFormed is in every supported Node; the es2023 library does not declare it yet. */
type WellFormed = { toWellFormed(): string };

// NUL is refused by PostgreSQL text, the other control codes mean nothing in mail and confuse terminals and logs.
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** Body text that can be stored: LF line ends, no NUL, no control codes, no lone surrogate. */
export function cleanText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(CONTROLS, '');
  return (lines as unknown as WellFormed).toWellFormed();
}

/** The same for a value that is one line: names, subjects, header values. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\n[ \t]*/g, ' ').trim();
}
