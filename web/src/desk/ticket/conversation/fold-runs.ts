import type { TimelineEntry } from '../../../api/desk-types';

/** One entry that is shown, or a run of like ones behind one line. */
export type Shown = TimelineEntry | { readonly id: string; readonly folded: readonly TimelineEntry[] };

/** A run longer than this is folded. */
const MOST_IN_A_ROW = 2;

const isStep = ({ type }: TimelineEntry): boolean => type === 'escalated';

/** A clock that nobody answers for writes many lines; together they say one thing. */
export function foldRuns(entries: readonly TimelineEntry[]): Shown[] {
  const shown: Shown[] = [];
  for (let start = 0; start < entries.length;) {
    let end = start;
    while (end < entries.length && isStep(entries[end]!)) end++;
    const run = entries.slice(start, end);
    if (run.length > MOST_IN_A_ROW) shown.push({ id: run[0]!.id, folded: run });
    else shown.push(...run);
    if (end < entries.length) shown.push(entries[end]!);
    start = end + 1;
  }
  return shown;
}
