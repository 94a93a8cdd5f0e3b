import type { IncomingHttpHeaders } from 'node:http';
import type { StaffActor } from './staff-actor';

/** Tells who sends a request. The identity module implements it. */
export abstract class Authenticator {
  /** The person of a valid session cookie or API key, else null. Answers without a promise when it knows. */
  abstract authenticate(headers: IncomingHttpHeaders): StaffActor | null | Promise<StaffActor | null>;
}
