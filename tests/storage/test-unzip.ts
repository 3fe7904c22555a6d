import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { BadFile } from '../../shared/exchange/bad-file';
import { DEFAULT_CAPS, unzip, type Caps } from '../../storage/unzip';

type Entries = Readonly<Record<string, string | Buffer>>;

async function zip(entries: Entries): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(entries)) file.addBuffer(Buffer.from(content), name);
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The archive with every occurrence of some bytes replaced by others of the same length. */
function patched(archive: Buffer, from: string, to: string): Buffer {
  return Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');
}

async function refusal(bytes: Uint8Array, caps: Partial<Caps> = {}): Promise<string> {
  const outcome = await unzip(bytes, 'a.zip', { ...DEFAULT_CAPS, ...caps }).catch((error: unknown) => error);
  if (outcome instanceof BadFile) return outcome.message;
  if (outcome instanceof Error) throw outcome;
  return 'read';
}

/** Sets bytes in the central directory's record of the first entry. */
function inDirectory(archive: Buffer, at: number, ...bytes: number[]): Buffer {
  const copy = Buffer.from(archive);
  copy.set(bytes, copy.indexOf('PK\u0001\u0002', 0, 'latin1') + at);
  return copy;
}

describe('unzip', () => {
  it('gives the entries by name', async () => {
    const files = await unzip(await zip({ 'a.txt': 'hello', 'b/é.txt': '', 'big': 'x'.repeat(100_000) }), 'a.zip');
    expect([...files].map(([name, bytes]) => [name, bytes.length])).toEqual([['a.txt', 5], ['b/é.txt', 0], ['big', 100_000]]);
    expect(Buffer.from(files.get('a.txt')!).toString()).toBe('hello');
  });

  it('unpacks only what is wanted', async () => {
    const files = await unzip(await zip({ 'a.xml': 'hello', 'a.png': 'x'.repeat(5000) }), 'a.zip', { ...DEFAULT_CAPS, inflated: 100 }, (name) => name.endsWith('.xml'));
    expect([...files.keys()]).toEqual(['a.xml']);
  });

  it.each<[string, () => Promise<Buffer>, Partial<Caps>, RegExp]>([
    ['empty', async () => Buffer.alloc(0), {}, /^a.zip: is empty$/],
    ['no zip', async () => Buffer.from('Dear friends'), {}, /^a.zip: is not a zip archive/],
    ['password or old format', async () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), {}, /is encrypted with a password or is an old .doc/],
    ['cut off', async () => (await zip({ 'a.txt': 'hello' })).subarray(0, 60), {}, /is cut off/],
    ['too many entries', () => zip({ a: '', b: '', c: '' }), { entries: 2 }, /holds 3 entries/],
    ['too large', () => zip({ a: 'x'.repeat(900), b: 'x'.repeat(900) }), { inflated: 1000 }, /once unpacked/],
    ['name too long', () => zip({ ['n'.repeat(600)]: 'x' }), {}, /name is longer than 512/],
    ['packed too tightly', () => zip({ a: Buffer.alloc(5 * 2 ** 20) }), {}, /zip bomb/],
    ['name that leads out', async () => patched(await zip({ 'aa/b.txt': 'x' }), 'aa/b', '../b'), {}, /leads out of the archive/],
    ['absolute name', async () => patched(await zip({ 'aa/b.txt': 'x' }), 'aa/b', '/a/b'), {}, /leads out of the archive/],
    ['name twice', async () => patched(await zip({ 'aa.txt': 'x', 'ab.txt': 'y' }), 'ab.txt', 'aa.txt'), {}, /holds "aa.txt" twice/],
    ['encrypted entry', async () => inDirectory(await zip({ 'a.txt': 'x' }), 8, 1), {}, /is encrypted with a password/],
    ['lies about its sizes', async () => inDirectory(await zip({ 'a.txt': 'x'.repeat(5000) }), 24, 10, 0, 0, 0), {}, /damaged archive/],
    ['wrong checksum', async () => inDirectory(await zip({ 'a.txt': 'x'.repeat(5000) }), 16, 1, 2, 3, 4), {}, /damaged archive/],
    ['unknown packing', async () => inDirectory(await zip({ 'a.txt': 'x'.repeat(5000) }), 10, 99, 0), {}, /damaged archive/],
  ])('refuses: %s', async (_, archive, caps, line) => {
    const message = await refusal(await archive(), caps);
    expect(message).toMatch(line);
    expect(message).not.toContain('\n');
  });

  it('says so of any archive that is cut anywhere', async () => {
    const archive = await zip({ 'a.txt': 'hello', 'b.txt': 'x'.repeat(300) });
    for (let length = 0; length < archive.length; length++) expect(await refusal(archive.subarray(0, length))).toMatch(/^a.zip: is /);
  });
});
