import type { TestApp } from '../../../support/test-app';

const ABSENT = '0190a000-0000-7000-8000-000000000000';
const name = () => ({ fa: 'نام', en: 'Name' });
const CONTACT = { name: 'Sara', email: 'sara@example.test', phone: '+98 21 5555 0101', locale: 'fa', preferredChannel: 'email' };
const COMPLAINT = {
  kind: 'complaint', subject: 'Cup', description: 'It is cracked.', desiredRemedy: 'Another one', product: 'Cup', orderRef: 'A-1',
  occurredOn: '2024-05-01', contact: CONTACT,
};
// Nobody listens there: what is tried out fails at once and in words.
const MAILBOX = {
  name: 'Box', host: '127.0.0.1', port: 1, security: 'tls', username: 'box', auth: 'oauth2', password: 'secret', tokenUrl: 'https://127.0.0.1:1/token', clientId: 'id', clientSecret: 'secret',
  refreshToken: 'token', scope: 'mail', folder: 'INBOX', afterCommit: 'move', moveTo: 'Done', existing: 'leave', ownServer: 'mx.example.test', enabled: false,
};
const PASSWORD = 'a quiet violet engine';

/** Bodies that are right in every field and go all the way, where what the rules alone suggest would be refused by the business. */
export function sampleBodies(t: TestApp): Record<string, object> {
  const later = new Date(t.clock.nowMs() + 3_600_000).toISOString();
  const earlier = new Date(t.clock.nowMs() - 3_600_000).toISOString();
  return {
    'POST /api/api-keys': { name: 'Key', scopes: ['read'] },
    'POST /api/auth/login': { email: 'nobody@staff.test', password: PASSWORD, code: '123456' },
    'PATCH /api/auth/me': { name: 'Sara', locale: 'fa' },
    'POST /api/auth/password': { current: PASSWORD, next: `${PASSWORD} two` },
    'POST /api/categories': { name: name(), externalBody: name() },
    'POST /api/mail/sources': MAILBOX,
    'PUT /api/mail/sources/:id': { ...MAILBOX, version: 1 },
    'PUT /api/mail/sources/:id/enabled': { enabled: false, version: 1 },
    'POST /api/mail/sources/try': MAILBOX,
    'POST /api/portal/complaints': { ...COMPLAINT, website: '' },
    'POST /api/portal/complaints/:reference/appeal': { reason: 'No' },
    'POST /api/portal/complaints/:reference/confirm': { satisfied: false, comment: 'No' },
    'POST /api/portal/complaints/:reference/messages': { text: 'Hello' },
    'POST /api/portal/complaints/:reference/remedies/:remedyId': { accepted: true },
    'POST /api/portal/complaints/:reference/withdraw': { reason: 'No' },
    'PUT /api/portal/preferences': { locale: 'fa', calendar: 'jalali', preferredChannel: 'email', wantsSurveys: true, wantsAnnouncements: false },
    'POST /api/prevention/causes': { name: name() },
    'PUT /api/settings/company': { name: name(), contact: { phone: '1', email: 'us@example.test', social: [{ label: 'Site', url: 'https://example.test/' }] } },
    'POST /api/setup': { code: 'ABCDE', email: 'boss@staff.test', name: 'Boss', password: PASSWORD, locale: 'fa' },
    'POST /api/teams': { nameFa: 'تیم', nameEn: 'Team' },
    'POST /api/tickets': { ...COMPLAINT, channel: 'phone', severity: 'low', impact: 'one', receivedAt: earlier },
    'PATCH /api/tickets/:id': { version: 1, subject: 'Cup', kind: 'complaint', priority: 'low', severity: 'low', impact: 'one', tags: ['a'] },
    'POST /api/tickets/:id/actions': { text: 'Done', visibility: 'public', doneAt: earlier },
    'PUT /api/tickets/:id/decision': { outcome: 'upheld', reasons: 'So it is.', noActionReason: 'None' },
    'POST /api/tickets/:id/merge': { intoId: ABSENT, version: 1 },
    'POST /api/tickets/:id/messages': { visibility: 'internal', text: 'Note' },
    'POST /api/tickets/:id/promises': { text: 'Soon', dueAt: later },
    'PATCH /api/tickets/:id/promises/:promiseId': { dueAt: later, reason: 'The part is late' },
    'POST /api/tickets/:id/remedies': { type: 'refund', amount: '10.50', currency: 'EUR', note: 'Price' },
    'POST /api/tickets/:id/remedies/:remedyId/accept': { proof: 'P' },
    'POST /api/tickets/:id/remedies/:remedyId/approve': { proof: 'P' },
    'POST /api/tickets/:id/remedies/:remedyId/decline': { proof: 'P' },
    'POST /api/tickets/:id/remedies/:remedyId/fulfil': { proof: 'P' },
    'PUT /api/tickets/:id/root-cause': { whys: ['a'], escapedAt: 'Gate', preventable: 'yes', notInvestigated: { reason: 'One case' } },
    'POST /api/tickets/:id/transitions': { action: 'assess', version: 1, reason: 'Why', toldHow: 'By phone' },
    'POST /api/tickets/:id/unmerge': { version: 1 },
    'POST /api/users': { email: 'new@staff.test', name: 'New', password: PASSWORD, role: 'agent', locale: 'fa', teamIds: [] },
    'PATCH /api/users/:id': { name: 'Spare', role: 'agent', locale: 'fa', active: true, teamIds: [] },
  };
}
