import { tag } from '../xml/write';
import type { MediaPart } from './package';

/** English Metric Units: 914,400 an inch, 360,000 a centimetre. */
const EMU_A_PIXEL = 9525;
const TALLEST = 4 * 360_000;
const WIDEST = 9 * 360_000;

/** A picture out of a `data:` address, with its size in pixels. */
export interface Picture {
  readonly media: MediaPart;
  readonly width: number;
  readonly height: number;
}

// The language's own library has no decoder; every place this code runs in (node, browser) has this one.
declare const atob: (text: string) => string;

/** The picture of a `data:image/png;base64,…` or `data:image/jpeg;base64,…` address; undefined when it is none. */
export function pictureOf(address: string, name: string): Picture | undefined {
  const match = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+=*)$/.exec(address);
  if (!match) return undefined;
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(match[2]!), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
  const type = match[1] === 'png' ? 'png' : 'jpeg';
  const size = type === 'png' ? pngSize(bytes) : jpegSize(bytes);
  return size && size.width > 0 && size.height > 0 ? { media: { name: `media/${name}.${type}`, bytes }, ...size } : undefined;
}

function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size stands in the first "start of frame" segment. */
function jpegSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** A picture in a run of its own, at 96 pixels an inch, at most 4 cm high and 9 cm wide. `relationship` leads to its part, `alternative` says what it shows. */
export function pictureMarkup({ width, height }: Picture, relationship: string, alternative: string): string {
  const scale = Math.min(EMU_A_PIXEL, TALLEST / height, WIDEST / width);
  const [cx, cy] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  return tag('w:r', {}, tag('w:drawing', {}, tag('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 },
    tag('wp:extent', { cx, cy }),
    tag('wp:docPr', { id: 1, name: 'Logo', descr: alternative }),
    tag('wp:cNvGraphicFramePr', {}, '<a:graphicFrameLocks noChangeAspect="1"/>'),
    tag('a:graphic', {}, tag('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' },
      tag('pic:pic', {},
        tag('pic:nvPicPr', {}, tag('pic:cNvPr', { id: 1, name: 'Logo', descr: alternative }), '<pic:cNvPicPr/>'),
        tag('pic:blipFill', {}, tag('a:blip', { 'r:embed': relationship }), '<a:stretch><a:fillRect/></a:stretch>'),
        tag('pic:spPr', {}, tag('a:xfrm', {}, '<a:off x="0" y="0"/>', tag('a:ext', { cx, cy })), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>')))))));
}
