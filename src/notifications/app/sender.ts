import { Injectable } from '@nestjs/common';
import { Env } from '../../platform/config/env';

/** The address that customers see, from MAIL_FROM. */
@Injectable()
export class Sender {
  readonly address: string;
  readonly domain: string;

  constructor(env: Env) {
    this.address = (/<([^<>]+)>\s*$/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM).trim();
    this.domain = this.address.slice(this.address.lastIndexOf('@') + 1);
  }

  replyTo(token: string): string {
    return `reply+${token}@${this.domain}`;
  }
}
