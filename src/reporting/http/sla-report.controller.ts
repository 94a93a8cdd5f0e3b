import { Controller, Get, Header, Query } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import type { Page } from '../../kernel/page';
import { Roles } from '../../platform/security';
import { BehindReportQuery, type ListedInstance, type ListedSpan } from '../data/behind-report.query';
import { type SlaFilter, type SlaReport, SlaReportQuery } from '../data/sla-report.query';
import { slaCsv } from './sla-csv';
import { InstancesRequest, SlaReportRequest, SpansRequest } from './sla-report.requests';

const DEFAULT_MS = 90 * 86_400_000;
const DEFAULT_LIMIT = 50;

/** Whether promised times were kept, how long things took, and which tickets stand behind each number. */
@Roles('manager', 'admin')
@Controller('insight/sla')
export class SlaReportController {
  constructor(private readonly reports: SlaReportQuery, private readonly behind: BehindReportQuery, private readonly clock: Clock) {}

  @Get()
  report(@Query() request: SlaReportRequest): Promise<SlaReport> {
    return this.reports.read(this.filterOf(request));
  }

  /** The same as one table for a spreadsheet. */
  @Get('csv') @Header('content-type', 'text/csv; charset=utf-8') @Header('content-disposition', 'attachment; filename="service-levels.csv"')
  async csv(@Query() request: SlaReportRequest): Promise<string> {
    return slaCsv(await this.reports.read(this.filterOf(request)));
  }

  /** The clocks that a number counts, the latest first. */
  @Get('instances')
  instances(@Query() { cursor, limit = DEFAULT_LIMIT, metric, scope, outcome, reason, ...request }: InstancesRequest): Promise<Page<ListedInstance>> {
    return this.behind.instances(this.filterOf(request), { metric, scope, outcome, reason }, { cursor, limit });
  }

  /** The stretches in states that a number counts, the latest first. */
  @Get('spans')
  spans(@Query() { cursor, limit = DEFAULT_LIMIT, state, party, ...request }: SpansRequest): Promise<Page<ListedSpan>> {
    return this.behind.spans(this.filterOf(request), { state, party }, { cursor, limit });
  }

  private filterOf({ from, to, policyId, teamId, categoryId, priority, channel }: SlaReportRequest): SlaFilter {
    const end = to ? new Date(to) : this.clock.now();
    const start = from ? new Date(from) : new Date(end.getTime() - DEFAULT_MS);
    if (start >= end) throw DomainError.invalid('from', 'after_to', 'The period ends before it begins.');
    return { from: start, to: end, policyId, teamId, categoryId, priority, channel };
  }
}
