import { Injectable } from '@nestjs/common';
import { BootTask, StartupNotes } from '../../platform/boot';
import { Env } from '../../platform/config/env';
import { SetUp } from './set-up';

/** Without any administrator, after all seeding, the person at the terminal gets the code to become one. */
@Injectable()
export class PrintSetupCode extends BootTask {
  readonly order = 95;

  constructor(private readonly setUp: SetUp, private readonly notes: StartupNotes, private readonly env: Env) {
    super();
  }

  async run(): Promise<void> {
    if (this.env.PEYGIR_ROLE === 'worker' || !(await this.setUp.isNeeded())) return;
    const code = await this.setUp.newCode();
    this.notes.add('', 'There is no administrator yet. Make yourself one:', `  ${this.env.publicUrl}/setup`, `  set-up code  ${code}`);
  }
}
