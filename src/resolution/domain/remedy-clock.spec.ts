import { remedyHappening } from './remedy-clock';

describe('when a remedy is owed', () => {
  it('from the offer when a date was named with it', () => {
    expect(remedyHappening('offered', 200, 100)).toEqual({ kind: 'agreed', dueAt: 200 });
    expect(remedyHappening('accepted', 200, 100)).toBeNull();
  });

  it('from the acceptance when the policy decides', () => {
    expect(remedyHappening('offered', null, 100)).toBeNull();
    expect(remedyHappening('accepted', null, 100)).toEqual({ kind: 'agreed' });
  });

  it('is settled by fulfilment and ends with a refusal; a proposal owes nothing', () => {
    expect(remedyHappening('fulfilled', 200, 300)).toEqual({ kind: 'agreed_kept' });
    expect(remedyHappening('declined', 200, 100)).toEqual({ kind: 'agreed_withdrawn', reason: 'declined' });
    expect(remedyHappening('proposed', 200, 100)).toBeNull();
  });
});
