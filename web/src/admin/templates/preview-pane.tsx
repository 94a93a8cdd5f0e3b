import { Checkbox, SegmentedControl, Select } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sampleKinds, type MailTemplate, type Sample, type TemplatePreview, type Wording } from '../../api/templates';
import { Notice } from '../../ui/tone';
import sla from '../sla/sla.module.css';
import { MailFrame } from './mail-frame';
import css from './templates.module.css';

interface PreviewPaneProps {
  readonly at: MailTemplate;
  readonly tried: Wording & Sample;
  readonly preview: UseQueryResult<TemplatePreview>;
  readonly sample: Sample;
  readonly onSample: (sample: Sample) => void;
}

/** The mail as it would arrive, with made-up facts. */
export function PreviewPane({ at, tried, preview, sample, onSample }: PreviewPaneProps) {
  const { t } = useTranslation('templates');
  const [shape, setShape] = useState('desktop');
  return (
    <section className={`${sla.part} ${css.preview}`} aria-label={t('preview')}>
      <div className={sla.bar}>
        <SegmentedControl aria-label={t('shape')} value={shape} onChange={setShape} data={['desktop', 'phone', 'text'].map((value) => ({ value, label: t(`shapes.${value}`) }))} />
        <Select aria-label={t('sampleKind')} className={css.kind} allowDeselect={false} value={sample.kind} data={sampleKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(kind) => kind && onSample({ ...sample, kind: kind as Sample['kind'] })} />
      </div>
      <Checkbox label={t('bare')} checked={sample.bare} onChange={(event) => onSample({ ...sample, bare: event.currentTarget.checked })} />
      {preview.isError && <Notice tone="yellow" role="status">{t('notShown')}</Notice>}
      {preview.data && !preview.isError && <Shown at={at} tried={tried} data={preview.data} shape={shape} />}
    </section>
  );
}

function Shown({ at, tried, data, shape }: Pick<PreviewPaneProps, 'at' | 'tried'> & { readonly data: TemplatePreview; readonly shape: string }) {
  return (
    <>
      <div className={css.inbox} dir={at.locale === 'fa' ? 'rtl' : 'ltr'} lang={at.locale}>
        <strong dir="auto">{data.subject}</strong>
        <span className={sla.small}>{data.preview}</span>
      </div>
      {shape === 'text' ? <pre className={css.text} dir={at.locale === 'fa' ? 'rtl' : 'ltr'} lang={at.locale}>{data.text}</pre> : <MailFrame at={at} tried={tried} phone={shape === 'phone'} />}
    </>
  );
}
