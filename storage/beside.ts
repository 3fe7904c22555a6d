import { createHash } from 'node:crypto';
import { lstat, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from './disk-error';

/** Most file systems allow 255 bytes in a name; what we add in front and behind needs fewer than 75. */
const LONGEST_NAME = 180;
const MOST_LINKS = 40;

/**
 * The hidden file that belongs to a letter and lies beside it: `letter.visavis` with `journal` is `.letter.visavis.journal`.
 * A name too long to take the addition is cut and carries the start of its hash instead, so that two long names stay apart.
 */
export function beside(path: string, what: string): string {
  const name = basename(path);
  const short = Buffer.byteLength(name) <= LONGEST_NAME
    ? name
    : `${[...name].slice(0, 40).join('')}~${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
  return join(dirname(path), `.${short}.${what}`);
}

/** Where the journal of the letter at `path` (a real path, see `realTarget`) lies. */
export function journalPath(path: string): string {
  return beside(path, 'journal');
}

/** Where the lock of the letter at `path` (a real path, see `realTarget`) lies. */
export function lockPath(path: string): string {
  return beside(path, 'lock');
}

/** A moment as a part of a file name: `2026-03-01 14.05.09`, in UTC. */
export function dateInName(at: Date): string {
  return at.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '.');
}

/**
 * The absolute path of the file that `path` means, links followed, also when that file is not there yet. Journal and lock lie beside
 * this one, so that a letter opened through a link has the same owner. Rejects with the system's error (no folder, a circle of links).
 */
export async function realTarget(path: string): Promise<string> {
  let target = resolve(path);
  for (let links = 0; links < MOST_LINKS; links++) {
    try {
      return await realpath(target);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
    const folder = await realpath(dirname(target));
    target = join(folder, basename(target));
    const link = await lstat(target).catch(() => undefined);
    if (!link?.isSymbolicLink()) return target;
    target = resolve(folder, await readlink(target));
  }
  throw Object.assign(new Error('too many links'), { code: 'ELOOP' });
}
