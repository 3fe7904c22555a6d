import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The targets are the oldest runtime we run on (the fallback Electron of scripts/), not the Electron in node_modules:
// electron-vite would otherwise take Chrome's and node's version from there.
const NODE = 'node20.18';
const CHROME = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: NODE, outDir: 'dist/main', externalizeDeps: false, reportCompressedSize: false,
      rolldownOptions: { input: 'main/index.ts', output: { format: 'es', entryFileNames: 'index.mjs', chunkFileNames: '[name].mjs' } },
    },
  },
  preload: {
    build: {
      target: NODE, outDir: 'dist/preload', externalizeDeps: false, reportCompressedSize: false,
      rolldownOptions: { input: 'main/preload.ts', output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: CHROME, outDir: 'dist/renderer', minify: true, reportCompressedSize: false, chunkSizeWarningLimit: 4_000,
      assetsInlineLimit: 0, // the page's policy takes fonts and pictures from files only, not from data: addresses
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
