import path from 'node:path';
import { readIfThere, writeDurably } from './durable-file';
import type { ClusterLocation } from './cluster-location';
import { clusterName } from './process-table';
import { giveTo } from './run-as';
import type { ServerUser } from './server-user';

/** What is said here is acknowledged only when it is on disk. */
const DURABILITY = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/** Idle the whole server stays far below 350 MB; shared_buffers is only filled by use. */
const MEMORY = {
  shared_buffers: '128MB', work_mem: '8MB', maintenance_work_mem: '64MB', effective_cache_size: '512MB',
  max_connections: '60', huge_pages: 'off', io_workers: '2',
  // No parallel plans: two cores are busy with requests, and containers often have 64 MB of /dev/shm.
  max_worker_processes: '4', max_parallel_workers_per_gather: '0', max_parallel_maintenance_workers: '0',
};

/** About 3,000 small transactions a second: checkpoints by time, not by volume, and full pages compressed. */
const WRITING = {
  wal_compression: 'on', wal_level: 'replica', max_wal_senders: '2', max_logical_replication_workers: '0', wal_buffers: '16MB',
  min_wal_size: '256MB', max_wal_size: '2GB', checkpoint_timeout: '10min', checkpoint_completion_target: '0.9',
};

/** Job rows are updated several times and deleted: small, frequent vacuums keep their table short. */
const VACUUM = {
  autovacuum_naptime: '10s', autovacuum_max_workers: '2', autovacuum_work_mem: '32MB', autovacuum_vacuum_cost_limit: '1000',
  autovacuum_vacuum_scale_factor: '0.05', autovacuum_vacuum_insert_scale_factor: '0.1', autovacuum_analyze_scale_factor: '0.05',
};

const PLANNING = { random_page_cost: '1.1', jit: 'off', default_text_search_config: 'pg_catalog.simple' };

const BEHAVIOUR = {
  listen_addresses: '127.0.0.1',
  // TCP only: the path of a Unix socket may have 107 bytes, that of a data directory any number.
  unix_socket_directories: '', password_encryption: 'scram-sha-256', timezone: 'UTC', log_timezone: 'UTC', datestyle: 'iso, ymd',
  // Queries whose client was killed end too, and give back their locks.
  client_connection_check_interval: '5s', restart_after_crash: 'on',
};

/** A file for each weekday, overwritten a week later; no statements and no values: they hold people's data. */
const logging = (directory: string) => ({
  logging_collector: 'on', log_directory: directory, log_filename: 'postgresql-%a.log', log_rotation_age: '1d', log_rotation_size: '0',
  log_truncate_on_rotation: 'on', log_file_mode: '0600', log_min_messages: 'warning', log_min_error_statement: 'panic',
  log_error_verbosity: 'terse', log_parameter_max_length_on_error: '0', log_line_prefix: '%m [%p] %q%u@%d ', log_lock_waits: 'on',
});

const quote = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** The whole `postgresql.conf`. `version` (of the binaries) is in it, so equal text means an equal server. */
export function renderSettings(location: ClusterLocation, version: string, overrides: Record<string, string> = {}): string {
  const defaults = { ...DURABILITY, ...MEMORY, ...WRITING, ...VACUUM, ...PLANNING, ...BEHAVIOUR, ...logging(location.log) };
  const settings = { ...defaults, ...overrides, cluster_name: clusterName(location.cluster) };
  const lines = Object.entries(settings).map(([name, value]) => {
    if (!/^[a-z_][a-z0-9_.]*$/i.test(name) || /[\n\r\0]/.test(value)) throw new Error(`"${name}" cannot be a server setting`);
    return `${name} = ${quote(value)}`;
  });
  return [`# PostgreSQL ${version}. Written at every start; use ALTER SYSTEM for changes of your own.`, ...lines, ''].join('\n');
}

const confFile = (location: ClusterLocation) => path.join(location.cluster, 'postgresql.conf');

/** The settings that the server last started with. */
export const currentSettings = (location: ClusterLocation) => readIfThere(confFile(location));

export async function writeSettings(location: ClusterLocation, text: string, user: ServerUser): Promise<void> {
  if (await currentSettings(location) === text) return;
  await writeDurably(confFile(location), text, 0o600);
  await giveTo(user, confFile(location));
}
