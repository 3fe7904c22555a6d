// A program of its own: reads one file that somebody else may have made to hurt, and can be ended at any moment.
import { Worker } from 'node:worker_threads';
import { BadFile } from '../shared/exchange/bad-file';
import { importBilingual, importFile } from './import-file';
import type { ImportAnswer, ImportRequest } from './import-process';

async function answer(request: ImportRequest): Promise<ImportAnswer> {
  try {
    return { read: await (request.job === 'file' ? importFile(request.path, request.options) : importBilingual(request.path, request.options)) };
  } catch (error) {
    if (error instanceof BadFile) return { failed: { file: error.file, reason: error.reason } };
    // A stack that ran out is the file's doing: it nests deeper than any letter.
    if (error instanceof RangeError) return { failed: { file: request.path, reason: 'is built in a way that cannot be read' } };
    throw error;
  }
}

// Who asked keeps the time; when that program is killed itself, nobody does. Reading may keep this thread busy for ever, so another one looks.
const WATCH = `const asked = process.ppid; setInterval(() => { if (process.ppid !== asked) process.kill(process.pid, 'SIGKILL'); }, 500);`;
new Worker(WATCH, { eval: true }).unref();
process.once('disconnect', () => process.exit());

process.once('message', (request: ImportRequest) => {
  void answer(request).then((answered) => process.send!(answered, () => process.disconnect()));
});
