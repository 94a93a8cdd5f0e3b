import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addMailAddress, changeMailAddress, type MailAddress, type MailAddressSettings } from '../../api/mailing';
import { ApiProblem } from '../../api/problem';
import { Dialog } from '../../ui/staff/dialog';
import { useErrorText } from '../../ui/states';
import { Notice } from '../../ui/tone';
import css from '../admin.module.css';
import { AnswerFields, RouteFields } from './address-fields';

const fresh: MailAddressSettings = {
  address: '', senderNameFa: null, senderNameEn: null, teamId: null, categoryId: null, kind: 'complaint', language: null, signatureFa: null, signatureEn: null,
  enabled: true, isDefault: false,
};

interface AddressFormProps {
  /** Null: a new one. */
  readonly address: MailAddress | null;
  readonly onClose: () => void;
  readonly onSaved: (address: string) => void;
}

export function AddressForm({ address, onClose, onSaved }: AddressFormProps) {
  const { t } = useTranslation('mailing');
  const errorText = useErrorText();
  const client = useQueryClient();
  const [values, setValues] = useState<MailAddressSettings>(() => settingsOf(address));
  const set = (change: Partial<MailAddressSettings>): void => setValues({ ...values, ...change });
  const save = useMutation({
    mutationFn: () => (address ? changeMailAddress(address.id, address.version, values) : addMailAddress(values)),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: ['mail-addresses'] });
      onSaved(saved.address);
    },
  });
  const faults = save.error instanceof ApiProblem ? save.error.errors : [];
  const faultOf = (field: string): string | undefined => {
    const fault = faults.find((one) => one.field === field);
    return fault && t([`fault.${fault.code}`, 'fault.other'], { message: fault.message });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog opened wide onClose={onClose} title={address ? t('address.editOf', { address: `\u2068${address.address}\u2069` }) : t('address.add')}>
      <form onSubmit={submit} className={css.form}>
        {save.error && <Notice tone="red" role="alert">{errorText(save.error)}</Notice>}
        <RouteFields values={values} set={set} faultOf={faultOf} />
        <AnswerFields values={values} set={set} faultOf={faultOf} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" loading={save.isPending}>{t('common:action.save')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}

function settingsOf(address: MailAddress | null): MailAddressSettings {
  if (!address) return fresh;
  const { id: _id, version: _version, ...settings } = address;
  return settings;
}
