export type BounceKindName = 'hard' | 'soft' | 'unknown';

/** The entry of a ticket's story for a report, or null for good news: the mail was delivered or passed on. */
export function storyOfReport(action: string): 'mail_bounced' | 'mail_delayed' | 'mail_complained' | null {
  if (action === 'delivered' || action === 'relayed' || action === 'expanded') return null;
  if (action === 'delayed') return 'mail_delayed';
  return action === 'complaint' ? 'mail_complained' : 'mail_bounced';
}
