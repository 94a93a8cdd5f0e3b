import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A stretch of network between two programs that a test can cut. */
export class TcpProxy {
  private server?: Server;
  private readonly pairs = new Set<[Socket, Socket]>();
  private away = false;
  /** Bytes that may still come back from the far end before everything is cut; null: no end. */
  private budget: number | null = null;
  /** Connections that were made. */
  connections = 0;

  constructor(private readonly target: { host: string; port: number }) {}

  async start(): Promise<number> {
    this.server = createServer((near) => this.join(near)).listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  /** Ends what is open and lets nothing through. */
  cut(): void {
    this.away = true;
    this.drop();
  }

  heal(): void {
    this.away = false;
    this.budget = null;
  }

  /** Ends everything once the far end has sent this many more bytes; later connections work. */
  cutAfter(bytes: number): void {
    this.budget = bytes;
  }

  /** Ends what is open; new connections work. */
  drop(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
    this.pairs.clear();
  }

  async stop(): Promise<void> {
    this.cut();
    this.server!.close();
    await once(this.server!, 'close');
  }

  private join(near: Socket): void {
    if (this.away) return void near.destroy();
    this.connections++;
    const far = connect(this.target);
    const pair: [Socket, Socket] = [near, far];
    this.pairs.add(pair);
    for (const socket of pair) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        for (const one of pair) one.destroy();
        this.pairs.delete(pair);
      });
    }
    near.on('data', (data) => far.write(data));
    far.on('data', (data) => this.back(near, data));
  }

  private back(near: Socket, data: Buffer): void {
    if (this.budget === null) return void near.write(data);
    this.budget -= data.length;
    if (this.budget > 0) return void near.write(data);
    this.budget = null;
    this.drop();
  }
}
