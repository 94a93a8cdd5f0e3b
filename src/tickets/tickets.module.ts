import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddCategory } from './app/add-category';
import { AddContent } from './app/add-content';
import { AddMessage } from './app/add-message';
import { AnswerClock } from './app/answer-clock';
import { AmendTicket } from './app/amend-ticket';
import { ChangeReplySettings } from './app/change-reply-settings';
import { Categories } from './app/categories';
import { ChangePromisedDate } from './app/change-promised-date';
import { ChangeStatus } from './app/change-status';
import { ConfirmDelivery } from './app/confirm-delivery';
import { EditTicket } from './app/edit-ticket';
import { EscalateTicket } from './app/escalate-ticket';
import { HeldReply } from './app/held-reply';
import { LifecycleGuards } from './app/lifecycle-guards';
import { MergeTickets } from './app/merge-tickets';
import { OpenTicket } from './app/open-ticket';
import { OpenTicketShelf } from './app/open-ticket-shelf';
import { Participants } from './app/participants';
import { ParentRule } from './app/parent-rule';
import { ReceiveMessage } from './app/receive-message';
import { StoreAttachments } from './app/store-attachments';
import { ReviewMessage } from './app/review-message';
import { SettleGuess } from './app/settle-guess';
import { SplitTicket } from './app/split-ticket';
import { TicketClocks } from './app/ticket-clocks';
import { TicketTokens } from './app/ticket-tokens';
import { Tickets } from './app/tickets-facade';
import { TransitionGuards } from './app/transition-guard';
import { AttachmentsQuery } from './data/attachments.query';
import { CategoryEntity } from './data/category.entity';
import { GuessRepository } from './data/guess.repository';
import { HeldMessages } from './data/held-message.repository';
import { MessageMover } from './data/message-mover.repository';
import { EndangeredQuery } from './data/near-breach.query';
import { QueueQuery } from './data/queue.query';
import { RelationsQuery } from './data/relations.query';
import { ParticipantRepository } from './data/participant.repository';
import { ParticipantsQuery } from './data/participants.query';
import { ReplySettingsQuery } from './data/reply-settings.query';
import { StateSpanEntity } from './data/state-span.entity';
import { TicketAttachmentEntity } from './data/ticket-attachment.entity';
import { TicketEntity } from './data/ticket.entity';
import { TicketEventEntity } from './data/ticket-event.entity';
import { TicketMessageEntity } from './data/ticket-message.entity';
import { TicketHistory } from './data/ticket-history.repository';
import { TicketPageQuery } from './data/ticket-page.query';
import { TicketRepository } from './data/ticket.repository';
import { WithheldQuery } from './data/withheld.query';
import { CategoriesController } from './http/categories.controller';
import { ClocksController } from './http/clocks.controller';
import { ConversationController } from './http/conversation.controller';
import { LifecycleController } from './http/lifecycle.controller';
import { MessagesController } from './http/messages.controller';
import { NearBreachController } from './http/near-breach.controller';
import { ParticipantsController } from './http/participants.controller';
import { RelationsController } from './http/relations.controller';
import { ReplySettingsController } from './http/reply-settings.controller';
import { TicketResponses } from './http/ticket-responses';
import { TicketsController } from './http/tickets.controller';
import { WithholdIdentity } from './http/withhold-identity';
import { CountStatesJob } from './jobs/count-states.job';
import { EscalateJob } from './jobs/escalate.job';
import { LapseJob } from './jobs/lapse.job';
import { MarkBreachJob } from './jobs/mark-breach.job';
import { RebaselineJob } from './jobs/rebaseline.job';
import { ReleaseMessageJob } from './jobs/release-message.job';
import { RemindResolvedJob } from './jobs/remind-resolved.job';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([TicketEntity, TicketMessageEntity, TicketAttachmentEntity, TicketEventEntity, StateSpanEntity, CategoryEntity])],
  controllers: [TicketsController, ConversationController, MessagesController, ParticipantsController, ReplySettingsController, LifecycleController, ClocksController, NearBreachController, RelationsController, CategoriesController],
  providers: [
    AddCategory, AddContent, AddMessage, AmendTicket, AnswerClock, EscalateTicket, ChangePromisedDate, ParentRule, SplitTicket, MessageMover, RelationsQuery, Categories, ChangeStatus, ConfirmDelivery, EditTicket, LifecycleGuards, MergeTickets, OpenTicket, OpenTicketShelf,
    ReceiveMessage, TicketClocks, TicketTokens, TransitionGuards, AttachmentsQuery, EndangeredQuery, QueueQuery, TicketHistory, TicketPageQuery, TicketRepository, WithheldQuery, { provide: APP_INTERCEPTOR, useClass: WithholdIdentity },
    TicketResponses, ChangeReplySettings, GuessRepository, HeldMessages, HeldReply, ParticipantRepository, Participants, ParticipantsQuery, ReviewMessage, SettleGuess, ReplySettingsQuery, StoreAttachments, ReleaseMessageJob, CountStatesJob, EscalateJob, RebaselineJob, LapseJob, MarkBreachJob, RemindResolvedJob, Tickets,
  ],
  exports: [Tickets, Categories, AttachmentsQuery, Participants, StoreAttachments],
})
export class TicketsModule {}
