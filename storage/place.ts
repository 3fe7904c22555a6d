import { copyFile, rename, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { BadFile } from '../shared/exchange/bad-file';
import { dateInName, journalPath } from './beside';
import { codeOf, diskError } from './disk-error';
import { sweepLitter } from './litter';
import { acquireLock, type Lock } from './lock';
import { readFileKnown, type KnownFile, type StoredLetter } from './read-letter';

/** Takes the lock of a path where a letter is to be written for the first time, and keeps safe what an earlier one left there. */
export async function occupy(
  path: string, { replace = false, now }: { readonly replace?: boolean; readonly now: () => Date },
): Promise<{ lock: Lock; known: KnownFile | undefined; notices: readonly string[] }> {
  const lock = await acquireLock(path, now);
  try {
    const there = await readFileKnown(path, 'may be missing');
    if (there && !replace) throw new BadFile(path, 'is there already');
    const notices = await keepJournal(path, 'foreign', now());
    await sweepLitter(path);
    return { lock, known: there?.known, notices };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Sets a journal aside that must neither be used nor dropped; gives what to say about it. */
export async function keepJournal(path: string, journal: StoredLetter['journal'], at: Date): Promise<readonly string[]> {
  if (journal === 'none' || journal === 'used') return [];
  const from = journalPath(path);
  if (!await isThere(from)) return [];
  const to = await freeName(join(dirname(path), `${basename(path, extname(path))}.journal`), at);
  try {
    // The good part of a damaged journal is still needed until the letter is saved.
    await (journal === 'damaged' ? copyFile(from, to) : rename(from, to));
  } catch (error) {
    throw diskError(from, 'this journal could not be set aside', error);
  }
  return [`${path}: a journal that does not fit it was set aside as "${basename(to)}"`];
}

/** A name beside `path` that is not taken, with the date: `letter (2026-03-01 14.05.09).visavis`. */
export async function freeName(path: string, at: Date): Promise<string> {
  const ending = extname(path);
  const stem = join(dirname(path), `${basename(path, ending)} (${dateInName(at)}`);
  for (let n = 1; ; n++) {
    const name = `${stem}${n === 1 ? '' : `, ${n}`})${ending}`;
    if (!await isThere(name)) return name;
  }
}

/** Rejects with a `BadFile` when there is neither a letter at `path` nor a journal of one. */
export async function refuseMissing(path: string): Promise<void> {
  if (await isThere(path) || await isThere(journalPath(path))) return;
  throw new BadFile(path, 'there is no such file');
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, (error: unknown) => {
    if (codeOf(error) === 'ENOENT') return false;
    throw diskError(path, 'could not be read', error);
  });
}
