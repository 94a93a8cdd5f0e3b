import { Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock';

/** The machine's own clock. */
@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
