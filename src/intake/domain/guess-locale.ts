/** Persian when at least as many letters are of the Arabic script as of the Latin one; a few Latin product names change nothing. */
export function guessLocale(...texts: string[]): 'fa' | 'en' {
  const sample = texts.join(' ').slice(0, 5_000);
  const count = (script: RegExp): number => sample.match(script)?.length ?? 0;
  return count(/\p{Script=Arabic}/gu) >= count(/\p{Script=Latin}/gu) ? 'fa' : 'en';
}
