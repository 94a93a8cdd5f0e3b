import { IconArrowLeft, IconBellOff } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fetchPreferences, savePreferences, type Access } from '../../api/portal';
import type { Preferences } from '../../api/types';
import { changeLanguage } from '../../i18n';
import { Button, LinkButton } from '../../ui/light/button';
import { usePageTitle } from '../../ui/page-title';
import { ErrorState, LoadingState, useErrorText } from '../../ui/states';
import { Notice } from '../../ui/tone';
import { useCalendar } from '../../ui/use-format';
import complain from '../complain/complain.module.css';
import { NoAccess } from '../tracking/no-access';
import { useAccess } from '../tracking/use-access';
import { PreferenceFields } from './preference-fields';

export default function PreferencesPage() {
  const { t } = useTranslation('tracking');
  const access = useAccess();
  usePageTitle(t('preferences.title'));
  return access ? <PreferencesForm access={access} /> : <NoAccess />;
}

/** Every switch is saved as it is moved; there is no button to forget. */
function PreferencesForm({ access }: { readonly access: Access }) {
  const { t } = useTranslation('tracking');
  const errorText = useErrorText();
  const { data, error, refetch, save } = usePreferences(access);
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState label={t('preferences.loading')} />;
  const isSilent = !data.wantsProgress && !data.wantsSurveys && !data.wantsAnnouncements;
  return (
    <div className={complain.page}>
      <header className={complain.head}>
        <h1 className={complain.title}>{t('preferences.title')}</h1>
        <p className={complain.lead}>{t('preferences.lead')}</p>
      </header>
      {save.error && <Notice tone="red" role="alert">{errorText(save.error)} {t('preferences.notSaved')}</Notice>}
      <div className={complain.card}>
        <PreferenceFields value={data} onChange={(part) => save.mutate({ ...data, ...part })} />
        <p role="status" className={complain.count}>{save.isPending ? t('preferences.saving') : save.isSuccess ? t('preferences.saved') : t('preferences.selfSaving')}</p>
      </div>
      <div className={complain.card}>
        <h2 className={complain.heading}>{t('preferences.stop.title')}</h2>
        <p className={complain.lead}>{t('preferences.stop.text')}</p>
        {isSilent
          ? <Notice tone="green" role="status">{t('preferences.stop.done')}</Notice>
          : <div><Button look="outline" onClick={() => save.mutate({ ...data, wantsProgress: false, wantsSurveys: false, wantsAnnouncements: false })}><IconBellOff size="1.2rem" aria-hidden />{t('preferences.stop.button')}</Button></div>}
      </div>
      <div><LinkButton look="quiet" to={`/t/${encodeURIComponent(access.reference)}`}><IconArrowLeft className="peygir-mirror" size="1.1rem" aria-hidden />{t('preferences.back')}</LinkButton></div>
    </div>
  );
}

function usePreferences(access: Access) {
  const client = useQueryClient();
  const queryKey = ['portal', 'preferences', access.reference];
  const [, setCalendar] = useCalendar();
  const query = useQuery({ queryKey, queryFn: ({ signal }) => fetchPreferences(access, signal), staleTime: Infinity });
  const save = useMutation({
    mutationFn: (next: Preferences) => savePreferences(access, next),
    onMutate: (next) => {
      const before = client.getQueryData<Preferences>(queryKey);
      client.setQueryData(queryKey, next);
      return { before };
    },
    onError: (_error, _next, context) => client.setQueryData(queryKey, context?.before),
    onSuccess: (_saved, next) => {
      setCalendar(next.calendar === 'jalali' ? 'persian' : 'gregory');
      return changeLanguage(next.locale);
    },
  });
  return { ...query, save };
}
