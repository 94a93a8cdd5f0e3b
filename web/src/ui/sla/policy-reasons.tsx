import { useTranslation } from 'react-i18next';
import type { FailedCondition, PolicyExplanation } from '../../api/sla';
import { useFormat } from '../use-format';
import css from './policy-reasons.module.css';
import { useValuesText } from './use-condition-text';

/** Why this policy and not one of those that stand before it. */
export function PolicyReasons({ explanation: { policy, matchedOn, passedOver } }: { readonly explanation: PolicyExplanation }) {
  const { t } = useTranslation('sla');
  const format = useFormat();
  return (
    <div className={css.stack}>
      {policy && <p className={css.note}>{matchedOn.length > 0 ? t('why.matched', { fields: format.list(matchedOn.map((field) => t(`condition.field.${field}`))) }) : t('why.takesAll')}</p>}
      {passedOver.length > 0 && (
        <>
          <p className={css.strong}>{t('why.passedOver')}</p>
          <ul className={css.passed}>
            {passedOver.map((passed) => <li key={passed.policy.id}><bdi>{passed.policy.name}</bdi>: <Failures failed={passed.failed} /></li>)}
          </ul>
        </>
      )}
    </div>
  );
}

function Failures({ failed }: { readonly failed: readonly FailedCondition[] }) {
  const { t } = useTranslation('sla');
  const valuesText = useValuesText();
  return failed.map(({ field, test, expected, actual }) => t(`why.${test}`, {
    field: t(`condition.field.${field}`), expected: valuesText(field, expected), actual: valuesText(field, actual),
  })).join(t('condition.and'));
}
