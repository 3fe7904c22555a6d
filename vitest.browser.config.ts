import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

// Tests that need layout, the clipboard or an input method, in a real Chromium (CHROMIUM names another one).
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
// All of them at once, before the first test: a package met only later is bundled anew, and then is there twice.
const packages = [
  'react', 'react-dom', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'yjs', 'lib0/hash/sha256', 'lib0/string', 'diff', 'axe-core', 'rehype-parse', 'rehype-sanitize', 'unified',
  ...['commands', 'keymap', 'model', 'state', 'transform', 'view'].map((part) => `prosemirror-${part}`),
];
export default defineConfig({
  plugins: [react()],
  optimizeDeps: { include: packages },
  test: {
    include: ['tests/browser/webtest-*.{ts,tsx}'],
    browser: {
      enabled: true, headless: true, screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args } }),
      instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
    },
  },
});
