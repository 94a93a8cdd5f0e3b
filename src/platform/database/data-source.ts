import { DataSource, type DataSourceOptions } from 'typeorm';
import { HeardClient } from './heard-client';

export interface DataSourceSettings {
  url: string;
  entities: DataSourceOptions['entities'];
  /** Connections this process may hold. */
  poolSize?: number;
  applicationName?: string;
}

/**
 * The connection pool. Without `query_timeout` a frozen server would hang its callers for ever (the server's own
 * `statement_timeout` can't help there), so both ends have a limit. All limits in milliseconds.
 */
export function createDataSource({ url, entities, poolSize = 12, applicationName = 'peygir' }: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    logging: false,
    applicationName,
    extra: {
      Client: HeardClient,
      max: poolSize,
      connectionTimeoutMillis: 8_000,
      query_timeout: 20_000,
      statement_timeout: 15_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 15_000,
      keepAlive: true,
      idleTimeoutMillis: 60_000,
    },
  });
}
