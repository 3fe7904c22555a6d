import { randomBytes } from 'node:crypto';
import { access, constants, open, rename, stat, unlink, writeFile } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beside, realTarget } from './beside';
import { codeOf, diskError } from './disk-error';

/** What tells a file that we wrote from one that another program put in its place. */
export interface Stamp {
  readonly size: number;
  /** Milliseconds since 1970, with their fraction. */
  readonly mtimeMs: number;
  readonly ino: number;
  /** Permission bits; not part of what `sameStamp` compares. */
  readonly mode: number;
}

export interface WriteOptions {
  /** Sees the bytes as re-read, before they take the old file's place, and throws to keep the old file. */
  readonly verify?: (written: Uint8Array) => void | Promise<void>;
  /** The mode of a new file; an existing one keeps its own. */
  readonly mode?: number;
}

/** Answers to fsync of a folder on systems that cannot do it (Windows, some network folders). */
const FOLDER_CANNOT_SYNC = new Set(['EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM']);

/** On Windows a virus scanner may hold a file for a moment: milliseconds before each further try. */
const RENAME_PAUSES = process.platform === 'win32' ? [20, 50, 100, 200, 400] : [];

/** The stamp of a file on disk. */
export function stampOf({ size, mtimeMs, ino, mode }: Stats): Stamp {
  return { size, mtimeMs, ino, mode: mode & 0o777 };
}

/** Whether two stamps are of one file with one content, as far as a stamp can tell. */
export function sameStamp(a: Stamp, b: Stamp): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino;
}

/**
 * Writes a whole file so that at any moment either the old or the new one is there, never a half: a temporary file in the same
 * folder, fsync, re-read and compare byte for byte, rename, fsync the folder. A link is followed to its file; an existing file keeps its
 * mode and, where we may, its owner. What is no regular file (`/dev/stdout`) is written directly. Rejects with a `BadFile` of one line; the temporary file is then gone.
 */
export async function writeWhole(path: string, bytes: Uint8Array, options: WriteOptions = {}): Promise<Stamp> {
  try {
    const target = await realTarget(path);
    const old = await stat(target).catch(noFile);
    if (old?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (old && !old.isFile()) {
      await writeFile(target, bytes);
      return stampOf(old);
    }
    // A rename would replace a write-protected file without asking.
    if (old) await access(target, constants.W_OK);
    const temporary = beside(target, `${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
    try {
      const stamp = await writeAndCheck(temporary, bytes, old, options);
      await renameWithPatience(temporary, target);
      await syncFolder(dirname(target));
      return stamp;
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw diskError(path, 'could not be written', error);
  }
}

async function writeAndCheck(temporary: string, bytes: Uint8Array, old: Stats | undefined, { verify, mode }: WriteOptions): Promise<Stamp> {
  const file = await open(temporary, 'wx+', old ? 0o600 : mode ?? 0o666);
  try {
    await file.writeFile(bytes);
    if (old) {
      // Owner before mode: a change of owner clears the set-id bits.
      if (process.getuid && (old.uid !== process.getuid() || old.gid !== process.getgid?.())) await file.chown(old.uid, old.gid).catch(() => undefined);
      await file.chmod(old.mode & 0o7777).catch(() => undefined);
    }
    await file.sync();
    const { size } = await file.stat();
    const written = Buffer.alloc(size);
    for (let at = 0; at < size;) {
      const { bytesRead } = await file.read(written, at, size - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    if (!written.equals(bytes)) throw new Error('what was written reads back differently');
    await verify?.(written);
    return stampOf(await file.stat());
  } finally {
    await file.close();
  }
}

async function renameWithPatience(from: string, to: string): Promise<void> {
  for (const wait of RENAME_PAUSES) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!['EACCES', 'EBUSY', 'EPERM'].includes(codeOf(error) ?? '')) throw error;
    }
    await pause(wait);
  }
  return rename(from, to);
}

/** Makes a rename or a new name in a folder last; silently does nothing where the system has no such call. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!FOLDER_CANNOT_SYNC.has(codeOf(error) ?? '')) throw error;
  }
}

function noFile(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}
