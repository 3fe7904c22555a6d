import { describe, expect, it } from 'vitest';
import { BadFile } from '../../../../shared/exchange/bad-file';
import { isOdtPart, readFlatOdt, readOdt } from '../../../../shared/exchange/odt';
import { writeOdt } from '../../../../shared/exchange/odt-out';
import { wholeLetter } from '../docx-out/letters';
import { Random } from '../random';
import { bytesOf } from './as-read';
import { NAMESPACES, odtParts, p, read, type OdtParts } from './build';

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof BadFile) return error.message;
    throw error;
  }
  return 'read';
}
const given = (more: Partial<OdtParts>): string => refusal(() => readOdt(odtParts({ body: p('a'), ...more }), 'letter.odt'));
const content = (xml: string): string => given({ parts: { 'content.xml': xml } });
const kind = (type: string): string => given({ parts: { mimetype: `application/vnd.oasis.opendocument.${type}` } });

describe('a file that is no sound OpenDocument text gets one line', () => {
  it('a sound one is read', () => expect(given({})).toBe('read'));
  it.each<[string, () => string, RegExp]>([
    ['no text', () => given({ body: p('') }), /^letter.odt: holds no text$/],
    ['spreadsheet', () => kind('spreadsheet'), /OpenDocument spreadsheet/],
    ['presentation', () => kind('presentation'), /OpenDocument presentation/],
    ['drawing', () => kind('graphics-template'), /OpenDocument drawing/],
    ['formula', () => kind('formula'), /but not a text/],
    ['spreadsheet without its type', () => given({ parts: { mimetype: '', 'content.xml': `<office:document-content ${NAMESPACES}><office:body><office:spreadsheet/></office:body></office:document-content>` } }), /OpenDocument spreadsheet/],
    ['an old one', () => given({ parts: { mimetype: 'application/vnd.sun.xml.writer' } }), /old OpenOffice/],
    ['encrypted', () => given({ parts: { 'META-INF/manifest.xml': `<manifest:manifest ${NAMESPACES}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`, 'content.xml': 'garbage' } }), /encrypted with a password/],
    ['content missing', () => content(''), /content.xml is missing/],
    ['nothing of it', () => refusal(() => readOdt(new Map(), 'letter.odt')), /zip archive but no OpenDocument text/],
    ['content of another kind', () => content('<x/>'), /not the text of an OpenDocument file/],
    ['content cut off', () => content(`<office:document-content ${NAMESPACES}>`), /no well-formed XML/],
    ['definitions', () => content(`<!DOCTYPE x [<!ENTITY a "b">]><office:document-content ${NAMESPACES}/>`), /definitions of its own/],
    ['nested too deep', () => given({ body: '<text:section>'.repeat(300) + '</text:section>'.repeat(300) }), /more than 256 deep/],
    ['damaged styles', () => given({ parts: { 'styles.xml': '<' } }), /styles.xml is no well-formed XML/],
    ['flat, of another kind', () => refusal(() => readFlatOdt(new TextEncoder().encode(`<office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet/></office:body></office:document>`), 'x.fods')), /OpenDocument spreadsheet/],
  ])('%s', (_, refused, line) => {
    expect(refused()).toMatch(line);
    expect(refused()).not.toContain('\n');
  });

  it.each(['META-INF/manifest.xml', 'meta.xml'])('what only speaks of the text may be damaged: %s', (part) => expect(given({ parts: { [part]: '<a:b' } })).toBe('read'));
  it('a flat document\'s root in a zip is read', () => expect(content(`<office:document ${NAMESPACES}><office:body><office:text>${p('a')}</office:text></office:body></office:document>`)).toBe('read'));
  it('words that tracked changes alone delete, or insert', () => {
    const changed = (kind: string, inner: string, body: string): string => `<text:tracked-changes><text:changed-region text:id="c"><text:${kind}>${inner}</text:${kind}></text:changed-region></text:tracked-changes>${body}`;
    expect(given({ body: changed('deletion', p('a'), p('<text:change text:change-id="c"/>')) })).toMatch(/tracked changes delete: rejecting the changes \(--tracked reject\)/);
    const inserted = changed('insertion', '', p('<text:change-start text:change-id="c"/>a<text:change-end text:change-id="c"/>'));
    expect(refusal(() => readOdt(odtParts({ body: inserted }), 'letter.odt', { tracked: 'reject' }))).toMatch(/tracked changes insert: accepting the changes \(--tracked accept\)/);
  });
  it('a document type that only has a name is passed over, as old writers have it', () => {
    expect(given({ parts: { 'META-INF/manifest.xml': `<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest ${NAMESPACES}/>` } })).toBe('read');
  });
  it('a text without its type, a template and a master document are read', () => {
    expect(['', 'application/vnd.oasis.opendocument.text-template', 'application/vnd.oasis.opendocument.text-master'].map((mimetype) => given({ parts: { mimetype } }))).toEqual(['read', 'read', 'read']);
  });
  it('only texts are unpacked', () => {
    expect(['mimetype', 'content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml', 'Pictures/a.png', 'Object 1/content.xml', 'settings.xml'].filter(isOdtPart)).toHaveLength(5);
  });
});

