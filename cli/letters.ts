import { stat } from 'node:fs/promises';
import { BadFile } from '../shared/exchange/bad-file';
import { extensionOf } from '../shared/exchange/by-name';
import { Letter } from '../shared/letter/letter';
import { LetterReader } from '../shared/letter/reader';
import { realTarget } from '../storage/beside';
import type { EditOptions } from '../storage/edit-letter';
import { FORMAT_VERSION } from '../storage/manifest';
import { readLetter, type StoredLetter } from '../storage/read-letter';
import { sideTexts } from '../storage/side-texts';
import { notice, pathIn, type Io } from './io';

const TEXTS = ['txt', 'md', 'markdown', 'docx'];

/** A letter as a reading command sees it: beside its owner, the owner's journal included. */
export interface OpenLetter {
  readonly stored: StoredLetter;
  readonly letter: Letter;
  readonly reader: LetterReader;
}

/** Reads a letter, telling what a person should know of it. Rejects with a `BadFile`. */
export async function openLetter(io: Io, path: string): Promise<OpenLetter> {
  refuseText(path);
  const stored = await readLetter(pathIn(io, path));
  for (const line of stored.notices) notice(io, line);
  const letter = new Letter(stored.doc);
  return { stored, letter, reader: new LetterReader(letter) };
}

/** Reads a letter for a command that only shows it, telling besides that a newer program wrote it. Rejects with a `BadFile`. */
export async function showLetter(io: Io, path: string): Promise<OpenLetter> {
  const opened = await openLetter(io, path);
  if (opened.stored.manifest.formatVersion > FORMAT_VERSION) notice(io, `${path}: a newer Vis-à-vis wrote it; what it added is not shown here`);
  return opened;
}

/** The file that a path means, links followed, by which to tell whether two paths mean one file; one in no folder stands for itself. */
export async function placeOf(io: Io, path: string): Promise<string> {
  return realTarget(pathIn(io, path)).catch(() => pathIn(io, path));
}

/**
 * `-o` replaces a file whole, but not another letter: its text and confirmations would be gone without a word.
 * @param id of the letter that may be replaced; empty: none may
 * @throws BadFile when a letter with another id stands there
 */
export async function refuseToReplace(io: Io, output: string, id: string): Promise<void> {
  // What cannot be read as a letter is a file like any other, and `-o` replaces those.
  // A pipe or a device holds none, and may never end.
  const isFile = await stat(pathIn(io, output)).then((found) => found.isFile(), () => true);
  const there = isFile ? await readLetter(pathIn(io, output)).catch(() => undefined) : undefined;
  if (there && new Letter(there.doc).id !== id) throw new BadFile(output, `holds ${id ? 'another' : 'a'} letter, which would be gone: choose another name, or remove it first`);
}

/** What a writing command brings to the owner of a letter. */
export function editOptions(io: Io): EditOptions {
  return { now: io.now, markdown: sideTexts, onProblem: (line) => notice(io, line) };
}

/** Says of a text given as a letter what it is, where reading it would only say that it is no archive. */
export function refuseText(path: string): void {
  if (TEXTS.includes(extensionOf(path))) throw new BadFile(path, 'is a text, not a letter; "visavis align EN FR -o LETTER.visavis" makes one');
}
