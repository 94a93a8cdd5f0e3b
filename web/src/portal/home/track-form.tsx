import { IconArrowRight } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../ui/light/button';
import { TextField } from '../../ui/light/text-fields';
import { readTrackingLink, rememberToken, tidyReference } from '../tracking-link';
import css from './home-page.module.css';

/** Opens a complaint by its link, or by reference and code. */
export function TrackForm() {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const [where, setWhere] = useState('');
  const [code, setCode] = useState('');
  const [error, setError] = useState<{ where?: string; code?: string }>({});
  const link = readTrackingLink(where);
  const open = (event: FormEvent): void => {
    event.preventDefault();
    const reference = link?.reference ?? tidyReference(where);
    const token = link?.token ?? code.trim();
    if (!reference) return setError({ where: t('track.needReference') });
    if (!token) return setError({ code: t('track.needCode') });
    rememberToken(reference, token);
    void navigate(`/t/${encodeURIComponent(reference)}#${token}`);
  };
  return (
    <section className={css.card} aria-labelledby="track">
      <h2 className={css.cardTitle} id="track">{t('track.title')}</h2>
      <form className={css.form} onSubmit={open} noValidate>
        <TextField label={t('track.where')} hint={t('track.whereHint')} dir="ltr" autoComplete="off" value={where} error={error.where} onChange={setWhere} />
        {!link && <TextField label={t('track.code')} hint={t('track.codeHint')} dir="ltr" autoComplete="off" value={code} error={error.code} onChange={setCode} />}
        <Button type="submit" look="outline">{t('track.open')}<IconArrowRight className="peygir-mirror" size="1.15rem" aria-hidden /></Button>
      </form>
    </section>
  );
}
