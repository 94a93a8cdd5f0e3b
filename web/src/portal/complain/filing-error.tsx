import { useTranslation } from 'react-i18next';
import { ApiProblem, NetworkFailure } from '../../api/problem';
import { useErrorText } from '../../ui/states';
import { Notice } from '../../ui/tone';

/** Why sending failed and that nothing is lost: pressing again files nothing twice. */
export function FilingError({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('complain');
  const errorText = useErrorText();
  if (!error) return null;
  return (
    <Notice tone="red" role="alert" title={errorText(error)}>
      {error instanceof NetworkFailure ? t('complain.failed.network') : t('complain.failed.refused')}
      {error instanceof ApiProblem && error.requestId && <> {t('common:error.requestId')} <code data-ltr>{error.requestId}</code></>}
    </Notice>
  );
}
