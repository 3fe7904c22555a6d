import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A program and the arguments with which it is the desktop. */
export interface Engine {
  readonly program: string;
  readonly args: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The checkout, seen from dist/cli and from storage. */
const CHECKOUTS = ['../..', '..'];
/** Milliseconds in which a checkout finds its Electron, which it may have to fetch first. */
const SEARCH_LIMIT = 10 * 60_000;
/** Chromium asks for updates and dictionaries of its own; this way it finds no host to ask. */
const NOWHERE = '--host-resolver-rules=MAP * ~NOTFOUND';
const SCREEN = ['-a', '-s', '-screen 0 800x600x24'];

/**
 * The desktop's program, to work without showing anything: what `VISAVIS_APP` names, else the Electron of the checkout that we run from, else
 * the program that runs us as its node. Rejects with an error of one line when there is none.
 */
export async function desktopEngine(env: Environment): Promise<Engine> {
  const engine = await engineBeside(env);
  // Chromium refuses its sandbox to root.
  const args = [NOWHERE, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...engine.args];
  if (process.platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return { ...engine, args };
  // Electron cannot start without a display, not even to show nothing.
  const screen = programInPath('xvfb-run', env);
  if (!screen) throw new Error('there is no display (DISPLAY and WAYLAND_DISPLAY are not set), and xvfb-run, which gives one, is not installed');
  return { program: screen, args: [...SCREEN, engine.program, ...args] };
}

async function engineBeside(env: Environment): Promise<Engine> {
  if (env.VISAVIS_APP) return { program: env.VISAVIS_APP, args: [] };
  const here = dirname(fileURLToPath(import.meta.url));
  const checkout = CHECKOUTS.map((way) => join(here, way)).find((folder) => existsSync(join(folder, 'scripts/ensure-electron.mjs')));
  if (checkout) return { program: await electronOf(checkout, env), args: [checkout] };
  if (process.versions.electron) return { program: process.execPath, args: [] };
  throw new Error('the desktop is not beside this command; VISAVIS_APP can name its program');
}

async function electronOf(checkout: string, env: Environment): Promise<string> {
  if (!existsSync(join(checkout, 'dist/main/index.mjs'))) throw new Error('the desktop is not built yet; run "npm run build" first');
  const { stdout } = await promisify(execFile)(process.execPath, [join(checkout, 'scripts/ensure-electron.mjs')], { env: { ...env }, timeout: SEARCH_LIMIT })
    .catch((error: { readonly stderr?: string }) => {
      throw new Error(`the desktop's engine is not there: ${error.stderr?.trim().split('\n').at(-1) || 'Electron was not found'}`, { cause: error });
    });
  return stdout.trim();
}

function programInPath(name: string, env: Environment): string | undefined {
  return (env.PATH ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, name)).find((file) => existsSync(file));
}
