import type { DraftField } from './check-draft';
import type { Draft } from './draft';

export interface StepProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** What is wrong with a field, in words. */
  readonly errorText: (field: DraftField) => string | undefined;
}
