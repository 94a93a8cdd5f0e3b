import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { CurrentStaff, Roles, type StaffActor } from '../../platform/security';
import { type PolicyPreview, PreviewPolicy } from '../app/preview-policy';
import type { CalendarDefinition } from '../domain/calendar-definition';
import type { PolicyDefinition } from '../domain/policy-definition';
import { CALENDAR_PRESETS, calendarPreset } from '../domain/presets/calendar-presets';
import { POLICY_PRESETS, policyPreset } from '../domain/presets/policy-presets';
import { PreviewRequest } from './sla.requests';

interface Presets {
  calendars: { key: string; definition: CalendarDefinition }[];
  policies: { key: string; definition: PolicyDefinition }[];
}

/** Trying policies out, and definitions to start from. */
@Roles('manager', 'admin')
@Controller('sla')
export class PreviewController {
  constructor(private readonly previewer: PreviewPolicy, private readonly clock: Clock) {}

  /** "This complaint, filed now, would be due …", by what is saved or by a policy and calendar that are still being edited. */
  @Post('preview') @HttpCode(200)
  preview(@Body() { facts, ...draft }: PreviewRequest): Promise<PolicyPreview> {
    return this.previewer.execute({ ...facts }, this.clock.now(), draft);
  }

  @Get('presets')
  presets(@CurrentStaff() { locale }: StaffActor): Presets {
    return {
      calendars: CALENDAR_PRESETS.map((key) => ({ key, definition: calendarPreset(key, locale) })),
      policies: POLICY_PRESETS.map((key) => ({ key, definition: policyPreset(key, key) })),
    };
  }
}
