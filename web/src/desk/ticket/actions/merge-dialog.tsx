import { Button, Group, Radio, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchTickets, mergeTicket } from '../../../api/desk';
import type { TicketDetail, TicketRow } from '../../../api/desk-types';
import { LoadingState, useErrorText } from '../../../ui/states';
import { Notice } from '../../../ui/tone';
import { useTicketDesk } from '../ticket-context';
import { useTicketWrite } from '../use-ticket';
import css from './actions.module.css';
import { typedDir } from '../../../ui/staff/typed-dir';

/** Finds the ticket that goes on. Other tickets of the same customer are offered first. */
export function MergeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const errorText = useErrorText();
  const [text, setText] = useState('');
  const [into, setInto] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 300);
  const found = useCandidates(ticket, asked);
  const run = useTicketWrite(ticket, () => mergeTicket(ticket.id, into), onClose);
  return (
    <div className={css.form}>
      <p className={css.what}>{t('action.what.merge')}</p>
      <TextInput data-autofocus type="search" dir={typedDir(text)} label={t('merge.search')} description={t('merge.hint')} value={text}
        leftSection={<IconSearch size="1.1rem" aria-hidden />} onChange={(event) => setText(event.currentTarget.value)} />
      {found.isPending ? <LoadingState shape="list" /> : <Candidates rows={found.data ?? []} value={into} onChange={setInto} />}
      {run.error && <Notice tone="red" role="alert">{errorText(run.error)}</Notice>}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>{t('common:action.cancel')}</Button>
        <Button disabled={into === ''} loading={run.isPending} onClick={() => run.mutate(undefined)}>{t('action.do.merge')}</Button>
      </Group>
    </div>
  );
}

function useCandidates(ticket: TicketDetail, text: string) {
  const q = text || ticket.customerName;
  return useQuery({
    queryKey: ['tickets', 'merge', ticket.id, q],
    queryFn: ({ signal }) => fetchTickets({ view: 'all', status: 'all', q, sort: 'updatedAt', limit: 8 }, signal),
    select: (page) => page.items.filter((row) => row.id !== ticket.id && row.status !== 'merged' && row.status !== 'rejected_spam'),
  });
}

interface CandidatesProps {
  readonly rows: readonly TicketRow[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Candidates({ rows, value, onChange }: CandidatesProps) {
  const { t } = useTranslation('desk');
  if (rows.length === 0) return <p className={css.what} role="status">{t('merge.nothing')}</p>;
  return (
    <Radio.Group value={value} onChange={onChange} label={t('merge.into')}>
      <div className={css.candidates}>
        {rows.map((row) => (
          <Radio key={row.id} value={row.id}
            label={<bdi>{row.subject}</bdi>}
            description={<><span data-ltr>{row.reference}</span> · <bdi>{row.customerName}</bdi> · {t(`status.${row.status}`)}</>} />
        ))}
      </div>
    </Radio.Group>
  );
}
