import { subjectAlone } from './subject-alone';

it.each([
  ['شکایت شما به دست ما رسید · C-S47EWC24', 'شکایت شما به دست ما رسید'],
  ['Re: The glass arrived broken [C-S47EWC24]', 'Re: The glass arrived broken'],
  ['C-S47EWC24 · The date changes', 'The date changes'],
  ['About [C-S47EWC24] again', 'About again'],
  ['C-S47EWC24', 'C-S47EWC24'],
  ['Another one, C-A2MJM74M', 'Another one, C-A2MJM74M'],
])('"%s" without its reference is "%s"', (subject, rest) => {
  expect(subjectAlone(subject, 'C-S47EWC24')).toBe(rest);
});
