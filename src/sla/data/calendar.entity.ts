import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDefinition } from '../domain/calendar-definition';

@Entity('business_calendar')
export class CalendarEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

/** One state of a calendar; clocks that run on it keep it. */
@Entity('business_calendar_version')
@Unique('business_calendar_version_calendar_id_version_key', ['calendarId', 'version'])
export class CalendarVersionEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'calendar_id' }) calendarId: string;
  @Column('integer') version: number;
  @Column('jsonb') definition: CalendarDefinition;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
