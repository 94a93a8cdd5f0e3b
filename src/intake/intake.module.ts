import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Env } from '../platform/config/env';
import { AddressBook } from './app/address-book';
import { CrashPoints } from './app/crash-points';
import { FileComplaint } from './app/file-complaint';
import { FindTicket } from './app/find-ticket';
import { FinishMail } from './app/finish-mail';
import { MailAddresses } from './app/mail-addresses';
import { IdentifySender } from './app/identify-sender';
import { MailCheck } from './app/mail-health';
import { OpenForwarded } from './app/open-forwarded';
import { PlaceMail } from './app/place-mail';
import { PrepareContent } from './app/prepare-content';
import { ProcessMail } from './app/process-mail';
import { ProcessMailParts } from './app/process-mail-parts';
import { QuarantineMail } from './app/quarantine-mail';
import { MailReader } from './app/read-mail';
import { ReceiveMail } from './app/receive-mail';
import { RecordBounce } from './app/record-bounce';
import { ReprocessMail } from './app/reprocess-mail';
import { SaveMailAddress } from './app/save-mail-address';
import { ShowMail } from './app/show-mail';
import { SmtpGate, SmtpSettings } from './app/smtp-gate';
import { TakePostedMail } from './app/take-posted-mail';
import { InboundMailEntity } from './data/inbound-mail.entity';
import { InboundMailRepository } from './data/inbound-mail.repository';
import { MailAddressEntity } from './data/mail-address.entity';
import { MailAddressRepository } from './data/mail-address.repository';
import { MailLogQuery } from './data/mail-log.query';
import { MailSourceEntity } from './data/mail-source.entity';
import { HeldMailController } from './http/held-mail.controller';
import { InboundMailController } from './http/inbound-mail.controller';
import { MailAddressesController } from './http/mail-addresses.controller';
import { MailSourcesController } from './http/mail-sources.controller';
import { ProcessMailJob } from './jobs/process-mail.job';
import { SweepMailJob } from './jobs/sweep-mail.job';
import { MAILBOX_PROVIDERS } from './mailbox-providers';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([InboundMailEntity, MailAddressEntity, MailSourceEntity])],
  controllers: [HeldMailController, InboundMailController, MailAddressesController, MailSourcesController],
  providers: [
    CrashPoints, FileComplaint, FindTicket, FinishMail, IdentifySender, MailCheck, OpenForwarded, ShowMail, PlaceMail, PrepareContent, ProcessMail, ProcessMailParts, QuarantineMail, MailReader,
    ReceiveMail, RecordBounce, ReprocessMail, SmtpGate, TakePostedMail, InboundMailRepository, MailLogQuery, ProcessMailJob, SweepMailJob,
    AddressBook, MailAddresses, MailAddressRepository, SaveMailAddress,
    ...MAILBOX_PROVIDERS,
    { provide: SmtpSettings, useFactory: (env: Env) => new SmtpSettings(env), inject: [Env] },
  ],
  exports: [FileComplaint, ReceiveMail, SmtpGate],
})
export class IntakeModule {}
