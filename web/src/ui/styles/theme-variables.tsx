import { convertCssVariables, defaultCssVariablesResolver, useMantineTheme } from '@mantine/core';
import { useInsertionEffect, useMemo } from 'react';
import { adoptCss } from './adopt';
import { readableColors } from '../theme';

/** Writes the theme's CSS variables; used with `withCssVariables={false}`, as Mantine's own way needs a style element. */
export function ThemeVariables(): null {
  const theme = useMantineTheme();
  const css = useMemo(() => {
    const { variables, light, dark } = defaultCssVariablesResolver(theme);
    return convertCssVariables({
      variables,
      light: { ...light, ...readableColors.light },
      dark: { ...dark, ...readableColors.dark },
    });
  }, [theme]);
  useInsertionEffect(() => adoptCss(css), [css]);
  return null;
}
