import { Injectable } from '@nestjs/common';
import { domainOf } from '../../kernel/mail-address';
import { BootTask, StartupNotes } from '../../platform/boot';
import { Env } from '../../platform/config/env';
import { type DkimSignature, DkimKeyError, RECOMMENDED_BITS, readDkimKey } from '../../platform/mail';
import { SecretBox } from '../../platform/security';
import { SendingDomainRepository } from '../data/sending-domain.repository';

/** What a sealed key is sealed for: a row's key opens for that row only. */
export const keyPurpose = (id: string): string => `sending_domain.private_key:${id}`;

/** `a.b.example` → itself, `b.example`; a top-level domain signs for nobody. */
function withParents(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, Math.max(1, labels.length - 1)).map((_, index) => labels.slice(index).join('.'));
}

/** Which key signs for an address: the domain's own or the nearest above it, from the list of domains, else from the settings. */
@Injectable()
export class Signatures {
  private readonly fromEnv: DkimSignature | null;

  constructor(private readonly domains: SendingDomainRepository, private readonly box: SecretBox, env: Env) {
    const { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY: privateKey } = env;
    this.fromEnv = domain && selector && privateKey ? { domain: domain.toLowerCase(), selector, privateKey: privateKey.replaceAll('\\n', '\n') } : null;
  }

  /** Null: mail from this address leaves unsigned. @throws UnreadableSecretError when the installation's secret has changed */
  async of(address: string): Promise<DkimSignature | null> {
    const candidates = withParents(domainOf(address));
    const found = await this.domains.nearest(candidates);
    if (found) return { domain: found.domain, selector: found.selector, privateKey: this.box.open(found.privateKeySealed, keyPurpose(found.id)) };
    return this.fromEnv && candidates.includes(this.fromEnv.domain) ? this.fromEnv : null;
  }
}

/** A key that can't sign stops the start: mail would leave unsigned, and nobody would know. */
@Injectable()
export class CheckDkimSettings extends BootTask {
  readonly order = 5;

  constructor(private readonly env: Env, private readonly notes: StartupNotes) {
    super();
  }

  async run(): Promise<void> {
    const { DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY } = this.env;
    const given = { DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY };
    const missing = Object.entries(given).filter(([, value]) => value === undefined).map(([name]) => name);
    if (missing.length === 3) return;
    if (missing.length > 0) throw new Error(`To sign mail with DKIM, ${missing.join(' and ')} must be set too.`);
    try {
      const { bits } = readDkimKey(DKIM_KEY!);
      if (bits < RECOMMENDED_BITS) this.notes.add(`The DKIM key has ${bits} bits; ${RECOMMENDED_BITS} are recommended.`);
    } catch (error) {
      if (error instanceof DkimKeyError) throw new Error(`DKIM_KEY can't sign mail. ${error.message}`, { cause: error });
      throw error;
    }
  }
}
