import { at, hours, OFFICE, office, policy, store, target, VERSIONS } from '../clock.mother';
import { clockState } from '../clock-state';
import { compileCalendar } from '../compile-calendar';
import type { Metric } from '../policy-definition';
import { refusePromiseChange } from './agreed';
import { decideClocks } from './decide-clocks';
import type { Clock, ClockContext, Happening, PolicyInForce } from './happening';
import { previewRetarget } from './retarget';

const DAYS_56 = { span: { unit: 'calendar_days' as const, days: 56 }, pausesIn: [], warnPercent: null };
const retail = policy({
  acknowledge: target(1), first_response: target(4), next_response: target(8), update: target(16, { pausesIn: ['waiting_customer', 'resolved'] }),
  resolution: target(40), confirmation: target(56), regulatory: target(0, DAYS_56),
});

/** A ticket as the store would keep it. */
class Ticket {
  clocks: Clock[] = [];
  history: { at: number; state: string }[] = [];
  state = 'new';
  raised = false;

  constructor(public inForce: PolicyInForce | null = retail) {}

  happens(happening: Happening, state = this.state, recordedAt = happening.at): this {
    this.state = state;
    this.history.push({ at: happening.at, state });
    const context: ClockContext = { clocks: this.clocks, policy: this.inForce, state, recordedAt, history: this.history };
    const decision = decideClocks(happening, context);
    this.raised = decision.raiseEscalation;
    this.clocks = store(this.clocks, decision.changes, this.inForce ?? retail);
    return this;
  }

  clock(metric: Metric, instance = 1): Clock {
    return this.clocks.find((clock) => clock.metric === metric && clock.instance === instance)!;
  }

  at(now: number, metric: Metric, instance = 1) {
    const clock = this.clock(metric, instance);
    return clockState(clock.target, clock.calendar, clock.facts, now);
  }

  open(now: number): string[] {
    return this.clocks.filter((clock) => clockState(clock.target, clock.calendar, clock.facts, now).open)
      .map(({ metric, instance }) => `${metric} ${instance}`).toSorted();
  }
}

const opened = (when = 'mon 09:00') => new Ticket().happens({ kind: 'opened', at: at(when) });
const answered = () => opened().happens({ kind: 'agent_replied', at: at('mon 10:00') }, 'in_progress');

