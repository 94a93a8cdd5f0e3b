import { Injectable } from '@nestjs/common';
import { SendingDomainRepository } from '../data/sending-domain.repository';
import { SaveSendingDomain, type SendingDomainView } from './save-sending-domain';

/** The domains that mail is signed for, for who looks after them. */
@Injectable()
export class SendingDomains {
  constructor(private readonly domains: SendingDomainRepository, private readonly saving: SaveSendingDomain) {}

  async all(): Promise<SendingDomainView[]> {
    return (await this.domains.all()).map((one) => this.saving.show(one));
  }
}
