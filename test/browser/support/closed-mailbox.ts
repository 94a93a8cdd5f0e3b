import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** A mail server (IMAP, RFC 9051) that knows nobody: every login is refused with these words. */
export class ClosedMailbox {
  private readonly open = new Set<Socket>();
  private readonly server: Server;

  constructor(readonly words: string) {
    this.server = createServer((socket) => this.talk(socket));
  }

  /** @returns its port */
  async start(): Promise<number> {
    await new Promise<void>((resolve) => { this.server.listen(0, '127.0.0.1', resolve); });
    return (this.server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    return new Promise((resolve) => { this.server.close(() => resolve()); });
  }

  private talk(socket: Socket): void {
    this.open.add(socket.on('close', () => this.open.delete(socket)).on('error', () => undefined));
    socket.setEncoding('utf8').write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
    socket.on('data', (lines: string) => {
      for (const line of lines.split('\r\n').filter(Boolean)) socket.write(this.answer(line));
    });
  }

  private answer(line: string): string {
    const [tag, command = ''] = line.split(' ');
    switch (command.toUpperCase()) {
      case 'CAPABILITY': return `* CAPABILITY IMAP4rev1\r\n${tag} OK done\r\n`;
      case 'LOGIN': return `${tag} NO [AUTHENTICATIONFAILED] ${this.words}\r\n`;
      case 'LOGOUT': return `* BYE\r\n${tag} OK done\r\n`;
      default: return `${tag} OK done\r\n`;
    }
  }
}
