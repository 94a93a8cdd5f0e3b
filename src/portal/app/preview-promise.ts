import { Injectable } from '@nestjs/common';
import { Sla } from '../../sla';
import { Categories, type TicketKind } from '../../tickets';

/** The date that a complaint would be promised if it were filed now, by the same facts that count when it is. */
@Injectable()
export class PreviewPromise {
  constructor(private readonly sla: Sla, private readonly categories: Categories) {}

  /** Null when nothing can be promised. */
  async execute({ kind, categoryId, locale }: { kind: TicketKind; categoryId?: string; locale: 'fa' | 'en' }): Promise<Date | null> {
    const category = categoryId ? await this.categories.find(categoryId) : null;
    return this.sla.previewPromise({
      kind, category: categoryId ?? null, channel: 'web', priority: 'normal', team: category?.teamId ?? null, language: locale,
    });
  }
}
