import type { CategoryKey, CauseKey } from './company';

/** How far a complaint of the demonstration has come. */
export type Ending =
  | 'new' | 'assessing' | 'in_progress' | 'waiting_customer' | 'waiting_third_party' | 'resolved' | 'closed' | 'lapsed'
  | 'reopened' | 'appealed' | 'withdrawn' | 'spam' | 'merged';

/** One complaint as it is told. */
export interface DemoScript {
  locale: 'fa' | 'en';
  name: string;
  kind?: 'complaint' | 'criticism' | 'suggestion' | 'praise' | 'question';
  category: CategoryKey;
  subject: string;
  text: string;
  product?: string;
  order?: string;
  remedy?: string;
  severity: 'low' | 'medium' | 'high' | 'critical';
  impact: 'one' | 'several' | 'many';
  cause: CauseKey;
  /** What was done, as the customer reads it. */
  action: string;
  reply: string;
  /** Refund in rials or euro cents, when money is given back. */
  refund?: { amount: string; currency: 'IRR' | 'EUR' };
  ending: Ending;
  /** Days before today on which it came in. */
  daysAgo: number;
  channel?: 'phone' | 'letter' | 'in_person';
}
