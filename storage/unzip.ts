import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { BadFile } from '../shared/exchange/bad-file';

/** What an archive may cost us at most. */
export interface Caps {
  /** Bytes of all wanted entries together, inflated. */
  readonly inflated: number;
  /** Entries in the archive, wanted or not. */
  readonly entries: number;
  /** Inflated bytes for each packed byte of one entry; small entries (see `RATIO_FREE`) are not asked. */
  readonly ratio: number;
  /** UTF-16 units of an entry's name. */
  readonly nameLength: number;
}

/** Far above any letter (a document of 130 pages with pictures inflates to 4 MB), far below what hurts a laptop. */
export const DEFAULT_CAPS: Caps = { inflated: 128 * 2 ** 20, entries: 10_000, ratio: 250, nameLength: 512 };

/** A page of blank table cells packs very well, and harms nobody: below this many bytes no ratio is too good to be true. */
const RATIO_FREE = 4 * 2 ** 20;

/** First bytes of a compound file: an old `.doc`, or any Office file with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * The entries of a zip by name, inflated, in memory; folders are left out. `wanted` tells by its name whether an entry is
 * inflated at all. The sizes an archive declares are held against what it really gives while it inflates, so that a bomb stops early.
 * Throws `BadFile`: no zip, cut off, damaged, encrypted, a name twice, a name that leads out of the archive, or above a cap.
 */
export async function unzip(
  bytes: Uint8Array, fileName: string, caps: Caps = DEFAULT_CAPS, wanted: (name: string) => boolean = () => true,
): Promise<Map<string, Uint8Array>> {
  refuseOtherSignatures(bytes, fileName);
  const zip = await orBadFile(fileName, () => fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { validateEntrySizes: true }));
  if (zip.entryCount > caps.entries) throw new BadFile(fileName, `holds ${zip.entryCount} entries, more than the ${caps.entries} allowed`);
  const files = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let room = caps.inflated;
  const entries = zip.eachEntry();
  for (;;) {
    const next = await orBadFile(fileName, () => entries.next());
    if (next.done) return files;
    const entry: Entry = next.value;
    const name = entry.fileName;
    if (name.length > caps.nameLength) throw new BadFile(fileName, `holds an entry whose name is longer than ${caps.nameLength} characters`);
    if (names.has(name)) throw new BadFile(fileName, `holds "${name}" twice`);
    names.add(name);
    if (name.endsWith('/') || !wanted(name)) continue;
    if (entry.isEncrypted()) throw new BadFile(fileName, 'is encrypted with a password');
    const inflated = entry.uncompressedSize;
    if (inflated > room) throw new BadFile(fileName, `holds more than ${Math.floor(caps.inflated / 2 ** 20)} MB once unpacked`);
    if (inflated > RATIO_FREE && inflated > caps.ratio * entry.compressedSize) throw new BadFile(fileName, `is packed as tightly as a zip bomb ("${name}")`);
    files.set(name, await orBadFile(fileName, () => inflate(zip, entry)));
    room -= inflated;
  }
}

function refuseOtherSignatures(bytes: Uint8Array, fileName: string): void {
  if (bytes.length === 0) throw new BadFile(fileName, 'is empty');
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) {
    throw new BadFile(fileName, 'is encrypted with a password or is an old .doc: save it as .docx without a password');
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new BadFile(fileName, 'is not a zip archive, so it is not what its name says');
}

/** yauzl ends the stream with an error as soon as it gives other than the declared size; the checksum is ours to ask. */
async function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  if (crc32(whole) !== entry.crc32) throw new Error(`the checksum of "${entry.fileName}" is wrong`);
  return whole;
}

/** What yauzl and zlib throw is about the file's bytes: told as such, with their words in brackets. */
async function orBadFile<T>(fileName: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const cause = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
    if (/^(invalid relative|absolute) path/.test(cause)) throw new BadFile(fileName, 'holds an entry whose name leads out of the archive');
    throw new BadFile(fileName, /end of central directory/i.test(cause) ? 'is cut off or no zip archive' : `is a damaged archive (${cause})`);
  }
}
