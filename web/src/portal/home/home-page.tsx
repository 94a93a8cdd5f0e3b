import { IconMessageReport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/light/button';
import { usePageTitle } from '../../ui/page-title';
import css from './home-page.module.css';
import { TrackForm } from './track-form';
import { WhatHappens } from './what-happens';

const others = ['suggestion', 'praise', 'question'] as const;

export default function HomePage() {
  const { t } = useTranslation('portal');
  usePageTitle(t('home.pageTitle'));
  return (
    <div className={css.page}>
      <section className={css.hero}>
        <h1 className={css.title}>{t('home.title')}</h1>
        <p className={css.lead}>{t('home.lead')}</p>
        <div className={css.actions}>
          <LinkButton to="/complain?kind=complaint" size="large">
            <IconMessageReport size="1.4rem" aria-hidden />{t('home.file')}
          </LinkButton>
        </div>
        <nav className={css.also} aria-label={t('home.also')}>
          <span className={css.alsoText}>{t('home.also')}</span>
          {others.map((kind) => <LinkButton key={kind} look="outline" to={`/complain?kind=${kind}`}>{t(`common:kind.${kind}`)}</LinkButton>)}
        </nav>
      </section>
      <div className={css.track}><TrackForm /></div>
      <div className={css.steps}><WhatHappens /></div>
    </div>
  );
}
