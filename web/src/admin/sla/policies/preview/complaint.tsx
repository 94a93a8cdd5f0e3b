import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { conditionFields } from '../../../../api/sla-types';
import { useValuesText } from '../../../../ui/sla/use-condition-text';
import css from '../../sla.module.css';
import own from './preview.module.css';
import { FactFields, type FactFieldsProps } from './fact-fields';

/** The complaint that is tried out, told in a line; it opens to be changed. */
export function Complaint({ facts, onChange }: FactFieldsProps) {
  const { t } = useTranslation('sla');
  return (
    <details className={own.complaint}>
      <summary>
        <span className={css.grow}>
          <strong>{t('preview.facts')}</strong>
          <span className={css.small}><FactsText facts={facts} /></span>
        </span>
        <IconChevronDown size="1.1rem" aria-hidden />
      </summary>
      <FactFields facts={facts} onChange={onChange} />
    </details>
  );
}

function FactsText({ facts }: Pick<FactFieldsProps, 'facts'>) {
  const valuesText = useValuesText();
  return conditionFields.flatMap((field) => (facts[field] === undefined ? [] : [valuesText(field, [facts[field]].flat())])).join(' · ');
}
