import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { newId } from '../../kernel/ids';
import type { Tx } from '../../platform/database/tx';
import { CalendarEntity, CalendarVersionEntity } from '../data/calendar.entity';
import type { CalendarDefinition } from '../domain/calendar-definition';
import { type IcalImport, IcalImportError, importIcal, type ImportRange, MOST_ICAL_BYTES } from '../domain/import-ical';
import { validateCalendar } from '../domain/validate-calendar';
import { refuseFaults } from './definition-faults';

export interface SavedVersion {
  id: string;
  version: number;
}

interface Newest {
  name: string;
  version: number;
}

const REFUSALS: Record<IcalImportError['code'], string> = {
  'ical.too_large': `The file is too large; at most ${MOST_ICAL_BYTES / 1000} kB can be read.`,
  'ical.unreadable': 'This is no iCalendar file.',
  'ical.range_invalid': 'Choose a range of at most 20 years.',
  'ical.too_many': 'The file has too many holidays in this range of days.',
};

/** Opening hours: each edit is a new version, and clocks that run keep theirs until a re-baseline. */
@Injectable()
export class EditCalendars {
  constructor(private readonly clock: Clock) {}

  /** The definition, when it can be kept. @throws DomainError `validation_failed` with every fault of it. */
  check(definition: unknown): CalendarDefinition {
    refuseFaults(validateCalendar(definition, this.clock.nowMs()));
    return definition as CalendarDefinition;
  }

  /** @throws DomainError `validation_failed` with every fault of the definition. */
  create(command: { name: string; definition: unknown }, authorId: string, tx: Tx): SavedVersion {
    const definition = this.check(command.definition);
    const calendarId = newId();
    tx.insert(CalendarEntity, { id: calendarId, name: command.name, createdAt: this.clock.now() });
    return this.write(calendarId, 1, definition, authorId, tx);
  }

  /** @throws DomainError `not_found`, `version_conflict` (409) when `version` is given and is not the newest, `validation_failed`. */
  async change(command: { id: string; name?: string; definition: unknown; version?: number }, authorId: string, tx: Tx): Promise<SavedVersion> {
    const definition = this.check(command.definition);
    const newest = await this.lock(command.id, command.version, tx);
    if (command.name !== undefined && command.name !== newest.name) tx.stage('UPDATE business_calendar SET name = $2 WHERE id = $1', [command.id, command.name]);
    return this.write(command.id, newest.version + 1, definition, authorId, tx);
  }

  /** The days off in an iCalendar file (RFC 5545), to be added to a definition. @throws DomainError `validation_failed` for a file that can't be read. */
  readIcal({ ical, from, through }: ImportRange & { ical: string }): IcalImport {
    try {
      return importIcal(ical, { from, through });
    } catch (error) {
      if (!(error instanceof IcalImportError)) throw error;
      const field = error.code === 'ical.range_invalid' ? 'through' : 'ical';
      throw DomainError.invalid(field, error.code, REFUSALS[error.code]);
    }
  }

  private async lock(id: string, version: number | undefined, tx: Tx): Promise<Newest> {
    const [calendar] = await tx.query<{ name: string }>('SELECT name FROM business_calendar WHERE id = $1 FOR UPDATE', [id]);
    if (!calendar) throw DomainError.notFound('calendar');
    const [newest] = await tx.query<Omit<Newest, 'name'>>('SELECT max(version) AS version FROM business_calendar_version WHERE calendar_id = $1', [id]);
    if (version !== undefined && newest!.version !== version) {
      throw new DomainError('conflict', 'version_conflict', 'Somebody changed this calendar meanwhile; look at it again.', [], { version: newest!.version });
    }
    return { ...calendar, ...newest! };
  }

  private write(calendarId: string, version: number, definition: CalendarDefinition, createdBy: string, tx: Tx): SavedVersion {
    tx.insert(CalendarVersionEntity, { id: newId(), calendarId, version, definition, createdBy, createdAt: this.clock.now() });
    return { id: calendarId, version };
  }
}
