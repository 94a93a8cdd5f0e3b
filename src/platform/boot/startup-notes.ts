import { Injectable } from '@nestjs/common';

/** Lines for the person who started the process (addresses, demonstration accounts, a set-up code), printed once when ready, never logged. */
@Injectable()
export class StartupNotes {
  readonly lines: string[] = [];

  add(...lines: string[]): void {
    this.lines.push(...lines);
  }
}
