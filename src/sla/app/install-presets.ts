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

/** Calendars and policies that a new installation starts with; never touched again once there are any. A name is the same for every reader, so theirs are in both languages. */
@Injectable()
export class InstallPresets extends BootTask {
  readonly order = 10;

  constructor(private readonly database: Database, private readonly uow: UnitOfWork, private readonly clock: Clock) {
    super();
  }

  async run(): Promise<void> {
    if (await this.database.one('SELECT 1 FROM business_calendar LIMIT 1')) return;
    await this.uow.run(async (tx) => {
      const retail = this.calendar('فروشگاه در ایران · Shop in Iran', calendarPreset('iran_retail', 'fa'), tx);
      const office = this.calendar('دفتر در آلمان · Office in Germany', calendarPreset('germany_office', 'en'), tx);
      this.calendar('شبانه‌روزی · 24/7', calendarPreset('always_open', 'en'), tx);
      const standard = policyPreset('standard', 'معمولی · Standard');
      this.policy(1, { ...standard, name: 'فوری · Urgent', conditions: { priority: { in: ['urgent'] } }, targets: hurried(standard.targets) }, retail, tx);
      this.policy(2, standard, retail, tx);
      this.policy(3, policyPreset('regulated', 'زیر نظارت · Regulated'), office, tx, false);
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
