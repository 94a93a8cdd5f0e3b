import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a calm teal. Shade 7 on white is 5.2:1, white on shade 7 the same (WCAG 2.2, 1.4.3). */
const accent: MantineColorsTuple = [
  '#edf7f7', '#d8ebeb', '#afd6d7', '#82c0c2', '#5aacaf', '#3c9a9e', '#2a888c', '#1d7478', '#125f63', '#064a4e',
];

/**
 * The design tokens. Colours by meaning: `accent` acts, `gray` rests, `green` done or kept, `yellow` soon, `red` late
 * or refused, `blue` waits for somebody. Font and line height come from `base.css`, as they follow the language.
 */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 7 },
  colors: { accent },
  black: '#17242a',
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '16px', xl: '28px' },
  fontFamily: 'var(--peygir-font)',
  lineHeights: { xs: '1.5', sm: '1.55', md: 'var(--peygir-line-height)', lg: '1.7', xl: '1.75' },
  headings: {
    fontFamily: 'var(--peygir-font)',
    fontWeight: '700',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'clamp(1.6rem, 1.25rem + 1.6vw, 2.35rem)', lineHeight: '1.35' },
      h2: { fontSize: 'clamp(1.25rem, 1.1rem + 0.7vw, 1.6rem)', lineHeight: '1.4' },
      h3: { fontSize: '1.15rem', lineHeight: '1.5' },
      h4: { fontSize: '1rem', lineHeight: '1.55' },
    },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
});

/** Mantine's quiet colours are below 4.5:1 on our surfaces; these are not. */
export const readableColors = {
  light: {
    '--mantine-color-dimmed': '#55646b',
    '--mantine-color-placeholder': '#6a787f',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#c3cdd1',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b4ba',
    '--mantine-color-placeholder': '#98a3a9',
    '--mantine-color-error': '#ff9a92',
    '--mantine-color-text': '#e4eaec',
    '--mantine-color-body': '#1c2326',
    '--mantine-color-default': '#232b2f',
    '--mantine-color-default-hover': '#2b353a',
    '--mantine-color-default-border': '#47545b',
  },
} as const;
