// The little of tar, zip and asar that fallback-electron.mjs needs, with node alone: it runs before `npm ci`.
import zlib from 'node:zlib';

const TAR_BLOCK = 512;
const ZIP_END = 0x06054b50;

/** The bytes of one entry of an unpacked tar file. */
export function tarEntry(tar, wanted) {
  for (let at = 0; at + TAR_BLOCK <= tar.length;) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    if (!name) break;
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8);
    if (name === wanted) return tar.subarray(at + TAR_BLOCK, at + TAR_BLOCK + size);
    at += TAR_BLOCK + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
  }
  throw new Error(`${wanted} is not in the package`);
}

/** The entries of a zip: name, unix mode and a function that gives the bytes. Not for zips from strangers: it believes their sizes. */
export function* zipEntries(zip) {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== ZIP_END) end--;
  if (end < 0) throw new Error('not a zip file');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const method = zip.readUInt16LE(at + 10);
    const packedSize = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const restLength = zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const mode = zip.readUInt16LE(at + 40);
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    yield {
      name, mode,
      bytes() {
        const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
        const packed = zip.subarray(start, start + packedSize);
        return method === 0 ? Buffer.from(packed) : zlib.inflateRawSync(packed);
      },
    };
    at += 46 + nameLength + restLength;
  }
}

/** An asar archive (Electron's own format) of a few files, all at its top. */
export function asar(files) {
  const header = {};
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text);
    header[name] = { size: body.length, offset: String(offset) };
    offset += body.length;
    bodies.push(body);
  }
  const json = Buffer.from(JSON.stringify({ files: header }));
  const padding = (4 - (json.length % 4)) % 4;
  const head = Buffer.alloc(16);
  [4, json.length + padding + 8, json.length + padding + 4, json.length].forEach((value, i) => head.writeUInt32LE(value, i * 4));
  return Buffer.concat([head, json, Buffer.alloc(padding), ...bodies]);
}
