import type { TicketStatus } from '../../tickets';

/** What the customer reads for each state. */
export const STATUS_LABELS: Record<TicketStatus, { fa: string; en: string }> = {
  new: { fa: 'دریافت شد', en: 'Received' },
  assessing: { fa: 'در حال بررسی', en: 'Being reviewed' },
  in_progress: { fa: 'در حال پیگیری', en: 'Being worked on' },
  waiting_customer: { fa: 'منتظر پاسخ شما', en: 'We need your answer' },
  waiting_third_party: { fa: 'منتظر همکار بیرونی', en: 'Waiting for a partner' },
  resolved: { fa: 'حل شد؛ درست است؟', en: 'Resolved: is it?' },
  closed: { fa: 'بسته شد', en: 'Closed' },
  withdrawn: { fa: 'پس گرفته شد', en: 'Withdrawn' },
  rejected_spam: { fa: 'دریافت شد', en: 'Received' },
  merged: { fa: 'در پروندهٔ دیگری ادامه دارد', en: 'Continued in another case' },
};
