import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import {
  IconCircleCheck, IconKeyboard, IconLanguage, IconList, IconMoon, IconPencilPlus, IconSun, IconUser, IconUserQuestion, IconUsers, type Icon,
} from '@tabler/icons-react';
import { startTransition } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { changeLanguage } from '../../i18n';
import { languages } from '../../i18n/languages';
import { useLanguage } from '../use-format';
import { areasFor } from './nav';
import { useMe } from './session';

export interface Command {
  readonly id: string;
  readonly name: string;
  readonly icon: Icon;
  /** A key or a reference, shown at the end. */
  readonly hint?: string;
  /** Other words by which it is found. */
  readonly also?: string;
  readonly run: () => void;
}

const views = [
  ['mine', IconUser], ['unassigned', IconUserQuestion], ['team', IconUsers], ['all', IconList], ['resolved', IconCircleCheck],
] as const;

/** Folds what Persian keyboards type differently, so that «ي» finds «ی». */
export const fold = (text: string): string =>
  text.toLowerCase().replaceAll('ي', 'ی').replaceAll('ك', 'ک').replaceAll('\u200c', ' ').trim();

/** The commands whose name holds every word of the text. */
export function useCommands(text: string, onHelp: () => void): readonly Command[] {
  const all = [...usePlaces(), ...useSwitches(), ...useHelp(onHelp)];
  const words = fold(text).split(/\s+/).filter(Boolean);
  return all.filter((command) => words.every((word) => fold(`${command.name} ${command.also ?? ''}`).includes(word)));
}

function usePlaces(): readonly Command[] {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const me = useMe();
  const go = (to: string) => () => void navigate(to);
  return [
    ...views.map(([view, icon]) => ({ id: view, name: t(`view.${view}`), icon, also: view, run: go(`/desk?view=${view}`) })),
    { id: 'new', name: t('nav.new'), icon: IconPencilPlus, hint: 'c', also: 'new log', run: go('/desk/new') },
    ...areasFor(me.role).filter((area) => area.name !== 'desk')
      .map((area) => ({ id: area.name, name: t(`nav.${area.name}`), icon: area.icon, also: area.name, run: go(area.to) })),
  ];
}

function useSwitches(): readonly Command[] {
  const { t } = useTranslation('desk');
  const other = useLanguage() === 'fa' ? 'en' : 'fa';
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return [
    {
      id: 'language', name: languages[other].ownName, icon: IconLanguage, also: 'language زبان',
      run: () => startTransition(() => void changeLanguage(other)),
    },
    {
      id: 'scheme', name: t(dark ? 'user.light' : 'user.dark'), icon: dark ? IconSun : IconMoon, also: 'dark light',
      run: () => setColorScheme(dark ? 'light' : 'dark'),
    },
  ];
}

function useHelp(onHelp: () => void): readonly Command[] {
  const { t } = useTranslation('desk');
  return [{ id: 'help', name: t('help.title'), icon: IconKeyboard, hint: '?', also: 'help', run: onHelp }];
}
