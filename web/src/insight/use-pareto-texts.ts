import type { Measure } from '../api/insight';
import { useFormat } from '../ui/use-format';

/** How the numbers of a Pareto read: money for costs, plain numbers otherwise. */
export function useParetoTexts(by: Measure, currency: string | null | undefined) {
  const format = useFormat();
  return {
    value: (value: number): string => (by === 'cost' && currency ? format.money(value, currency) : format.number(value, { maximumFractionDigits: 1 })),
    share: (ratio: number): string => format.percent(ratio),
    count: (value: number): string => format.number(value),
  };
}
