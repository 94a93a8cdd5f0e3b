import { Injectable } from '@nestjs/common';
import { ChangePromise } from './change-promise';
import { Decide } from './decide';
import { MakePromise } from './make-promise';
import { RecordAction } from './record-action';

/** The verbs of one controller, gathered. */
@Injectable()
export class ResolutionVerbs {
  constructor(readonly actions: RecordAction, readonly promises: MakePromise, readonly changes: ChangePromise, readonly decisions: Decide) {}
}
