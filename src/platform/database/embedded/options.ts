export type LogLevel = 'info' | 'warn' | 'error';
export type Log = (level: LogLevel, msg: string, extra?: object) => void;

/** How the application's own PostgreSQL is started. */
export interface EmbeddedPostgresOptions {
  /** Where the application keeps everything; created when missing. */
  dataDir: string;
  log: Log;
  /** Preferred TCP port on 127.0.0.1; another free one is taken when it is in use. */
  port?: number;
  /** Server settings that replace the defaults, e.g. `{ fsync: 'off' }` for a cluster that tests throw away. */
  settings?: Record<string, string>;
  /** Where a cluster goes, as root, when the server's user cannot reach the data directory. Default `/var/lib/peygir`. */
  systemDir?: string;
}

/** A running server under supervision. */
export interface EmbeddedPostgres {
  /** Connection URL of the database `peygir`, as the role that owns it (no superuser). */
  readonly url: string;
  /** Connection URL of the database `postgres`, as superuser. */
  readonly adminUrl: string;
  /** Stays the same until `stop()`, also when the server is restarted. */
  readonly port: number;
  /** The postmaster at present; changes when the server is restarted. */
  readonly pid: number;
  /** Calls `cb` each time a server that died is back and accepts connections. */
  onRestart(cb: () => void): void;
  /** Fast shutdown: clients are disconnected, the server ends cleanly, the data directory is free again. */
  stop(): Promise<void>;
}
