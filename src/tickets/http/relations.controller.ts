import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsNotEmpty, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Idempotency, IdempotencyKey, OptionalField, sendOnce, Trimmed } from '../../platform/http';
import { CurrentStaff, type StaffActor } from '../../platform/security';
import { type SplitOff, SplitTicket } from '../app/split-ticket';
import { Tickets } from '../app/tickets-facade';
import { type RelatedTicket, RelationsQuery } from '../data/relations.query';

export class SplitRequest {
  /** Messages that go to the new ticket; one of the customer's must be among them, and one must stay. */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(200) @ArrayUnique() @IsUUID(undefined, { each: true }) messageIds: string[];
  @OptionalField() @Trimmed() @IsString() @IsNotEmpty() @MaxLength(300) subject?: string;
  @OptionalField() @IsInt() @Min(1) version?: number;
}

/** How tickets belong together. */
@Controller('tickets/:id')
export class RelationsController {
  constructor(
    private readonly tickets: Tickets,
    private readonly splitter: SplitTicket,
    private readonly relations: RelationsQuery,
    private readonly once: Idempotency,
  ) {}

  @Get('children')
  async children(@Param('id') id: string): Promise<{ items: RelatedTicket[] }> {
    return { items: await this.relations.children((await this.tickets.get(id)).id) };
  }

  /** Takes messages to a new ticket, which starts when the first of them arrived. */
  @Post('split')
  async split(
    @Param('id') id: string, @Body() body: SplitRequest, @CurrentStaff() actor: StaffActor,
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SplitOff> {
    const { id: ticketId } = await this.tickets.get(id);
    return sendOnce(reply, await this.once.run({ scope: `tickets.split:${ticketId}:${actor.id}`, key, request: body }, 201, async (tx) => ({
      body: await this.splitter.execute({ ...body, ticketId }, actor, tx),
    })));
  }
}
