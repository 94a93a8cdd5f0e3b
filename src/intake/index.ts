import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FileComplaint } from './app/file-complaint';
import { StoreAttachments } from './app/store-attachments';
import { InboundMailEntity } from './data/inbound-mail.entity';

export { FileComplaint } from './app/file-complaint';
export { StoreAttachments } from './app/store-attachments';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([InboundMailEntity])],
  providers: [FileComplaint, StoreAttachments],
  exports: [FileComplaint, StoreAttachments],
})
export class IntakeModule {}
