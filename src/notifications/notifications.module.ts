import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReplyDepartures } from '../tickets';
import { Deliver } from './app/deliver';
import { Dispatch } from './app/dispatch';
import { DraftDelivery } from './app/draft-delivery';
import { DraftStaffMail } from './app/draft-staff-mail';
import { EditTemplate } from './app/edit-template';
import { LastLook } from './app/last-look';
import { Lanes } from './app/lanes';
import { LetterFacts } from './app/letter-facts';
import { Notifications } from './app/notifications-facade';
import { Notify } from './app/notify';
import { Outlet } from './app/outlet';
import { PostDelivery } from './app/post-delivery';
import { PreviewTemplate } from './app/preview-template';
import { RecordFailure } from './app/record-failure';
import { RecordSent } from './app/record-sent';
import { RetryDelivery } from './app/retry-delivery';
import { SaveSendingDomain } from './app/save-sending-domain';
import { SendGate } from './app/send-gate';
import { SettleDelivery } from './app/settle-delivery';
import { SendTestMail } from './app/send-test-mail';
import { Sender } from './app/sender';
import { FindStaffAudience } from './app/staff-audience';
import { TellUnsent } from './app/tell-unsent';
import { TellStaff } from './app/tell-staff';
import { SendingDomains } from './app/sending-domains';
import { CheckDkimSettings, Signatures } from './app/signatures';
import { ParticipantEnvelope } from './app/participant-envelope';
import { TellParticipants } from './app/tell-participants';
import { WriteMail } from './app/write-mail';
import { AudienceQuery } from './data/audience.query';
import { CircumstancesQuery } from './data/circumstances.query';
import { DeparturesQuery } from './data/departures.query';
import { DeliveriesQuery } from './data/deliveries.query';
import { DeliveryEntity } from './data/delivery.entity';
import { EscalationQuery } from './data/escalation.query';
import { LaneRepository } from './data/lane.repository';
import { LetterFactsQuery } from './data/letter-facts.query';
import { MailTemplateVersionEntity } from './data/mail-template.entity';
import { MailTemplatesQuery } from './data/mail-templates.query';
import { TemplateViewsQuery } from './data/template-views.query';
import { MailboxQuery } from './data/mailbox.query';
import { SendingDomainEntity } from './data/sending-domain.entity';
import { SendingDomainRepository } from './data/sending-domain.repository';
import { ReaderQuery } from './data/reader.query';
import { ThreadQuery } from './data/thread.query';
import { WaitingDeliveryQuery } from './data/waiting-delivery.query';
import { FailedDeliveriesController } from './http/failed-deliveries.controller';
import { DeliveriesController } from './http/deliveries.controller';
import { MailTemplatesController } from './http/mail-templates.controller';
import { MailboxController } from './http/mailbox.controller';
import { SendingDomainsController } from './http/sending-domains.controller';
import { ActionTakenJob } from './jobs/action-taken.job';
import { ConfirmationRemindedJob } from './jobs/confirmation-reminded.job';
import { DeliverJob } from './jobs/deliver.job';
import { EscalatedJob } from './jobs/escalated.job';
import { MailBouncedJob } from './jobs/mail-bounced.job';
import { MailQuarantinedJob } from './jobs/mail-quarantined.job';
import { MessageAddedJob } from './jobs/message-added.job';
import { PromiseChangedJob } from './jobs/promise-changed.job';
import { PromisedDateChangedJob } from './jobs/promised-date-changed.job';
import { PromisedJob } from './jobs/promised.job';
import { RemedyChangedJob } from './jobs/remedy-changed.job';
import { StatusChangedJob } from './jobs/status-changed.job';
import { SweepDeliveriesJob } from './jobs/sweep-deliveries.job';
import { TicketOpenedJob } from './jobs/ticket-opened.job';

/** The customer is told: once, in their language, through the outbox. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([DeliveryEntity, MailTemplateVersionEntity, SendingDomainEntity])],
  controllers: [MailTemplatesController, MailboxController, DeliveriesController, FailedDeliveriesController, SendingDomainsController],
  providers: [
    AudienceQuery, CircumstancesQuery, DeliveriesQuery, EscalationQuery, LetterFactsQuery, MailTemplatesQuery, TemplateViewsQuery, MailboxQuery, ThreadQuery, WaitingDeliveryQuery,
    Deliver, Dispatch, DraftDelivery, DraftStaffMail, EditTemplate, FindStaffAudience, LetterFacts, Notify, Outlet, ParticipantEnvelope, PostDelivery, PreviewTemplate, RecordFailure, SendGate, SendTestMail, Sender, TellParticipants, TellStaff, WriteMail,
    ActionTakenJob, ConfirmationRemindedJob, DeliverJob, EscalatedJob, MailBouncedJob, MailQuarantinedJob, MessageAddedJob, PromiseChangedJob, PromisedDateChangedJob, PromisedJob, RemedyChangedJob, StatusChangedJob, TicketOpenedJob,
    LaneRepository, Lanes, LastLook, ReaderQuery, TellUnsent, RecordSent, RetryDelivery, SettleDelivery, SweepDeliveriesJob,
    CheckDkimSettings, SaveSendingDomain, SendingDomainRepository, SendingDomains, Signatures,
    { provide: ReplyDepartures, useClass: DeparturesQuery },
    Notifications,
  ],
  exports: [Notifications, ReplyDepartures],
})
export class NotificationsModule {}
