import { defineConfig } from 'vitest/config';

// What runs in plain node: everything but the tests that need layout (browser) or Electron (e2e) or long minutes (long).
export default defineConfig({
  test: { include: ['tests/**/test-*.ts'], exclude: ['tests/{browser,e2e,long}/**'], testTimeout: 60_000, pool: 'threads' },
});
