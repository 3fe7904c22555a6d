import type { ImportedBilingual } from '../shared/exchange/imported';
import { importBilingual, importFile, type ImportedFile, type ImportOptions } from '../storage/import-file';
import { bilingualElsewhere, importElsewhere } from '../storage/import-process';
import type { Importer } from '../storage/new-letter';
import type { Io } from './io';

/** Reads files in a process of its own where the program for it is there, so that a file made to hurt hurts nobody; else in this one. */
export function importerOf({ importProgram: program }: Io): Importer {
  return program === undefined ? importFile : (path, options) => importElsewhere(path, options, { program });
}

/** Reads a file in both languages likewise; undefined for one that is in one language. */
export function readBilingual(path: string, options: Pick<ImportOptions, 'tracked'>, { importProgram: program }: Io): Promise<ImportedBilingual | undefined> {
  return program === undefined ? importBilingual(path, options) : bilingualElsewhere(path, options, { program });
}

/** How many tracked changes a file holds, for the person who can choose how they are taken. */
export function trackedNotice(file: string, { tracked }: Pick<ImportedFile, 'tracked'>, taken: string): string | undefined {
  if (!tracked) return undefined;
  const count = `${tracked} tracked ${tracked === 1 ? 'change' : 'changes'}`;
  return `${file}: ${count} taken as ${taken === 'reject' ? 'rejected' : 'accepted'} (--tracked)`;
}
