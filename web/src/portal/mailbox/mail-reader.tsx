import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchMail } from '../../api/portal';
import type { Mail } from '../../api/types';
import { Button, LinkButton } from '../../ui/light/button';
import { ErrorState, LoadingState } from '../../ui/states';
import { useFormat } from '../../ui/use-format';
import css from './mailbox.module.css';

const PICTURE = /<img src="cid:/;

export function MailReader({ id }: { readonly id: string }) {
  const { t } = useTranslation('tracking');
  const format = useFormat();
  const [chosen, setChosen] = useState<boolean>();
  const { data: mail, error, refetch } = useQuery({ queryKey: ['mailbox', id], queryFn: ({ signal }) => fetchMail(id, signal) });
  if (!mail) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState label={t('mailbox.opening')} />;
  // Pictures stand only in the design; of text alone, the links can be followed.
  const asHtml = chosen ?? PICTURE.test(mail.html ?? '');
  return (
    <article className={css.reader} lang={mail.locale}>
      <LinkButton look="quiet" to="/mailbox"><IconArrowLeft className="peygir-mirror" size="1.1rem" aria-hidden />{t('mailbox.back')}</LinkButton>
      <h2 className={css.subject} dir="auto">{mail.subject}</h2>
      <p className={css.meta}><span data-ltr>{mail.to}</span><time dateTime={mail.sentAt}>{format.dateTime(mail.sentAt)}</time></p>
      {mail.html && <Button look="outline" aria-pressed={asHtml} onClick={() => setChosen(!asHtml)}>{t(asHtml ? 'mailbox.asText' : 'mailbox.asHtml')}</Button>}
      <MailBody mail={mail} asHtml={asHtml && mail.html !== null} />
    </article>
  );
}

/** The HTML part stands in a frame that may do nothing, under a policy of its own. */
function MailBody({ mail, asHtml }: { readonly mail: Mail; readonly asHtml: boolean }) {
  const { t } = useTranslation('tracking');
  if (asHtml) return <iframe className={css.frame} sandbox="" title={t('mailbox.frame')} src={`/api/mailbox/${encodeURIComponent(mail.id)}/html`} />;
  return (
    <p className={css.text} data-person-text>
      {mail.text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) => (
        <Fragment key={index}>{index % 2 === 1 ? <a href={part}>{part}</a> : part}</Fragment>
      ))}
    </p>
  );
}
