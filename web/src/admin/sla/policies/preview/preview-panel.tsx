import { useTranslation } from 'react-i18next';
import css from '../../sla.module.css';
import own from './preview.module.css';
import { useNarrow } from '../../use-width';
import { Complaint } from './complaint';
import { FactFields } from './fact-fields';
import { PreviewOutcome } from './preview-outcome';
import { useTrialFacts } from './use-trial-facts';

/** "This complaint, filed now, would be due …", by what is saved: which policy takes it, why, and what follows. */
export function PreviewPanel() {
  const { t } = useTranslation('sla');
  const [facts, setFacts] = useTrialFacts();
  const Facts = useNarrow() ? Complaint : FactFields;
  return (
    <section className={css.part} aria-labelledby="preview">
      <h2 className={css.heading} id="preview">{t('preview.title')}</h2>
      <p className={css.note}>{t('preview.hint')}</p>
      <div className={own.previewParts}>
        <Facts facts={facts} onChange={setFacts} />
        <PreviewOutcome facts={facts} />
      </div>
    </section>
  );
}
