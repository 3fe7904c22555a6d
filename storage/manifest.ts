import { BadFile } from '../shared/exchange/bad-file';

/** The format that this program writes. */
export const FORMAT_VERSION = 1;
/** What a program must be able to read to show what this one writes. */
export const MINIMUM_READER_VERSION = 1;

/** `manifest.json` of a letter: who it is, and who may read it. A saved shape is a promise: change it only with a migration below. */
export interface Manifest {
  readonly formatVersion: number;
  /** The format version that a reader must know at least; below it, it must not show the letter at all. */
  readonly minimumReaderVersion: number;
  readonly letterId: string;
  readonly title: string;
  /** ISO 8601 in UTC, as `Date.toISOString` gives it. */
  readonly created: string;
  readonly modified: string;
  /** Fields that this program does not know, kept as found. */
  readonly more: Readonly<Record<string, unknown>>;
}

/** What to say of a letter that a newer program wrote, where it would be written. */
export function newerLetter(path: string): BadFile {
  return new BadFile(path, 'a newer Vis-à-vis wrote it: this one can show it, but not write it');
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Numbered migrations: the one at index `n - 1` turns the fields of format `n` into those of format `n + 1`.
 * There is one fewer than there are versions.
 */
export const MIGRATIONS: readonly ((fields: Fields) => Fields)[] = [];

/**
 * Reads `manifest.json`. `readOnly` tells that a newer program wrote it in a format that this one may show but must not write.
 * Throws `BadFile`: no JSON, not of this shape, or for newer readers only.
 */
export function readManifest(json: string, fileName: string): { manifest: Manifest; readOnly: boolean } {
  let fields = parse(json, fileName);
  const written = version(fields, 'formatVersion', fileName);
  const needed = version(fields, 'minimumReaderVersion', fileName);
  if (needed > FORMAT_VERSION) {
    throw new BadFile(fileName, `needs a newer Vis-à-vis, one that reads format ${needed} (this one reads up to ${FORMAT_VERSION})`);
  }
  for (let n = written; n < FORMAT_VERSION; n++) fields = MIGRATIONS[n - 1]!(fields);
  return { manifest: validate(fields, fileName), readOnly: written > FORMAT_VERSION };
}

/** The text of `manifest.json`. */
export function writeManifest({ more, ...known }: Manifest): string {
  return `${JSON.stringify({ ...known, ...more }, null, 2)}\n`;
}

function parse(json: string, fileName: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new BadFile(fileName, 'its manifest.json is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadFile(fileName, 'its manifest.json is not an object');
  return value as Fields;
}

function version(fields: Fields, name: string, fileName: string): number {
  const value = fields[name];
  if (!Number.isSafeInteger(value) || (value as number) < 1) throw new BadFile(fileName, `its manifest.json has no valid "${name}"`);
  return value as number;
}

function validate(fields: Fields, fileName: string): Manifest {
  const { formatVersion, minimumReaderVersion, letterId, title, created, modified, ...more } = fields;
  const text = (name: string, value: unknown, valid: (value: string) => boolean): string => {
    if (typeof value !== 'string' || !valid(value)) throw new BadFile(fileName, `its manifest.json has no valid "${name}"`);
    return value;
  };
  const isDate = (value: string) => !Number.isNaN(Date.parse(value));
  return {
    formatVersion: formatVersion as number,
    minimumReaderVersion: minimumReaderVersion as number,
    letterId: text('letterId', letterId, (id) => id !== ''),
    title: text('title', title, () => true),
    created: text('created', created, isDate),
    modified: text('modified', modified, isDate),
    more,
  };
}
