import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import { CauseEntity } from '../data/cause.entity';

export interface AddCauseCommand {
  parentId?: string | null;
  name: { fa: string; en: string };
}

/** Adds a node to the cause tree, last among its siblings. */
@Injectable()
export class AddCause {
  constructor(private readonly clock: Clock) {}

  /** @throws DomainError `validation_failed` for an unknown parent. */
  async execute({ parentId = null, name }: AddCauseCommand, tx: Tx): Promise<CauseEntity> {
    if (parentId && (await tx.query('SELECT 1 FROM cause WHERE id = $1', [parentId])).length === 0) {
      throw DomainError.invalid('parentId', 'cause_unknown', 'There is no such cause in the tree.');
    }
    const [last] = await tx.query<{ position: number }>('SELECT coalesce(max(position), 0) AS position FROM cause WHERE parent_id IS NOT DISTINCT FROM $1', [parentId]);
    const cause = { id: newId(), parentId, nameFa: name.fa, nameEn: name.en, position: last!.position + 1, active: true, createdAt: this.clock.now() };
    tx.insert(CauseEntity, cause);
    return cause;
  }
}
