import { NavLink } from 'react-router';
import css from './page-tabs.module.css';

interface PageTabsProps {
  /** What the pages are about; for those who hear the page. */
  readonly label: string;
  readonly tabs: readonly { readonly to: string; readonly text: string }[];
}

/** The pages of one thing. The first is the thing itself, so its address is the beginning of the others'. */
export function PageTabs({ label, tabs }: PageTabsProps) {
  return (
    <nav className={css.tabs} aria-label={label} data-no-print>
      {tabs.map(({ to, text }, index) => <NavLink key={to} end={index === 0} to={to} className={css.tab}>{text}</NavLink>)}
    </nav>
  );
}
