import { type Mail, OPEN } from './mail';

export interface ReopenedData {
  /** The customer said no to the resolution; otherwise it was taken up again for another reason. */
  rejected: boolean;
}

export const reopened: Mail<ReopenedData> = {
  texts: { 'text.why': (words, { rejected }) => words.of(rejected ? 'reopened.rejected' : 'reopened.reopened') },
  parts: {},
  fixed: [OPEN],
};

/** The second level has it. */
export const appealed: Mail<null> = { texts: {}, parts: {}, fixed: [OPEN] };
