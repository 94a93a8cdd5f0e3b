import { createHash, createPublicKey, createVerify } from 'node:crypto';

export interface DkimVerdict {
  domain: string;
  selector: string;
  /** Lower-case names of the signed header fields. */
  fields: string[];
  bodyMatches: boolean;
  signatureMatches: boolean;
}

/**
 * Checks the DKIM-Signature of a message as a receiver does, from the text of RFC 6376 and with nothing but node:crypto.
 * @param record the TXT record's value: `v=DKIM1; k=rsa; p=…`
 */
export function verifyDkim(raw: string, record: string): DkimVerdict {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw.slice(0, end).replace(/\r\n(?=[ \t])/g, '\0').split('\r\n').map((line) => line.replaceAll('\0', '\r\n'));
  const signature = lines.find((line) => /^dkim-signature:/i.test(line));
  if (!signature) throw new Error('There is no DKIM-Signature.');
  const tags = tagsOf(signature.slice(signature.indexOf(':') + 1));
  if (tags.a !== 'rsa-sha256' || tags.c !== 'relaxed/relaxed' || tags.v !== '1') throw new Error('Another algorithm than the test checks.');
  const fields = tags.h!.toLowerCase().split(':');
  const signed = [...pick(lines, fields), relaxedHeader(signature).replace(/([;:\s]b=)[^;]*/, '$1')].join('\r\n');
  const key = createPublicKey({ key: Buffer.from(tagsOf(record).p!, 'base64'), format: 'der', type: 'spki' });
  return {
    domain: tags.d!, selector: tags.s!, fields,
    bodyMatches: createHash('sha256').update(relaxedBody(raw.slice(end + 4))).digest('base64') === tags.bh,
    signatureMatches: createVerify('RSA-SHA256').update(signed).verify(key, tags.b!, 'base64'),
  };
}

const tagsOf = (text: string): Record<string, string | undefined> =>
  Object.fromEntries(text.split(';').filter((part) => part.includes('=')).map((part) => [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1).replace(/\s+/g, '')]));

/** The named fields from the bottom up, each instance once (5.4.2). */
function pick(lines: string[], fields: string[]): string[] {
  const left = [...lines];
  return fields.flatMap((field) => {
    const at = left.findLastIndex((line) => line.toLowerCase().startsWith(`${field}:`));
    return at === -1 ? [] : [relaxedHeader(left.splice(at, 1)[0]!)];
  });
}

/** 3.4.2 */
function relaxedHeader(line: string): string {
  const at = line.indexOf(':');
  return `${line.slice(0, at).trim().toLowerCase()}:${line.slice(at + 1).replaceAll('\r\n', '').replace(/[ \t]+/g, ' ').trim()}`;
}

/** 3.4.4 */
function relaxedBody(body: string): string {
  const relaxed = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, '')).join('\r\n').replace(/(\r\n)*$/, '');
  return relaxed === '' ? '' : `${relaxed}\r\n`;
}
