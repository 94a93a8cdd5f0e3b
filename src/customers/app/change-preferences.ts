import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { UnitOfWork } from '../../platform/database/tx';
import type { CalendarKind, ContactChannel, Locale } from '../data/customer.entity';

export interface Preferences {
  locale: Locale;
  calendar: CalendarKind;
  preferredChannel: ContactChannel;
  /** News about the work on their complaints, beside what they must know. */
  wantsProgress: boolean;
  wantsSurveys: boolean;
  wantsAnnouncements: boolean;
}

const COLUMNS: Record<keyof Preferences, string> = {
  locale: 'locale', calendar: 'calendar', preferredChannel: 'preferred_channel',
  wantsProgress: 'wants_progress', wantsSurveys: 'wants_surveys', wantsAnnouncements: 'wants_announcements',
};

/** How the customer wants to be spoken to; the customer's own to change. */
@Injectable()
export class ChangePreferences {
  constructor(private readonly database: Database, private readonly uow: UnitOfWork) {}

  async read(customerId: string): Promise<Preferences> {
    const row = await this.database.one<Preferences>(
      `SELECT locale, calendar, preferred_channel AS "preferredChannel", wants_progress AS "wantsProgress", wants_surveys AS "wantsSurveys",
         wants_announcements AS "wantsAnnouncements" FROM customer WHERE id = $1`,
      [customerId],
    );
    return row!;
  }

  async execute(customerId: string, change: Partial<Preferences>): Promise<Preferences> {
    const changed = Object.entries(COLUMNS).filter(([property]) => change[property as keyof Preferences] !== undefined);
    if (changed.length > 0) {
      const sets = changed.map(([, column], index) => `${column} = $${index + 2}`).join(', ');
      await this.uow.run(async (tx) => {
        tx.stage(`UPDATE customer SET ${sets} WHERE id = $1`, [customerId, ...changed.map(([property]) => change[property as keyof Preferences])]);
      });
    }
    return this.read(customerId);
  }
}
