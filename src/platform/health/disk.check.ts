import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../files/file-store';
import { HealthCheck } from './health-check';

const LEAST_BYTES = 200 * 1024 * 1024;

/** There is room for attachments and mails. */
@Injectable()
export class DiskCheck extends HealthCheck {
  readonly name = 'disk';

  constructor(private readonly files: FileStore) {
    super();
  }

  async check(): Promise<string | null> {
    const { bavail, bsize } = await statfs(await this.files.folder());
    const free = bavail * bsize;
    return free >= LEAST_BYTES ? null : `only ${Math.floor(free / 1024 / 1024)} MB free`;
  }
}
