import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadFile } from '../shared/exchange/bad-file';
import type { ImportedBilingual } from '../shared/exchange/imported';
import type { ImportedFile, ImportOptions } from './import-file';

/** What the import program is asked, in one message. */
export type ImportRequest =
  | { readonly job: 'file'; readonly path: string; readonly options: ImportOptions }
  | { readonly job: 'bilingual'; readonly path: string; readonly options: Pick<ImportOptions, 'tracked'> };

/** What it answers, once; then it ends. */
export type ImportAnswer =
  | { readonly read: ImportedFile | ImportedBilingual | undefined }
  /** A file that cannot be read, and why. */
  | { readonly failed: { readonly file: string; readonly reason: string } };

/** What a reading may cost at most. */
export interface ImportLimits {
  /** Milliseconds. */
  readonly time: number;
  /** Bytes of the program's heap, and of all that it holds in memory. */
  readonly heap: number;
  readonly memory: number;
}

export const IMPORT_LIMITS: ImportLimits = { time: 30_000, heap: 768 * 2 ** 20, memory: 1_280 * 2 ** 20 };

export interface ElsewhereOptions {
  /** The built import program (`import-program.mjs`). */
  readonly program: string;
  /** Ends the reading; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly limits?: ImportLimits;
  /** Told once, at the end, the most bytes that the program held in memory; only where the system tells (Linux). */
  readonly onMemory?: (most: number) => void;
}

/** The import program that was built beside a program, whose own address is `url` (`import.meta.url`); undefined where there is none, as in the sources. */
export function importProgramBeside(url: string): string | undefined {
  const program = join(dirname(fileURLToPath(url)), 'import-program.mjs');
  return existsSync(program) ? program : undefined;
}

export function tookTooLong(path: string, milliseconds: number = IMPORT_LIMITS.time): BadFile {
  return new BadFile(path, `took longer than ${milliseconds / 1000} s to read, and was given up`);
}

/**
 * `importFile` in a process of its own, which is ended when it takes too long or too much memory, or when `signal` says so. Rejects with a
 * `BadFile` then, too, and when the program ends without an answer. Nothing it writes to its standard output or error is shown; it has our
 * standard input, for `/dev/stdin` is a file like any other.
 */
export async function importElsewhere(path: string, options: ImportOptions, elsewhere: ElsewhereOptions): Promise<ImportedFile> {
  return await ask({ job: 'file', path, options }, elsewhere) as ImportedFile;
}

/** `importBilingual` likewise. */
export async function bilingualElsewhere(path: string, options: Pick<ImportOptions, 'tracked'>, elsewhere: ElsewhereOptions): Promise<ImportedBilingual | undefined> {
  return await ask({ job: 'bilingual', path, options }, elsewhere) as ImportedBilingual | undefined;
}

/** How often the memory of the program is looked at, in milliseconds. */
const LOOK_EVERY = 200;

function ask(request: ImportRequest, { program, signal, limits = IMPORT_LIMITS, onMemory }: ElsewhereOptions): Promise<unknown> {
  const { path } = request;
  if (signal?.aborted) return Promise.reject(signal.reason);
  return new Promise((read, fail) => {
    const child = fork(program, [], { serialization: 'advanced', stdio: ['inherit', 'ignore', 'ignore', 'ipc'], execArgv: [`--max-old-space-size=${Math.floor(limits.heap / 2 ** 20)}`] });
    const end = (settle: () => void): void => {
      clearTimeout(time);
      clearInterval(look);
      signal?.removeEventListener('abort', stop);
      if (child.exitCode === null && child.signalCode === null) onMemory?.(memoryOf(child, 'VmHWM'));
      child.kill('SIGKILL');
      settle();
    };
    const stop = (): void => end(() => fail(signal!.reason));
    const time = setTimeout(() => end(() => fail(tookTooLong(path, limits.time))), limits.time);
    const look = setInterval(() => {
      if (memoryOf(child, 'VmRSS') > limits.memory) end(() => fail(tooMuchMemory(path)));
    }, LOOK_EVERY);
    signal?.addEventListener('abort', stop);
    child.once('message', (answer: ImportAnswer) => end(() => {
      if ('failed' in answer) fail(new BadFile(answer.failed.file, answer.failed.reason));
      else read(answer.read);
    }));
    child.once('error', (cause) => end(() => fail(new BadFile(path, 'could not be read: the program that reads files does not start', { cause }))));
    child.once('exit', (code, killed) => end(() => fail(isOutOfMemory(code, killed) ? tooMuchMemory(path) : new BadFile(path, 'could not be read: the program that reads files ended before it was done'))));
    // A program that ended at once is told by its exit, not by the message that did not reach it.
    child.send(request, () => undefined);
  });
}

/** V8 ends a process that needs more heap than it may with an abort. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGILL' || code === 134;
}

function tooMuchMemory(path: string): BadFile {
  return new BadFile(path, 'needs more memory to read than a letter ever does, and was given up');
}

/** The bytes that a process holds in memory now (`VmRSS`) or held at most (`VmHWM`), where the system tells (Linux); elsewhere its heap's limit has to do. */
function memoryOf({ pid }: ChildProcess, what: 'VmRSS' | 'VmHWM'): number {
  try {
    const kilobytes = new RegExp(`^${what}:\\s*(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
