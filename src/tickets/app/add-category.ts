import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import { CategoryEntity } from '../data/category.entity';

export interface AddCategoryCommand {
  name: { fa: string; en: string };
  teamId?: string | null;
  externalBody?: { fa: string; en: string } | null;
}

/** Adds something that customers can complain about, last in the list. */
@Injectable()
export class AddCategory {
  /** @throws DomainError `validation_failed` for an unknown team. */
  async execute({ name, teamId = null, externalBody = null }: AddCategoryCommand, tx: Tx): Promise<CategoryEntity> {
    if (teamId && (await tx.query('SELECT 1 FROM team WHERE id = $1', [teamId])).length === 0) throw DomainError.invalid('teamId', 'unknown', 'There is no such team.');
    const [last] = await tx.query<{ position: number }>('SELECT coalesce(max(position), 0) AS position FROM category');
    const category = {
      id: newId(), nameFa: name.fa, nameEn: name.en, teamId, externalBodyFa: externalBody?.fa ?? null, externalBodyEn: externalBody?.en ?? null,
      position: last!.position + 1, active: true,
    };
    tx.insert(CategoryEntity, category);
    return category;
  }
}
