import { useTranslation } from 'react-i18next';
import type { Draft, TicketFacts } from '../../../../api/sla';
import css from '../../sla.module.css';
import { Complaint } from './complaint';
import { PreviewOutcome } from './preview-outcome';

interface TrialProps {
  /** What is being edited; the answer follows it as it changes. */
  readonly draft: Draft;
  readonly facts: TicketFacts;
  readonly onFacts: (facts: TicketFacts) => void;
}

/** When a complaint filed now would be due, by what stands in the form. */
export function Trial({ draft, facts, onFacts }: TrialProps) {
  const { t } = useTranslation('sla');
  return (
    <div className={css.stack}>
      <p className={css.note}>{t('preview.hintDraft')}</p>
      <Complaint facts={facts} onChange={onFacts} />
      <PreviewOutcome facts={facts} draft={draft} />
    </div>
  );
}
