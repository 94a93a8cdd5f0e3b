import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswerForClock } from './app/answer-for-clock';
import { CheckPolicy } from './app/check-policy';
import { ClockBook } from './app/clock-book';
import { EditCalendars } from './app/edit-calendars';
import { EditPolicies } from './app/edit-policies';
import { ExplainPolicy } from './app/explain-policy';
import { InstallPresets } from './app/install-presets';
import { FindNearBreach } from './app/near-breach';
import { PolicyShelf } from './app/policy-shelf';
import { PreviewPolicy } from './app/preview-policy';
import { Rebaseline } from './app/rebaseline';
import { RunClocks } from './app/run-clocks';
import { Sla } from './app/sla';
import { SlaRecord } from './app/sla-record';
import { SweepClocks } from './app/sweep-clocks';
import { ViewClocks } from './app/view-clocks';
import { BreachReasonEntity } from './data/breach-reason.entity';
import { CalendarEntity, CalendarVersionEntity } from './data/calendar.entity';
import { ClockEntity } from './data/clock.entity';
import { DefinitionsQuery } from './data/definitions.query';
import { DueClocksRepository } from './data/due-clocks.repository';
import { FactEntity } from './data/fact.entity';
import { PolicyEntity, PolicyVersionEntity } from './data/policy.entity';
import { CalendarsController } from './http/calendars.controller';
import { PoliciesController } from './http/policies.controller';
import { PreviewController } from './http/preview.controller';
import { CountResultsJob } from './jobs/count-results.job';
import { SweepJob } from './jobs/sweep.job';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([
    CalendarEntity, CalendarVersionEntity, PolicyEntity, PolicyVersionEntity, ClockEntity, FactEntity, BreachReasonEntity,
  ])],
  controllers: [CalendarsController, PoliciesController, PreviewController],
  providers: [
    PolicyShelf, ClockBook, RunClocks, AnswerForClock, ViewClocks, ExplainPolicy, SweepClocks, DueClocksRepository, SweepJob, CountResultsJob, InstallPresets, Sla, SlaRecord,
    CheckPolicy, EditCalendars, EditPolicies, FindNearBreach, PreviewPolicy, Rebaseline, DefinitionsQuery,
  ],
  exports: [Sla, SlaRecord],
})
export class SlaModule {}
