import { ADMIN_ROLE, APP_DATABASE, APP_ROLE, connectionUrl, type Credentials } from './credentials';
import { queryOnce } from './query-once';

/**
 * Creates the application's role and database when missing. The role owns its database and may create the trusted
 * extensions there (pg_trgm, unaccent, citext, btree_gin), but is no superuser: it cannot read files or run programs.
 */
export async function provision(credentials: Credentials, port: number): Promise<void> {
  const url = connectionUrl(ADMIN_ROLE, credentials.admin, port, 'postgres');
  const [has] = await queryOnce<{ role: boolean; database: boolean }>(url, `SELECT
    EXISTS (SELECT FROM pg_roles WHERE rolname = '${APP_ROLE}') AS role,
    EXISTS (SELECT FROM pg_database WHERE datname = '${APP_DATABASE}') AS database`);
  if (!has?.role) {
    await queryOnce(url, `DO $$ BEGIN
      CREATE ROLE ${APP_ROLE} LOGIN PASSWORD '${credentials.app}';
      GRANT pg_monitor TO ${APP_ROLE};
    END $$`);
  }
  if (!has?.database) await queryOnce(url, `CREATE DATABASE ${APP_DATABASE} OWNER ${APP_ROLE}`);
}
