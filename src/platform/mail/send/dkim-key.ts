import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** With which key and under which name mail is signed (RFC 6376). */
export interface DkimSignature {
  /** The domain that answers for the mail: that of From, or one above it. */
  domain: string;
  selector: string;
  /** PEM. */
  privateKey: string;
}

/** A private key that can sign. */
export interface DkimKey {
  /** PKCS #8, PEM. */
  privateKey: string;
  /** SubjectPublicKeyInfo, DER in base64: the `p=` of the record. */
  publicKey: string;
  bits: number;
}

export type DkimKeyFault = 'key_unreadable' | 'key_not_rsa' | 'key_size';

const TEXTS: Record<DkimKeyFault, string> = {
  key_unreadable: 'This is no private key in PEM without a passphrase.',
  key_not_rsa: 'An RSA key is needed: many receivers check no other (RFC 8301).',
  key_size: 'An RSA key of 1024 to 4096 bits is needed; 2048 are recommended (RFC 8301).',
};

/** The key can't sign mail. */
export class DkimKeyError extends Error {
  constructor(readonly code: DkimKeyFault) {
    super(TEXTS[code]);
  }
}

const LEAST_BITS = 1024;
/** Shorter keys are accepted by receivers, for now (RFC 8301, 3.2). */
export const RECOMMENDED_BITS = 2048;
/** What fits into the record that receivers fetch (RFC 8301, 3.2). */
const MOST_BITS = 4096;

/** Reads a private key. Newlines may be written `\n`, as settings often are. @throws DkimKeyError */
export function readDkimKey(pem: string): DkimKey {
  const key = parse(pem.replaceAll('\\n', '\n').trim());
  if (key.asymmetricKeyType !== 'rsa') throw new DkimKeyError('key_not_rsa');
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < LEAST_BITS || bits > MOST_BITS) throw new DkimKeyError('key_size');
  return {
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(), bits,
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

/** A new key. */
export function makeDkimKey(): DkimKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: RECOMMENDED_BITS });
  return readDkimKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

/** What is to be published in the DNS (RFC 6376, 3.6). */
export const dkimRecord = ({ domain, selector, publicKey }: { domain: string; selector: string; publicKey: string }): { name: string; type: 'TXT'; value: string } =>
  ({ name: `${selector}._domainkey.${domain}`, type: 'TXT', value: `v=DKIM1; k=rsa; p=${publicKey}` });

function parse(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new DkimKeyError('key_unreadable');
  }
}
