import { createHash, randomBytes } from 'node:crypto';
import { link, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BadFile } from '../shared/exchange/bad-file';
import { lockPath } from './beside';
import { codeOf, diskError } from './disk-error';
import { livenessOf, sameProcess, thisProcess, type ProcessIdentity } from './process-identity';

/** Who holds a letter. */
export interface LockOwner extends ProcessIdentity {
  /** ISO 8601: when the lock was taken. */
  readonly since: string;
}

/** The letter is open elsewhere. `owner` is undefined when its lock cannot be read. */
export class LockedError extends BadFile {
  constructor(file: string, reason: string, readonly owner: LockOwner | undefined) {
    super(file, reason);
    this.name = 'LockedError';
  }
}

/** A lock that this process holds. */
export interface Lock {
  /** Gives the letter free; does nothing when somebody else has taken the lock meanwhile. Never rejects. */
  release(): Promise<void>;
}

/** What a lock file says, and its text, which is unique and so tells one lock from the next at the same place. */
interface Found {
  readonly text: string;
  readonly owner: LockOwner | undefined;
  readonly mtimeMs: number;
}

/** An unreadable lock may be one being written, on a disk without hard links: it counts as dead after this many milliseconds. */
const UNREADABLE_GRACE = 10_000;
const TRIES = 40;
const PAUSE = 25;

/**
 * Makes this process the one owner of the letter at `path` (a real path): a lock file beside it, made with its content in one step.
 * The lock of an owner that died on this computer is taken over; of several processes that try at once, one wins.
 * Rejects with a `LockedError` that names the owner and says what to do, or a `BadFile` when no lock can be made there.
 */
export async function acquireLock(path: string, now: () => Date): Promise<Lock> {
  const place = lockPath(path);
  const me: LockOwner = { ...thisProcess(), since: now().toISOString() };
  const text = `${JSON.stringify({ ...me, token: randomBytes(12).toString('hex') })}\n`;
  try {
    for (let tries = 0; tries < TRIES; tries++) {
      const holder = await claim(place, place, text);
      if (holder === 'mine') return { release: () => releaseAt(place, text) };
      if (holder !== 'busy') throw lockedError(path, place, holder, me);
      await pause(PAUSE);
    }
    throw new LockedError(path, `is being opened or closed by another process; if not, delete "${basename(place)}" beside it`, undefined);
  } catch (error) {
    throw diskError(path, 'its lock could not be made', error);
  }
}

/**
 * Tries once to put `text` at `place`: `mine` when it stands there now, the owner when a live one has the place, `busy` when it is
 * changing hands and is worth another try. Takers of a dead lock compete for guards named after `base`.
 *
 * Who replaces a dead lock must be one alone, and must not replace the live lock of somebody who was quicker. So a taker first claims a
 * guard named after the very lock that died, then looks again: only the guard's holder may replace that lock, and only if it still stands.
 * A taker that dies with a guard in hand leaves a dead guard, which is taken over in the same way.
 */
async function claim(place: string, base: string, text: string): Promise<'mine' | 'busy' | LockOwner> {
  if (await create(place, text)) return 'mine';
  const found = await look(place);
  if (!found) return 'busy';
  if (!isDead(found)) return found.owner ?? 'busy';
  const guard = `${base}.${createHash('sha256').update(found.text).digest('hex').slice(0, 16)}`;
  if (await claim(guard, base, text) !== 'mine') return 'busy';
  try {
    if ((await look(place))?.text !== found.text) return 'busy';
    const temporary = temporaryName(place);
    await writeFresh(temporary, text);
    await rename(temporary, place);
    return 'mine';
  } finally {
    await releaseAt(guard, text);
  }
}

/** Makes the file with its whole content in one step; false when there is one. */
async function create(place: string, text: string): Promise<boolean> {
  const temporary = temporaryName(place);
  await writeFresh(temporary, text);
  try {
    await link(temporary, place);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // A disk without hard links (FAT, some network folders): the content comes an instant after the name.
    return await writeFresh(place, text).then(() => true, (reason: unknown) => {
      if (codeOf(reason) === 'EEXIST') return false;
      throw reason;
    });
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
}

async function writeFresh(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

function temporaryName(place: string): string {
  return `${place}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

async function look(place: string): Promise<Found | undefined> {
  try {
    const text = await readFile(place, 'utf8');
    const { mtimeMs } = await stat(place);
    return { text, owner: parseOwner(text), mtimeMs };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function parseOwner(text: string): LockOwner | undefined {
  try {
    const { host, pid, started, space, since } = JSON.parse(text) as Record<string, unknown>;
    if (typeof host !== 'string' || typeof pid !== 'number' || typeof since !== 'string') return undefined;
    return { host, pid, since, started: typeof started === 'string' ? started : '', space: typeof space === 'string' ? space : '' };
  } catch {
    return undefined;
  }
}

function isDead({ owner, mtimeMs }: Found): boolean {
  if (!owner) return Date.now() - mtimeMs > UNREADABLE_GRACE;
  return livenessOf(owner, mtimeMs) === 'dead';
}

async function releaseAt(place: string, text: string): Promise<void> {
  const found = await look(place).catch(() => undefined);
  if (found?.text === text) await unlink(place).catch(() => undefined);
}

function lockedError(path: string, place: string, owner: LockOwner, me: LockOwner): LockedError {
  if (sameProcess(owner, me)) return new LockedError(path, `is open in this program already (process ${owner.pid})`, owner);
  if (owner.host === me.host && owner.space === me.space) {
    return new LockedError(path, `is open in another window or command (process ${owner.pid} since ${owner.since}); close it there first`, owner);
  }
  return new LockedError(
    path,
    `is open on another computer (host "${owner.host}", process ${owner.pid}, since ${owner.since}); close it there first, `
      + `or, if it is not running any more, delete "${basename(place)}" beside the letter`,
    owner,
  );
}
