import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proposeRemedy } from '../../../api/desk';
import { remedyTypes } from '../../../api/desk-types';
import { toLatinDigits } from '../../../ui/calendar-date';
import { useMe } from '../../../ui/staff/session';
import { useFormat } from '../../../ui/use-format';
import { useTicketDesk } from '../ticket-context';
import { useTicketWrite } from '../use-ticket';
import { PanelForm } from './panel-form';
import css from './side.module.css';

const currencies = ['IRR', 'EUR', 'USD', 'GBP'] as const;
const costly = ['refund', 'credit', 'fee_waiver', 'gift'];

/** Reads an amount in digits of any script; empty stays empty, nonsense gives null. */
export function readAmount(text: string): string | null {
  const plain = toLatinDigits(text).replace(/[٬,،\s]/g, '').replace('٫', '.');
  return plain === '' || /^\d{1,15}(\.\d{1,2})?$/.test(plain) ? plain : null;
}

export function RemedyForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('desk');
  const { ticket } = useTicketDesk();
  const me = useMe();
  const format = useFormat();
  const [type, setType] = useState<string>('apology');
  const [typed, setTyped] = useState('');
  const [currency, setCurrency] = useState<string>('IRR');
  const [note, setNote] = useState('');
  const amount = readAmount(typed);
  const money = amount ? { amount, currency } : {};
  const write = useTicketWrite(ticket, () => proposeRemedy(ticket.id, { type, ...money, note: note.trim() }), onDone);
  return (
    <PanelForm busy={write.isPending} error={write.error} disabled={amount === null || (type === 'refund' && !amount)} submitLabel={t('remedy.save')}
      onSubmit={() => write.mutate(undefined)} onCancel={onDone}>
      <Select label={t('remedy.kind')} value={type} allowDeselect={false} data={remedyTypes.map((value) => ({ value, label: t(`remedy.type.${value}`) }))}
        onChange={(next) => next && setType(next)} />
      {(costly.includes(type) || typed !== '') && (
        <div className={css.pair}>
          <TextInput label={t('remedy.amount')} inputMode="decimal" dir="ltr" value={typed} error={amount === null && t('remedy.notAnAmount')}
            description={amount ? format.money(Number(amount), currency) : t('remedy.amountHint')} onChange={(event) => setTyped(event.currentTarget.value)} />
          <Select label={t('remedy.currency')} value={currency} allowDeselect={false} description=" "
            data={currencies.map((value) => ({ value, label: t(`currency.${value}`) }))} onChange={(next) => next && setCurrency(next)} />
        </div>
      )}
      <Textarea label={t('remedy.note')} description={t('remedy.noteHint')} autosize minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      {amount !== '' && amount !== null && me.role === 'agent' && <p className={css.small}>{t('remedy.needsManager')}</p>}
    </PanelForm>
  );
}
