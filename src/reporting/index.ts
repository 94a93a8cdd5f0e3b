import { Module } from '@nestjs/common';
import { AttentionQuery } from './data/attention.query';
import { ParetoQuery } from './data/pareto.query';
import { InsightController } from './http/insight.controller';

/** Numbers for people who decide; reads only the views that the modules publish. */
@Module({ controllers: [InsightController], providers: [AttentionQuery, ParetoQuery] })
export class ReportingModule {}
