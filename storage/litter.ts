import { readdir, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { beside } from './beside';

/** No writing of ours takes so long: what is older, in milliseconds, was left by a process that was killed. */
const OLD = 3_600_000;

const LEFT_BEHIND = /(\.tmp|\.lock\.[0-9a-f]{16})$/;

/** Removes the temporary files that killed processes left beside the letter at `path`. For the holder of its lock. Never rejects. */
export async function sweepLitter(path: string): Promise<void> {
  const folder = dirname(path);
  const mine = basename(beside(path, ''));
  for (const name of await readdir(folder).catch(() => [])) {
    if (!LEFT_BEHIND.test(name) || !(name.startsWith(mine) || name.startsWith(`.${mine}`))) continue;
    const file = join(folder, name);
    const left = await stat(file).catch(() => undefined);
    if (left?.isFile() && left.mtimeMs < Date.now() - OLD) await unlink(file).catch(() => undefined);
  }
}
