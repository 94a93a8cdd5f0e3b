import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';
import { strictCsp } from './build/strict-csp.ts';

const server = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [strictCsp(), react(), precompress()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Every asset is a file of its own: `default-src 'self'` has no place for data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every first page needs travels together: a few large files compress and arrive better than many small ones.
        codeSplitting: {
          groups: [
            { name: 'base', test: /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|use-sync-external-store)\// },
            { name: 'shell', test: /web\/src\/(ui\/light\/(button|field|text-fields)|ui\/(tone|states|format|use-format|page-title|use-now)|i18n\/(index|languages)|api\/(client|problem|portal|upload))\.(module\.css|tsx?)$/ },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': server, '/socket.io': { target: server, ws: true } },
  },
});
