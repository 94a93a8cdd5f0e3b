import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { BootTask } from '../../platform/boot';
import { Database } from '../../platform/database/database';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import { CalendarEntity, CalendarVersionEntity } from '../data/calendar.entity';
import { PolicyEntity, PolicyVersionEntity } from '../data/policy.entity';
import type { CalendarDefinition } from '../domain/calendar-definition';
import type { PolicyDefinition } from '../domain/policy-definition';
import { calendarPreset } from '../domain/presets/calendar-presets';
import { policyPreset } from '../domain/presets/policy-presets';

/** Calendars and policies that a new installation starts with; never touched again once there are any. */
@Injectable()
export class InstallPresets extends BootTask {
  readonly order = 10;

  constructor(private readonly database: Database, private readonly uow: UnitOfWork, private readonly clock: Clock) {
    super();
  }

  async run(): Promise<void> {
    if (await this.database.one('SELECT 1 FROM business_calendar LIMIT 1')) return;
    await this.uow.run(async (tx) => {
      const retail = this.calendar('فروشگاه (ایران)', calendarPreset('iran_retail', 'fa'), tx);
      const office = this.calendar('Office 9–17 (Germany)', calendarPreset('germany_office', 'en'), tx);
      this.calendar('24/7', calendarPreset('always_open', 'en'), tx);
      const standard = policyPreset('standard', 'Standard');
      this.policy(1, { ...standard, name: 'Urgent', conditions: { priority: { in: ['urgent'] } }, targets: hurried(standard.targets) }, retail, tx);
      this.policy(2, standard, retail, tx);
      this.policy(3, policyPreset('regulated', 'Regulated'), office, tx, false);
    });
  }

  private calendar(name: string, definition: CalendarDefinition, tx: Tx): string {
    const id = newId();
    const createdAt = this.clock.now();
    tx.insert(CalendarEntity, { id, name, createdAt });
    tx.insert(CalendarVersionEntity, { id: newId(), calendarId: id, version: 1, definition, createdBy: null, createdAt });
    return id;
  }

  private policy(position: number, definition: PolicyDefinition, calendarId: string, tx: Tx, active = true): void {
    const id = newId();
    const createdAt = this.clock.now();
    tx.insert(PolicyEntity, { id, name: definition.name, position, active, createdAt });
    tx.insert(PolicyVersionEntity, { id: newId(), policyId: id, version: 1, calendarId, definition, createdBy: null, createdAt });
  }
}

/** The same targets in a quarter of the business time. */
function hurried(targets: PolicyDefinition['targets']): PolicyDefinition['targets'] {
  const entries = Object.entries(targets).map(([metric, target]) => {
    const { span } = target;
    return [metric, span.unit === 'business' ? { ...target, span: { ...span, ms: span.ms / 4 } } : target];
  });
  return Object.fromEntries(entries) as PolicyDefinition['targets'];
}
