import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose loss somebody hears from its first breath. The pool listens only while a connection lies idle, and
 * an error event nobody hears ends the process; whoever holds the connection learns of the loss by the query that fails.
 */
export class HeardClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
