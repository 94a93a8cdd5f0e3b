/** Whether the company agrees with the complaint. */
export const OUTCOMES = ['upheld', 'partly_upheld', 'rejected'] as const;
export type Outcome = (typeof OUTCOMES)[number];
