import { useInsertionEffect } from 'react';
import { adoptCss } from './adopt';

/** Stands in for the package `react-style-singleton` (the scroll lock of dialogs): same contract, no `<style>` element. */
export function styleSingleton(): (props: { styles: string; dynamic?: boolean }) => null {
  return function Sheet({ styles }) {
    useInsertionEffect(() => adoptCss(styles), [styles]);
    return null;
  };
}
