import { IconCircleCheck, IconList, IconUser, IconUserQuestion, IconUsers, type Icon } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './queue.module.css';
import { views, type View } from './queue-filters';

const icons: Record<View, Icon> = {
  mine: IconUser, unassigned: IconUserQuestion, team: IconUsers, all: IconList, resolved: IconCircleCheck,
};

export function ViewRail({ current }: { readonly current: View }) {
  const { t } = useTranslation('desk');
  const rail = useRef<HTMLElement>(null);
  // On a phone the rail is wider than the screen; the view that is shown must not stand outside.
  useEffect(() => {
    // Newer browsers answer with a promise here, which must not become the effect's clean-up.
    void rail.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [current]);
  return (
    <nav ref={rail} className={css.rail} aria-label={t('queue.views')}>
      {views.map((view) => {
        const Glyph = icons[view];
        return (
          <Link key={view} to={view === 'mine' ? '/desk' : `/desk?view=${view}`} className={css.view} aria-current={view === current ? 'page' : undefined}>
            <Glyph size="1.2rem" aria-hidden />
            {t(`view.${view}`)}
          </Link>
        );
      })}
    </nav>
  );
}