describe('rule 2: metrics side by side', () => {
  it('opening starts what is measured from the start, and no update before the first response', () => {
    expect(opened().open(at('mon 09:00'))).toEqual(['acknowledge 1', 'first_response 1', 'regulatory 1', 'resolution 1']);
  });

  it('updates are owed from the first response on, each from the last', () => {
    const ticket = answered();
    expect(ticket.at(at('mon 10:00'), 'update').dueAt).toBe(at('wed 10:00'));
    ticket.happens({ kind: 'agent_replied', at: at('tue 10:00') });
    expect(ticket.at(at('tue 10:00'), 'update').state).toBe('met');
    expect(ticket.at(at('tue 10:00'), 'update', 2).dueAt).toBe(at('thu 10:00'));
  });

  it('the update clock runs while a third party is awaited and stands while the customer is', () => {
    const ticket = answered().happens({ kind: 'status_changed', at: at('mon 11:00') }, 'waiting_third_party');
    expect(ticket.at(at('mon 12:00'), 'update').state).toBe('running');
    ticket.happens({ kind: 'status_changed', at: at('mon 12:00') }, 'waiting_customer');
    expect(ticket.at(at('mon 13:00'), 'update').state).toBe('paused');
  });

  it('one next_response a customer turn, from the oldest unanswered message', () => {
    const ticket = answered()
      .happens({ kind: 'customer_wrote', at: at('mon 11:00'), ref: 'm1' })
      .happens({ kind: 'customer_wrote', at: at('mon 15:00'), ref: 'm2' });
    expect(ticket.at(at('mon 15:00'), 'next_response').dueAt).toBe(at('tue 11:00'));
    ticket.happens({ kind: 'agent_replied', at: at('mon 16:00') }).happens({ kind: 'customer_wrote', at: at('tue 09:30') });
    expect(ticket.at(at('tue 10:00'), 'next_response').state).toBe('met');
    expect(ticket.at(at('tue 10:00'), 'next_response', 2).startedAt).toBe(at('tue 09:30'));
  });

  it('no next_response while the first response is owed', () => {
    const ticket = opened().happens({ kind: 'customer_wrote', at: at('mon 11:00') });
    expect(ticket.clock('next_response')).toBeUndefined();
  });

  it('an older message that arrives later moves the turn back to it', () => {
    const ticket = answered().happens({ kind: 'customer_wrote', at: at('mon 13:00') })
      .happens({ kind: 'customer_wrote', at: at('mon 11:00') }, 'in_progress', at('mon 14:00'));
    expect(ticket.at(at('mon 14:00'), 'next_response')).toMatchObject({ startedAt: at('mon 11:00'), dueAt: at('tue 11:00') });
  });

  it('a message that came while the reply was leaving begins the next turn', () => {
    const ticket = answered().happens({ kind: 'customer_wrote', at: at('mon 11:00') })
      .happens({ kind: 'agent_replied', at: at('mon 12:00'), unansweredSince: at('mon 12:01') });
    expect(ticket.at(at('mon 13:00'), 'next_response').state).toBe('met');
    expect(ticket.at(at('mon 13:00'), 'next_response', 2)).toMatchObject({ state: 'running', startedAt: at('mon 12:01') });
  });

  it('regulatory never stands still', () => {
    const ticket = opened().happens({ kind: 'status_changed', at: at('mon 11:00') }, 'waiting_customer');
    expect(ticket.at(at('fri 12:00'), 'regulatory').state).toBe('running');
    expect(ticket.at(at('fri 12:00'), 'resolution').state).toBe('paused');
  });
});

describe('rule 3: only a message by a person answers', () => {
  it.each(['automatic_reply_sent', 'note_added', 'status_changed', 'resolved'] as const)('%s does not', (kind) => {
    const ticket = opened().happens({ kind, at: at('mon 10:00') }, 'in_progress');
    expect(ticket.at(at('mon 10:30'), 'first_response').state).toBe('running');
    expect(decideClocks({ kind: 'note_added', at: at('mon 10:00') }, { clocks: ticket.clocks, policy: retail, state: 'new', recordedAt: at('mon 10:00') }).changes).toEqual([]);
  });

  it('a reply does, at the time it left the outbox', () => {
    expect(answered().at(at('tue 10:00'), 'first_response')).toMatchObject({ state: 'met', metAt: at('mon 10:00') });
  });

  it('a reply that left before the message came does not answer it', () => {
    const ticket = answered().happens({ kind: 'customer_wrote', at: at('mon 11:00') })
      .happens({ kind: 'agent_replied', at: at('mon 10:59') }, 'in_progress', at('mon 11:05'));
    expect(ticket.at(at('mon 11:05'), 'next_response').state).toBe('running');
  });
});

describe('rule 5: pauses by state', () => {
  it('stop and restart each clock as its own target says', () => {
    const ticket = answered().happens({ kind: 'status_changed', at: at('mon 11:00') }, 'waiting_customer')
      .happens({ kind: 'status_changed', at: at('wed 09:00') }, 'in_progress');
    expect(ticket.at(at('wed 09:00'), 'resolution')).toMatchObject({ state: 'running', elapsedMs: hours(2), dueAt: office.add(at('wed 09:00'), hours(38)) });
  });

  it('a customer message learned of late does not leave the clock stopped', () => {
    const ticket = answered().happens({ kind: 'status_changed', at: at('mon 12:00') }, 'waiting_customer')
      .happens({ kind: 'customer_wrote', at: at('mon 11:00') }, 'in_progress', at('mon 13:00'));
    expect(ticket.at(at('mon 13:00'), 'resolution').state).toBe('running');
  });
});

