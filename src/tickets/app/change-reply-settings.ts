import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { UnitOfWork } from '../../platform/database/tx';
import type { ReplySettings } from '../data/reply-settings.query';

/** Sets how replies are written here. */
@Injectable()
export class ChangeReplySettings {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock) {}

  async execute(settings: ReplySettings): Promise<void> {
    await this.uow.run(async (tx) => tx.stage(
      `INSERT INTO setting (name, value, updated_at) VALUES ('replies', $1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
      [JSON.stringify(settings), this.clock.now()],
    ));
  }
}
