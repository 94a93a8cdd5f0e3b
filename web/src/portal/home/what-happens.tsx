import { IconHandStop, IconHeartHandshake, IconMailCheck, IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './home-page.module.css';

const steps = [['heard', IconMailCheck], ['worked', IconTool], ['confirmed', IconHeartHandshake], ['prevented', IconHandStop]] as const;

/** The way of a complaint in four sentences, so that nobody wonders whether it is worth the trouble. */
export function WhatHappens() {
  const { t } = useTranslation('portal');
  return (
    <section className={css.card} aria-labelledby="what-happens">
      <h2 className={css.cardTitle} id="what-happens">{t('home.steps.title')}</h2>
      <ol className={css.list}>
        {steps.map(([step, Glyph]) => (
          <li key={step} className={css.step}>
            <span className={css.stepMark}><Glyph size="1.3rem" aria-hidden /></span>
            <div>
              <p className={css.stepTitle}>{t(`home.steps.${step}.title`)}</p>
              <p className={css.stepText}>{t(`home.steps.${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
