import { Button } from '@mantine/core';
import { IconEye, IconEyeOff, IconShieldCheck, IconShieldQuestion, IconShieldX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { reviewMessage } from '../../../api/desk';
import type { TimelineEntry } from '../../../api/desk-types';
import { useErrorText } from '../../../ui/states';
import { useTicketDesk } from '../ticket-context';
import { useTicketWrite } from '../use-ticket';
import css from './conversation.module.css';

const glyphs = { pass: IconShieldCheck, fail: IconShieldX, none: IconShieldQuestion } as const;

/** How sure it is that a mail comes from where it says; in words, since it decides what may be told to whom. */
export function AuthenticationMark({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation('desk');
  if (!entry.authentication) return null;
  const Glyph = glyphs[entry.authentication];
  return (
    <span className={css.proof} data-proof={entry.authentication} title={t(`sender.why.${entry.authentication}`)}>
      <Glyph size="0.95rem" aria-hidden /> {t(`sender.${entry.authentication}`)}
    </span>
  );
}

/** A third party's message: whether the customer sees it is the agent's to say. */
export function ReviewNotice({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const errorText = useErrorText();
  const review = useTicketWrite(ticket, (shown: boolean) => reviewMessage(ticket.id, entry.id, shown));
  return (
    <div className={css.held}>
      {entry.senderFlag && <strong>{t(`sender.flag.${entry.senderFlag}`)}</strong>}
      {entry.review && <span>{t(`review.${entry.review}`)}</span>}
      {entry.review && entry.review !== 'shown' && (
        <Button size="compact-sm" variant="light" loading={review.isPending} leftSection={<IconEye size="0.95rem" aria-hidden />} onClick={() => review.mutate(true)}>{t('review.show')}</Button>
      )}
      {entry.review && entry.review !== 'hidden' && (
        <Button size="compact-sm" variant="default" loading={review.isPending} leftSection={<IconEyeOff size="0.95rem" aria-hidden />} onClick={() => review.mutate(false)}>{t('review.hide')}</Button>
      )}
      {review.error && <span role="alert">{errorText(review.error)}</span>}
    </div>
  );
}
