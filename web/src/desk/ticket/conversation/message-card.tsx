import { UnstyledButton } from '@mantine/core';
import { IconDots, IconEyeOff, IconLock, IconMail, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachmentUrl, mailBodyUrl } from '../../../api/desk';
import type { TimelineEntry } from '../../../api/desk-types';
import { besideText, splitAtImages } from '../../../ui/placed-images';
import { useFormat } from '../../../ui/use-format';
import { useNow } from '../../../ui/use-now';
import { useTicketDesk } from '../ticket-context';
import { useDeliveries } from '../use-ticket';
import { Attachments } from './attachments';
import css from './conversation.module.css';
import { DeliveryMark } from './delivery-mark';
import { HeldNotice } from './held-notice';
import { MailTrouble } from './mail-trouble';
import { AuthenticationMark, ReviewNotice } from './sender-marks';

/** A turn of the conversation or a note: what was written now; what it quotes, and the whole mail, one click away. */
export function MessageCard({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const delivery = useDeliveries(ticket.id).data?.find((one) => one.messageId === entry.id);
  const look = entry.type === 'note' ? 'note' : entry.author.kind;
  return (
    <div className={css.card} data-look={look}>
      <MessageHead entry={entry} />
      {entry.withheld && <p className={css.withheld}><IconEyeOff size="1rem" aria-hidden /> {t('talk.withheld')}</p>}
      {entry.text && <Words entry={entry} text={entry.text} />}
      {entry.quoted && <Quoted text={entry.quoted} />}
      {entry.html && <FullMail entry={entry} />}
      <Attachments files={besideText(entry.attachments ?? [], entry.text ?? '')} />
      {(entry.review || entry.senderFlag) && <ReviewNotice entry={entry} />}
      {entry.heldUntil && <HeldNotice entry={entry} />}
      {delivery && <MailTrouble delivery={delivery} />}
    </div>
  );
}

/** The text, with its pictures where they stand. */
function Words({ entry, text }: { readonly entry: TimelineEntry; readonly text: string }) {
  const { ticket } = useTicketDesk();
  const images = new Map((entry.attachments ?? []).filter(({ inline }) => inline).map((file) => [file.name, file.id]));
  return (
    <div className={css.text} data-person-text>
      {splitAtImages(text, [...images.keys()]).map((part, index) => ('text' in part
        ? part.text
        : <img key={`${part.image}-${index}`} className={css.picture} src={attachmentUrl(ticket.id, images.get(part.image)!)} alt={part.image} loading="lazy" />))}
    </div>
  );
}

function MessageHead({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const now = useNow();
  const { ticket } = useTicketDesk();
  const delivery = useDeliveries(ticket.id).data?.find((one) => one.messageId === entry.id);
  return (
    <div className={css.head}>
      {entry.author.name && <strong dir="auto">{entry.author.name}</strong>}
      <span className={css.role}>
        {entry.type === 'note' ? <><IconLock size="0.95rem" aria-hidden /> {t('talk.note')}</> : t(`author.${entry.author.kind}`)}
      </span>
      <AuthenticationMark entry={entry} />
      <time className={css.time} dateTime={entry.at} title={format.dateTime(entry.at)}>{format.relative(entry.at, now)}</time>
      {entry.author.kind === 'staff' && delivery && <DeliveryMark delivery={delivery} />}
    </div>
  );
}

function Quoted({ text }: { readonly text: string }) {
  const { t } = useTranslation('desk');
  const [shown, setShown] = useState(false);
  return (
    <>
      <UnstyledButton className={css.more} aria-expanded={shown} onClick={() => setShown(!shown)}>
        <IconDots size="1rem" aria-hidden /> {t(shown ? 'talk.hideQuoted' : 'talk.showQuoted')}
      </UnstyledButton>
      {shown && <blockquote className={css.quoted} data-person-text>{text}</blockquote>}
    </>
  );
}

/** The mail's own look, in a frame that can run nothing, open nothing and reach nothing. */
function FullMail({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const [shown, setShown] = useState(false);
  const [remote, setRemote] = useState(false);
  return (
    <>
      <UnstyledButton className={css.more} aria-expanded={shown} onClick={() => setShown(!shown)}>
        <IconMail size="1rem" aria-hidden /> {t(shown ? 'talk.hideMail' : 'talk.showMail')}
      </UnstyledButton>
      {shown && entry.remoteImages && !remote && (
        <>
          <UnstyledButton className={css.more} aria-describedby={`images-${entry.id}`} onClick={() => setRemote(true)}>
            <IconPhoto size="1rem" aria-hidden /> {t('talk.showImages')}
          </UnstyledButton>
          <p className={css.hint} id={`images-${entry.id}`}>{t('talk.imagesHeld')}</p>
        </>
      )}
      {shown && (
        <iframe className={css.mail} sandbox="" src={mailBodyUrl(ticket.id, entry.id, remote)} title={t('talk.mailOf', { name: entry.author.name })} />
      )}
    </>
  );
}
