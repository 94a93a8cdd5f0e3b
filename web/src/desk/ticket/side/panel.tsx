import { Button } from '@mantine/core';
import { IconPencil, IconPlus, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ErrorState } from '../../../ui/states';
import { panelId, type PanelName } from './panels';
import css from './side.module.css';

interface PanelProps {
  readonly name: PanelName;
  readonly title: string;
  readonly icon: Icon;
  /** Opens the panel's form; the button tells what it adds, or that it changes what there is. */
  readonly add?: { readonly label: string; readonly onClick: () => void; readonly opened: boolean; readonly changes?: boolean };
  /** Why the panel could not be filled. */
  readonly error?: unknown;
  readonly children: ReactNode;
}

/** One matter beside the conversation. Its heading can take focus, so that a jump lands here. */
export function Panel({ name, title, icon: Glyph, add, error, children }: PanelProps) {
  return (
    <section className={css.panel} aria-labelledby={panelId(name)}>
      <div className={css.head}>
        <Glyph size="1.1rem" aria-hidden />
        <h2 className={css.title} id={panelId(name)} tabIndex={-1}>{title}</h2>
        {add && !add.opened && (
          <Button size="compact-sm" variant="light" leftSection={add.changes ? <IconPencil size="0.95rem" aria-hidden /> : <IconPlus size="0.95rem" aria-hidden />} onClick={add.onClick}>{add.label}</Button>
        )}
      </div>
      {error ? <ErrorState error={error} /> : children}
    </section>
  );
}
