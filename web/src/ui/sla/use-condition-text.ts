import { useTranslation } from 'react-i18next';
import { conditionFields, type ConditionField, type Conditions } from '../../api/sla-types';
import { useCategories, useTeams } from '../staff/use-people';
import { useFormat, useLanguage } from '../use-format';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const values = {
  kind: ['complaint', 'criticism', 'suggestion', 'praise', 'question'],
  channel: ['web', 'email', 'phone', 'letter', 'in_person', 'api'],
  priority: ['urgent', 'high', 'normal', 'low'],
  language: ['fa', 'en'],
} as const;

/** What a ticket can be in each field; segments are free words. */
export function useConditionChoices(): Readonly<Record<ConditionField, readonly Choice[]>> {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const named = (list: readonly { readonly id: string; readonly name: { fa: string; en: string } }[]): readonly Choice[] => list.map(({ id, name }) => ({ value: id, label: name[language] }));
  return {
    kind: values.kind.map((value) => ({ value, label: t(`common:kind.${value}`) })),
    category: named(useCategories()),
    channel: values.channel.map((value) => ({ value, label: t(`channel.${value}`) })),
    priority: values.priority.map((value) => ({ value, label: t(`priority.${value}`) })),
    segment: [],
    team: named(useTeams()),
    language: values.language.map((value) => ({ value, label: t(`language.${value}`) })),
  };
}

/** Values of a field in the reader's words; one that nobody knows any more stands as it is. */
export function useValuesText(): (field: ConditionField, list: readonly string[]) => string {
  const { t } = useTranslation('sla');
  const choices = useConditionChoices();
  const format = useFormat();
  return (field, list) => (list.length === 0 ? t('condition.nothing') : format.list(list.map((value) => choices[field].find((choice) => choice.value === value)?.label ?? value)));
}

/** "Priority: urgent; Channel: not email", or that it takes everything. */
export function useConditionsText(): (conditions: Conditions) => string {
  const { t } = useTranslation('sla');
  const valuesText = useValuesText();
  return (conditions) => {
    const parts = conditionFields.flatMap((field) => {
      const { in: wanted, notIn } = conditions[field] ?? {};
      return [
        ...(wanted ? [t('condition.is', { field: t(`condition.field.${field}`), values: valuesText(field, wanted) })] : []),
        ...(notIn ? [t('condition.isNot', { field: t(`condition.field.${field}`), values: valuesText(field, notIn) })] : []),
      ];
    });
    return parts.length > 0 ? parts.join(t('condition.and')) : t('condition.all');
  };
}
