import { Button, Group, Table } from '@mantine/core';
import { IconPencil, IconStar } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeMailAddress, type MailAddress, type MailAddressList } from '../../api/mailing';
import { useErrorText } from '../../ui/states';
import { Notice, ToneBadge } from '../../ui/tone';
import { useLanguage } from '../../ui/use-format';
import css from '../admin.module.css';
import { useWhere } from './use-where';

interface AddressTableProps {
  readonly list: MailAddressList;
  readonly onEdit: (address: MailAddress) => void;
}

export function AddressTable({ list, onEdit }: AddressTableProps) {
  const { t } = useTranslation('mailing');
  const errorText = useErrorText();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ id, version, enabled }: MailAddress) => changeMailAddress(id, version, { enabled: !enabled }),
    onSettled: () => client.invalidateQueries({ queryKey: ['mail-addresses'] }),
  });
  return (
    <>
      {change.error && <Notice tone="red" role="alert">{errorText(change.error)}</Notice>}
      <Table className={css.table} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>{['address', 'where', 'sender', 'state'].map((name) => <Table.Th key={name}>{t(`address.${name}`)}</Table.Th>)}<Table.Td /></Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.items.map((address) => (
            <AddressRow key={address.id} address={address} busy={change.isPending && change.variables.id === address.id} onEdit={() => onEdit(address)} onSwitch={() => change.mutate(address)} />
          ))}
        </Table.Tbody>
      </Table>
      {!list.items.some(({ isDefault }) => isDefault) && <p className={css.small}>{t('address.noDefault', { address: `\u2068${list.mailFrom}\u2069` })}</p>}
    </>
  );
}

interface AddressRowProps {
  readonly address: MailAddress;
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly onSwitch: () => void;
}

function AddressRow({ address: one, busy, onEdit, onSwitch }: AddressRowProps) {
  const { t } = useTranslation('mailing');
  const language = useLanguage();
  const where = useWhere();
  const name = language === 'fa' ? one.senderNameFa ?? one.senderNameEn : one.senderNameEn ?? one.senderNameFa;
  const { address } = one;
  return (
    <Table.Tr>
      <Table.Td><strong><span data-ltr>{address}</span></strong></Table.Td>
      <Table.Td data-label={t('address.where')}><span dir="auto">{where(one)}</span></Table.Td>
      <Table.Td data-label={t('address.sender')}><span dir="auto">{name ?? t('address.company')}</span></Table.Td>
      <Table.Td data-label={t('address.state')}>
        <Group gap="xs">
          <ToneBadge tone={one.enabled ? 'green' : 'gray'}>{t(one.enabled ? 'address.enabled' : 'address.disabled')}</ToneBadge>
          {one.isDefault && <ToneBadge tone="accent" icon={IconStar}>{t('address.isDefault')}</ToneBadge>}
        </Group>
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <Button size="compact-md" variant="default" leftSection={<IconPencil size="1rem" aria-hidden />} aria-label={t('address.editOf', { address })} onClick={onEdit}>{t('address.edit')}</Button>
          {!one.isDefault && (
            <Button size="compact-md" variant="default" loading={busy} aria-label={t(one.enabled ? 'address.disableOf' : 'address.enableOf', { address })} onClick={onSwitch}>
              {t(one.enabled ? 'address.disable' : 'address.enable')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
