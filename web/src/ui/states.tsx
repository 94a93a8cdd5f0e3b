import { IconCloudOff, IconMoodEmpty, IconRefresh, IconAlertTriangle, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem, NetworkFailure } from '../api/problem';
import { Button } from './light/button';
import css from './states.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What the person can do about it. */
  readonly children?: ReactNode;
  readonly icon?: Icon;
  readonly action?: ReactNode;
  /** 1 when this is all that the page has. */
  readonly level?: 1 | 2;
}

/** Nothing here, and what to do next. */
export function EmptyState({ title, children, icon: Glyph = IconMoodEmpty, action, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={css.state}>
      <span className={css.mark}><Glyph size="1.9rem" aria-hidden /></span>
      <Heading className={css.title}>{title}</Heading>
      {children && <p className={css.text}>{children}</p>}
      {action}
    </div>
  );
}

interface ErrorStateProps {
  readonly error: unknown;
  readonly title?: string;
  /** What is kept in spite of the error, e.g. "Your text is kept in this browser." */
  readonly kept?: string;
  readonly onRetry?: () => void;
}

/** What happened, what is kept, how to try again, and the number to tell us. */
export function ErrorState({ error, title, kept, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('common');
  const Glyph = error instanceof NetworkFailure ? IconCloudOff : IconAlertTriangle;
  return (
    <div className={css.state} role="alert">
      <span className={css.mark} data-tone="red"><Glyph size="1.9rem" aria-hidden /></span>
      <h2 className={css.title}>{title ?? t('error.title')}</h2>
      <p className={css.text}>{useErrorText()(error)}</p>
      {kept && <p className={css.kept}>{kept}</p>}
      {onRetry && <Button onClick={onRetry}><IconRefresh size="1.1rem" aria-hidden />{t('action.tryAgain')}</Button>}
      {error instanceof ApiProblem && error.requestId && (
        <p className={css.label}>{t('error.requestId')} <code data-ltr>{error.requestId}</code></p>
      )}
    </div>
  );
}

/** Turns any thrown thing into one sentence for the reader: the server's own words where it gave some. */
export function useErrorText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('common');
  return (error) => {
    if (error instanceof NetworkFailure) return t('error.network');
    if (!(error instanceof ApiProblem)) return t('error.unknown');
    if (i18n.exists(`error.code.${error.code}`)) return t(`error.code.${error.code}`);
    if (error.detail) return error.detail;
    return i18n.exists(`error.http.${error.status}`) ? t(`error.http.${error.status}`) : t('error.unknown');
  };
}

interface LoadingStateProps {
  /** What is awaited, in words. */
  readonly label?: string;
  readonly shape?: 'page' | 'list';
}

/** The shape of what is coming, with words; shown only when the wait is longer than 200 ms. */
export function LoadingState({ label, shape = 'page' }: LoadingStateProps) {
  const { t } = useTranslation('common');
  const bars = shape === 'page' ? ['title', 'short', 'block', 'block'] : ['block', 'block', 'block', 'block'];
  return (
    <div className={css.loading} role="status">
      <p className={css.label}>{label ?? t('loading')}</p>
      {bars.map((size, index) => <div key={index} className={css.bar} data-size={size} aria-hidden />)}
    </div>
  );
}
