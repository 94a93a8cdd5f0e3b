import { useTranslation } from 'react-i18next';
import type { PortalSettings } from '../../api/types';
import { FileDrop } from '../../ui/file-drop';
import { useFormat, useLanguage } from '../../ui/use-format';
import css from './complain.module.css';
import type { Draft } from './draft';
import { WhatNext } from './what-next';

interface StepSendProps {
  readonly draft: Draft;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly progress: readonly number[] | undefined;
  readonly settings: PortalSettings | undefined;
}

/** The last look: files, what will be sent, and what happens then and by when. */
export function StepSend({ draft, files, onFiles, progress, settings }: StepSendProps) {
  const { t } = useTranslation('complain');
  return (
    <>
      <section aria-labelledby="files">
        <h2 className={css.heading} id="files">{t('complain.files')}</h2>
        <FileDrop files={files} onChange={onFiles} progress={progress} limits={settings?.uploads ?? { maxFiles: 5, maxFileBytes: 10 * 1024 ** 2 }} />
      </section>
      <section aria-labelledby="review">
        <h2 className={css.heading} id="review">{t('complain.review')}</h2>
        <Review draft={draft} settings={settings} />
      </section>
      <WhatNext kind={draft.kind || 'complaint'} categoryId={draft.categoryId} />
    </>
  );
}

function Review({ draft, settings }: { readonly draft: Draft; readonly settings: PortalSettings | undefined }) {
  const { t } = useTranslation('complain');
  const format = useFormat();
  const language = useLanguage();
  const category = settings?.categories.find(({ id }) => id === draft.categoryId)?.name[language];
  const remedy = [draft.remedy && t(`complain.remedy.${draft.remedy}`), draft.remedyText].filter(Boolean).join(': ');
  const rows: readonly (readonly [string, string, boolean?])[] = [
    [t('complain.kind'), draft.kind && t(`common:kind.${draft.kind}`)],
    [t('complain.subject'), draft.subject],
    [t(`complain.description.${draft.kind || 'complaint'}`), draft.description],
    [t('complain.category'), category ?? ''],
    [t('complain.occurredOn'), draft.occurredOn && format.date(draft.occurredOn, 'long')],
    [t('complain.product'), draft.product],
    [t('complain.orderRef'), draft.orderRef, true],
    [t('complain.remedyQuestion'), draft.kind === 'complaint' ? remedy : ''],
    [t('complain.name'), draft.name],
    [t('complain.email'), draft.email, true],
    [t('complain.phone'), draft.phone, true],
  ];
  return (
    <dl className={css.review}>
      {rows.filter(([, value]) => value).map(([label, value, isLtr]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{isLtr ? <span data-ltr>{value}</span> : <span data-person-text>{value}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
