import { ZipFile } from 'yazl';
import type { Parts } from '../shared/exchange/finished';

/** Entries with these endings are packed already. */
const PACKED = /\.(br|gz|zip|png|jpe?g|webp)$/i;

/**
 * The bytes of a zip: the entries in the order given, all dated `mtime`; always the same for the same parts. An entry named in `stored` is put
 * in as it is (the `mimetype` of an OpenDocument file must be).
 */
export async function zipParts(parts: Parts, mtime: Date, stored: ReadonlySet<string> = new Set()): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of parts) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    zip.addBuffer(bytes, name, { mtime, mode: 0o100644, compress: !PACKED.test(name) && !stored.has(name) });
  }
  zip.end();
  const failed = new Promise<never>((_, reject) => {
    zip.on('error', reject);
  });
  const collected = (async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of zip.outputStream as AsyncIterable<Uint8Array>) chunks.push(chunk);
    return new Uint8Array(Buffer.concat(chunks));
  })();
  return Promise.race([collected, failed]);
}
