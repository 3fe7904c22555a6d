import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import * as Y from 'yjs';
import { BadFile } from '../shared/exchange/bad-file';
import { journalPath, realTarget } from './beside';
import { codeOf, diskError } from './disk-error';
import { isJournal, parseJournal, readJournal, type JournalContent } from './journal-records';
import { titleOf, unpackLetter } from './letter-file';
import { FORMAT_VERSION, MINIMUM_READER_VERSION, type Manifest } from './manifest';
import { stampOf, type Stamp } from './safe-write';
import { letterDoc } from '../shared/letter/doc';

/** A letter as the disk has it: the file, and what the journal beside it adds. */
export interface StoredLetter {
  readonly doc: Y.Doc;
  readonly manifest: Manifest;
  /** Entries of the file that this program only keeps. */
  readonly others: ReadonlyMap<string, Uint8Array>;
  /** A newer program wrote it, or it is a bare journal: to be shown, never written. */
  readonly readOnly: boolean;
  /** Whether the journal held something that the file lacks: the letter is open elsewhere, or its owner was killed. */
  readonly recovered: boolean;
  /** Bytes of the journal that could not be read. */
  readonly lostBytes: number;
  /** What became of the journal: `damaged` and `foreign` ones should not be dropped, but set aside. */
  readonly journal: 'none' | 'used' | 'damaged' | 'foreign';
  /** What a person should know, a line each. */
  readonly notices: readonly string[];
  /** The file itself; undefined when only the journal was there. */
  readonly file: KnownFile | undefined;
}

/** A file as we last read or wrote it. */
export interface KnownFile {
  readonly stamp: Stamp;
  readonly sha256: string;
}

/**
 * Reads a letter for a command that writes nothing: beside its owner, without a lock, its journal included.
 * A journal that was set aside can be read by its own path. Rejects with a `BadFile`.
 */
export async function readLetter(path: string): Promise<StoredLetter> {
  const target = await letterTarget(path);
  const bytes = await firstBytes(target);
  if (!isJournal(bytes)) return loadLetter(target);
  const notice = `${target}: is a journal, not a letter; it is shown as far as it can be read`;
  return { ...fromJournal(parseJournal(await readFile(target), target), target, notice), readOnly: true };
}

/** The real path of a letter's file; journal and lock lie beside it. Rejects with a `BadFile`. */
export async function letterTarget(path: string): Promise<string> {
  try {
    const target = await realTarget(path);
    // A pipe or a device may never end; a folder is told by the reading proper.
    const stats = await stat(target).catch(() => undefined);
    if (stats && !stats.isFile() && !stats.isDirectory()) throw new BadFile(path, 'is a pipe or a device, not a letter');
    return target;
  } catch (error) {
    throw diskError(path, 'could not be found', error);
  }
}

/** Reads the letter at a real path (see `letterTarget`). */
export async function loadLetter(path: string): Promise<StoredLetter> {
  // The journal first: its owner may save and drop it between our two readings, and then the file has it all.
  const journal = await readJournal(journalPath(path));
  const read = await readFileKnown(path, journal?.letterId ? 'may be missing' : 'must be there');
  if (!read) return fromJournal(journal!, path, `${path}: the file is gone; the letter was restored from its journal`);
  const { doc, manifest, others, readOnly } = await unpackLetter(read.bytes, path);
  const letter = { doc, manifest, others, readOnly, file: read.known, lostBytes: journal?.lostBytes ?? 0, recovered: false, notices: [] };
  if (!journal) return { ...letter, journal: 'none' };
  if (journal.letterId && journal.letterId !== manifest.letterId) {
    return { ...letter, lostBytes: 0, journal: 'foreign', notices: [`${path}: the journal beside it is of another letter and was not used`] };
  }
  const { added, failed } = replay(doc, journal);
  const damaged = failed || journal.health === 'damaged';
  const notices = [
    ...(added ? [`${path}: unsaved changes were read from its journal`] : []),
    ...(damaged ? [`${path}: its journal is damaged; what stands before the damage was used`] : []),
    ...(journal.health === 'torn' ? [`${path}: its journal ends in the middle of a record; ${journal.lostBytes} bytes were left out`] : []),
  ];
  return { ...letter, recovered: added, journal: damaged ? 'damaged' : 'used', notices };
}

/** The first bytes of a file, as far as they can be had: what stands in the way is told by the reading proper. */
async function firstBytes(path: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(16);
  const file = await open(path, 'r').catch(() => undefined);
  await file?.read(bytes).catch(() => undefined);
  await file?.close();
  return bytes;
}

/** The bytes of a file with its stamp, or undefined when it is not there and may be missing. Rejects with a `BadFile`. */
export async function readFileKnown(path: string, missing: 'may be missing' | 'must be there'): Promise<{ bytes: Uint8Array; known: KnownFile } | undefined> {
  try {
    const file = await open(path, 'r');
    try {
      const stats = await file.stat();
      const bytes = await file.readFile();
      return { bytes, known: { stamp: stampOf(stats), sha256: sha256(bytes) } };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && missing === 'may be missing') return undefined;
    throw diskError(path, 'could not be read', error);
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Applies a journal's updates in order. `added`: they held something new; `failed`: Yjs refused one, and it and all after are left out. */
function replay(doc: Y.Doc, journal: JournalContent): { added: boolean; failed: boolean } {
  let added = false;
  const notice = (): void => {
    added = true;
  };
  doc.on('update', notice);
  try {
    for (const update of journal.updates) Y.applyUpdate(doc, update);
    return { added, failed: false };
  } catch {
    return { added, failed: true };
  } finally {
    doc.off('update', notice);
  }
}

function fromJournal(journal: JournalContent, path: string, notice: string): StoredLetter {
  if (!journal.letterId) throw new BadFile(path, 'this journal holds no whole record');
  const doc = letterDoc();
  const { failed } = replay(doc, journal);
  const unknown = new Date(0).toISOString();
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION, minimumReaderVersion: MINIMUM_READER_VERSION,
    letterId: journal.letterId, title: titleOf(doc), created: unknown, modified: unknown, more: {},
  };
  const damaged = failed || journal.health === 'damaged';
  return {
    doc, manifest, others: new Map(), readOnly: false, recovered: true, lostBytes: journal.lostBytes,
    journal: damaged ? 'damaged' : 'used', notices: [notice], file: undefined,
  };
}
