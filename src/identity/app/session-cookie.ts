import { Injectable } from '@nestjs/common';
import { Env } from '../../platform/config/env';

/** The session's cookie: over TLS bound to this very host by its name's prefix (RFC 6265bis, 4.1.3.2). */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(env: Env) {
    const overTls = env.publicUrl.startsWith('https://');
    this.name = overTls ? '__Host-peygir_session' : 'peygir_session';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${overTls ? '; Secure' : ''}`;
  }

  /** The token in a `Cookie` header; when it is there twice, none. */
  read(header: string | undefined): string | null {
    if (!header || !header.includes(this.name)) return null;
    const found = header.split(';').map((pair) => pair.trim()).filter((pair) => pair.startsWith(`${this.name}=`));
    return found.length === 1 ? found[0]!.slice(this.name.length + 1) : null;
  }

  /** `Set-Cookie` that keeps the token for so many milliseconds. */
  write(token: string, forMs: number): string {
    return `${this.name}=${token}; ${this.attributes}; Max-Age=${Math.floor(forMs / 1000)}`;
  }

  /** `Set-Cookie` that removes it. */
  clear(): string {
    return `${this.name}=; ${this.attributes}; Max-Age=0`;
  }
}