describe('what stands for many has its bounds', () => {
  const row = (inner: string, more = ''): string => `<table:table><table:table-row ${more}>${inner}</table:table-row></table:table>`;
  it.each<[string, string]>([
    ['spaces', p(`a${'<text:s text:c="1000000000"/>b'.repeat(50)}`)],
    ['many spaces', p(`a${'<text:s text:c="400"/>b'.repeat(20_000)}`)],
    ['columns', row(`<table:table-cell table:number-columns-repeated="16384">${p('a')}</table:table-cell>`)],
    ['rows', row(`<table:table-cell>${p('a')}</table:table-cell>`, 'table:number-rows-repeated="1048576"')],
    ['rows of columns', Array.from({ length: 200 }, () => row(`<table:table-cell table:number-columns-repeated="999999999">${p('a')}</table:table-cell>`, 'table:number-rows-repeated="999999999"')).join('')],
    ['tables in repeated cells', `${'<table:table><table:table-row table:number-rows-repeated="50"><table:table-cell table:number-columns-repeated="50">'.repeat(40)}${p('a')}${'</table:table-cell></table:table-row></table:table>'.repeat(40)}`],
    ['breaks', p(`${'<text:line-break/>'.repeat(200_000)}a`)],
    ['remarks without end', p('a' + Array.from({ length: 60_000 }, (_, at) => `<office:annotation office:name="a${at}"/><office:annotation-end office:name="b${at}"/>`).join(''))],
    ['numbers', `<text:list><text:list-item text:start-value="999999999">${p('a')}</text:list-item></text:list>`],
  ])('%s', (_, body) => {
    const { blocks } = read(body);
    expect(blocks.length).toBeLessThan(20_000);
    expect(blocks.reduce((sum, { runs }) => sum + runs.reduce((all, run) => all + ('text' in run ? run.text.length : 1), 0), 0)).toBeLessThan(3_000_000);
  });
});

describe('damaged parts throw nothing but BadFile', () => {
  const whole = bytesOf(writeOdt(wholeLetter(), { sides: ['fr'], layout: 'after' }));
  const names = ['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml', 'mimetype'];

  it('bytes at random', () => {
    const random = new Random(7);
    let refused = 0;
    for (let round = 0; round < 300; round++) {
      const name = random.pick(names);
      const bytes = Uint8Array.from(whole.get(name)!);
      for (let times = 1 + random.below(3); times > 0; times--) bytes[random.below(bytes.length)] = random.below(256);
      const cut = random.below(4) === 0 ? bytes.subarray(0, random.below(bytes.length)) : bytes;
      if (refusal(() => readOdt(new Map([...whole, [name, cut]]), 'letter.odt')) !== 'read') refused += 1;
    }
    expect(refused).toBeGreaterThan(30);
  });

  it('elements and attributes at random', () => {
    const random = new Random(11);
    const text = new TextDecoder().decode(whole.get('content.xml'));
    const elements = [...text.matchAll(/<[a-z:-]+(?: [^<>]*)?\/>/g)].map(([element]) => element);
    const values = ['', '-1', '999999999', 'NaN', 'T1', 'L1', 'list1', '100%', 'true'];
    let read = 0;
    for (let round = 0; round < 300; round++) {
      const damaged = text.replace(/<[a-z:-]+(?: [^<>]*)?\/>|"[^"<>]*"/g, (piece) => {
        if (random.below(40) !== 0) return piece;
        return piece.startsWith('<') ? random.pick(['', piece + piece, random.pick(elements)]) : `"${random.pick(values)}"`;
      });
      if (refusal(() => readOdt(new Map([...whole, ['content.xml', new TextEncoder().encode(damaged)]]), 'letter.odt')) === 'read') read += 1;
    }
    expect(read).toBeGreaterThan(5);
  });
});
