import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BadFile } from '../shared/exchange/bad-file';
import { desktopEngine, type Engine } from './desktop-engine';
import { causeOf } from './disk-error';

export interface PrintOptions {
  /** The file that is to be written, as the person named it: what an error is about. */
  readonly file: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds that the printing may take; it is ended then. */
  readonly limit?: number;
}

const USUAL_LIMIT = 90_000;
/** Milliseconds between asking the engine to end and ending it. */
const GRACE = 1000;
/** How much of what the engine says is kept, in characters from the end. */
const KEPT = 10_000;

/**
 * Prints a page of `printPage` to PDF: starts the desktop's engine as a child, which shows nothing and knows nothing of a desktop that runs, in a
 * temporary folder of its own. Rejects with a `BadFile` of one line when there is no engine, no display, or when printing fails or takes too long.
 */
export async function printPdf(html: string, { file, env, limit = USUAL_LIMIT }: PrintOptions): Promise<Uint8Array> {
  const cannot = (why: string, cause?: unknown): BadFile => new BadFile(file, `cannot be printed: ${why}`, { cause });
  const engine = await desktopEngine(env).catch((error: unknown) => {
    throw cannot(causeOf(error), error);
  });
  const folder = await mkdtemp(join(tmpdir(), 'visavis-print-'));
  try {
    const [page, pdf, user] = [join(folder, 'letter.html'), join(folder, 'letter.pdf'), join(folder, 'user')];
    await mkdir(user);
    await writeFile(page, html);
    const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
    const ended = await runEngine({ program: engine.program, args: [...engine.args, `--print-pdf=${pdf}`, page] }, { ...rest, VISAVIS_USER_DATA: user }, limit, folder);
    if (ended.failed !== undefined) throw cannot(ended.failed);
    return new Uint8Array(await readFile(pdf));
  } catch (error) {
    throw error instanceof BadFile ? error : cannot(causeOf(error), error);
  } finally {
    // On Windows a program that has just ended may hold its files for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

/** Runs the engine to its end; `failed` says why it printed nothing. When we are told to end meanwhile, `folder` is removed. */
async function runEngine({ program, args }: Engine, env: PrintOptions['env'], limit: number, folder: string): Promise<{ readonly failed?: string }> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    said = (said + words).slice(-KEPT);
  });
  // Told to end, we end the engine first; the letter must not be left lying about.
  const stop = (): void => {
    signal(child, 'SIGKILL');
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // The engine still holds a file; the folder is left to the system.
    }
  };
  const told = (name: NodeJS.Signals): void => {
    stop();
    process.kill(process.pid, name);
  };
  process.once('exit', stop).once('SIGINT', told).once('SIGTERM', told).once('SIGHUP', told);
  const ended = new Promise<{ readonly failed?: string }>((done) => {
    child.once('error', (error) => done({ failed: `${program} could not be started: ${causeOf(error)}` }));
    child.once('exit', (code, signal) => done(code === 0 ? {} : { failed: complaintIn(said) ?? `its engine ended early (${signal ?? `code ${String(code)}`})` }));
  });
  const waiting = new AbortController();
  const late = pause(limit, 'late' as const, { signal: waiting.signal }).catch(() => 'late' as const);
  const first = await Promise.race([ended, late]);
  waiting.abort();
  process.off('exit', stop).off('SIGINT', told).off('SIGTERM', told).off('SIGHUP', told);
  if (first !== 'late') {
    child.stderr.destroy();
    return first;
  }
  await end(child);
  return { failed: `it took longer than ${Math.round(limit / 1000)} s` };
}

/** Our own line among what the engine says. */
function complaintIn(said: string): string | undefined {
  return said.split('\n').findLast((line) => line.startsWith('visavis: '))?.slice('visavis: '.length).trim();
}

/** Ends the engine and all that it started: its processes are a group of their own. */
async function end(child: ChildProcess): Promise<void> {
  signal(child, 'SIGTERM');
  await pause(GRACE);
  signal(child, 'SIGKILL');
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It has ended already.
  }
}
