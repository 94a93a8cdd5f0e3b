import { IsIn } from 'class-validator';
import { IsInstant, OptionalField, QueryInt } from '../../platform/http';
import type { ParetoMeasure } from '../data/pareto.query';

export class ParetoRequest {
  @OptionalField() @IsIn(['count', 'cost', 'severity']) by?: ParetoMeasure;
  /** Complaints that reached us from then on; default a year ago. */
  @OptionalField() @IsInstant() from?: string;
  /** Complaints that reached us before; default now. */
  @OptionalField() @IsInstant() to?: string;
}

export class OverdueRequest {
  @OptionalField() @QueryInt(1, 200) limit?: number;
}
