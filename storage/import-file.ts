import { open } from 'node:fs/promises';
import type { BlockDraft } from '../shared/letter/block';
import { BadFile } from '../shared/exchange/bad-file';
import { extensionOf, isMarkdown, readByName } from '../shared/exchange/by-name';
import { isDocxPart, readDocx } from '../shared/exchange/docx';
import { codeOf, diskError } from './disk-error';
import { DEFAULT_CAPS, unzip } from './unzip';

export interface ImportOptions {
  /** Plain text and Markdown: one block a line, no joining. */
  readonly lines?: boolean;
}

/** What a file holds. */
export interface ImportedFile {
  readonly blocks: BlockDraft[];
  /** What was left out, by its plain English name: how often. */
  readonly dropped: Record<string, number>;
  /** Plain text: it could not have said what is bold, a link or a heading. */
  readonly plain: boolean;
}

/** Far above any letter: a file beyond it was named by mistake. */
export const LARGEST_IMPORT = 100 * 2 ** 20;

const CHUNK = 2 ** 20;

/**
 * Reads a text, Markdown or Word file as blocks. Rejects with a `BadFile`, whose one line names the file as `path` does: missing, a folder,
 * unreadable, too large, empty, encrypted, broken, or not what its name says.
 */
export async function importFile(path: string, { lines = false }: ImportOptions = {}): Promise<ImportedFile> {
  const bytes = await readCapped(path);
  if (bytes.length === 0) throw new BadFile(path, 'is empty');
  const extension = extensionOf(path);
  if (extension === 'visavis') throw new BadFile(path, 'is a letter already, with both its sides; a text or Word file is needed here');
  if (extension === 'docx') return { ...readDocx(await unzip(bytes, path, DEFAULT_CAPS, isDocxPart), path), plain: false };
  return { ...readByName(bytes, path, { lines }), plain: lines || !isMarkdown(path) };
}

/** Reads without trusting the size that the system tells: a pipe tells 0, a device has no end. */
async function readCapped(path: string): Promise<Uint8Array> {
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
