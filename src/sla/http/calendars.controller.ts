import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../kernel/domain-error';
import { UnitOfWork } from '../../platform/database/tx';
import { Idempotency, IdempotencyKey, sendOnce } from '../../platform/http';
import { CurrentStaff, Roles, type StaffActor } from '../../platform/security';
import { EditCalendars, type SavedVersion } from '../app/edit-calendars';
import { type CalendarRow, DefinitionsQuery } from '../data/definitions.query';
import { type CalendarDay, calendarMonth } from '../domain/calendar-month';
import type { CalendarDefinition, Holiday } from '../domain/calendar-definition';
import { ChangeCalendarRequest, CreateCalendarRequest, DraftMonthRequest, MonthRequest, ReadIcalRequest } from './sla.requests';

interface CalendarMonth {
  month: string;
  timeZone: string;
  days: CalendarDay[];
}

/** Opening hours and holidays. */
@Roles('manager', 'admin')
@Controller('sla/calendars')
export class CalendarsController {
  constructor(
    private readonly definitions: DefinitionsQuery,
    private readonly editor: EditCalendars,
    private readonly uow: UnitOfWork,
    private readonly once: Idempotency,
  ) {}

  @Get()
  async list(): Promise<{ items: CalendarRow[] }> {
    return { items: await this.definitions.calendars() };
  }

  @Post()
  async create(
    @Body() body: CreateCalendarRequest, @CurrentStaff() actor: StaffActor,
    @IdempotencyKey() key: string | undefined, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedVersion> {
    return sendOnce(reply, await this.once.run({ scope: `sla.calendars:${actor.id}`, key, request: body }, 201, async (tx) => ({
      body: this.editor.create(body, actor.id, tx),
    })));
  }

  /** Makes a new version; clocks that run keep theirs. */
  @Put(':id')
  async change(@Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeCalendarRequest, @CurrentStaff() actor: StaffActor): Promise<CalendarRow> {
    await this.uow.run((tx) => this.editor.change({ ...body, id }, actor.id, tx));
    return this.find(id);
  }

  /** The days of a month with their hours and holidays, Gregorian and Jalali dates beside each other. */
  @Get(':id/month')
  async month(@Param('id', ParseUUIDPipe) id: string, @Query() { month }: MonthRequest): Promise<CalendarMonth> {
    return monthOf((await this.find(id)).definition, month);
  }

  /** The same of a calendar that is still being edited. */
  @Post('month') @HttpCode(200)
  draftMonth(@Body() { definition, month }: DraftMonthRequest): CalendarMonth {
    return monthOf(this.editor.check(definition), month);
  }

  /** Reads the all-day events of a file; they are added to the calendar when it is saved with them. */
  @Post(':id/import-ical') @HttpCode(200)
  async readIcal(@Param('id', ParseUUIDPipe) id: string, @Body() body: ReadIcalRequest): Promise<{ holidays: Holiday[]; skipped: number }> {
    await this.find(id);
    return this.editor.readIcal(body);
  }

  private async find(id: string): Promise<CalendarRow> {
    const calendar = await this.definitions.calendar(id);
    if (!calendar) throw DomainError.notFound('calendar');
    return calendar;
  }
}

function monthOf(definition: CalendarDefinition, month: string): CalendarMonth {
  const days = calendarMonth(definition, month);
  if (!days) throw DomainError.invalid('month', 'month_unknown', 'This is no month of the Gregorian or the Jalali calendar.');
  return { month, timeZone: definition.timeZone, days };
}
