import { once } from 'node:events';
import { createRequire } from 'node:module';

const { SMTPServer } = createRequire(import.meta.url)('smtp-server');

/** A mail server that takes everything and remembers whom each message reached. */
export class MailSink {
  /** address → Message-IDs in the order they came. */
  received = new Map();
  #server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onData: (stream, { envelope }, done) => {
      let text = '';
      stream.setEncoding('utf8').on('data', (chunk) => (text += chunk)).on('end', () => {
        const id = /^message-id:\s*(<[^>]+>)/im.exec(text)?.[1] ?? '';
        for (const { address } of envelope.rcptTo) this.received.set(address, [...(this.received.get(address) ?? []), id]);
        done();
      });
    },
  });

  async start() {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server.server, 'listening');
    // A killed sender leaves its connection broken.
    this.#server.on('error', () => undefined);
    return `smtp://127.0.0.1:${this.#server.server.address().port}`;
  }

  stop() {
    return new Promise((resolve) => { this.#server.close(resolve); });
  }
}
