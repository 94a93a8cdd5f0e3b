import type { Locale } from './texts';

/** Colours: of the sheet, of what lies on it, of words and of what is to be pressed. */
export const INK = '#17242a';
export const SOFT = '#55646b';
export const ACCENT = '#1d7478';
export const PAPER = '#edf2f2';
export const WHITE = '#ffffff';

/**
 * For mail programs that show mail dark and ask (Apple Mail, Thunderbird, Outlook for Mac): the same design on dark ground. Others
 * drop it, and invert or keep the light one, which says its every colour itself.
 */
export const DARK = '@media (prefers-color-scheme:dark){'
  + '.p-page{background:#11181b !important}.p-sheet{background:#1b2529 !important}.p-box{background:#26343a !important}'
  + '.p-ink,.p-ink h1,.p-ink h2{color:#e7eef0 !important}.p-soft,.p-soft a{color:#a9b8be !important}.p-mark,.p-link{color:#6cc5c8 !important}'
  + '.p-quiet{background:#1b2529 !important}.p-quiet a{color:#8fd6d8 !important} }';

export const fontOf = (locale: Locale): string => {
  const persian = locale === 'fa';
  return `font-family:${persian ? 'Vazirmatn,Tahoma' : "'Segoe UI',Roboto,Helvetica"},Arial,sans-serif;font-size:16px;line-height:${persian ? '1.9' : '1.6'}`;
};

const CELL = `padding:10px 22px;border:2px solid ${ACCENT};border-radius:10px;`;
export const SOLID = { cell: `${CELL}background:${ACCENT}`, words: WHITE, name: 'p-solid' };
export const OUTLINE = { cell: `${CELL}background:${WHITE}`, words: ACCENT, name: 'p-quiet' };
