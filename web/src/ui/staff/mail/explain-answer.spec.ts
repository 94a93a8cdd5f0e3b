import { explainAnswer, type Explanation } from './explain-answer';

it.each<[string | null, string | null, Explanation]>([
  ['550 5.1.1 <a@b.test>: no such user', 'refused', 'noSuchAddress'],
  ['550-5.1.10 RESOLVER.ADR.RecipientNotFound', 'refused', 'noSuchAddress'],
  ['552 5.2.2 over quota', 'refused', 'full'],
  ['452 Mailbox full', 'gave_up', 'full'],
  ['550 5.2.1 The account is disabled', 'refused', 'disabled'],
  ['552 5.3.4 message too big', 'refused', 'tooLarge'],
  ['554 5.7.1 blocked for now', 'refused', 'refusedAsSpam'],
  ['450 4.2.1 Greylisted, come back later', 'gave_up', 'greylisted'],
  ['connect ECONNREFUSED 192.0.2.1:25', 'gave_up', 'unreachable'],
  ['smtp; 550 No', 'bounced', 'returned'],
  ['554 no thanks from 10.5.1.1', 'refused', 'refused'],
  [null, 'refused', 'refused'],
  [null, 'gave_up', 'ours'],
])('%s (%s) is %s', (answer, reason, expected) => {
  expect(explainAnswer(answer, reason)).toBe(expected);
});
