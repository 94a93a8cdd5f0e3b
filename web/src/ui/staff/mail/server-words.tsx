import { useTranslation } from 'react-i18next';
import { explainAnswer } from './explain-answer';
import css from './mail.module.css';

interface ServerWordsProps {
  readonly answer: string | null;
  readonly reason: string | null;
}

/** Why a mail did not arrive: in the reader's words first, then in the server's own. */
export function ServerWords({ answer, reason }: ServerWordsProps) {
  const { t } = useTranslation('delivery');
  return (
    <>
      <p className={css.line}>{t(`why.${explainAnswer(answer, reason)}`)}{reason === 'gave_up' && ` ${t('gaveUp')}`}</p>
      {answer && <p className={css.said}>{t('serverSaid')} <code dir="ltr">{answer}</code></p>}
    </>
  );
}
