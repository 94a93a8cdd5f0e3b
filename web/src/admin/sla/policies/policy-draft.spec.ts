import { blankStep, blankTarget, mayPause, withCondition } from './policy-draft';

describe('a draft of a policy', () => {
  it('drops a condition that names nothing', () => {
    const conditions = { kind: { in: ['complaint'] }, team: { in: ['a'], notIn: ['b'] } };
    expect(withCondition(conditions, 'kind', { in: [], notIn: [] })).toEqual({ team: conditions.team });
    expect(withCondition(conditions, 'team', { in: [], notIn: ['b'] })).toEqual({ kind: conditions.kind, team: { notIn: ['b'] } });
  });

  it('gives a new step a key of its own, also after one was taken out', () => {
    const first = blankStep([]);
    const second = blankStep([first]);
    expect(blankStep([second]).key).toBe('step_3');
    expect([first.key, second.key]).toEqual(['step_1', 'step_2']);
  });

  it('lets pause only what is measured in time and not fixed by law or our word', () => {
    expect((['resolution', 'regulatory', 'promise'] as const).map((metric) => mayPause(metric, blankTarget(metric)))).toEqual([true, false, false]);
    expect(mayPause('resolution', { ...blankTarget('resolution'), span: { unit: 'working_days', days: 3 } })).toBe(false);
  });
});
