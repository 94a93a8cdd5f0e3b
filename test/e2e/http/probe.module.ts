import { Body, Controller, Get, Module, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsString, Length, ValidateNested } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileStore } from '../../../src/platform/files';
import { Idempotency, IdempotencyKey, OptionalField, QueryInt, rawBody, readBytes, readForm, sendOnce } from '../../../src/platform/http';
import { CurrentStaff, Public, RateLimit, Roles, Scopes, type StaffActor } from '../../../src/platform/security';

class Contact {
  @IsEmail() email: string;
}

class ProbeRequest {
  @IsString() @Length(1, 1_000_000) subject: string;
  @OptionalField() @IsIn(['a', 'b']) kind?: string;
  @OptionalField() @ValidateNested() @Type(() => Contact) contact?: Contact;
}

class ProbeQuery {
  @OptionalField() @QueryInt(1, 100) limit?: number;
  @OptionalField() @IsString() q?: string;
}

/** Routes that show what the platform does with any route. */
@Controller('probe')
class ProbeController {
  private release: () => void = () => undefined;
  started = 0;

  constructor(private readonly idempotency: Idempotency, private readonly files: FileStore) {}

  @Public() @Post()
  create(@Body() body: ProbeRequest): ProbeRequest {
    return body;
  }

  @Public() @Get('list')
  list(@Query() query: ProbeQuery): ProbeQuery {
    return query;
  }

  @Public() @Get('item/:id')
  item(@Param('id') id: string): { id: string } {
    return { id };
  }

  @Public() @Get('fault')
  fault(): never {
    throw new Error('secret of the inside');
  }

  @Public() @Post('once')
  async once(@Body() body: ProbeRequest, @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    const answer = await this.idempotency.run({ scope: 'probe', key, request: body }, 201, async (tx) => {
      tx.stage('INSERT INTO setting (name, value, updated_at) VALUES (gen_random_uuid()::text, $1, now())', [JSON.stringify({ probe: body.subject })]);
      return { body: { number: Math.random(), secret: 's3cret' }, stored: { number: 0 } };
    }, (stored) => stored as never);
    return sendOnce(reply, answer);
  }

  @Public() @Post('mail')
  async mail(@Req() request: FastifyRequest): Promise<{ size: number }> {
    return { size: (await readBytes(rawBody(request), 2 * 1024 * 1024, request.headers['content-length'])).length };
  }

  @Public() @Post('form')
  async form(@Req() request: FastifyRequest): Promise<unknown> {
    const stored: unknown[] = [];
    const fields = await readForm(request, async (file) => {
      const { sha256, size } = await this.files.put(file.stream);
      stored.push({ name: file.name, field: file.field, sha256: sha256.toString('hex'), size });
    });
    return { fields, stored };
  }

  @Public() @RateLimit({ name: 'probe', limit: 3, windowMs: 60_000, by: 'ip' }) @Get('limited')
  limited(): string {
    return 'ok';
  }

  @Public() @Get('slow')
  async slow(): Promise<{ done: boolean }> {
    this.started++;
    await new Promise<void>((resolve) => (this.release = resolve));
    return { done: true };
  }

  finishSlow(): void {
    this.release();
  }

  @Get('closed')
  closed(@CurrentStaff() staff: StaffActor): StaffActor {
    return staff;
  }

  @Post('closed')
  change(): { changed: boolean } {
    return { changed: true };
  }

  @Roles('manager', 'admin') @Get('managers')
  managers(): string {
    return 'ok';
  }

  @Roles('admin') @Scopes('mail:write') @Post('scoped')
  scoped(): { accepted: boolean } {
    return { accepted: true };
  }
}

@Module({ controllers: [ProbeController] })
export class ProbeModule {}

export { ProbeController };
