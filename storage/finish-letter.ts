import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FinishedLetter, Layout, Wanted } from '../shared/exchange/finished';
import { finishedName, nameBeside, wantedIn, type Format } from '../shared/exchange/formats';
import { blockText } from '../shared/letter/block';
import { SIDES, type Side } from '../shared/letter/side';
import { exportBytes, type ExportTools } from './export-letter';
import { writeWhole } from './safe-write';

/** One file that is to be written of a letter. */
export interface FinishFile {
  readonly format: Format;
  readonly sides: Wanted['sides'];
  /** Of both sides; absent: the format's usual one. */
  readonly layout?: Layout;
}

/** A file as it will be called. */
export interface NamedFile extends FinishFile {
  readonly name: string;
  /** A file of that name is there already. */
  readonly there: boolean;
  /** Its sides that have no words. */
  readonly empty: readonly Side[];
}

/** Who is told what while files are written. */
export interface FinishTold {
  /** The share that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** The name of a file that is written now. */
  readonly onWritten?: (name: string) => void;
  readonly signal?: AbortSignal;
}

/** The names that the files will have in a folder. Two files of one name (a format that always holds both sides, asked for twice) are one. */
export async function nameFiles(letter: Pick<FinishedLetter, 'date' | 'title' | 'blocks'>, files: readonly FinishFile[], folder: string): Promise<NamedFile[]> {
  const named = new Map<string, NamedFile>();
  const wordless = SIDES.filter((side) => !letter.blocks[side].some((block) => blockText(block).trim()));
  for (const file of files) {
    const { sides } = wantedIn(file.format, file.sides);
    const name = finishedName(letter, sides, file.format);
    if (!named.has(name)) named.set(name, { ...file, sides, name, there: await isThere(join(folder, name)), empty: wordless.filter((side) => sides.includes(side)) });
  }
  return [...named.values()];
}

/**
 * Writes the files, each whole or not at all, one after the other. A file that is there is replaced only if its name is in
 * `replace`, to which a person agreed; else ours goes beside it under the next free name.
 * Rejects at the first that cannot be written, or when `signal` tells it to end; those before it stay.
 */
export async function writeFiles(
  letter: FinishedLetter, files: readonly FinishFile[], folder: string, replace: ReadonlySet<string>, tools: ExportTools, told: FinishTold = {},
): Promise<void> {
  const { onProgress, onWritten, signal } = told;
  const named = await nameFiles(letter, files, folder);
  for (const [done, { name, format, sides, layout }] of named.entries()) {
    onProgress?.(done / named.length);
    signal?.throwIfAborted();
    const bytes = await exportBytes(letter, wantedIn(format, sides, layout), format, tools);
    signal?.throwIfAborted();
    // Asked again at the last moment: printing takes its time, and meanwhile another program may have put a file there.
    const free = !replace.has(name) && await isThere(join(folder, name)) ? await freeName(folder, name) : name;
    await writeWhole(join(folder, free), bytes);
    onWritten?.(free);
  }
  onProgress?.(1);
}

async function freeName(folder: string, name: string): Promise<string> {
  for (let number = 2; ; number++) {
    const next = nameBeside(name, number);
    if (!await isThere(join(folder, next))) return next;
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
