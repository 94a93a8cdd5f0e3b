import './events';

export { FileComplaint } from './app/file-complaint';
export { type MailArrival, ReceiveMail } from './app/receive-mail';
export { SmtpGate } from './app/smtp-gate';
export { IntakeModule } from './intake.module';
