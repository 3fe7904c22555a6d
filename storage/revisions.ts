import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type * as Y from 'yjs';
import { Letter } from '../shared/letter/letter';
import { predecessorOf } from '../shared/revisions/predecessor';
import { chained, revisionLine, type RecordedLetter, type Revision, type RevisionAbout } from '../shared/revisions/revision';

/** Where the revisions lie in a `.visavis` file. */
export const REVISIONS = 'revisions.br';
/** A stream that could not be unpacked when the next revision was recorded. */
const DAMAGED = 'revisions-damaged.br';

/** A recorded revision whose letter has not been read yet. */
export interface StoredRevision {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly about: RevisionAbout;
  /** Why it cannot be trusted, one line; absent for a sound one. */
  readonly broken?: string;
  /** Its line, as bytes. */
  readonly line: Buffer;
}

export interface StoredRevisions {
  /** In the order in which they were recorded here. */
  readonly list: readonly StoredRevision[];
  /** What is wrong with the chain, a line each; empty for a sound one. */
  readonly problems: readonly string[];
  /** All lines as they are, also those that cannot be read: they are kept. */
  readonly lines: readonly Buffer[];
  /** The stream itself, where it cannot be unpacked: it is kept beside the revisions recorded from then on. */
  readonly damaged?: Uint8Array;
}

const NONE: StoredRevisions = { list: [], problems: [], lines: [] };

/** Most bytes that revisions may unpack to. */
const MOST = 1024 * 2 ** 20;

/**
 * Reads and verifies all revisions of a file. What is damaged is named in `problems`; the rest is there all the same.
 * Letters are not parsed: `recordedLetter` does that for the one that is wanted.
 * @param predecessor the hash of the letter before, if any: what that revision follows lies in the other letter's file
 */
export function readRevisions(packed: Uint8Array | undefined, predecessor?: string): StoredRevisions {
  if (!packed?.length) return NONE;
  let bytes: Buffer;
  try {
    bytes = brotliDecompressSync(packed, { maxOutputLength: MOST });
  } catch {
    return { list: [], problems: ['the recorded revisions are damaged and cannot be unpacked'], lines: [], damaged: packed };
  }
  const list: StoredRevision[] = [];
  const problems: string[] = [];
  const lines = linesOf(bytes);
  for (const [number, line] of lines.entries()) {
    const read = readLine(line);
    if (!read) problems.push(`recorded revision ${number + 1} is damaged and cannot be read`);
    else if (!list.some(({ hash }) => hash === read.hash)) list.push(read);
  }
  const there = new Set(list.map(({ hash }) => hash));
  for (const revision of list) {
    if (revision.broken !== undefined) problems.push(revision.broken);
    if (revision.hash === predecessor) continue;
    for (const parent of revision.parents) if (!there.has(parent)) problems.push(`${nameOf(revision)} follows a revision that is missing (${parent.slice(0, 8)})`);
  }
  return { list, problems, lines };
}

/** The revisions of a letter, by its doc and what its file holds besides; see `readRevisions`. */
export function revisionsIn(doc: Y.Doc, others: ReadonlyMap<string, Uint8Array>): StoredRevisions {
  const letter = new Letter(doc);
  const read = readRevisions(others.get(REVISIONS), predecessorOf(letter)?.hash);
  const there = new Set(read.list.map(({ hash }) => hash));
  // The living letter says of every revision that it was recorded: a record that was cut short shows.
  const missing = read.damaged ? [] : [...letter.revisions.entries()].flatMap(([hash, entry]) => {
    const about = entry as unknown as RevisionAbout;
    return hash.includes('/') || there.has(hash) ? [] : [`the revision of ${about.date} “${about.title}” was recorded and is missing from the record`];
  });
  const kept = others.has(DAMAGED) ? ['an earlier record was damaged and could not be unpacked; it is kept as it was'] : [];
  return { ...read, problems: [...read.problems, ...missing, ...kept] };
}

/** The letter that a revision holds. */
export function recordedLetter({ line }: StoredRevision): RecordedLetter {
  return (JSON.parse(line.toString('utf8')) as Revision).letter;
}

