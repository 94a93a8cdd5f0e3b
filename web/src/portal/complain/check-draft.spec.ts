import { checkDraft, firstBadStep, fromServer, stepsFor } from './check-draft';
import { emptyDraft, type Draft } from './draft';
import { toRequest } from './to-request';

const filled: Draft = {
  ...emptyDraft('complaint'), subject: 'Broken', description: 'The machine arrived broken.', name: 'Sara', phone: '۰۹۱۲ ۳۴۵ ۶۷۸۹',
};

describe('complaint draft', () => {
  it('finds nothing wrong with a complete one', () => expect(checkDraft(filled, '2026-08-04')).toEqual({}));

  it('asks for one way to answer', () => {
    expect(checkDraft({ ...filled, phone: '' }, '2026-08-04')).toEqual({ email: 'oneNeeded' });
    expect(checkDraft({ ...filled, channel: 'email' }, '2026-08-04')).toEqual({ email: 'forChannel' });
  });

  it('refuses a day to come and a number that is none', () => {
    expect(checkDraft({ ...filled, occurredOn: '2026-08-05', phone: '12' }, '2026-08-04')).toEqual({ occurredOn: 'future', phone: 'format' });
  });

  it('asks only complaints for a remedy, and leads to the first step to correct', () => {
    expect(stepsFor('praise')).toEqual(['kind', 'story', 'contact', 'send']);
    const draft = { ...filled, subject: '', name: '' };
    expect(firstBadStep(draft, checkDraft(draft, '2026-08-04'), 'send')).toBe('story');
    expect(firstBadStep(draft, checkDraft(draft, '2026-08-04'), 'kind')).toBeNull();
  });

  it('puts the server’s words on the fields that it names', () => {
    expect(fromServer([{ field: 'contact.phone', message: 'No such number' }, { field: 'unheard', message: 'x' }])).toEqual({ phone: 'No such number' });
  });

  it('sends Latin digits, leaves empty fields out and keeps the remedy in words', () => {
    const body = toRequest({ ...filled, remedyText: 'soon' }, 'fa', 'Refund');
    expect(body.contact).toEqual({ name: 'Sara', email: undefined, phone: '09123456789', locale: 'fa', preferredChannel: undefined });
    expect(body.desiredRemedy).toBe('Refund: soon');
    expect(body.website).toBeUndefined();
  });
});
