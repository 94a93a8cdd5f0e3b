import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperatorAccess, Public } from '../security';
import { Metrics } from './metrics';
import { type Readiness, ReadinessProbe } from './readiness';

@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(private readonly probe: ReadinessProbe, private readonly metrics: Metrics, private readonly access: OperatorAccess) {}

  /** The process turns; says nothing of the database, so that an outage there never makes anybody restart us. */
  @Get('health/live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** Work may be sent here. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.probe.read();
    void reply.code(readiness.status === 'ready' ? 200 : 503);
    return readiness;
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async read(@Req() request: FastifyRequest): Promise<string> {
    await this.access.require(request, 'metrics:read');
    return this.metrics.registry.metrics();
  }
}
