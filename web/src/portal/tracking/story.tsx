import {
  IconActivity, IconCalendarCheck, IconGavel, IconGift, IconInbox, IconMessage, IconMoodSmile, IconPaperclip, IconScale, IconTool, type Icon,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { downloadAttachment, type Access } from '../../api/portal';
import type { Attachment, TimelineItem, TrackedComplaint } from '../../api/types';
import { Button } from '../../ui/light/button';
import { useErrorText } from '../../ui/states';
import { Timeline } from '../../ui/timeline';
import { Notice, type Tone } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import css from './tracking.module.css';

const looks: Record<string, { icon: Icon; tone: Tone }> = {
  received: { icon: IconInbox, tone: 'accent' },
  message: { icon: IconMessage, tone: 'gray' },
  status: { icon: IconActivity, tone: 'gray' },
  action: { icon: IconTool, tone: 'green' },
  promise: { icon: IconCalendarCheck, tone: 'blue' },
  remedy: { icon: IconGift, tone: 'green' },
  decision: { icon: IconGavel, tone: 'accent' },
  appeal: { icon: IconScale, tone: 'yellow' },
  survey: { icon: IconMoodSmile, tone: 'blue' },
};

/** What we heard, what was said and what was done, oldest first, so that it reads like a story. */
export function Story({ access, complaint }: { readonly access: Access; readonly complaint: TrackedComplaint }) {
  const { t, i18n } = useTranslation('tracking');
  const titleOf = (item: TimelineItem): string => {
    if (item.type === 'message') return item.author.kind === 'customer' ? t('tracking.you') : (item.author.name ?? t('tracking.us'));
    return i18n.exists(`tracking:tracking.type.${item.type}`) ? t(`tracking.type.${item.type}`) : t('tracking.type.status');
  };
  const items = [...complaint.timeline].sort((a, b) => a.at.localeCompare(b.at));
  const entries = items.map((item) => ({
    id: item.id,
    at: item.at,
    ...(looks[item.type] ?? { icon: IconActivity, tone: 'gray' as const }),
    ...(item.type === 'message' && item.author.kind === 'customer' ? { tone: 'accent' as const } : {}),
    title: titleOf(item),
    body: <StoryBody access={access} item={item} />,
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
  const isSaid = item.type === 'message' || item.type === 'received';
  return (
    <>
      {item.text && <p className={isSaid ? css.quote : css.body} data-own={item.author.kind === 'customer'} data-person-text>{item.text}</p>}
      {item.attachments.length > 0 && (
        <ul className={css.files}>{item.attachments.map((file) => <li key={file.id}><AttachmentButton access={access} file={file} /></li>)}</ul>
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
        <IconPaperclip size="1.1rem" aria-hidden /><span className={css.fileName}><bdi>{file.name}</bdi> ({format.fileSize(file.sizeBytes)})</span>
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
