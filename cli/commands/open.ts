import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadFile } from '../../shared/exchange/bad-file';
import { causeOf, codeOf, diskError } from '../../storage/disk-error';
import { parseCommand } from '../arguments';
import { DONE, UsageError, type Command } from '../command';
import { pathIn, type Io } from '../io';

export const openCommand: Command = {
  name: 'open',
  usage: '[LETTER]',
  summary: 'start the desktop',
  help: [],
  run: runOpen,
};

/** A program and the arguments that start the desktop. */
interface Starter {
  readonly program: string;
  readonly args: readonly string[];
}

/** The script that starts the desktop in a checkout, seen from dist/cli and from cli/commands alike. */
const START_SCRIPT = '../../scripts/start.mjs';

async function runOpen(args: readonly string[], io: Io): Promise<number> {
  const { positionals } = parseCommand('open', args, {});
  const [letter, extra] = positionals;
  if (extra !== undefined) throw new UsageError('open', `"${extra}" is one too many; it takes [LETTER]`);
  if (letter !== undefined) await refuseMissing(letter, io);
  if (process.platform === 'linux' && !io.env.DISPLAY && !io.env.WAYLAND_DISPLAY) {
    throw new UsageError('open', 'there is no display (DISPLAY and WAYLAND_DISPLAY are not set)');
  }
  await start(starter(io), letter === undefined ? [] : [resolve(io.cwd, letter)], io);
  return DONE;
}

async function refuseMissing(letter: string, io: Io): Promise<void> {
  const stats = await stat(pathIn(io, letter)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') throw new BadFile(letter, 'there is no such file', { cause: error });
    throw diskError(letter, 'could not be read', error);
  });
  if (stats.isDirectory()) throw new BadFile(letter, 'is a folder, not a letter');
}

/** `VISAVIS_APP` names the desktop's program; else the checkout's script; else we run inside the desktop's own program, as its node. */
function starter(io: Io): Starter {
  if (io.env.VISAVIS_APP) return { program: io.env.VISAVIS_APP, args: [] };
  const script = join(dirname(fileURLToPath(import.meta.url)), START_SCRIPT);
  if (existsSync(script)) return { program: process.execPath, args: [script] };
  if (process.versions.electron) return { program: process.execPath, args: [] };
  throw new UsageError('open', 'the desktop is not beside this command; VISAVIS_APP can name its program');
}

/** Starts a program that outlives us; rejects when the system cannot start it. */
async function start({ program, args }: Starter, more: readonly string[], io: Io): Promise<void> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = io.env;
  // On a terminal its complaints may be seen; a pipe it would hold open as long as it runs.
  const child = spawn(program, [...args, ...more], { cwd: io.cwd, env, detached: true, stdio: ['ignore', 'ignore', process.stderr.isTTY ? 'inherit' : 'ignore'] });
  await new Promise<void>((done, failed) => {
    child.once('spawn', done);
    child.once('error', (error) => failed(new UsageError('open', `${program} could not be started: ${causeOf(error)}`, { cause: error })));
  });
  child.unref();
}
