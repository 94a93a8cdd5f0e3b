import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';

/** How replies are written here. */
export interface ReplySettings {
  /** Seconds in which a reply sent from the desk can be called back; 0: none. */
  undoSeconds: number;
}

const DEFAULTS: ReplySettings = { undoSeconds: 10 };

@Injectable()
export class ReplySettingsQuery {
  constructor(private readonly database: Database) {}

  async read(): Promise<ReplySettings> {
    const row = await this.database.one<{ value: Partial<ReplySettings> }>(`SELECT value FROM setting WHERE name = 'replies'`);
    return { ...DEFAULTS, ...row?.value };
  }
}
