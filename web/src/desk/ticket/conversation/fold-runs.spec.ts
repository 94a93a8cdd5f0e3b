import type { TimelineEntry } from '../../../api/desk-types';
import { foldRuns } from './fold-runs';

const entries = (...types: string[]): TimelineEntry[] => types.map((type, index) => ({ id: `${index}`, at: '2024-05-06T08:00:00Z', type, author: { kind: 'system', name: '' } }));
const shape = (...types: string[]): (string | number)[] => foldRuns(entries(...types)).map((shown) => ('folded' in shown ? shown.folded.length : shown.type));

describe('foldRuns', () => {
  it('folds more than two steps in a row, wherever they stand', () => {
    expect(shape('escalated', 'escalated', 'escalated', 'note', 'escalated', 'escalated', 'escalated', 'escalated')).toEqual([3, 'note', 4]);
  });

  it('leaves short runs, and everything else, as they are', () => {
    expect(shape('opened', 'escalated', 'escalated', 'message', 'escalated')).toEqual(['opened', 'escalated', 'escalated', 'message', 'escalated']);
    expect(shape()).toEqual([]);
  });

  it('keeps every entry', () => {
    expect(foldRuns(entries('escalated', 'escalated', 'escalated')).flatMap((shown) => ('folded' in shown ? shown.folded : [shown]))).toHaveLength(3);
  });
});
