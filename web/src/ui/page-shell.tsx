import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ErrorBoundary } from './error-boundary';
import skip from './skip-link.module.css';
import { LoadingState } from './states';

export function SkipLink() {
  const { t } = useTranslation('common');
  return <a className={skip.skip} href="#main" onClick={focusMain}>{t('action.skip')}</a>;
}

/** Moves focus without touching the address: its fragment may carry a tracking token. */
function focusMain(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

interface MainProps {
  readonly className?: string;
  readonly children: ReactNode;
}

/** The page's main region: waits for lazy pages, catches their errors, and takes focus when the address changes. */
export function Main({ className, children }: MainProps) {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <main id="main" ref={main} tabIndex={-1} className={className} style={{ outline: 'none' }}>
      <ErrorBoundary resetKey={pathname}>
        <Suspense fallback={<LoadingState />}>{children}</Suspense>
      </ErrorBoundary>
    </main>
  );
}
