import { useTranslation } from 'react-i18next';
import { conditionFields, metrics, weekdays } from '../../../api/sla-types';
import { useFormat, useLanguage } from '../../../ui/use-format';
import { weekdayName } from './names';

/** Where in a long form a fault stands, in words: "Resolution · Step 2"; empty where its own words say it. @param field its path in the definition */
export function useFaultPlace(): (field: string) => string {
  const { t } = useTranslation('sla');
  const { t: desk } = useTranslation('desk');
  const format = useFormat();
  const language = useLanguage();
  const target = (name: string, part?: string, step?: string): string => {
    const metric = metrics.find((one) => one === name);
    const steps = part === 'ladder' && step !== undefined ? [t('ladder.step', { n: format.number(Number(step) + 1) })] : [];
    return metric ? [desk(`metric.${metric}`), ...steps].join(' · ') : '';
  };
  const condition = (name: string): string => {
    const field = conditionFields.find((one) => one === name);
    return field ? t(`condition.field.${field}`) : '';
  };
  const day = (name: string): string => {
    const weekday = weekdays.find((one) => one === name);
    return weekday ? weekdayName(weekday, language) : '';
  };
  return (path) => {
    const [part, name = '', ...rest] = path.split('.');
    switch (part) {
      case 'targets': return target(name, ...rest);
      case 'conditions': return condition(name);
      case 'week': return day(name);
      case 'reopen': return t('reopen.title');
      case 'promise': return t('promise.title');
      default: return '';
    }
  };
}
