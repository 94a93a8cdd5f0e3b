import type { FieldFault } from '../../../kernel/domain-error';
import { parseBody, parseVariables } from './parse-source';
import { type Inline, type MailSource, MOST_BODY, MOST_SUBJECT, PART, type SourceBlock } from './source';

/** What a mail of one kind may name. */
export interface Vocabulary {
  texts: ReadonlySet<string>;
  links: ReadonlySet<string>;
  parts: ReadonlySet<string>;
}

const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)[^\s<>"'`{}\\^|]+$/i;
const LINK_VARIABLE = /^\{\{[ \t]*([^{}\n]{1,60}?)[ \t]*\}\}$/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** The variable that a link leads to, or null when it has an address of its own. */
export const linkVariable = (url: string): string | null => LINK_VARIABLE.exec(url)?.[1] ?? null;

/** Every reason not to send such a mail; an empty list when there is none. */
export function checkSource({ subject, body }: MailSource, known: Vocabulary): FieldFault[] {
  return [...subjectFaults(subject, known), ...bodyFaults(body, known)];
}

function* subjectFaults(subject: string, known: Vocabulary): Generator<FieldFault> {
  const field = 'subject';
  if (subject.trim() === '') yield { field, code: 'required', message: 'A mail needs a subject.' };
  if (subject.length > MOST_SUBJECT) yield { field, code: 'template.too_long', message: `The subject has ${subject.length} characters; at most ${MOST_SUBJECT} are allowed.` };
  if (CONTROL.test(subject)) yield { field, code: 'template.one_line', message: 'The subject is one line without control characters.' };
  const inlines = parseVariables(subject);
  yield* malformed(field, inlines);
  for (const name of namesIn(inlines)) if (!known.texts.has(name)) yield unknown(field, name, known.texts);
}

function* bodyFaults(body: string, known: Vocabulary): Generator<FieldFault> {
  const field = 'body';
  if (body.trim() === '') yield { field, code: 'required', message: 'A mail needs a text.' };
  if (body.length > MOST_BODY) return yield { field, code: 'template.too_long', message: `The text has ${body.length} characters; at most ${MOST_BODY} are allowed.` };
  for (const block of parseBody(body)) {
    if (partOf(block) !== null) {
      if (!known.parts.has(partOf(block)!)) yield unknown(field, partOf(block)!, allNames(known));
      continue;
    }
    for (const inlines of linesOf(block)) yield* inlineFaults(field, inlines, known);
  }
}

function* inlineFaults(field: string, inlines: Inline[], known: Vocabulary): Generator<FieldFault> {
  yield* malformed(field, inlines);
  for (const name of namesIn(inlines)) {
    if (known.parts.has(name)) yield { field, code: 'template.part_not_alone', message: `{{${name}}} is a whole piece of the mail: put it into a paragraph of its own.` };
    else if (!known.texts.has(name) && !known.links.has(name)) yield unknown(field, name, allNames(known));
  }
  for (const piece of inlines) if (piece.kind === 'link') yield* linkFaults(field, piece.url, known);
}

function* linkFaults(field: string, url: string, known: Vocabulary): Generator<FieldFault> {
  const name = linkVariable(url);
  if (name !== null && !known.links.has(name)) yield unknown(field, name, known.links);
  if (name === null && !(ADDRESS.test(url) && URL.canParse(url))) {
    yield { field, code: 'template.link_not_allowed', message: `A link leads to a page (https://…), an address (mailto:…), a number (tel:…) or one of ${list(known.links)}; not to "${url.slice(0, 80)}".` };
  }
}

/** Braces that are left over belong to a variable that was mistyped. */
function* malformed(field: string, inlines: Inline[]): Generator<FieldFault> {
  const open = inlines.find((piece) => piece.kind === 'text' && /\{\{|\}\}/.test(piece.text));
  if (open) yield { field, code: 'template.variable_malformed', message: 'Two braces open and close a variable, as in {{ticket.reference}}; here they do not match.' };
}

const allNames = ({ texts, links, parts }: Vocabulary): Set<string> => new Set([...texts, ...links, ...parts]);
const list = (names: ReadonlySet<string>): string => [...names].map((name) => `{{${name}}}`).join(', ');

const unknown = (field: string, name: string, allowed: ReadonlySet<string>): FieldFault =>
  ({ field, code: 'template.variable_unknown', message: `There is no {{${name}}} in this mail. Allowed are ${list(allowed)}.` });

/** The ready-made piece that a paragraph stands for, or null. */
export function partOf(block: SourceBlock): string | null {
  if (block.kind !== 'text' || block.inlines.length !== 1) return null;
  const [only] = block.inlines;
  return only!.kind === 'variable' && only!.name.startsWith(PART) ? only!.name : null;
}

export const linesOf = (block: SourceBlock): Inline[][] => (block.kind === 'list' ? block.items : [block.inlines]);

/** Names of the variables in a line, those inside the labels of links included. */
const namesIn = (inlines: Inline[]): string[] =>
  inlines.flatMap((piece) => (piece.kind === 'variable' ? [piece.name] : piece.kind === 'link' ? namesIn(piece.label) : []));
