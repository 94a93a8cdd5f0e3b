import { Button, Group, Table } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteMailbox, enableMailbox, type Mailbox } from '../../api/mailboxes';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useErrorText } from '../../ui/states';
import { Notice, ToneBadge, type Tone } from '../../ui/tone';
import { useFormat } from '../../ui/use-format';
import css from '../admin.module.css';
import { MailboxFaults } from './mailbox-faults';

interface MailboxTableProps {
  readonly items: readonly Mailbox[];
  readonly onEdit: (mailbox: Mailbox) => void;
}

const tones: Record<Mailbox['status']['state'], Tone> = { disabled: 'gray', starting: 'blue', reading: 'green', failing: 'red', late: 'yellow' };

export function MailboxTable({ items, onEdit }: MailboxTableProps) {
  const { t } = useTranslation('mailboxes');
  const errorText = useErrorText();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ id, version, enabled }: Mailbox) => enableMailbox(id, version, !enabled),
    onSettled: () => client.invalidateQueries({ queryKey: ['mailboxes'] }),
  });
  const [leaving, setLeaving] = useState<Mailbox | null>(null);
  const remove = useMutation({
    mutationFn: ({ id, version }: Mailbox) => deleteMailbox(id, version),
    onSettled: () => { setLeaving(null); return client.invalidateQueries({ queryKey: ['mailboxes'] }); },
  });
  return (
    <>
      {(change.error ?? remove.error) && <Notice tone="red" role="alert">{errorText(change.error ?? remove.error)}</Notice>}
      <Table className={css.table} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>{['mailbox', 'state', 'lastLook', 'received'].map((name) => <Table.Th key={name}>{t(`column.${name}`)}</Table.Th>)}<Table.Td /></Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((mailbox) => (
            <MailboxRow key={mailbox.id} mailbox={mailbox} busy={change.isPending && change.variables.id === mailbox.id} onEdit={() => onEdit(mailbox)} onSwitch={() => change.mutate(mailbox)} onDelete={() => setLeaving(mailbox)} />
          ))}
        </Table.Tbody>
      </Table>
      <ConfirmDialog opened={leaving !== null} danger title={t('deleteTitle', { name: `\u2068${leaving?.name}\u2069` })} confirmLabel={t('delete')} busy={remove.isPending}
        onConfirm={() => leaving && remove.mutate(leaving)} onClose={() => setLeaving(null)}>
        <p>{t('deleteText')}</p>
      </ConfirmDialog>
      {items.filter(({ status }) => status.faults.length > 0).map((mailbox) => <MailboxFaults key={mailbox.id} mailbox={mailbox} />)}
    </>
  );
}

interface MailboxRowProps {
  readonly mailbox: Mailbox;
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly onSwitch: () => void;
  readonly onDelete: () => void;
}

function MailboxRow({ mailbox, busy, onEdit, onSwitch, onDelete }: MailboxRowProps) {
  const { t } = useTranslation('mailboxes');
  const format = useFormat();
  const { name, username, host, folder, status, enabled, fromSettings } = mailbox;
  const named = { name: `\u2068${name}\u2069` };
  return (
    <Table.Tr>
      <Table.Td>
        <strong dir="auto">{name}</strong>
        <span className={css.small}><span data-ltr>{`${username} · ${host} · ${folder}`}</span></span>
      </Table.Td>
      <Table.Td data-label={t('column.state')}>
        <div>
          <ToneBadge tone={status.state === 'reading' && status.error ? 'yellow' : tones[status.state]}>{t(`state.${status.state}`)}</ToneBadge>
          {status.error && <span className={css.small}>{t([`fault.${status.error}`, 'fault.internal'])}</span>}
          {status.errorDetail && <span className={css.small}><bdi>{status.errorDetail}</bdi></span>}
        </div>
      </Table.Td>
      <Table.Td data-label={t('column.lastLook')}>{status.checkedAt ? format.dateTime(status.checkedAt) : t('never')}</Table.Td>
      <Table.Td data-label={t('column.received')}>{format.number(status.received)}</Table.Td>
      <Table.Td>
        {fromSettings ? <span className={css.small}>{t('fromSettings')}</span> : (
          <Group gap="xs" wrap="nowrap">
            <Button size="compact-md" variant="default" leftSection={<IconPencil size="1rem" aria-hidden />} aria-label={t('editOf', named)} onClick={onEdit}>{t('edit')}</Button>
            <Button size="compact-md" variant="default" loading={busy} aria-label={t(enabled ? 'disableOf' : 'enableOf', named)} onClick={onSwitch}>{t(enabled ? 'disable' : 'enable')}</Button>
            {!enabled && <Button size="compact-md" variant="default" leftSection={<IconTrash size="1rem" aria-hidden />} aria-label={t('deleteOf', named)} onClick={onDelete}>{t('delete')}</Button>}
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
