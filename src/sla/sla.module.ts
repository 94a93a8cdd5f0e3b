import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswerForClock } from './app/answer-for-clock';
import { ClockBook } from './app/clock-book';
import { ExplainPolicy } from './app/explain-policy';
import { InstallPresets } from './app/install-presets';
import { PolicyShelf } from './app/policy-shelf';
import { RunClocks } from './app/run-clocks';
import { Sla } from './app/sla';
import { SlaRecord } from './app/sla-record';
import { SweepClocks } from './app/sweep-clocks';
import { ViewClocks } from './app/view-clocks';
import { BreachReasonEntity } from './data/breach-reason.entity';
import { CalendarEntity, CalendarVersionEntity } from './data/calendar.entity';
import { ClockEntity } from './data/clock.entity';
import { DueClocksRepository } from './data/due-clocks.repository';
import { FactEntity } from './data/fact.entity';
import { PolicyEntity, PolicyVersionEntity } from './data/policy.entity';
import { SweepJob } from './jobs/sweep.job';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([
    CalendarEntity, CalendarVersionEntity, PolicyEntity, PolicyVersionEntity, ClockEntity, FactEntity, BreachReasonEntity,
  ])],
  providers: [
    PolicyShelf, ClockBook, RunClocks, AnswerForClock, ViewClocks, ExplainPolicy, SweepClocks, DueClocksRepository, SweepJob, InstallPresets, Sla, SlaRecord,
  ],
  exports: [Sla, SlaRecord],
})
export class SlaModule {}
