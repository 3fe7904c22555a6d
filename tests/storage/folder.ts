import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder, which goes with the test that asked for it. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'visavis-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}
