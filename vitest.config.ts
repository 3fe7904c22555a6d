import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// What runs in plain node: everything but the tests that need layout (browser) or Electron (e2e) or long minutes (long).
// Files share a worker's modules: no module of ours keeps anything, and loading them anew for each file took a third of the time.
export default defineConfig({
  test: {
    include: ['tests/**/test-*.ts'], exclude: ['tests/{browser,e2e,long}/**'], testTimeout: 60_000, pool: 'threads', isolate: false, maxWorkers: availableParallelism(),
  },
});
