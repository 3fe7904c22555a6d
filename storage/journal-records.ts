import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { BadFile } from '../shared/exchange/bad-file';
import { codeOf, diskError } from './disk-error';

/*
 * A journal: 8 bytes `VISAVISJ`, its version as a u32, then records. A record: the length of its payload as a u32, the CRC-32 of length
 * and payload as a u32, the payload. A payload: one byte, its kind, then
 *   1 (the first record, and only that): the letter's id in UTF-8, preceded by its length in bytes as a u32, and a full state;
 *   2: one update.
 * All numbers are little-endian. A kind that is not known is kept out, with all that follows.
 */

const MAGIC = Buffer.from('VISAVISJ', 'latin1');
export const JOURNAL_VERSION = 1;
const HEADER = MAGIC.length + 4;
const FRAME = 8;
const STATE = 1;
const UPDATE = 2;

/** How far behind damage we look for a whole record, in bytes; a longer tail is called damaged without looking. */
const LOOK_BEHIND = 4 * 2 ** 20;

/**
 * `whole`: nothing is left out. `torn`: the last record was being written when the process or the computer stopped.
 * `damaged`: what is left out lies before whole records, or the file never was a journal.
 */
export type JournalHealth = 'whole' | 'torn' | 'damaged';

/** What a journal holds up to the first torn or damaged record. */
export interface JournalContent {
  /** Empty when not even the first record is whole; there are no updates then. */
  readonly letterId: string;
  /** The full state, then every update, each for `Y.applyUpdate`. */
  readonly updates: readonly Uint8Array[];
  readonly health: JournalHealth;
  /** Bytes after the last whole record. */
  readonly lostBytes: number;
}

/** Whether these bytes begin as a journal does. */
export function isJournal(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, at) => bytes[at] === byte);
}

/** The beginning of a journal: header and first record. */
export function journalStart(letterId: string, state: Uint8Array): Uint8Array {
  const id = Buffer.from(letterId);
  const header = Buffer.alloc(HEADER);
  MAGIC.copy(header);
  header.writeUInt32LE(JOURNAL_VERSION, MAGIC.length);
  const idLength = Buffer.alloc(4);
  idLength.writeUInt32LE(id.length);
  return Buffer.concat([header, record(STATE, [idLength, id, state])]);
}

/** One update as a record. */
export function updateRecord(update: Uint8Array): Uint8Array {
  return record(UPDATE, [update]);
}

function record(kind: number, parts: readonly Uint8Array[]): Uint8Array {
  const payload = Buffer.concat([Buffer.of(kind), ...parts]);
  const frame = Buffer.alloc(FRAME);
  frame.writeUInt32LE(payload.length, 0);
  frame.writeUInt32LE(checksum(frame, payload), 4);
  return Buffer.concat([frame, payload]);
}

function checksum(frame: Buffer, payload: Buffer): number {
  return crc32(payload, crc32(frame.subarray(0, 4)));
}

/**
 * Reads a journal; undefined when there is none. Rejects with a `BadFile` when it cannot be read or is of a newer version:
 * it may hold words that are nowhere else, so that going on without it would be wrong.
 */
export async function readJournal(path: string): Promise<JournalContent | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw diskError(path, 'this journal could not be read', error);
  }
  return parseJournal(bytes, path);
}

/** Parses a journal's bytes; `path` is for the message. Throws `BadFile` for a newer version. */
export function parseJournal(file: Uint8Array, path: string): JournalContent {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const nothing = (health: JournalHealth): JournalContent => ({ letterId: '', updates: [], health, lostBytes: bytes.length });
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC.subarray(0, bytes.length))) return nothing(isZero(bytes) ? 'torn' : 'damaged');
  if (bytes.length < HEADER) return nothing('torn');
  const version = bytes.readUInt32LE(MAGIC.length);
  if (version > JOURNAL_VERSION) throw new BadFile(path, `this journal needs a newer Vis-à-vis (journal version ${version})`);
  const first = payloadAt(bytes, HEADER);
  const start = first && readStart(first);
  if (!first || !start) return nothing(tailHealth(bytes, HEADER) === 'damaged' ? 'damaged' : 'torn');
  const updates = [start.state];
  let at = HEADER + FRAME + first.length;
  for (;;) {
    const payload = payloadAt(bytes, at);
    if (payload?.[0] !== UPDATE) break;
    updates.push(payload.subarray(1));
    at += FRAME + payload.length;
  }
  return { letterId: start.letterId, updates, health: tailHealth(bytes, at), lostBytes: bytes.length - at };
}

/** The payload of the record at `at`; undefined when it is not whole. An empty payload never is: zeros would pass for one. */
function payloadAt(bytes: Buffer, at: number): Buffer | undefined {
  if (at + FRAME > bytes.length) return undefined;
  const length = bytes.readUInt32LE(at);
  if (length === 0 || length > bytes.length - at - FRAME) return undefined;
  const payload = bytes.subarray(at + FRAME, at + FRAME + length);
  return checksum(bytes.subarray(at, at + FRAME), payload) === bytes.readUInt32LE(at + 4) ? payload : undefined;
}

function readStart(payload: Buffer): { letterId: string; state: Uint8Array } | undefined {
  if (payload[0] !== STATE || payload.length < 5) return undefined;
  const end = 5 + payload.readUInt32LE(1);
  if (end > payload.length) return undefined;
  return { letterId: payload.toString('utf8', 5, end), state: payload.subarray(end) };
}

function tailHealth(bytes: Buffer, at: number): JournalHealth {
  if (at === bytes.length) return 'whole';
  if (bytes.length - at > LOOK_BEHIND) return 'damaged';
  for (let next = at; next + FRAME < bytes.length; next++) {
    if (bytes[next + FRAME] === UPDATE && payloadAt(bytes, next)) return 'damaged';
  }
  return 'torn';
}

function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}
