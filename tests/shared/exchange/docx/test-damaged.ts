import { describe, expect, it } from 'vitest';
import { BadFile } from '../../../../shared/exchange/bad-file';
import { readDocx } from '../../../../shared/exchange/docx';
import { docxParts, p, type DocxParts } from './build';

function refusal(parts: Map<string, Uint8Array>): string {
  try {
    readDocx(parts, 'letter.docx');
  } catch (error) {
    if (error instanceof BadFile) return error.message;
    throw error;
  }
  return 'read';
}
const given = (more: Partial<DocxParts>): string => refusal(docxParts({ body: p('a'), ...more }));
const main = (xml: string): string => given({ parts: { 'word/document.xml': xml } });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('a file that is no sound Word document gets one line', () => {
  it('a sound one is read', () => expect(given({})).toBe('read'));
  it.each<[string, () => string, RegExp]>([
    ['no text', () => given({ body: p('') }), /^letter.docx: holds no text$/],
    ['no relationships', () => given({ parts: { '_rels/.rels': '' } }), /no Word document \(it has no relationships\)/],
    ['no main part named', () => given({ parts: { '_rels/.rels': '<x/>' } }), /names no main part/],
    ['main part missing', () => given({ parts: { 'word/document.xml': '' } }), /main part word\/document.xml is missing/],
    ['main part of another kind', () => main('<x/>'), /is not the text of a Word document/],
    ['main part cut off', () => main(`<w:document ${W}><w:body><w:p>`), /word\/document.xml is no well-formed XML/],
    ['undeclared prefix', () => main('<w:document/>'), /is no well-formed XML/],
    ['unknown entity', () => main(`<w:document ${W}><w:body>${p('&nbsp;')}</w:body></w:document>`), /is no well-formed XML/],
    ['document type', () => main(`<!DOCTYPE w:document [<!ENTITY a "b">]><w:document ${W}/>`), /declares a document type/],
    ['nothing at all in the part', () => main(' '), /is damaged/],
    ['nested too deep', () => main(`<w:document ${W}><w:body>${'<w:ins>'.repeat(300)}${'</w:ins>'.repeat(300)}</w:body></w:document>`), /more than 256 deep/],
    ['too many elements', () => given({ body: '<w:p/>'.repeat(600_001) }), /is too large: word\/document.xml holds more than 600000 elements/],
    ['damaged styles', () => given({ parts: { 'word/styles.xml': '<' } }), /word\/styles.xml is no well-formed XML/],
    ['macros', () => given({ contentType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }), /with macros/],
    ['workbook', () => given({ contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }), /Excel/],
    ['presentation', () => given({ contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml' }), /PowerPoint/],
    ['OpenDocument', () => given({ parts: { mimetype: 'application/vnd.oasis.opendocument.text' } }), /OpenDocument/],
  ])('%s', (_, refused, line) => {
    expect(refused()).toMatch(line);
    expect(refused()).not.toContain('\n');
  });

  it('other encodings are read, wrong ones refused', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><w:document ${W}><w:body>${p('é')}</w:body></w:document>`;
    const parts = docxParts({ body: '' });
    parts.set('word/document.xml', new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le')));
    expect(readDocx(parts, 'x').blocks).toEqual([{ kind: 'paragraph', runs: [{ text: 'é' }] }]);
    parts.set('word/document.xml', new Uint8Array(Buffer.from(xml.replace('UTF-16', 'UTF-8'), 'latin1')));
    expect(refusal(parts)).toMatch(/not in the encoding it declares/);
  });
});
