import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { logIn } from '../../api/desk';
import type { Me } from '../../api/desk-types';
import { ApiProblem } from '../../api/problem';
import { useErrorText } from '../states';
import { Notice } from '../tone';
import css from './login.module.css';

interface LoginFormProps {
  /** Already known when a session is renewed. */
  readonly email?: string;
  readonly onEntered: (user: Me) => void;
}

export function LoginForm({ email: known = '', onEntered }: LoginFormProps) {
  const { t } = useTranslation('desk');
  const errorText = useErrorText();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const login = useMutation({ mutationKey: ['login'], mutationFn: () => logIn(email.trim(), password), onSuccess: onEntered });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    login.mutate();
  };
  const wrong = login.error instanceof ApiProblem && [400, 401, 422].includes(login.error.status);
  return (
    <form onSubmit={submit} className={css.form}>
      {login.error && <Notice tone="red" role="alert">{wrong ? t('login.wrong') : errorText(login.error)}</Notice>}
      <TextInput label={t('login.email')} type="email" dir="ltr" autoComplete="username" required withAsterisk={false} size="md"
        value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
      <PasswordInput label={t('login.password')} dir="ltr" autoComplete="current-password" required withAsterisk={false} size="md"
        value={password} onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword'), 'aria-hidden': false, tabIndex: 0 }} />
      <Button type="submit" size="md" loading={login.isPending} leftSection={<IconLogin2 size="1.2rem" className="peygir-mirror" aria-hidden />}>
        {t('login.submit')}
      </Button>
    </form>
  );
}
