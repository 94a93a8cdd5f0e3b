export { DataDirectoryInUseError } from './app-lock';
export { assertDurable, NotDurableError } from './assert-durable';
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './options';
export { startEmbeddedPostgres } from './start-embedded-postgres';
