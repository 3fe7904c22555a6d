/** One page of a PDF: the operators of its content, and pictures that it may name (`/Im1 Do`). */
export interface TinyPage {
  readonly content: string;
  /** `width height` of a grey picture. */
  readonly picture?: readonly [number, number];
  /** The words of an annotation in the file's own notation: `/Subtype /Link …`. */
  readonly annotations?: readonly string[];
}

/** A PDF of these pages (595 × 842 points) in Helvetica (`/F1`), Helvetica-Bold (`/F2`) and Helvetica-Oblique (`/F3`), none of them embedded. */
export function tinyPdf(pages: readonly TinyPage[], trailer = ''): Uint8Array {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R /Lang (fr-CA) >>', ''];
  const fonts = ['Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique'].map((name) => add(objects, `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`));
  const kids = pages.map(({ content, picture, annotations = [] }) => {
    const [width, height] = picture ?? [0, 0];
    const image = picture && add(objects, `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Length ${width * height} >>\nstream\n${'x'.repeat(width * height)}\nendstream`);
    const stream = add(objects, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const notes = annotations.map((annotation) => `${add(objects, `<< /Type /Annot ${annotation} >>`)} 0 R`);
    const resources = `<< /Font << ${fonts.map((font, i) => `/F${i + 1} ${font} 0 R`).join(' ')} >>${image ? ` /XObject << /Im1 ${image} 0 R >>` : ''} >>`;
    return add(objects, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources ${resources} /Contents ${stream} 0 R /Annots [${notes.join(' ')}] >>`);
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  let text = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

function add(objects: string[], object: string): number {
  objects.push(object);
  return objects.length;
}

/** Lines of text one under the other from `y` (points from the bottom) down, in one font. */
export function lines(text: readonly string[], { y = 780, x = 72, size = 11, font = 'F1', leading = 14 } = {}): string {
  return `BT /${font} ${size} Tf ${leading} TL ${x} ${y} Td ${text.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join(' ')} ET`;
}
