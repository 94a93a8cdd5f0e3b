import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { startTransition } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n';
import { languages } from '../i18n/languages';
import { Button } from './light/button';
import { useLanguage } from './use-format';

/** Offers the other language under its own name, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const other = useLanguage() === 'fa' ? 'en' : 'fa';
  return (
    <Button look="quiet" lang={other} onClick={() => startTransition(() => void changeLanguage(other))}>
      <IconLanguage size="1.2rem" aria-hidden />
      {languages[other].ownName}
    </Button>
  );
}

export function ColorSchemeSwitch() {
  const { t } = useTranslation('common');
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <Button look="quiet" size="icon" aria-label={t(`scheme.${other}`)} title={t(`scheme.${other}`)} onClick={() => setColorScheme(other)}>
      {scheme === 'dark' ? <IconSun size="1.25rem" aria-hidden /> : <IconMoon size="1.25rem" aria-hidden />}
    </Button>
  );
}
