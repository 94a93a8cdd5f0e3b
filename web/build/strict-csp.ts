import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const own = (file: string): string => fileURLToPath(new URL(`../src/ui/styles/${file}`, import.meta.url));

/**
 * Two libraries write `<style>` elements at run time: Mantine (responsive props) and react-style-singleton (the scroll
 * lock of dialogs). `style-src 'self'` refuses those, so both modules are exchanged for ones that hand the same CSS to
 * `document.adoptedStyleSheets`, which no policy needs to open up for. The build stops when a library moved its module,
 * so that an upgrade can't quietly bring the style elements back.
 */
export function strictCsp(): Plugin {
  let mantineExchanged = false;
  return {
    name: 'peygir-strict-csp',
    enforce: 'pre',
    apply: 'build',
    resolveId(source) {
      return source === 'react-style-singleton' ? own('style-singleton.ts') : null;
    },
    load(id) {
      if (!/@mantine\/core\/esm\/core\/InlineStyles\/InlineStyles\.mjs$/.test(id)) return null;
      mantineExchanged = true;
      return `export { InlineStyles } from ${JSON.stringify(own('inline-styles.tsx'))};`;
    },
    buildEnd(error) {
      if (!error && !mantineExchanged) this.error('Mantine no longer has core/InlineStyles: see build/strict-csp.ts');
    },
  };
}
