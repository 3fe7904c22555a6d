// Runs a TypeScript file of this project under node: node scripts/run-ts.mjs FILE [ARGS]
import path from 'node:path';
import { runnerImport } from 'vite';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/run-ts.mjs FILE [ARGS]');
  process.exit(2);
}
process.argv = [process.argv[0], path.resolve(file), ...rest];
await runnerImport(path.resolve(file), { configFile: false, logLevel: 'error' });
