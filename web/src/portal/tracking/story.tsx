import { IconPaperclip } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { downloadAttachment, type Access } from '../../api/portal';
import type { Attachment, TimelineItem, TrackedComplaint } from '../../api/types';
import { Button } from '../../ui/light/button';
import { besideText } from '../../ui/placed-images';
import { useErrorText } from '../../ui/states';
import { Timeline } from '../../ui/timeline';
import { Notice } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import { SaidText } from './said-text';
import { lookOf, textOf, titleOf } from './story-looks';
import css from './tracking.module.css';

/** What we heard, what was said and what was done, oldest first, so that it reads like a story. */
export function Story({ access, complaint }: { readonly access: Access; readonly complaint: TrackedComplaint }) {
  const { t } = useTranslation('tracking');
  const entries = complaint.timeline.map((item) => ({
    id: item.id, at: item.at, ...lookOf(item), title: titleOf(item, t), body: <StoryBody access={access} item={item} />,
  }));
  return (
    <section className={css.card} aria-labelledby="story">
      <h2 className={css.heading} id="story">{t('tracking.story')}</h2>
      <Timeline entries={entries} label={t('tracking.story')} />
      <Announcer count={entries.length} />
    </section>
  );
}

function StoryBody({ access, item }: { readonly access: Access; readonly item: TimelineItem }) {
  const { t } = useTranslation('tracking');
  const text = textOf(item, t, useFormat());
  const isSaid = item.type === 'message';
  const files = besideText(item.attachments, text ?? '');
  return (
    <>
      {text && <p className={isSaid ? css.quote : css.body} data-own={item.author.kind === 'customer'} data-person-text><SaidText access={access} text={text} files={item.attachments} /></p>}
      {files.length > 0 && (
        <ul className={css.files}>{files.map((file) => <li key={file.id}><AttachmentButton access={access} file={file} /></li>)}</ul>
      )}
    </>
  );
}

function AttachmentButton({ access, file }: { readonly access: Access; readonly file: Attachment }) {
  const { t } = useTranslation('tracking');
  const format = useFormat();
  const errorText = useErrorText();
  const download = useMutation({ mutationFn: () => downloadAttachment(access, file) });
  return (
    <>
      <Button look="outline" busyLabel={download.isPending && t('tracking.downloading')} onClick={() => download.mutate()}>
        <IconPaperclip size="1.1rem" aria-hidden /><span className={css.fileName}><bdi>{file.name}</bdi> ({format.fileSize(file.size)})</span>
      </Button>
      {download.error && <Notice tone="red" role="alert">{errorText(download.error)}</Notice>}
    </>
  );
}

/** Tells a screen reader that the story went on while the page was open. */
function Announcer({ count }: { readonly count: number }) {
  const { t } = useTranslation('tracking');
  const format = useFormat();
  return <p className="peygir-hidden" role="status">{t('tracking.entries', { count, n: format.number(count) })}</p>;
}
