import { describe, expect, it } from 'vitest';
import { pageCount, withProperties } from '../../../../shared/exchange/pdf-out';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const textOf = (pdf: Uint8Array): string => Array.from(pdf, (byte) => String.fromCharCode(byte)).join('');

const INFO = '<</Title (T \\(1\\))\n/Creator (Mozilla/5.0 \\(X11\\) Chrome/130)\n/Producer (Skia/PDF m130)>>';
const ROOT = '<</Type /Catalog\n/Pages 3 0 R\n/ViewerPreferences <</DisplayDocTitle false>>\n/Lang (fr-CA)>>';
const PAGES = '<</Type /Pages\n/Count 7\n/Kids [4 0 R]>>';

/** A file as the engine writes it: a table of references and a trailer. */
function pdf(objects: readonly string[] = [INFO, ROOT, PAGES]): Uint8Array {
  let text = '%PDF-1.4\n%\u00d3\u00eb\u00e9\u00e1\n';
  const at: number[] = [];
  objects.forEach((object, i) => {
    at.push(text.length);
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  return bytes(`${text}trailer\n<</Size ${objects.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${table}\n%%EOF\n`);
}

const properties = { author: 'Zoé (1)', creator: 'Vis-à-vis', book: false };

describe('the properties of a PDF', () => {
  it('are added at its end; what was there stays', () => {
    const before = pdf();
    const after = withProperties(before, properties);
    expect(after.slice(0, before.length)).toEqual(before);
    const added = textOf(after.slice(before.length));
    expect(added).toContain('1 0 obj\n<</Title (T \\(1\\))\n/Producer (Skia/PDF m130)\n/Author <FEFF005A006F00E90020002800310029>\n/Creator <FEFF005600690073002D00E0002D007600690073>>>\nendobj\n');
    expect(added).toContain('2 0 obj\n<</Type /Catalog\n/Pages 3 0 R\n/Lang (fr-CA)\n/ViewerPreferences <</DisplayDocTitle true>>>>\nendobj\n');
  });

  it('the added table of references leads to what was added, and on to the one before', () => {
    const before = pdf();
    const text = textOf(withProperties(before, properties));
    const [, start = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
    const table = text.slice(Number(start));
    expect(table).toMatch(/^xref\n0 1\n0000000000 65535 f \n1 1\n\d{10} 00000 n \n2 1\n\d{10} 00000 n \ntrailer\n<<\/Size 4\n\/Root 2 0 R\n\/Info 1 0 R\n/);
    for (const [, number, place] of table.matchAll(/\n(\d) 1\n(\d{10})/g)) if (number !== '0') expect(text.slice(Number(place))).toMatch(new RegExp(`^${number} 0 obj\n`));
    const [, previous = ''] = /\/Prev (\d+)>>/.exec(table) ?? [];
    expect(text.slice(Number(previous))).toMatch(/^xref\n0 4\n/);
  });

  it('nobody is no author; a book opens with two pages side by side', () => {
    const added = textOf(withProperties(pdf(), { author: '', creator: 'x', book: true }));
    expect(added).not.toContain('/Author');
    expect(added).toContain('/PageLayout /TwoPageRight');
  });

  it.each([
    ['nothing', bytes('')],
    ['no PDF', bytes('hello')],
    ['cut off', pdf().slice(0, -20)],
    ['references as a stream', bytes('%PDF-1.5\nxref stream\nstartxref\n9\n%%EOF\n')],
    ['no plain dictionary', pdf(['[1 2]', ROOT, PAGES])],
  ])('a file of another build is given back as it is: %s', (_, file) => expect(withProperties(file, properties)).toBe(file));

  it('counts pages', () => {
    expect(pageCount(pdf())).toBe(7);
    expect(pageCount(bytes('hello'))).toBeUndefined();
  });
});
