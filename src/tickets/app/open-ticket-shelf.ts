import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error';
import { Categories } from './categories';
import type { NewTicket } from './new-ticket';
import { TicketTokens } from './ticket-tokens';

/** What opening a ticket looks up. */
@Injectable()
export class OpenTicketShelf {
  constructor(private readonly categories: Categories, readonly tokens: TicketTokens) {}

  async categoryOf({ categoryId }: NewTicket): Promise<{ teamId: string | null } | null> {
    if (!categoryId) return null;
    const category = await this.categories.find(categoryId);
    if (!category) throw DomainError.invalid('categoryId', 'category_unknown', 'There is no such category.');
    return category;
  }
}
