import { Avatar, Menu, UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconCalendar, IconKeyboard, IconLanguage, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { startTransition } from 'react';
import { useTranslation } from 'react-i18next';
import { logOut } from '../../api/desk';
import { changeLanguage } from '../../i18n';
import { languages } from '../../i18n/languages';
import { useCalendar, useLanguage } from '../use-format';
import { useMe } from './session';
import css from './staff-layout.module.css';

const initials = (name: string): string => name.split(/\s+/).slice(0, 2).map((part) => part[0] ?? '').join('\u200c');

export function UserMenu({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useTranslation('desk');
  const me = useMe();
  return (
    <Menu position="bottom-end" width={250} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={css.me} aria-label={t('user.menu', { name: me.name })}>
          <Avatar size={34} radius="xl" color="accent" variant="filled" alt="">{initials(me.name)}</Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={css.meBox}>
          <strong dir="auto">{me.name}</strong>
          <span className={css.quiet}>{t(`role.${me.role}`)}</span>
          <span className={css.quiet} data-ltr>{me.email}</span>
        </div>
        <Menu.Divider />
        <Preferences />
        <Menu.Item leftSection={<IconKeyboard size="1.1rem" aria-hidden />} onClick={onHelp}>{t('help.title')}</Menu.Item>
        <Menu.Divider />
        <LogOut />
      </Menu.Dropdown>
    </Menu>
  );
}

function Preferences() {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const other = language === 'fa' ? 'en' : 'fa';
  const [calendar, setCalendar] = useCalendar();
  const otherCalendar = calendar === 'persian' ? 'gregory' : 'persian';
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <>
      <Menu.Item lang={other} leftSection={<IconLanguage size="1.1rem" aria-hidden />} onClick={() => startTransition(() => void changeLanguage(other))}>
        {languages[other].ownName}
      </Menu.Item>
      <Menu.Item leftSection={<IconCalendar size="1.1rem" aria-hidden />} closeMenuOnClick={false} onClick={() => setCalendar(otherCalendar)}>
        {t(`user.calendar.${otherCalendar}`)}
      </Menu.Item>
      <Menu.Item leftSection={dark ? <IconSun size="1.1rem" aria-hidden /> : <IconMoon size="1.1rem" aria-hidden />} closeMenuOnClick={false}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
        {t(dark ? 'user.light' : 'user.dark')}
      </Menu.Item>
    </>
  );
}

function LogOut() {
  const { t } = useTranslation('desk');
  const client = useQueryClient();
  const leave = async (): Promise<void> => {
    await logOut().catch(() => undefined);
    client.clear();
    window.location.assign('/desk');
  };
  return (
    <Menu.Item color="red" leftSection={<IconLogout size="1.1rem" className="peygir-mirror" aria-hidden />} onClick={() => void leave()}>
      {t('user.logOut')}
    </Menu.Item>
  );
}
