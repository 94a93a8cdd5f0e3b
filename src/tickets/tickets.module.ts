import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddCategory } from './app/add-category';
import { AddContent } from './app/add-content';
import { AddMessage } from './app/add-message';
import { AnswerClock } from './app/answer-clock';
import { AmendTicket } from './app/amend-ticket';
import { Categories } from './app/categories';
import { ChangePromisedDate } from './app/change-promised-date';
import { ChangeStatus } from './app/change-status';
import { ConfirmDelivery } from './app/confirm-delivery';
import { EditTicket } from './app/edit-ticket';
import { EscalateTicket } from './app/escalate-ticket';
import { LifecycleGuards } from './app/lifecycle-guards';
import { MergeTickets } from './app/merge-tickets';
import { OpenTicket } from './app/open-ticket';
import { OpenTicketShelf } from './app/open-ticket-shelf';
import { ParentRule } from './app/parent-rule';
import { ReceiveMessage } from './app/receive-message';
import { SplitTicket } from './app/split-ticket';
import { TicketClocks } from './app/ticket-clocks';
import { TicketTokens } from './app/ticket-tokens';
import { Tickets } from './app/tickets-facade';
import { TransitionGuards } from './app/transition-guard';
import { AttachmentsQuery } from './data/attachments.query';
import { CategoryEntity } from './data/category.entity';
import { MessageMover } from './data/message-mover.repository';
import { EndangeredQuery } from './data/near-breach.query';
import { QueueQuery } from './data/queue.query';
import { RelationsQuery } from './data/relations.query';
import { TicketAttachmentEntity } from './data/ticket-attachment.entity';
import { TicketEntity } from './data/ticket.entity';
import { TicketEventEntity } from './data/ticket-event.entity';
import { TicketMessageEntity } from './data/ticket-message.entity';
import { TicketHistory } from './data/ticket-history.repository';
import { TicketPageQuery } from './data/ticket-page.query';
import { TicketRepository } from './data/ticket.repository';
import { CategoriesController } from './http/categories.controller';
import { ClocksController } from './http/clocks.controller';
import { ConversationController } from './http/conversation.controller';
import { LifecycleController } from './http/lifecycle.controller';
import { NearBreachController } from './http/near-breach.controller';
import { RelationsController } from './http/relations.controller';
import { TicketResponses } from './http/ticket-responses';
import { TicketsController } from './http/tickets.controller';
import { EscalateJob } from './jobs/escalate.job';
import { LapseJob } from './jobs/lapse.job';
import { MarkBreachJob } from './jobs/mark-breach.job';
import { RebaselineJob } from './jobs/rebaseline.job';
import { RemindResolvedJob } from './jobs/remind-resolved.job';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([TicketEntity, TicketMessageEntity, TicketAttachmentEntity, TicketEventEntity, CategoryEntity])],
  controllers: [TicketsController, ConversationController, LifecycleController, ClocksController, NearBreachController, RelationsController, CategoriesController],
  providers: [
    AddCategory, AddContent, AddMessage, AmendTicket, AnswerClock, EscalateTicket, ChangePromisedDate, ParentRule, SplitTicket, MessageMover, RelationsQuery, Categories, ChangeStatus, ConfirmDelivery, EditTicket, LifecycleGuards, MergeTickets, OpenTicket, OpenTicketShelf,
    ReceiveMessage, TicketClocks, TicketTokens, TransitionGuards, AttachmentsQuery, EndangeredQuery, QueueQuery, TicketHistory, TicketPageQuery, TicketRepository,
    TicketResponses, EscalateJob, RebaselineJob, LapseJob, MarkBreachJob, RemindResolvedJob, Tickets,
  ],
  exports: [Tickets, Categories, AttachmentsQuery],
})
export class TicketsModule {}
