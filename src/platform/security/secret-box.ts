import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstanceSecret } from './instance-secret';

const VERSION = 1;
const [IV, TAG] = [12, 16];

/** What was sealed can't be opened: with another key, for another purpose, or changed on the way. */
export class UnreadableSecretError extends Error {}

/**
 * Keeps secrets that must be given back (a mailbox's password) unreadable in the database and its backups: AES-256-GCM
 * (NIST SP 800-38D) under a key derived from the instance secret (HKDF, RFC 5869), a fresh nonce each time.
 */
@Injectable()
export class SecretBox {
  constructor(private readonly secret: InstanceSecret) {}

  /** @param purpose names the row and column; what is sealed for one can't be opened for another */
  seal(text: string, purpose: string): Buffer {
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-gcm', this.key(), iv, { authTagLength: TAG });
    cipher.setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), sealed]);
  }

  /** @throws UnreadableSecretError */
  open(sealed: Buffer, purpose: string): string {
    if (sealed[0] !== VERSION || sealed.length < 1 + IV + TAG) throw new UnreadableSecretError('This was not sealed here.');
    const decipher = createDecipheriv('aes-256-gcm', this.key(), sealed.subarray(1, 1 + IV), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(purpose));
    decipher.setAuthTag(sealed.subarray(1 + IV, 1 + IV + TAG));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(1 + IV + TAG)), decipher.final()]).toString('utf8');
    } catch {
      throw new UnreadableSecretError('It was sealed with another key, or changed.');
    }
  }

  private key(): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret.bytes, Buffer.alloc(0), 'peygir secret box', 32));
  }
}
