import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirmHeld, fetchMailContent, rawMailUrl, releaseMail, reprocessFailed, reprocessMail, type InboundMail, type ShownMail } from '../../api/admin';
import { Dialog } from '../../ui/staff/dialog';
import { ErrorState, LoadingState, useErrorText } from '../../ui/states';
import { Notice } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import css from '../admin.module.css';
import { useTell } from './what-was-done';

/** Reads all of the list again after something was done about one mail. */
function useMailWrite(write: () => Promise<unknown>, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      // Before the list is read again: with the mail its button may go, and what waits for the button is not called any more.
      onDone?.();
      await client.invalidateQueries({ queryKey: ['mail'] });
    },
  });
}

/** What can be done about one mail, by what became of it. */
export function MailActions({ mail, subject }: { readonly mail: InboundMail; readonly subject: string }) {
  return (
    <div className={css.actions}>
      <Read mail={mail} subject={subject} />
      <Verdicts mail={mail} subject={subject} />
    </div>
  );
}

interface VerdictsProps {
  readonly mail: InboundMail;
  readonly subject: string;
  readonly onDone?: () => void;
}

function Verdicts({ mail: { id, state, settledAt, ticketId }, subject, onDone }: VerdictsProps) {
  const held = state === 'quarantined';
  // Taken for nobody's words, and about no mail of ours.
  const put = state === 'ignored' || (state === 'bounce' && !ticketId);
  const shared = { subject, onDone };
  return (
    <>
      {held && <Act {...shared} name="release" write={() => releaseMail(id)} />}
      {held && !settledAt && <Act {...shared} name="confirm" write={() => confirmHeld(id)} />}
      {state === 'failed' && <Act {...shared} name="reprocess" write={() => reprocessMail(id)} />}
      {put && <Act {...shared} name="complaint" write={() => reprocessMail(id)} />}
    </>
  );
}

interface ActProps {
  readonly name: 'release' | 'confirm' | 'reprocess' | 'complaint';
  readonly subject: string;
  readonly write: () => Promise<unknown>;
  readonly onDone?: () => void;
}

function Act({ name, subject, write, onDone }: ActProps) {
  const { t } = useTranslation('admin');
  const errorText = useErrorText();
  const tell = useTell();
  const act = useMailWrite(write, () => {
    tell(t(`inbound.done.${name}`, { subject: `\u2068${subject}\u2069` }));
    onDone?.();
  });
  return (
    <div>
      <Button size="compact-sm" variant="default" loading={act.isPending} aria-label={`${t(`inbound.${name}`)}: ${subject}`} onClick={() => act.mutate()}>{t(`inbound.${name}`)}</Button>
      {act.error && <Notice tone="red" role="alert">{errorText(act.error)}</Notice>}
    </div>
  );
}

/** The mail as text, which can do nothing to its reader; the original to be saved. */
function Read({ mail, subject }: { readonly mail: InboundMail; readonly subject: string }) {
  const { t } = useTranslation('admin');
  const [opened, setOpened] = useState(false);
  const content = useQuery({ queryKey: ['mail-content', mail.id], queryFn: ({ signal }) => fetchMailContent(mail.id, signal), enabled: opened });
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={`${t('inbound.read')}: ${subject}`} onClick={() => setOpened(true)}>{t('inbound.read')}</Button>
      <Dialog opened={opened} wide onClose={() => setOpened(false)} title={`\u2068${subject}\u2069`}>
        {content.isPending && <LoadingState label={t('inbound.loadingOne')} />}
        {content.isError && <ErrorState error={content.error} kept={t('inbound.original')} onRetry={() => void content.refetch()} />}
        {content.data && <Content mail={mail} content={content.data} />}
        <div className={css.answers}>
          <Button component="a" href={rawMailUrl(mail.id)} download variant="subtle" leftSection={<IconDownload size="1.1rem" aria-hidden />}>{t('inbound.download')}</Button>
          <div className={css.actions}><Verdicts mail={mail} subject={subject} onDone={() => setOpened(false)} /></div>
        </div>
      </Dialog>
    </>
  );
}

function Content({ mail, content: { readable, from, to, text, files } }: { readonly mail: InboundMail; readonly content: ShownMail }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  return (
    <>
      {!readable && <Notice tone="yellow">{t('inbound.unreadable')}</Notice>}
      <dl className={css.about}>
        <dt>{t('inbound.from')}</dt><dd><bdi>{from}</bdi></dd>
        {to.length > 0 && <><dt>{t('inbound.to')}</dt><dd>{to.map((one) => <div key={one}><bdi>{one}</bdi></div>)}</dd></>}
        <dt>{t('inbound.when')}</dt><dd>{format.dateTime(mail.receivedAt)}</dd>
        {files.length > 0 && <><dt>{t('inbound.files')}</dt><dd>{files.map(({ name, size }, index) => <div key={index}><bdi>{name}</bdi> ({format.fileSize(size)})</div>)}</dd></>}
      </dl>
      <div className={css.mailText} data-person-text data-raw={readable ? undefined : true} role="region" aria-label={t('inbound.text')} tabIndex={0}>{text || t('inbound.noText')}</div>
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
