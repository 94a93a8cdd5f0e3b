import { type Circumstances, isByStranger, reasonNotToReach, reasonNotToSend } from './decide-send';
import { type Route, ROUTES, routeOf } from './routing';

const now: Circumstances = {
  ticketStatus: 'new', ticketChannel: 'web', causedBy: null, email: 'sara@example.org', undeliverable: false, wantsProgress: true, wantsSurveys: true,
  wantsAnnouncements: true, repliedJustNow: false, strangersQuarter: 0, strangersHour: 0, strangersDay: 0, automaticShort: 0, automaticLong: 0,
  ticketAutomaticShort: 0, ticketAutomaticLong: 0,
};
const of = (template: string): Route => ROUTES.find((row) => row.template === template)!;
const survey: Route = { ...of('acknowledgement'), purpose: 'survey' };
const announcement: Route = { ...of('acknowledgement'), purpose: 'announcement' };

describe('reasonNotToSend', () => {
  it.each<[string, Route, Partial<Circumstances>, string | null]>([
    ['lets an acknowledgement go', of('acknowledgement'), {}, null],
    ['holds back for spam', of('acknowledgement'), { ticketStatus: 'rejected_spam' }, 'spam'],
    ['has nowhere to send to', of('staff_reply'), { email: null }, 'no_address'],
    ['does not write to a dead address', of('staff_reply'), { undeliverable: true }, 'undeliverable'],
    ['tells of progress only who wants to know', of('action_taken'), { wantsProgress: false }, 'not_wanted'],
    ['tells of promises only who wants to know', of('promise_made'), { wantsProgress: false }, 'not_wanted'],
    ...['acknowledgement', 'staff_reply', 'ask_customer', 'resolution', 'date_changed', 'closed_by_silence'].map((template): [string, Route, Partial<Circumstances>, null] =>
      [`sends ${template} to who wants nothing`, of(template), { wantsProgress: false, wantsSurveys: false, wantsAnnouncements: false }, null]),
    ['asks for consent to surveys', survey, { wantsSurveys: false }, 'not_wanted'],
    ['asks for consent to announcements', announcement, { wantsAnnouncements: false }, 'not_wanted'],
    ['sends service mail whatever surveys are wanted', of('resolution'), { wantsSurveys: false, wantsAnnouncements: false }, null],
    ['tells an asked customer once', of('ask_customer'), { repliedJustNow: true }, 'told_already'],
    ['acknowledges one in a quarter of an hour', of('acknowledgement'), { strangersQuarter: 1 }, 'flood'],
    ['acknowledges five a day', of('acknowledgement'), { strangersDay: 5 }, 'flood'],
    ['acknowledges what colleagues log without that cap', of('acknowledgement'), { ticketChannel: 'phone', strangersDay: 9, strangersQuarter: 3 }, null],
    ['never caps a person’s reply', of('staff_reply'), { strangersDay: 9, strangersQuarter: 3, automaticShort: 99, automaticLong: 999 }, null],
    ['answers mail of one address twice an hour', of('acknowledgement'), { ticketChannel: 'email', strangersHour: 1 }, null],
    ['and not a third time', of('acknowledgement'), { ticketChannel: 'email', strangersHour: 2 }, 'loop'],
    ['which is no rule for the web', of('acknowledgement'), { strangersHour: 2 }, null],
    ['stops a loop within ten minutes', of('reopened'), { automaticShort: 10 }, 'loop'],
    ['stops a slow loop', of('reopened'), { automaticLong: 100 }, 'loop'],
    ['lets nine go, and ninety-nine', of('reopened'), { automaticShort: 9, automaticLong: 99, ticketAutomaticShort: 9, ticketAutomaticLong: 99 }, null],
    ['stops a loop about one ticket, whoever is written to', of('reopened'), { ticketAutomaticShort: 10 }, 'loop'],
    ['stops a slow one', of('reopened'), { ticketAutomaticLong: 100 }, 'loop'],
    ['tells nothing by itself of a ticket that goes on in another', of('reopened'), { ticketStatus: 'merged' }, 'merged'],
    ['sends what a person wrote on it', of('staff_reply'), { ticketStatus: 'merged' }, null],
  ])('%s', (_, route, change, expected) => {
    expect(reasonNotToSend(route, { ...now, ...change })).toBe(expected);
  });
});

it('tells a colleague who has left nothing', () => {
  expect(reasonNotToReach({ purpose: 'service', automatic: true }, { ...now, hasLeft: true })).toBe('left');
});

describe('isByStranger', () => {
  const withdrawn = (from: string): Route => routeOf({ event: 'ticket.status_changed', sort: 'withdraw', from, ticketId: '', causeId: '' })!;

  it('counts a withdrawal that no colleague has touched, but not one that a colleague logged or had in hand', () => {
    expect(isByStranger(withdrawn('new'), { ...now, causedBy: 'customer' })).toBe(true);
    expect(isByStranger(withdrawn('new'), { ...now, causedBy: 'staff' })).toBe(false);
    expect(isByStranger(withdrawn('in_progress'), { ...now, causedBy: 'customer' })).toBe(false);
  });
});
