import { Anchor, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmHeld, fetchMailContent, rawMailUrl, releaseMail, reprocessFailed, reprocessMail, type InboundMail } from '../api/admin';
import { Dialog } from '../ui/staff/dialog';
import { ErrorState, LoadingState, useErrorText } from '../ui/states';
import { Notice } from '../ui/tone';
import { useFormat } from '../ui/use-format';
import css from './admin.module.css';

/** Reads all of the list again after something was done about one mail. */
function useMailWrite(write: () => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSuccess: () => client.invalidateQueries({ queryKey: ['mail'] }) });
}

/** What can be done about one mail, by what became of it. */
export function MailActions({ mail, subject }: { readonly mail: InboundMail; readonly subject: string }) {
  const held = mail.state === 'quarantined';
  // Taken for nobody's words, and about no mail of ours.
  const put = mail.state === 'ignored' || (mail.state === 'bounce' && !mail.ticketId);
  return (
    <div className={css.actions}>
      <Read mail={mail} subject={subject} />
      {held && <Act name="release" subject={subject} write={() => releaseMail(mail.id)} />}
      {held && !mail.settledAt && <Act name="confirm" subject={subject} write={() => confirmHeld(mail.id)} />}
      {mail.state === 'failed' && <Act name="reprocess" subject={subject} write={() => reprocessMail(mail.id)} />}
      {put && <Act name="complaint" subject={subject} write={() => reprocessMail(mail.id)} />}
    </div>
  );
}

interface ActProps {
  readonly name: 'release' | 'confirm' | 'reprocess' | 'complaint';
  readonly subject: string;
  readonly write: () => Promise<unknown>;
}

function Act({ name, subject, write }: ActProps) {
  const { t } = useTranslation('admin');
  const errorText = useErrorText();
  const act = useMailWrite(write);
  return (
    <div>
      <Button size="compact-sm" variant="default" loading={act.isPending} aria-label={`${t(`inbound.${name}`)}: ${subject}`} onClick={() => act.mutate()}>{t(`inbound.${name}`)}</Button>
      {act.isSuccess && name !== 'confirm' && <span className={css.small} role="status">{t('inbound.queued')}</span>}
      {act.error && <Notice tone="red" role="alert">{errorText(act.error)}</Notice>}
    </div>
  );
}

/** The mail as text, which can do nothing to its reader; the original to be saved. */
function Read({ mail, subject }: { readonly mail: InboundMail; readonly subject: string }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const content = useQuery({ queryKey: ['mail-content', mail.id], queryFn: ({ signal }) => fetchMailContent(mail.id, signal), enabled: opened });
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={`${t('inbound.read')}: ${subject}`} onClick={() => setOpened(true)}>{t('inbound.read')}</Button>
      <Dialog opened={opened} wide onClose={() => setOpened(false)} title={subject}>
        {content.isPending && <LoadingState label={t('inbound.loading')} />}
        {content.isError && <ErrorState error={content.error} />}
        {content.data && (
          <>
            {!content.data.readable && <Notice tone="yellow">{t('inbound.unreadable')}</Notice>}
            <p className={css.small}><span data-ltr>{content.data.from}</span></p>
            <div className={css.mailText} data-person-text data-raw={content.data.readable ? undefined : true} tabIndex={0}>{content.data.text}</div>
            {content.data.files.length > 0 && <p className={css.small}>{format.list(content.data.files.map((file) => `${file.name} (${format.fileSize(file.size)})`))}</p>}
          </>
        )}
        <Anchor href={rawMailUrl(mail.id)} download>{t('inbound.download')}</Anchor>
      </Dialog>
    </>
  );
}

/** Everything that failed, in one go. */
export function RetryFailed({ count }: { readonly count: number }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const errorText = useErrorText();
  const retry = useMailWrite(reprocessFailed);
  if (count === 0 && !retry.isSuccess) return null;
  return (
    <div>
      {count > 0 && <Button variant="light" loading={retry.isPending} onClick={() => retry.mutate()}>{t('inbound.retryFailed', { n: format.number(count), count })}</Button>}
      {retry.isSuccess && <span className={css.small} role="status">{t('inbound.queued')}</span>}
      {retry.error && <Notice tone="red" role="alert">{errorText(retry.error)}</Notice>}
    </div>
  );
}
