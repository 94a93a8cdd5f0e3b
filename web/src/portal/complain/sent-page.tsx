import { IconCircleCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import type { Filed, Kind } from '../../api/types';
import { Button, LinkButton } from '../../ui/light/button';
import { usePageTitle } from '../../ui/page-title';
import { Notice } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import css from './complain.module.css';

type Sent = Filed & { readonly kind: Kind; readonly writtenTo: string };

/** What the customer takes along: reference, date, link. Lives in this tab's history, so a reload shows it again. */
export default function SentPage() {
  const { t } = useTranslation('complain');
  const format = useFormat();
  const sent = useLocation().state as Sent | null;
  usePageTitle(t('sent.pageTitle'));
  if (!sent?.reference) return <Navigate to="/" replace />;
  const path = `/t/${encodeURIComponent(sent.reference)}#${sent.trackingToken}`;
  const link = sent.trackingUrl || `${window.location.origin}${path}`;
  return (
    <div className={css.page}>
      <Notice tone="green" icon={IconCircleCheck} role="status" title={t('sent.thanks')}>{t(`sent.text.${sent.kind === 'complaint' || sent.kind === 'criticism' ? 'complaint' : 'other'}`)}</Notice>
      <div className={css.card}>
        <section>
          <h1 className={css.heading}>{t('sent.reference')}</h1>
          <div className={css.reference}><code data-ltr>{sent.reference}</code><CopyButton text={sent.reference} /></div>
        </section>
        {sent.promisedBy && <section><h2 className={css.heading}>{t('sent.promised')}</h2><p className={css.promiseDate}>{format.date(sent.promisedBy, 'long')}</p></section>}
        <section>
          <h2 className={css.heading}>{t('sent.link')}</h2>
          <p className={css.lead}>{t('sent.linkHint')}</p>
          <p className={css.link} dir="ltr">{link}</p>
          <CopyButton text={link} />
        </section>
        <p>{t('sent.writeTo')} <span data-ltr>{sent.writtenTo}</span></p>
        <div className={css.actions}><LinkButton to={path} size="large">{t('sent.open')}</LinkButton></div>
      </div>
    </div>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const { t } = useTranslation('common');
  const [copied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => setCopied(true), () => setCopied(false));
  return (
    <Button look="outline" onClick={copy}>
      <IconCopy size="1.1rem" aria-hidden /><span aria-live="polite">{t(copied ? 'action.copied' : 'action.copy')}</span>
    </Button>
  );
}
