import { Client } from 'pg';

/** What the database server complained about in one database since the log was opened. */
export class ServerLog {
  private constructor(private readonly client: Client, private readonly database: string, private readonly file: string, private readonly from: number) {}

  static async open(databaseUrl: string): Promise<ServerLog> {
    const client = new Client({ connectionString: process.env.PEYGIR_TEST_ADMIN_URL });
    await client.connect();
    const { rows } = await client.query<{ file: string; size: string }>('SELECT file, (pg_stat_file(file)).size AS size FROM pg_current_logfile() AS file');
    return new ServerLog(client, new URL(databaseUrl).pathname.slice(1), rows[0]!.file, Number(rows[0]!.size));
  }

  /** Lines of level ERROR and worse about this database. */
  async errors(): Promise<string[]> {
    const { rows } = await this.client.query<{ text: string }>(`SELECT convert_from(pg_read_binary_file($1, $2, 100000000), 'UTF8') AS text`, [this.file, this.from]);
    return rows[0]!.text.split('\n').filter((line) => line.includes(`@${this.database} `) && /(ERROR|FATAL|PANIC):/.test(line));
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
