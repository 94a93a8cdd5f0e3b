import type { AnchorHTMLAttributes, ButtonHTMLAttributes, MouseEvent } from 'react';
import { Link, type LinkProps } from 'react-router';
import css from './button.module.css';

interface Look {
  readonly look?: 'filled' | 'outline' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'large' | 'icon';
}

const attributes = ({ look = 'filled', size = 'normal' }: Look) => ({ className: css.button, 'data-look': look, 'data-size': size });

interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Says what is under way in place of the label; clicks are ignored meanwhile, focus stays. */
  readonly busyLabel?: string | false;
}

/** The portal's button: Mantine's look at a tenth of its weight, as every kilobyte of the first page counts. */
export function Button({ look, size, busyLabel, children, onClick, type = 'button', ...rest }: ButtonProps) {
  const ignore = (event: MouseEvent): void => event.preventDefault();
  return (
    <button {...rest} {...attributes({ look, size })} type={type} aria-disabled={busyLabel ? true : undefined} onClick={busyLabel ? ignore : onClick}>
      {busyLabel || children}
    </button>
  );
}

export function LinkButton({ look, size, ...rest }: Look & LinkProps) {
  return <Link {...rest} {...attributes({ look, size })} />;
}

export function AnchorButton({ look, size, children, ...rest }: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...rest} {...attributes({ look, size })}>{children}</a>;
}
