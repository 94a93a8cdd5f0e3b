import { stylesToString, type InlineStylesProps } from '@mantine/core';
import { useInsertionEffect } from 'react';
import { adoptCss } from './adopt';

/** Stands in for Mantine's component of the same name: same CSS, no `<style>` element. */
export function InlineStyles(props: InlineStylesProps): null {
  const css = stylesToString(props);
  useInsertionEffect(() => adoptCss(css), [css]);
  return null;
}
