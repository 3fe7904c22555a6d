import { utilityProcess, type UtilityProcess } from 'electron';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { IMPORT_LIMITS, tookTooLong } from '../storage/import-process';
import type { AlignAnswer, AlignMessage, AlignRequest } from './align-job';

const ALIGN_WORKER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'align-worker.mjs');

/** The imports and alignments that a window has under way, each in a process of its own that can be ended; one that reads a file for too long is. */
export class Elsewhere {
  private readonly working = new Set<UtilityProcess>();
  private stopped = false;

  /** @param onProgress told how far the work is, from 0 to 1 */
  constructor(private readonly onProgress: (share: number) => void) {}

  /** Runs a job; undefined when it was cancelled or died without an answer. */
  run<Request extends AlignRequest>(request: Request): Promise<Extract<AlignAnswer, { job: Request['job'] | 'failed' }> | undefined> {
    const worker = utilityProcess.fork(ALIGN_WORKER, [], { serviceName: 'Vis-à-vis align', stdio: 'inherit' });
    this.working.add(worker);
    this.stopped = false;
    return new Promise((done) => {
      let tooLong: NodeJS.Timeout | undefined;
      worker.on('message', (message: AlignMessage) => {
        clearTimeout(tooLong);
        if (message.job === 'progress') return this.onProgress(message.share);
        if (message.job === 'read') return;
        if (message.job === 'reading') {
          tooLong = setTimeout(() => {
            const { file, reason } = tookTooLong(message.path);
            done({ job: 'failed', file, reason } as Extract<AlignAnswer, { job: Request['job'] | 'failed' }>);
            worker.kill();
          }, IMPORT_LIMITS.time);
          return;
        }
        done(message as Extract<AlignAnswer, { job: Request['job'] | 'failed' }>);
        worker.kill();
      });
      worker.once('exit', () => {
        clearTimeout(tooLong);
        this.working.delete(worker);
        done(undefined);
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
      worker.postMessage(request);
    });
  }

  /** Whether the last work that gave no answer was cancelled, rather than died. */
  get cancelled(): boolean {
    return this.stopped;
  }

  /** Ends what is under way; who waits for it gets undefined. */
  cancel(): void {
    this.stopped = true;
    for (const worker of this.working) worker.kill();
  }
}
