import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { typedDir } from '../../../ui/staff/typed-dir';
import { useFormat } from '../../../ui/use-format';
import { useTicketDesk } from '../ticket-context';
import { useTicketWrite } from '../use-ticket';
import { ClosedTime, openingAfter } from './closed-time';
import { MomentFields, useMoment } from './moment-fields';
import { PanelForm } from './panel-form';
import css from './side.module.css';

interface ChangeDateFormProps {
  /** The date that the customer was told. */
  readonly from: string;
  readonly write: (change: { at: string; reason: string }) => Promise<unknown>;
  readonly onDone: () => void;
}

/** Moves a date that the customer was told: the new one, why, and what the customer will read about it. */
export function ChangeDateForm({ from, write, onDone }: ChangeDateFormProps) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const moment = useMoment(new Date(from));
  const [reason, setReason] = useState('');
  const change = useTicketWrite(ticket, () => write({ at: moment.at!.toISOString(), reason: reason.trim() }), onDone);
  const opens = openingAfter(change.error);
  const take = (next: Date): void => {
    moment.set(next);
    change.reset();
  };
  // To the minute, for that is what the fields can say.
  const same = moment.at !== null && Math.abs(moment.at.getTime() - Date.parse(from)) < 60_000;
  return (
    <PanelForm busy={change.isPending} error={opens ? null : change.error} disabled={moment.at === null || moment.past || same || reason.trim() === ''}
      submitLabel={t('promise.change.save')} onSubmit={() => change.mutate(undefined)} onCancel={onDone}>
      <MomentFields moment={moment} dayLabel={t('promise.change.day')} />
      {opens && <ClosedTime opens={opens} onTake={take} />}
      <Textarea label={t('promise.change.reason')} description={t('promise.change.reasonHint')} required autosize minRows={2} maxLength={5000} dir={typedDir(reason)}
        value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <NoticePreview from={from} to={same ? null : moment.at} reason={reason.trim()} />
    </PanelForm>
  );
}

/** What leaves for the customer when this is saved. */
function NoticePreview({ from, to, reason }: { readonly from: string; readonly to: Date | null; readonly reason: string }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <section className={css.letter} aria-label={t('promise.change.notice')}>
      <p className={css.small}>{t('promise.change.notice')}</p>
      <p className={css.text}><del>{format.dateTime(from)}</del></p>
      <p className={css.strong}>{to ? format.dateTime(to) : t('promise.change.noDate')}</p>
      <p data-person-text className={reason ? css.text : css.none}>{reason || t('promise.change.noReason')}</p>
    </section>
  );
}
