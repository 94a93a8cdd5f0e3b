import { apiFetch, buildRequest, send } from './client';
import type {
  Filed, Kind, Mail, MailSummary, NewComplaint, PortalSettings, Preferences, TrackedComplaint,
} from './types';
import { upload } from './upload';

const base = '/api/portal';
const complaint = (reference: string): string => `${base}/complaints/${encodeURIComponent(reference)}`;

/** Which complaint, and the secret that opens it. The token travels in a header, never in an address. */
export interface Access {
  readonly reference: string;
  readonly token: string;
}

const proof = (access: Access): Record<string, string> => ({ 'x-tracking-token': access.token });

export const fetchSettings = (signal?: AbortSignal): Promise<PortalSettings> => send('GET', `${base}/settings`, { signal });

export const fetchPromise = (about: { kind: Kind; categoryId: string; locale: string }, signal?: AbortSignal): Promise<{ promisedBy: string | null }> =>
  send('GET', `${base}/promise`, { query: { ...about, categoryId: about.categoryId || undefined }, signal });

export const fetchComplaint = (access: Access, signal?: AbortSignal): Promise<TrackedComplaint> =>
  send('GET', complaint(access.reference), { headers: proof(access), signal });

export const confirmResolution = (access: Access, satisfied: boolean, comment: string): Promise<unknown> =>
  send('POST', `${complaint(access.reference)}/confirm`, { headers: proof(access), body: { satisfied, comment: comment || undefined } });

export const withdraw = (access: Access, reason: string): Promise<unknown> =>
  send('POST', `${complaint(access.reference)}/withdraw`, { headers: proof(access), body: { reason } });

export const appeal = (access: Access, reason: string): Promise<unknown> =>
  send('POST', `${complaint(access.reference)}/appeal`, { headers: proof(access), body: { reason } });

export const answerRemedy = (access: Access, remedyId: string, accepted: boolean): Promise<unknown> =>
  send('POST', `${complaint(access.reference)}/remedies/${encodeURIComponent(remedyId)}`, { headers: proof(access), body: { accepted } });

export const fetchPreferences = (access: Access, signal?: AbortSignal): Promise<Preferences> =>
  send('GET', `${base}/preferences`, { headers: proof(access), signal });

export const savePreferences = (access: Access, preferences: Preferences): Promise<Preferences> =>
  send('PUT', `${base}/preferences`, { headers: proof(access), body: preferences });

export const fetchMails = (signal?: AbortSignal): Promise<{ items: MailSummary[] }> => send('GET', '/api/mailbox', { signal });

export const fetchMail = (id: string, signal?: AbortSignal): Promise<Mail> => send('GET', `/api/mailbox/${encodeURIComponent(id)}`, { signal });

export interface SendProgress {
  readonly idempotencyKey: string;
  readonly onProgress?: (sentBytes: number) => void;
}

/** Files a complaint. With files the body is a form: one part `payload` (the JSON) and then one part `files` for each. */
export function fileComplaint(body: NewComplaint, files: readonly File[], progress: SendProgress): Promise<Filed> {
  return post(`${base}/complaints`, body, files, progress, {});
}

export function sendMessage(access: Access, message: { text: string; thanks?: boolean }, files: readonly File[], progress: SendProgress): Promise<unknown> {
  return post(`${complaint(access.reference)}/messages`, message, files, progress, proof(access));
}

function post<T>(path: string, body: object, files: readonly File[], progress: SendProgress, headers: Record<string, string>): Promise<T> {
  if (files.length === 0) return send('POST', path, { body, headers, idempotencyKey: progress.idempotencyKey });
  const form = new FormData();
  form.append('payload', JSON.stringify(body));
  files.forEach((file) => form.append('files', file, file.name));
  return upload(path, form, { ...progress, headers });
}

/** Fetches an attachment with the token in its header and hands it to the browser as a download. */
/** The address of a file's content in this page's memory; to be given back with `URL.revokeObjectURL`. */
export async function openAttachment(access: Access, id: string, signal?: AbortSignal): Promise<string> {
  const path = `${complaint(access.reference)}/attachments/${encodeURIComponent(id)}`;
  const response = await apiFetch(buildRequest('GET', path, { headers: { ...proof(access), accept: '*/*' }, signal }));
  return URL.createObjectURL(await response.blob());
}

export async function downloadAttachment(access: Access, attachment: { id: string; name: string }): Promise<void> {
  const address = await openAttachment(access, attachment.id);
  const link = document.createElement('a');
  link.href = address;
  link.download = attachment.name;
  link.click();
  URL.revokeObjectURL(address);
}