describe('rule 6: reopening', () => {
  const resolved = (inForce = retail) => new Ticket(inForce).happens({ kind: 'opened', at: at('mon 09:00') })
    .happens({ kind: 'agent_replied', at: at('mon 10:00') }, 'in_progress').happens({ kind: 'resolved', at: at('tue 09:00') }, 'resolved');

  it('resolving meets resolution and regulatory, ends updates, and waits for the confirmation', () => {
    expect(resolved().open(at('tue 09:00'))).toEqual(['confirmation 1']);
    expect(resolved().at(at('tue 09:00'), 'resolution')).toMatchObject({ state: 'met', elapsedMs: hours(8) });
  });

  it('starts the next instance and leaves the one before as it was', () => {
    const before = resolved();
    const result = before.at(at('wed 09:00'), 'resolution');
    const ticket = before.happens({ kind: 'reopened', at: at('wed 09:00'), times: 1 }, 'in_progress');
    expect(ticket.at(at('wed 09:00'), 'resolution')).toEqual(result);
    expect(ticket.at(at('wed 09:00'), 'resolution', 2)).toMatchObject({ state: 'running', targetMs: hours(40) });
    expect(ticket.at(at('wed 09:00'), 'confirmation').state).toBe('cancelled');
    expect(ticket.at(at('wed 09:00'), 'regulatory', 2).startedAt).toBe(at('mon 09:00'));
    expect(ticket.at(at('wed 09:00'), 'update', 2).state).toBe('running');
    expect(ticket.raised).toBe(false);
  });

  it.each([
    [{ give: 'fraction', percent: 25 }, 10], [{ give: 'remaining', leastPercent: 10 }, 32], [{ give: 'remaining', leastPercent: 90 }, 36],
  ] as const)('gives %o of the span', (rule, left) => {
    const inForce = policy(retail.definition.targets, rule);
    const ticket = resolved(inForce).happens({ kind: 'reopened', at: at('wed 09:00'), times: 1 }, 'in_progress');
    expect(ticket.at(at('wed 09:00'), 'resolution', 2).targetMs).toBe(hours(left));
  });

  it('raises the escalation from the second time on', () => {
    const ticket = resolved().happens({ kind: 'reopened', at: at('wed 09:00'), times: 1 }, 'in_progress')
      .happens({ kind: 'resolved', at: at('wed 12:00') }, 'resolved').happens({ kind: 'reopened', at: at('thu 09:00'), times: 2 }, 'in_progress');
    expect(ticket.raised).toBe(true);
    expect(ticket.at(at('thu 09:00'), 'resolution', 3).state).toBe('running');
  });

  it('confirming meets the confirmation, a lapse ends it, and both end what is left of the conversation', () => {
    const confirmed = resolved().happens({ kind: 'confirmed', at: at('wed 09:00') }, 'closed');
    expect(confirmed.at(at('wed 09:00'), 'confirmation').state).toBe('met');
    const lapsed = resolved().happens({ kind: 'lapsed', at: at('wed 09:00') }, 'closed');
    expect(lapsed.at(at('wed 09:00'), 'confirmation').state).toBe('cancelled');
    expect(lapsed.open(at('wed 09:00'))).toEqual([]);
  });
});

