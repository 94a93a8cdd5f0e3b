import { Global, Injectable, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Actor } from '../kernel/actor';
import type { Tx } from '../platform/database/tx';
import './events';
import { AddCause, type AddCauseCommand } from './app/add-cause';
import { RecordRootCause, type RootCauseCommand } from './app/record-root-cause';
import { RootCauseGuard } from './app/root-cause-guard';
import { CauseEntity } from './data/cause.entity';
import { CausesQuery } from './data/causes.query';
import { RootCauseEntity } from './data/root-cause.entity';
import { PreventionController } from './http/prevention.controller';

/** Causes, as the rest of the house uses them. */
@Injectable()
export class Prevention {
  constructor(private readonly adder: AddCause, private readonly recorder: RecordRootCause) {}

  /** Adds a node to the cause tree. @returns its id. */
  async addCause(command: AddCauseCommand, tx: Tx): Promise<string> {
    return (await this.adder.execute(command, tx)).id;
  }

  recordRootCause(command: RootCauseCommand, actor: Actor, tx: Tx): Promise<void> {
    return this.recorder.execute(command, actor, tx);
  }
}

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([CauseEntity, RootCauseEntity])],
  controllers: [PreventionController],
  providers: [AddCause, RecordRootCause, RootCauseGuard, CausesQuery, Prevention],
  exports: [Prevention],
})
export class PreventionModule {}
