import { Button, Group, MultiSelect, PasswordInput, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { createUser, type NewUser } from '../api/admin';
import type { Role } from '../api/desk-types';
import { ApiProblem } from '../api/problem';
import { Dialog } from '../ui/staff/dialog';
import { useTeams } from '../ui/staff/use-people';
import { useErrorText } from '../ui/states';
import { Notice } from '../ui/tone';
import { useLanguage } from '../ui/use-format';
import css from './admin.module.css';
import { suggestPassword } from './suggest-password';
import { typedDir } from '../ui/staff/typed-dir';

interface UserFormProps {
  readonly onClose: () => void;
  readonly onCreated: (name: string) => void;
}

export function UserForm({ onClose, onCreated }: UserFormProps) {
  const { t } = useTranslation('admin');
  const errorText = useErrorText();
  const client = useQueryClient();
  const locale = useLanguage();
  const [values, setValues] = useState<NewUser>({ name: '', email: '', password: '', role: 'agent', locale, teamIds: [] });
  const set = (change: Partial<NewUser>): void => setValues({ ...values, ...change });
  const create = useMutation({
    mutationFn: () => createUser({ ...values, name: values.name.trim(), email: values.email.trim() }),
    onSuccess: async ({ name }) => {
      await client.invalidateQueries({ queryKey: ['users'] });
      onCreated(name);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate();
  };
  const faults = create.error instanceof ApiProblem ? create.error.errors : [];
  const faultOf = (field: string): string | undefined => faults.find((fault) => fault.field === field)?.message;
  return (
    <Dialog opened onClose={onClose} title={t('user.add')}>
      <form onSubmit={submit} className={css.form}>
        {create.error && <Notice tone="red" role="alert">{errorText(create.error)}</Notice>}
        <Person values={values} set={set} faultOf={faultOf} />
        <Place values={values} set={set} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button type="submit" loading={create.isPending}>{t('user.save')}</Button>
        </Group>
      </form>
    </Dialog>
  );
}

interface PartProps {
  readonly values: NewUser;
  readonly set: (change: Partial<NewUser>) => void;
}

function Person({ values, set, faultOf }: PartProps & { readonly faultOf: (field: string) => string | undefined }) {
  const { t } = useTranslation('admin');
  return (
    <>
      <TextInput data-autofocus label={t('user.name')} required dir={typedDir(values.name)} autoComplete="off" value={values.name} error={faultOf('name')} onChange={(event) => set({ name: event.currentTarget.value })} />
      <TextInput label={t('user.email')} type="email" required dir="ltr" autoComplete="off" value={values.email} error={faultOf('email')} onChange={(event) => set({ email: event.currentTarget.value })} />
      <div className={css.withButton}>
        <PasswordInput label={t('user.password')} description={t('user.passwordHint')} required dir="ltr" autoComplete="new-password" value={values.password} error={faultOf('password')}
          visibilityToggleButtonProps={{ 'aria-label': t('user.showPassword'), 'aria-hidden': false, tabIndex: 0 }} onChange={(event) => set({ password: event.currentTarget.value })} />
        <Button variant="default" onClick={() => set({ password: suggestPassword() })}>{t('user.suggest')}</Button>
      </div>
    </>
  );
}

function Place({ values, set }: PartProps) {
  const { t } = useTranslation('admin');
  const { t: desk } = useTranslation('desk');
  const language = useLanguage();
  return (
    <>
      <Select label={t('user.role')} value={values.role} allowDeselect={false} data={['agent', 'manager', 'admin'].map((value) => ({ value, label: desk(`role.${value}`) }))}
        onChange={(role) => role && set({ role: role as Role })} />
      <MultiSelect label={t('user.teams')} value={[...values.teamIds]} data={useTeams().map(({ id, name }) => ({ value: id, label: name[language] }))} onChange={(teamIds) => set({ teamIds })} />
      <Select label={t('user.language')} value={values.locale} allowDeselect={false} data={['fa', 'en'].map((value) => ({ value, label: desk(`language.${value}`) }))}
        onChange={(locale) => locale && set({ locale })} />
    </>
  );
}
