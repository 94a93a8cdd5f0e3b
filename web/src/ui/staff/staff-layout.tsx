import { Notifications } from '@mantine/notifications';
import { Button } from '@mantine/core';
import { IconPencilPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useNavigate } from 'react-router';
import { Brand } from '../brand';
import { Main, SkipLink } from '../page-shell';
import { CommandPalette } from './command-palette';
import { LiveMark } from './live-mark';
import { openLive } from './live';
import { FailedCount, useFailedCount, useHeldCount } from './mail/failed-count';
import { areasFor } from './nav';
import { OutboxBar } from './outbox-bar';
import { SessionGate, useMe } from './session';
import { ShortcutsHelp } from './shortcuts-help';
import css from './staff-layout.module.css';
import { useKeys } from './use-keys';
import { UserMenu } from './user-menu';

/** What every staff page stands in: sign-in, header, live link, outbox, palette, help. */
export function StaffLayout({ children }: { readonly children: ReactNode }) {
  return (
    <SessionGate>
      <Frame>{children}</Frame>
    </SessionGate>
  );
}

function Frame({ children }: { readonly children: ReactNode }) {
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const navigate = useNavigate();
  useEffect(openLive, []);
  useKeys({ 'mod+k': () => setPalette(true), '?': () => setHelp(true), c: () => void navigate('/desk/new') });
  return (
    <div className={css.frame}>
      <SkipLink />
      <Header onSearch={() => setPalette(true)} onHelp={() => setHelp(true)} />
      <Main className={css.main}>{children}</Main>
      <OutboxBar />
      <CommandPalette opened={palette} onClose={() => setPalette(false)} onHelp={() => setHelp(true)} />
      <ShortcutsHelp opened={help} onClose={() => setHelp(false)} />
      <Notifications position="bottom-center" />
    </div>
  );
}

function Header({ onSearch, onHelp }: { readonly onSearch: () => void; readonly onHelp: () => void }) {
  const { t } = useTranslation('desk');
  const me = useMe();
  const failed = useFailedCount();
  const held = useHeldCount();
  return (
    <header className={css.header} data-no-print>
      <Brand to="/desk" />
      <nav className={css.nav} aria-label={t('nav.label')}>
        {areasFor(me.role).filter(({ name }) => name !== 'undelivered' || failed > 0).map(({ to, name, icon: Glyph }) => (
          <NavLink key={to} to={to} className={css.link}>
            <Glyph size="1.2rem" aria-hidden />
            <span className={css.linkText}>{t(`nav.${name}`)}</span>
            {name === 'undelivered' && <FailedCount count={failed} />}
            {name === 'admin' && <FailedCount of="care" count={failed + held} />}
          </NavLink>
        ))}
      </nav>
      <span className={css.space} />
      <LiveMark />
      <button type="button" className={css.search} onClick={onSearch} aria-keyshortcuts="Control+K" aria-label={t('palette.open')}>
        <IconSearch size="1.1rem" aria-hidden />
        <span className={css.searchText}>{t('palette.open')}</span>
        <kbd className={css.kbd} data-ltr>Ctrl K</kbd>
      </button>
      <Button component={Link} to="/desk/new" size="sm" className={css.new} leftSection={<IconPencilPlus size="1.1rem" aria-hidden />}
        aria-label={t('nav.new')}>
        {t('nav.new')}
      </Button>
      <UserMenu onHelp={onHelp} />
    </header>
  );
}
