import { automatic, type Letter, type LetterView, Words } from './letter';

export interface AskCustomerData {
  /** What was asked last; null when nothing was written. */
  question: { author: string; text: string } | null;
}

/** Work waits for the customer's answer. */
export function askCustomer(view: LetterView, { question }: AskCustomerData): Letter {
  const words = new Words(view);
  return automatic(view, words.of('ask_customer.title'), [
    words.text('ask_customer.text'),
    ...(question ? [words.text('ask_customer.asked', { author: question.author }), { kind: 'quote', text: question.text } as const] : []),
    words.open('ask_customer.answer'),
    words.small('ask_customer.orReply'),
  ]);
}
