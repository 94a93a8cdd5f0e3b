import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Locale = 'fa' | 'en';
export type CalendarKind = 'jalali' | 'gregorian';
export type ContactChannel = 'email' | 'phone';

/** A person we serve; found by an address or a number, never by a name. */
@Entity('customer')
export class CustomerEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') locale: Locale;
  /** The calendar in which dates are written to this person. */
  @Column('text') calendar: CalendarKind;
  @Column('text', { name: 'preferred_channel' }) preferredChannel: ContactChannel;
  /** News about the work on their complaints; what they must know is sent all the same. */
  @Column('boolean', { name: 'wants_progress' }) wantsProgress: boolean;
  @Column('boolean', { name: 'wants_surveys' }) wantsSurveys: boolean;
  @Column('boolean', { name: 'wants_announcements' }) wantsAnnouncements: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
