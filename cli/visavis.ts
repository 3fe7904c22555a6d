import { causeOf, codeOf } from '../storage/disk-error';
import { importProgramBeside } from '../storage/import-process';
import { REFUSED } from './command';
import { run } from './run';

process.stdout.on('error', (error) => {
  // `visavis … | head` ends when the reader has seen enough, and nobody needs to hear of it.
  if (codeOf(error) === 'EPIPE') return;
  process.stderr.write(`visavis: standard output: ${causeOf(error)}\n`);
  process.exit(REFUSED);
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  now: () => new Date(),
  importProgram: importProgramBeside(import.meta.url),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
});