/** The entries of a file with one more revision. */
export function withRevision(others: ReadonlyMap<string, Uint8Array>, { lines, damaged }: StoredRevisions, revision: Revision): ReadonlyMap<string, Uint8Array> {
  const kept = damaged ? [[DAMAGED, damaged] as const] : [];
  return new Map([...others, ...kept, [REVISIONS, pack([...lines, Buffer.from(revisionLine(revision))])]]);
}

/** The entries of a new letter whose record begins with a revision of another one. */
export function beginningWith({ line }: StoredRevision): ReadonlyMap<string, Uint8Array> {
  return new Map([[REVISIONS, pack([line])]]);
}

/** The entries of a new letter whose record begins with these revisions of its own. */
export function beginningWithAll(revisions: readonly Revision[]): ReadonlyMap<string, Uint8Array> {
  return new Map([[REVISIONS, pack(revisions.map((revision) => Buffer.from(revisionLine(revision))))]]);
}

/** The entries that two copies of a letter have beside their docs: every revision of both; of the rest the other's where it has it. */
export function unitedOthers(ours: ReadonlyMap<string, Uint8Array>, theirs: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const revisions = unitedRevisions(ours.get(REVISIONS), theirs.get(REVISIONS));
  return new Map([...ours, ...theirs, ...(revisions ? [[REVISIONS, revisions] as const] : [])]);
}

/** The revisions of two copies, packed: ours in their order, then those that only the other has. Ours themselves where the other has no more. */
function unitedRevisions(ours: Uint8Array | undefined, theirs: Uint8Array | undefined): Uint8Array | undefined {
  if (!theirs?.length || !ours?.length) return ours?.length ? ours : theirs;
  const [a, b] = [readRevisions(ours), readRevisions(theirs)];
  // A damaged stream stays as it is, unless the other copy has it whole.
  if (a.damaged) return b.damaged ? ours : theirs;
  const known = new Set(a.list.map(({ hash }) => hash));
  const more = b.list.filter(({ hash }) => !known.has(hash));
  return more.length ? pack([...a.lines, ...more.map(({ line }) => line)]) : ours;
}

function pack(lines: readonly Buffer[]): Uint8Array {
  const bytes = Buffer.concat(lines.flatMap((line) => [line, NEWLINE]));
  // The window must hold several whole revisions, for they differ little; the quality is where saving stays quick.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params });
}

const NEWLINE = Buffer.from('\n');

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    if (to > from) lines.push(bytes.subarray(from, to));
    from = to + 1;
  }
  return lines;
}

const ABOUT = '{"about":';
const HASH = ',"hash":"';
const LETTER = '","letter":';
const PARENTS = ',"parents":[';

/** A line taken apart without parsing its letter: in canonical JSON the four fields stand in this order, and no text can hold their unescaped quotes. */
function readLine(line: Buffer): StoredRevision | undefined {
  const [hashAt, letterAt, parentsAt] = [line.indexOf(HASH), line.indexOf(LETTER), line.lastIndexOf(PARENTS)];
  if (line.indexOf(ABOUT) !== 0 || hashAt < 0 || letterAt < hashAt || parentsAt < letterAt) return undefined;
  const aboutText = line.subarray(ABOUT.length, hashAt);
  const hash = line.toString('utf8', hashAt + HASH.length, letterAt);
  let about: RevisionAbout;
  let parents: string[];
  try {
    about = JSON.parse(aboutText.toString('utf8')) as RevisionAbout;
    parents = JSON.parse(line.toString('utf8', parentsAt + PARENTS.length - 1, line.length - 1)) as string[];
  } catch {
    return undefined;
  }
  if (typeof about.date !== 'string' || typeof about.title !== 'string' || !parents.every((parent) => typeof parent === 'string')) return undefined;
  const read = { hash, parents, about, line };
  const sum = createHash('sha256');
  for (const part of chained(parents, '\0', '\u0001')) sum.update(part === '\0' ? aboutText : part === '\u0001' ? line.subarray(letterAt + LETTER.length, parentsAt) : part);
  return sum.digest('hex') === hash ? read : { ...read, broken: `${nameOf(read)} is not as it was recorded: its content and its hash (${hash.slice(0, 8)}) disagree` };
}

function nameOf({ about }: Pick<StoredRevision, 'about'>): string {
  return `the revision of ${about.date} “${about.title}”`;
}
