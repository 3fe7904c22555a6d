import { open } from 'node:fs/promises';
import { BadFile } from '../shared/exchange/bad-file';
import { codeOf, diskError } from './disk-error';

/** Far above any letter: a file beyond it was named by mistake. */
export const LARGEST_IMPORT = 100 * 2 ** 20;

const CHUNK = 2 ** 20;

/**
 * The bytes of a file that somebody wants to bring in. Reads without trusting the size that the system tells: a pipe tells 0, a device has no end.
 * Rejects with a `BadFile`: missing, a folder, unreadable, too large, empty.
 */
export async function readCapped(path: string): Promise<Uint8Array> {
  const bytes = await readAll(path);
  if (bytes.length === 0) throw new BadFile(path, 'is empty');
  return bytes;
}

async function readAll(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const stats = await file.stat();
      if (stats.isDirectory()) throw new BadFile(path, 'is a folder, not a file');
      if (stats.size > LARGEST_IMPORT) throw tooLarge(path);
      const chunks: Uint8Array[] = [];
      let size = 0;
      for (;;) {
        const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK), 0, CHUNK, null);
        if (bytesRead === 0) return Buffer.concat(chunks);
        size += bytesRead;
        if (size > LARGEST_IMPORT) throw tooLarge(path);
        chunks.push(buffer.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new BadFile(path, 'there is no such file', { cause: error });
    throw diskError(path, 'could not be read', error);
  }
}

function tooLarge(path: string): BadFile {
  return new BadFile(path, `is larger than ${LARGEST_IMPORT / 2 ** 20} MB, which is no letter`);
}
