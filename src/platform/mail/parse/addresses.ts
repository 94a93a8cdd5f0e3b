import PostalMime from 'postal-mime';
import { cleanLine } from './clean-text';
import { decodeHeaderText, maskWords, nativeWords } from './header-words';
import type { FromProblem, MailAddress } from './mail-types';

/** Longest address that is taken for one: 64 + @ + 255 (RFC 5321 4.5.3.1). */
const MAX_ADDRESS = 320;
const MAX_ADDRESSES = 1_000;
/** Headers of one name that are read for addresses. */
const MAX_HEADERS = 20;
/** Characters of one header that are read for addresses, and of a From header that is believed. */
const MAX_LIST_CHARS = 64_000;
/** Groups may not nest (RFC 5322 3.4); the parser reads a value again for every colon. */
const MAX_GROUPS = 100;
const MAX_FROM_CHARS = 4_000;

// A deliberately plain form: a dot-atom or quoted local part, and a domain or an address literal.
const ADDR_SPEC = /^(?:[^\s@<>()[\]\\,;:"]+|"[^"\r\n]+")@(?:[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?|\[[^\]\s]+\])$/u;

export function isAddress(text: string): boolean {
  return text.length <= MAX_ADDRESS && ADDR_SPEC.test(text);
}

/** Every mailbox of an address header in order, groups opened; entries without an address are left out. */
export function parseAddresses(values: string[]): MailAddress[] {
  const found: MailAddress[] = [];
  for (const value of values.slice(0, MAX_HEADERS)) {
    if ((value.match(/:/g)?.length ?? 0) > MAX_GROUPS) continue;
    for (const mailbox of PostalMime.addressParser(nativeWords(value.slice(0, MAX_LIST_CHARS)), { flatten: true })) {
      const address = bareAddress(mailbox.address ?? '');
      if (address.includes('@') && found.length < MAX_ADDRESSES) {
        found.push({ address, name: decodeHeaderText(mailbox.name ?? '').replace(/^[<>\s]+|[<>[\]\s]+$/g, '') });
      }
    }
  }
  return found;
}

/** The same for recipients; a list without any address may have one in a comment, `Sara Miller (sara@example.org)`. */
export function parseRecipients(values: string[]): MailAddress[] {
  const found = parseAddresses(values);
  return found.length > 0 ? found : values.slice(0, MAX_HEADERS).flatMap(addressesInComments).slice(0, MAX_ADDRESSES);
}

const IN_COMMENT = /\(\s{0,5}([^\s(),<>@]{1,64}@[^\s(),<>@]{1,255})\s{0,5}\)/g;
/** Characters before a comment in which the name is looked for. */
const MAX_NAME = 300;

function addressesInComments(value: string): MailAddress[] {
  return [...value.slice(0, MAX_LIST_CHARS).matchAll(IN_COMMENT)].filter(([, address]) => isAddress(address!)).map((match) => {
    const name = value.slice(Math.max(0, match.index - MAX_NAME), match.index).split(/[(),<>]/).at(-1)!;
    return { address: match[1]!, name: decodeHeaderText(name).replace(/^"|"$/g, '') };
  });
}

/** Without the scheme and the way through relays that some programs write (RFC 5322 4.4, RFC 6068), and without what got stuck at the end. */
const bareAddress = (address: string): string => cleanLine(address).replace(/^(?:mailto|smtp):/i, '').replace(/^@[^\s:<>]{1,500}:(?=[^@]+@)/, '').replace(/[\].>]+$/, (end) => (address.includes('@[') ? end : ''));

/**
 * The identity of a message: the one address that stands in its one From header as sent.
 * An address that appears only after decoding an encoded word is no identity (it can be forged past filters).
 */
export function identify(fromValues: string[]): { from: MailAddress | null; problem: FromProblem | null } {
  if (fromValues.some((value) => value.length > MAX_FROM_CHARS)) return { from: null, problem: 'invalid' };
  const masked = fromValues.map(maskWords);
  const written = parseAddresses(masked);
  const distinct = new Set(written.map((one) => one.address.toLowerCase()));
  if (distinct.size > 1 || masked.some(hasSeveralAngles)) return { from: null, problem: 'several' };
  const [sent] = written;
  if (!sent) {
    const hidden = fromValues.some((value) => decodeHeaderText(nativeWords(value)).includes('@'));
    if (hidden) return { from: null, problem: fromValues.some((value) => value !== maskWords(value)) ? 'encoded_address' : 'invalid' };
    return { from: null, problem: fromValues.some((value) => value.trim() !== '') ? 'invalid' : 'missing' };
  }
  if (!isAddress(sent.address)) return { from: null, problem: 'invalid' };
  const named = parseAddresses(fromValues).find((one) => one.address === sent.address);
  return { from: { address: sent.address, name: named?.name ?? '' }, problem: null };
}

function hasSeveralAngles(value: string): boolean {
  const unquoted = value.replace(/"(?:[^"\\]|\\.)*"/g, '');
  return new Set(unquoted.toLowerCase().match(/<[^<>@]*@[^<>@]*>/g)).size > 1;
}

/** Message identifiers in angle brackets, in order and without doubles (RFC 5322 3.6.4). */
export function parseMessageIds(values: string[]): string[] {
  const ids = new Set<string>();
  for (const value of values) {
    // Long ids are folded in the middle, and a cut header loses the last bracket.
    const line = cleanLine(value).replace(/<[^<>]{1,900}>?/g, (id) => (id.includes('@') ? `${id.replace(/[\s>]+/g, '')}>` : id));
    const bracketed = line.match(/<[^<>\s]{1,900}>/g);
    if (bracketed) bracketed.forEach((id) => ids.add(id));
    else if (/^[^\s<>]+@[^\s<>]+$/.test(line)) ids.add(`<${line}>`);
  }
  return [...ids].slice(0, MAX_ADDRESSES);
}
