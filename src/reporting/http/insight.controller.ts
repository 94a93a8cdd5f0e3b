import { Controller, Get, Query } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { Roles } from '../../platform/security';
import { AttentionQuery } from '../data/attention.query';
import { type Pareto, ParetoQuery } from '../data/pareto.query';
import { OverdueRequest, ParetoRequest } from './insight.requests';

const YEAR_MS = 365 * 86_400_000;

/** What managers look at. */
@Roles('manager', 'admin')
@Controller('insight')
export class InsightController {
  constructor(private readonly paretos: ParetoQuery, private readonly attention: AttentionQuery, private readonly clock: Clock) {}

  @Get('pareto')
  pareto(@Query() { by = 'count', from, to }: ParetoRequest): Promise<Pareto> {
    const end = to ? new Date(to) : this.clock.now();
    const start = from ? new Date(from) : new Date(end.getTime() - YEAR_MS);
    if (start >= end) throw DomainError.invalid('from', 'after_to', 'The period ends before it begins.');
    return this.paretos.read(by, start, end);
  }

  @Get('summary')
  summary(): Promise<object> {
    return this.attention.summary();
  }

  @Get('overdue')
  async overdue(@Query() { limit = 50 }: OverdueRequest): Promise<{ items: object[] }> {
    return { items: await this.attention.overdue(limit) };
  }
}
