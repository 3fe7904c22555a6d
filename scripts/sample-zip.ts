import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import yazl from 'yazl';

/** The parts of a zip by name, in the order they are stored. */
export type ZipParts = ReadonlyMap<string, Buffer>;

/** Local midnight of the first day that a zip can name: the same bytes in every time zone. */
const EPOCH = new Date(1980, 0, 1);

/** Reads a zip of ours into memory; folders are left out. */
export async function readZip(bytes: Buffer): Promise<ZipParts> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith('/')) parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return parts;
}

/** Writes parts as a zip without the time of day in it. */
export async function writeZip(parts: ZipParts): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of parts) zip.addBuffer(bytes, name, { mtime: EPOCH, forceDosTimestamp: true, mode: 0o100644 });
  zip.end();
  return await buffer(zip.outputStream);
}
