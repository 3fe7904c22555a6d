import { readdirSync } from 'node:fs';
import path from 'node:path';
import { BadFile } from '../../../shared/exchange/bad-file';
import { importElsewhere } from '../../../storage/import-process';

/** What reading one file cost. */
export interface OddFile {
  readonly file: string;
  /** Blocks that it gave, or the one line why it was refused. */
  readonly outcome: number | string;
  readonly milliseconds: number;
  /** The most that the process held in memory. */
  readonly megabytes: number;
}

/** What every odd file must keep within. */
export const ODD_LIMITS = { milliseconds: 3_000, megabytes: 300 } as const;

/**
 * Reads every file of a folder through the import program, one after the other, each in a process of its own, the start of the process included.
 * An outcome that is neither blocks nor a `BadFile` of one line is thrown.
 */
export async function readOddFiles(folder: string, program: string): Promise<OddFile[]> {
  const found: OddFile[] = [];
  for (const file of readdirSync(folder).sort()) {
    let most = 0;
    const began = performance.now();
    const outcome = await importElsewhere(path.join(folder, file), {}, { program, onMemory: (bytes) => void (most = bytes) }).then(({ blocks }) => blocks.length, (error: unknown) => {
      if (error instanceof BadFile && !error.message.includes('\n')) return error.reason;
      throw error;
    });
    found.push({ file, outcome, milliseconds: performance.now() - began, megabytes: most / 2 ** 20 });
  }
  return found;
}
