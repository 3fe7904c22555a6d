import { defineConfig } from 'vitest/config';

// The long suites: the same fuzz as in `npm test`, at the size the figures in docs/ speak of.
export default defineConfig({
  test: { include: ['tests/long/test-*.ts'], testTimeout: 3_600_000, hookTimeout: 600_000, pool: 'forks' },
});
