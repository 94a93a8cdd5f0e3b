import { createServer } from 'node:net';

const HOST = '127.0.0.1';
/** Below the range that systems hand out to outgoing connections, so it is seldom taken by chance. */
const USUAL_PORT = 25432;

/** The port if it can be listened on, otherwise any free one. 0 asks for any. */
function bind(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host: HOST, exclusive: true }, () => {
      const address = server.address() as { port: number };
      server.close(() => resolve(address.port));
    });
  });
}

/** The first free port of those wished for, or any other. Another program may take it before the server does. */
export async function choosePort(wishes: (number | undefined)[]): Promise<number> {
  for (const wish of [...wishes, USUAL_PORT]) {
    if (wish && await bind(wish)) return wish;
  }
  const any = await bind(0);
  if (!any) throw new Error(`No free port on ${HOST}`);
  return any;
}
