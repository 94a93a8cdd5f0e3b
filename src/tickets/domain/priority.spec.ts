import { priorityOf } from './priority';
import { IMPACTS, PRIORITIES, SEVERITIES } from './states';

describe('priority from severity and impact', () => {
  it('puts safety first: critical is urgent for a single person too', () => {
    for (const impact of IMPACTS) expect(priorityOf('critical', impact)).toBe('urgent');
  });

  it('never falls when severity or impact rises', () => {
    const rank = (severity: number, impact: number): number => PRIORITIES.indexOf(priorityOf(SEVERITIES[severity]!, IMPACTS[impact]!));
    SEVERITIES.forEach((_, severity) => IMPACTS.forEach((__, impact) => {
      if (severity > 0) expect(rank(severity, impact)).toBeGreaterThanOrEqual(rank(severity - 1, impact));
      if (impact > 0) expect(rank(severity, impact)).toBeGreaterThanOrEqual(rank(severity, impact - 1));
    }));
  });
});
