import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BadFile } from '../../shared/exchange/bad-file';
import { blockText } from '../../shared/letter/block';
import { importBilingual, importFile, type ImportOptions } from '../../storage/import-file';
import { zipParts } from '../../storage/zip';
import { lines, tinyPdf } from './tiny-pdf';

const folder = mkdtempSync(path.join(tmpdir(), 'visavis-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = 'Dear friends,\n\nWe write to you.\n';
const HTML = '<!doctype html><title>t</title><p>Dear friends,</p><p>We write to you.</p>';
const DOCX_PARTS = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Dear friends,</w:t></w:r></w:p><w:p><w:r><w:t>We write to you.</w:t></w:r></w:p></w:body></w:document>',
};
const ODT_CONTENT = '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>Dear friends,</text:p><text:p>We write to you.</text:p></office:text></office:body></office:document-content>';
const TMX = '<?xml version="1.0"?><tmx version="1.4"><header srclang="en" segtype="paragraph" datatype="plaintext" o-tmf="x" adminlang="en" creationtool="t" creationtoolversion="1"/><body><tu><tuv xml:lang="en"><seg>Dear friends,</seg></tuv><tuv xml:lang="fr"><seg>Chers amis,</seg></tuv></tu></body></tmx>';
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ole = (name: string): Buffer => Buffer.concat([OLE, Buffer.alloc(600), Buffer.from(name, 'utf16le'), Buffer.alloc(600)]);
const zip = async (parts: Record<string, string | Uint8Array>): Promise<Uint8Array> => zipParts(new Map(Object.entries(parts)), new Date(0));

function file(name: string, content: string | Uint8Array): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

const said = async (name: string, content: string | Uint8Array, options: ImportOptions = {}): Promise<string[] | string> =>
  importFile(file(name, content), options).then(({ blocks }) => blocks.map(blockText), (error: unknown) => (error instanceof BadFile ? error.reason : String(error)));

describe('a file is read as what it is', () => {
  const LETTER = ['Dear friends,', 'We write to you.'];
  it.each(['letter.docx', 'letter.odt', 'letter.pdf', 'letter.txt', 'letter'])('Word: %s', async (name) => expect(await said(name, await zip(DOCX_PARTS))).toEqual(LETTER));
  it.each(['letter.odt', 'letter.docx', 'letter.doc'])('OpenDocument: %s', async (name) => expect(await said(name, await zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': ODT_CONTENT }))).toEqual(LETTER));
  it.each(['page.html', 'page.htm', 'page.docx', 'page.doc', 'page.txt'])('web page: %s', async (name) => expect(await said(name, HTML)).toEqual(LETTER));
  it.each(['letter.txt', 'letter.docx', 'letter.pdf', 'letter'])('text: %s', async (name) => expect(await said(name, TEXT)).toEqual(LETTER));
  it.each(['letter.pdf', 'letter.docx', 'letter.txt'])('PDF: %s', async (name) => expect(await said(name, tinyPdf([{ content: lines(['Dear friends,', '', 'We write to you.']) }]))).toEqual(LETTER));
  it('PDF with something before its header', async () => expect(await said('late.pdf', Buffer.concat([Buffer.from('\n\n'), tinyPdf([{ content: lines(['Dear friends,']) }])]))).toEqual(['Dear friends,']));
  it('Markdown by its name alone', async () => expect([await said('a.md', '# Title'), await said('a.txt', '# Title')]).toEqual([['Title'], ['# Title']]));
  it('a web page in its own encoding', async () => {
    const greek = Buffer.concat([Buffer.from('<html><meta charset="iso-8859-7"><p>'), Buffer.from([0xe1, 0xe2]), Buffer.from('</p></html>')]);
    expect(await said('a.html', greek)).toEqual(['αβ']);
    expect(await said('b.html', Buffer.from('<html><meta charset="no-such"><p>été</p></html>', 'latin1'))).toEqual(['été']);
  });
  it('line by line where asked', async () => expect(await said('a.md', '# a\n# b', { lines: true })).toEqual(['# a', '# b']));
});

describe('a file in both languages', () => {
  it('gives pairs', async () => expect(await importBilingual(file('a.tmx', TMX))).toMatchObject({ pairs: [{ en: [0], fr: [0] }] }));
  it('gives one side where that is asked for', async () => expect(await said('a.tmx', TMX, { side: 'fr' })).toEqual(['Chers amis,']));
  it('else says what makes a letter of it', async () => expect(await said('a.tmx', TMX)).toMatch(/^is a translation memory, in both languages/));
  it('is none where there is one language', async () => expect(await importBilingual(file('one.txt', TEXT))).toBeUndefined());
  it('is known by its content', async () => expect(await importBilingual(file('memory.txt', TMX))).toMatchObject({ pairs: [{ en: [0], fr: [0] }] }));
});

describe('is refused in one line', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['a.rtf', '{\\rtf1 hello}', /^is an RTF document: open it in LibreOffice or Word and save it as \.docx$/],
    ['a.doc', '{\\rtf1 hello}', /^is an RTF document/],
    ['a.doc', ole('WordDocument'), /^is an old Word document \(\.doc\): open it/],
    ['a.docx', ole('EncryptedPackage'), /^is encrypted with a password$/],
    ['a.xls', ole('Workbook'), /^is an old Office file/],
    ['a.wpd', Buffer.from([0xff, 0x57, 0x50, 0x43, 1, 2, 3]), /^is a WordPerfect document: open it/],
    ['a.webarchive', Buffer.concat([Buffer.from('bplist00'), Buffer.from([1, 2, 0])]), /Safari/],
    ['a.mht', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n<html>', /^is a web archive/],
    ['a.xml', '<?xml version="1.0"?><letters/>', /^is an XML document/],
    ['a.xml', '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x"/>', /^is a Word document as one XML file/],
    ['~$letter.docx', Buffer.from([3, 65, 0, 66]), /^is the mark of a program/],
    ['.~lock.letter.odt#', 'Jane Doe,jane,', /^is the mark of a program/],
    ['a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1]), /^is a PNG picture/],
    ['a.txt', '', /^is empty$/],
    ['a.docx', Buffer.from([1, 0, 0, 2, 0x80, 0, 0xff]), /^holds bytes that are no text$/],
  ])('%s', async (name, content, reason) => expect(await said(name, content)).toMatch(reason));

  it.each<[string, Record<string, string>, RegExp]>([
    ['a.epub', { mimetype: 'application/epub+zip', 'META-INF/container.xml': '<container/>' }, /^is a book/],
    ['a.pages', { 'Index/Document.iwa': 'x' }, /^is a Pages document: export it from Pages as \.docx$/],
    ['a.visavis', { 'state.yupdate': 'x', 'manifest.json': '{}' }, /^is a letter already/],
    ['a.zip', { 'letter.docx': 'PK', 'other.txt': 'x' }, /^is an archive with other files in it/],
  ])('%s', async (name, parts, reason) => expect(await said(name, await zip(parts))).toMatch(reason));

  it('a zip in a zip, which is never opened', async () => expect(await said('a.docx', await zip({ 'inner.docx': await zip(DOCX_PARTS) }))).toMatch(/^is an archive with other files/));

  it('entities and document types', async () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${DOCX_PARTS['word/document.xml'].replace('We write', '&b;')}`;
    expect(await said('a.docx', await zip({ ...DOCX_PARTS, 'word/document.xml': bomb }))).toMatch(/^is damaged: .* document type/);
    const memory = TMX.replace('<tmx', '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx').replace('Dear', '&x;');
    expect(await importBilingual(file('evil.tmx', memory)).catch((error: unknown) => (error as Error).message)).toMatch(/evil\.tmx: is damaged: .*$/);
  });
});

const odd = path.join(process.env.VISAVIS_MATERIAL ?? '../shared', 'docx/odd');
describe.skipIf(!existsSync(odd))('odd documents give blocks or one clear line (skipped without the material folder)', () => {
  it.each(existsSync(odd) ? readdirSync(odd) : [])('%s', async (name) => {
    const outcome = await importFile(path.join(odd, name)).catch((error: unknown) => error);
    if (outcome instanceof BadFile) expect(outcome.reason).toMatch(/^[^\n]{8,300}$/);
    else expect(outcome).toMatchObject({ blocks: expect.arrayContaining([expect.anything()]) });
  });

  it('under the names of other formats, too', async () => {
    for (const name of readdirSync(odd).slice(0, 12)) {
      const outcome = await importFile(file(`${name}.pdf`, readFileSync(path.join(odd, name)))).catch((error: unknown) => error);
      expect(outcome instanceof BadFile || 'blocks' in (outcome as object), name).toBe(true);
    }
  });
});
