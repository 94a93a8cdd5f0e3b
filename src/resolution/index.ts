import { Global, Injectable, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Actor } from '../kernel/actor';
import type { Tx } from '../platform/database/tx';
import './events';
import { ChangePromise } from './app/change-promise';
import { Decide } from './app/decide';
import { MakePromise } from './app/make-promise';
import { OfferRemedy } from './app/offer-remedy';
import { RecordAction } from './app/record-action';
import { ResolutionGuards } from './app/resolution-guards';
import { ResolutionVerbs } from './app/resolution-verbs';
import { ActionTakenEntity } from './data/action-taken.entity';
import { DecisionEntity } from './data/decision.entity';
import { InvolvedQuery } from './data/involved.query';
import { PromiseEntity } from './data/promise.entity';
import { RemedyEntity } from './data/remedy.entity';
import { type ResolutionRecord, ResolutionRecordQuery } from './data/resolution-record.query';
import type { RemedyState } from './domain/remedy-states';
import { RemediesController } from './http/remedies.controller';
import { ResolutionController } from './http/resolution.controller';

export type { RemedyState, ResolutionRecord };

/** What was decided, done, promised and given, as the rest of the house uses it. */
@Injectable()
export class Resolution {
  constructor(private readonly records: ResolutionRecordQuery, private readonly remedies: OfferRemedy, readonly verbs: ResolutionVerbs) {}

  recordOf(ticketId: string): Promise<ResolutionRecord> {
    return this.records.ofTicket(ticketId);
  }

  /** The customer's yes or no to an offered remedy. */
  answerRemedy(command: { ticketId: string; remedyId: string; accepted: boolean }, customer: Actor, tx: Tx): Promise<RemedyState> {
    const { ticketId, remedyId, accepted } = command;
    return this.remedies.step({ ticketId, remedyId, action: accepted ? 'accept' : 'decline' }, customer, tx);
  }
}

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([ActionTakenEntity, PromiseEntity, RemedyEntity, DecisionEntity])],
  controllers: [ResolutionController, RemediesController],
  providers: [RecordAction, MakePromise, ChangePromise, OfferRemedy, Decide, ResolutionVerbs, ResolutionGuards, InvolvedQuery, ResolutionRecordQuery, Resolution],
  exports: [Resolution],
})
export class ResolutionModule {}
