import { type Mail, OPEN } from './mail';

export interface AskCustomerData {
  /** What was asked last; null when nothing was written. */
  question: { author: string; text: string } | null;
}

/** Work waits for the customer's answer. */
export const askCustomer: Mail<AskCustomerData> = {
  texts: { 'question.author': (_, { question }) => question?.author ?? null },
  dirs: { 'question.author': 'auto' },
  parts: {
    'part.question': (words, { question }) =>
      (question ? [words.text('ask_customer.asked', { author: question.author }), { kind: 'quote', text: question.text }] : []),
    'part.open': (words) => [words.open('ask_customer.answer')],
  },
  fixed: [{ part: 'part.question' }, OPEN],
};
