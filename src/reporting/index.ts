import { Module } from '@nestjs/common';
import { AttentionQuery } from './data/attention.query';
import { BehindReportQuery } from './data/behind-report.query';
import { BreachReasonsQuery } from './data/breach-reasons.query';
import { ParetoQuery } from './data/pareto.query';
import { SlaMetricsQuery } from './data/sla-metrics.query';
import { SlaReportQuery } from './data/sla-report.query';
import { StateTimesQuery } from './data/state-times.query';
import { InsightController } from './http/insight.controller';
import { SlaReportController } from './http/sla-report.controller';

/** Numbers for people who decide; reads only the views that the modules publish. */
@Module({
  controllers: [InsightController, SlaReportController],
  providers: [AttentionQuery, ParetoQuery, SlaReportQuery, SlaMetricsQuery, StateTimesQuery, BreachReasonsQuery, BehindReportQuery],
})
export class ReportingModule {}