describe('rule 7: change of priority, policy or team', () => {
  const urgent = policy({ ...retail.definition.targets, first_response: target(2), resolution: target(4) }, { give: 'full' }, { policyVersion: 'policy-2' });

  it('retargets from the original start, and gives grace when that is past', () => {
    const ticket = opened();
    ticket.inForce = urgent;
    ticket.happens({ kind: 'policy_changed', at: at('mon 12:00') });
    expect(ticket.at(at('mon 12:00'), 'resolution')).toMatchObject({ dueAt: at('mon 13:00'), retargetedLate: false });
    expect(ticket.at(at('mon 12:00'), 'first_response')).toMatchObject({ retargetedLate: true, state: 'running', dueAt: at('mon 12:30') });
  });

  it('puts a breach that nobody recorded on record first, so that it is never erased', () => {
    const ticket = new Ticket(urgent).happens({ kind: 'opened', at: at('mon 09:00') });
    ticket.inForce = retail;
    ticket.happens({ kind: 'policy_changed', at: at('tue 09:00') });
    expect(ticket.at(at('tue 09:00'), 'first_response')).toMatchObject({ state: 'breached', breachedAt: at('mon 11:00'), lateDetected: true });
    expect(ticket.clock('first_response').facts.filter(({ kind }) => kind === 'breached')).toHaveLength(1);
  });

  it('keeps what was used under the calendar of the time', () => {
    const nights = policy(retail.definition.targets, { give: 'full' }, {
      policyVersion: 'policy-2', calendarVersion: 'calendar-2',
      calendar: compileCalendar({ ...OFFICE, week: { mon: [{ open: '00:00', close: '24:00' }], tue: [{ open: '00:00', close: '24:00' }] } }),
    });
    const ticket = opened('mon 16:00');
    ticket.inForce = nights;
    ticket.happens({ kind: 'policy_changed', at: at('tue 10:00') });
    expect(ticket.at(at('tue 10:00'), 'resolution').elapsedMs).toBe(hours(2));
  });

  it('cancels metrics that the new policy lacks and starts those it adds, at the original start', () => {
    const ticket = new Ticket(policy({ resolution: target(40), acknowledge: target(1) })).happens({ kind: 'opened', at: at('mon 09:00') })
      .happens({ kind: 'status_changed', at: at('mon 10:00') }, 'waiting_customer');
    ticket.inForce = policy({ resolution: target(40), first_response: target(16) }, { give: 'full' }, { policyVersion: 'policy-2' });
    ticket.happens({ kind: 'policy_changed', at: at('tue 09:00') });
    expect(ticket.at(at('tue 09:00'), 'acknowledge').cancelledAt).toBe(at('tue 09:00'));
    expect(ticket.at(at('tue 09:00'), 'first_response')).toMatchObject({ startedAt: at('mon 09:00'), lateApplied: true, state: 'paused', elapsedMs: hours(1) });
  });
});

describe('rule 8: re-baseline', () => {
  const withHoliday = policy(retail.definition.targets, { give: 'full' }, {
    calendarVersion: 'calendar-2',
    calendar: compileCalendar({ ...OFFICE, exceptions: [{ kind: 'holiday', name: 'Forgotten', on: { by: 'date', date: '2025-01-07' } }] }),
  });

  it('an edit does not touch running clocks; a re-baseline counts again on the new calendar', () => {
    const ticket = opened();
    ticket.inForce = withHoliday;
    ticket.happens({ kind: 'status_changed', at: at('tue 12:00') }, 'assessing');
    expect(ticket.at(at('wed 09:00'), 'resolution')).toMatchObject({ elapsedMs: hours(16), dueAt: at('fri 17:00') });
    ticket.happens({ kind: 'rebaselined', at: at('wed 09:00') });
    expect(ticket.at(at('wed 09:00'), 'resolution')).toMatchObject({ elapsedMs: hours(8), dueAt: at('mon+1 17:00') });
  });

  it('is previewed without touching the clock', () => {
    const clock = opened().clock('resolution');
    expect(previewRetarget(clock, withHoliday, at('wed 09:00'), 'rebaselined')).toEqual(
      { policyVersion: VERSIONS.policyVersion, calendarVersion: 'calendar-2', reason: 'rebaselined', consumedMs: hours(8) });
  });
});

