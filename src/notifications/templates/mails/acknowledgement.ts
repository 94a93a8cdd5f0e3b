import { type Mail, OPEN } from './mail';

const FOLLOWED_THROUGH = ['complaint', 'criticism'];

/** It reached us. Carries no word of the sender's: anybody can type anybody's address into a form. */
export const acknowledgement: Mail<null> = {
  texts: {
    'text.thanks': (words) => words.of(`acknowledgement.thanks.${words.view.kind}`),
    'text.next': (words) => (FOLLOWED_THROUGH.includes(words.view.kind) ? words.of('acknowledgement.next') : null),
  },
  parts: { 'part.caution': (words) => [words.small('secret'), words.small('acknowledgement.notYou')] },
  fixed: [{ part: 'part.reference' }, OPEN, { part: 'part.caution' }],
  strangers: true,
};
