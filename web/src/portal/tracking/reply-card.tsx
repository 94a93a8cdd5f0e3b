import { IconSend } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../../api/client';
import { sendMessage, type Access } from '../../api/portal';
import { progressPerFile } from '../../api/upload';
import { FileDrop } from '../../ui/file-drop';
import { Button } from '../../ui/light/button';
import { SwitchField } from '../../ui/light/choices';
import { TextArea } from '../../ui/light/text-fields';
import { useErrorText } from '../../ui/states';
import { Notice } from '../../ui/tone';
import { useSettings } from '../use-settings';
import css from './tracking.module.css';
import { useDeed } from './use-complaint';

interface ReplyCardProps {
  readonly access: Access;
  /** We asked something and wait for the answer. */
  readonly isAsked: boolean;
  /** A message takes the case up again, unless it only says thank you. */
  readonly isOver: boolean;
}

export function ReplyCard({ access, isAsked, isOver }: ReplyCardProps) {
  const { t } = useTranslation('tracking');
  const errorText = useErrorText();
  const reply = useReply(access, isOver);
  const { settings } = useSettings();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    reply.send();
  };
  return (
    <section className={css.card} aria-labelledby="reply">
      <h2 className={css.heading} id="reply">{t(isAsked ? 'reply.titleAsked' : 'reply.title')}</h2>
      <form className={css.form} onSubmit={submit} noValidate>
        <TextArea label={t('reply.text')} rows={4} maxLength={10_000} value={reply.text} error={reply.isMissing ? t('reply.missing') : undefined} onChange={reply.setText} />
        <FileDrop files={reply.files} onChange={reply.setFiles} progress={reply.progress} limits={settings?.uploads ?? { maxFiles: 5, maxFileBytes: 10 * 1024 ** 2 }} />
        {isOver && <SwitchField label={t('reply.thanks')} hint={t('reply.thanksHint')} checked={reply.thanks} onChange={reply.setThanks} />}
        {reply.error && <Notice tone="red" role="alert">{errorText(reply.error)} {t('tracking.textKept')}</Notice>}
        <div className={css.formEnd}>
          <Button type="submit" busyLabel={reply.isPending && t('reply.sending')}><IconSend className="peygir-mirror" size="1.15rem" aria-hidden />{t('common:action.send')}</Button>
          <span role="status">{reply.isSuccess && !reply.text ? t('reply.sent') : ''}</span>
        </div>
      </form>
    </section>
  );
}

/** The reply being written; the key stays the same until it has arrived, so a second try sends nothing twice. */
function useReply(access: Access, isOver: boolean) {
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [key, setKey] = useState(newIdempotencyKey);
  const [progress, setProgress] = useState<readonly number[]>();
  const [thanks, setThanks] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const onProgress = (sent: number): void => setProgress(progressPerFile(files, sent));
  const deed = useDeed(access, () => sendMessage(access, { text: text.trim(), ...(isOver && thanks ? { thanks } : {}) }, files, { idempotencyKey: key, onProgress }));
  const send = (): void => {
    setMissing(!text.trim());
    if (!text.trim() || deed.isPending) return;
    deed.mutate(undefined, {
      onSuccess: () => { setText(''); setThanks(false); setFiles([]); setKey(newIdempotencyKey()); },
      onSettled: () => setProgress(undefined),
    });
  };
  const type = (next: string): void => { setMissing(false); setText(next); };
  return { text, setText: type, thanks, setThanks, files, setFiles, progress, isMissing, send, error: deed.error, isPending: deed.isPending, isSuccess: deed.isSuccess };
}