describe('rule 11: the start', () => {
  it('is when the message reached us; a policy applied late starts there too', () => {
    const ticket = new Ticket();
    ticket.history = [{ at: at('mon 09:00'), state: 'new' }, { at: at('mon 11:00'), state: 'waiting_customer' }, { at: at('mon 15:00'), state: 'in_progress' }];
    ticket.happens({ kind: 'opened', at: at('mon 09:00'), lateApplied: true, alreadyMet: { first_response: at('mon 10:00') } }, 'in_progress', at('tue 09:00'));
    expect(ticket.at(at('tue 09:00'), 'resolution')).toMatchObject({ startedAt: at('mon 09:00'), lateApplied: true, elapsedMs: hours(4), state: 'running' });
    expect(ticket.at(at('tue 09:00'), 'first_response')).toMatchObject({ state: 'met', elapsedMs: hours(1) });
    expect(ticket.at(at('tue 09:00'), 'update').startedAt).toBe(at('tue 09:00'));
  });

  it('keeps both when a message reached us and when we learned of it', () => {
    const inForce = policy({ resolution: target(8) });
    const { changes } = decideClocks({ kind: 'opened', at: at('mon 09:00') }, { clocks: [], policy: inForce, state: 'new', recordedAt: at('mon 16:00') });
    expect(changes).toMatchObject([{ metric: 'resolution', facts: [{ kind: 'started', at: at('mon 09:00'), recordedAt: at('mon 16:00') }] }]);
  });
});

describe('rule 13: promises and remedies', () => {
  const promised = () => opened().happens({ kind: 'agreed', metric: 'promise', ref: 'p1', at: at('mon 10:00'), dueAt: at('wed 12:00') });

  it('are watched to the time that was named, though the policy has no target for them', () => {
    expect(promised().at(at('mon 10:00'), 'promise')).toMatchObject({ dueAt: at('wed 12:00'), state: 'running' });
    const kept = promised().happens({ kind: 'agreed_kept', metric: 'promise', ref: 'p1', at: at('wed 11:00') });
    expect(kept.at(at('thu 09:00'), 'promise').state).toBe('met');
  });

  it('never stand still, stay owed after closing, and move only with a new date', () => {
    const ticket = promised().happens({ kind: 'status_changed', at: at('mon 11:00') }, 'waiting_customer')
      .happens({ kind: 'agreed_changed', metric: 'promise', ref: 'p1', at: at('tue 09:00'), dueAt: at('fri 12:00'), note: 'The part is late' })
      .happens({ kind: 'resolved', at: at('tue 10:00') }, 'resolved').happens({ kind: 'lapsed', at: at('wed 10:00') }, 'closed');
    expect(ticket.at(at('wed 13:00'), 'promise')).toMatchObject({ state: 'running', dueAt: at('fri 12:00'), startedAt: at('mon 10:00') });
  });

  it.each([
    [{ reason: ' ' }, 'promise.reason_missing'], [{ noticeAt: null }, 'promise.notice_missing'],
    [{ noticeAt: at('wed 12:00') }, 'promise.notice_too_late'], [{ at: at('wed 12:00') }, 'promise.notice_too_late'],
    [{ dueAt: at('mon 12:00') }, 'promise.date_in_past'], [{}, null],
  ])('may change with %o: %s', (change, answer) => {
    const asked = { at: at('tue 09:00'), dueAt: at('fri 12:00'), reason: 'The part is late', noticeAt: at('tue 09:30'), ...change };
    expect(refusePromiseChange(promised().clock('promise'), asked)).toBe(answer);
  });
});

describe('spam, withdrawn and back', () => {
  it('cancels every open clock, and restoring makes it as if it had never been', () => {
    const ticket = answered();
    const before = ticket.at(at('tue 12:00'), 'resolution');
    ticket.happens({ kind: 'cancelled', at: at('mon 11:00'), reason: 'spam', cause: 'spam-1' }, 'rejected_spam');
    expect(ticket.open(at('mon 11:00'))).toEqual([]);
    ticket.happens({ kind: 'restored', at: at('tue 10:00'), cause: 'spam-1' }, 'in_progress');
    expect(ticket.at(at('tue 12:00'), 'resolution')).toEqual(before);
  });
});
