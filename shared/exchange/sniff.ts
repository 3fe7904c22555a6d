/** What a file's first bytes say it is. `ole` is the container of old Word files and of encrypted new ones. */
export type Sniffed = 'zip' | 'pdf' | 'ole' | 'rtf' | 'png' | 'jpeg' | 'gif' | 'text' | 'binary' | 'empty';

const SIGNATURES: readonly (readonly [Sniffed, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
];

/** Control characters a text may hold here and there (a stray escape, the old end-of-file sign) before it counts as binary: one in so many. */
const CHARACTERS_PER_CONTROL = 100;

/** How the bytes of a text are to be read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Whether `bytes` begin with `start`. */
export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

/** The encoding that a byte order mark announces, and the mark's length. */
export function byteOrderMark(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', length: 3 };
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le', length: 2 };
  if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/**
 * UTF-16 without a byte order mark, where it is clear: in Latin script the high byte of most units is zero, the low byte hardly ever.
 * `4c 00 65 00` → little-endian.
 */
export function bareUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const units = bytes.length / 2;
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2 === 0 ? 0 : 1]++;
  const mostly = units * 0.6;
  const hardly = Math.max(1, units * 0.02);
  if (zeros[1] >= mostly && zeros[0] <= hardly) return 'utf-16le';
  if (zeros[0] >= mostly && zeros[1] <= hardly) return 'utf-16be';
  return undefined;
}

/** Whether a control byte has no place in text: all of C0 but tab, line feed, vertical tab, form feed, carriage return; and delete. */
export function isStrayControl(code: number): boolean {
  return (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || code === 0x7f;
}

/**
 * What the bytes are, by signature, else by whether they could be text. Only looks; `decodeText` is the judge of what is readable text.
 */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return 'empty';
  for (const [what, start] of SIGNATURES) if (startsWith(bytes, start)) return what;
  const mark = byteOrderMark(bytes);
  if (mark && mark.encoding !== 'utf-8') return 'text';
  if (!mark && bareUtf16(bytes)) return 'text';
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return 'binary';
    if (isStrayControl(byte)) controls++;
  }
  return controls * CHARACTERS_PER_CONTROL > bytes.length && controls > 1 ? 'binary' : 'text';
}
