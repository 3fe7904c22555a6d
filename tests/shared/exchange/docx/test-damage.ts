import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadFile } from '../../../../shared/exchange/bad-file';
import { isDocxPart, readDocx } from '../../../../shared/exchange/docx';
import type { Imported } from '../../../../shared/exchange/imported';
import { blockText } from '../../../../shared/letter/block';
import { labelsShown } from '../../../../shared/letter/labels';
import { unzip } from '../../../../storage/unzip';
import { Random } from '../../../random';
import { abstract, beside, cell, del, docxParts, ins, li, lvl, note, num, p, r, reference, restartAt, row, style, styled, table } from './build';
import { damaged } from './damage';

const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const RICH = docxParts(beside({
  body: styled('H', 'Title') + p(r('one', '<w:b/><w:lang w:val="fr-FR"/>') + reference('2') + ins(r('new')) + del('old') + reference('1', 'endnote')) + li('a') + li('b', 1, 1) + li('c', 2)
    + p(`<w:commentRangeStart w:id="1"/>${r('noted')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`, '<w:rPr><w:del w:author="Ann"/></w:rPr>')
    + p(`${char('begin')}<w:r><w:instrText>HYPERLINK "https://a.org/"</w:instrText></w:r>${char('separate')}${r('link')}${char('end')}`)
    + table(row(cell(p('x'), '<w:gridSpan w:val="2"/>'), cell(p('y'), '<w:vMerge w:val="restart"/>')), row(cell(table(row(cell(p('z'))))), cell(p(''), '<w:vMerge/>')))
    + p('<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>')
    + '<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>',
  styles: style('H', '<w:basedOn w:val="B"/>', 'paragraph', 'heading 1') + style('B', '<w:rPr><w:i/></w:rPr>') + style('N', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>', 'numbering'),
  numbering: abstract(1, lvl(0, 'decimal', '%1.'), lvl(1, 'lowerLetter', '%1.%2)')) + abstract(3, '<w:numStyleLink w:val="N"/>') + num(1) + num(2, 1, restartAt(0, 4)) + num(3),
}, {
  footnotes: note('2', p(r('foot') + reference('2'))), endnotes: note('1', p('end') + li('item'), 'endnote'), header1: p('head'), footer1: p(`${r('Page ')}<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>`),
  comments: '<w:comment w:id="1" w:author="Ann" w:date="2023-07-15T10:00:00Z"><w:p w14:paraId="1"><w:r><w:t>why?</w:t></w:r></w:p></w:comment>', commentsExtended: '<w15:commentEx w15:paraId="1" w15:paraIdParent="1"/>',
  settings: '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>',
}));

/** What does not hold of something read, which must be nothing. */
function unsound({ blocks, comments = [], aside, dropped }: Imported): string[] {
  const problems: string[] = [];
  const must = (holds: boolean, what: string): void => void (holds || problems.push(what));
  must(blocks.length > 0, 'some blocks');
  must(labelsShown(blocks).length === blocks.length, 'labels');
  for (const block of [...blocks, ...(aside?.header ?? []), ...(aside?.footer ?? [])]) {
    must((block.table === undefined) === (block.row === undefined) && (block.row === undefined) === (block.column === undefined), 'whole places in tables');
    must((block.kind === 'note') === (block.note !== undefined), 'names of notes');
    must(block.kind === 'rule' || block.kind === 'note' || blockText(block).trim() !== '', 'words');
    for (const run of block.runs) must(!('text' in run) || !/[\n\r\t\uFFFC]|^$/.test(run.text), 'no line ends in text');
  }
  const first = blocks.findIndex(({ kind }) => kind === 'note');
  must(first < 0 || blocks.slice(first).every(({ kind }) => kind === 'note'), 'notes last');
  const notes = new Set(blocks.map(({ note }) => note));
  for (const run of blocks.flatMap((block) => block.runs)) must(!('embed' in run) || typeof run.embed.note !== 'string' || notes.has(run.embed.note), 'notes for references');
  comments.forEach(({ block, quote, from, answers }, at) => {
    must(quote === undefined || blockText(blocks[block]!).startsWith(quote, from), 'quotes where they stand');
    must(block < blocks.length && (answers === undefined || answers < at), 'comments on blocks');
  });
  must(Object.values(dropped).every((times) => times > 0), 'counts above 0');
  return problems;
}

/** Whether it could be read; anything but sound blocks or one line for a person fails. */
function tried(parts: ReadonlyMap<string, Uint8Array>, seed: string): boolean {
  for (const tracked of ['accept', 'reject'] as const) {
    try {
      expect(unsound(readDocx(parts, 'letter.docx', { tracked }))).toEqual([]);
    } catch (error) {
      if (error instanceof BadFile && /^letter.docx: [^\n]+$/.test(error.message)) return false;
      throw new Error(`with ${seed}: ${String(error)}`, { cause: error });
    }
  }
  return true;
}

describe('a damaged document gives sound blocks or one clear line', () => {
  it('undamaged it is read', () => expect(tried(RICH, 'none')).toBe(true));

  it('a document with everything, damaged at random', () => {
    let read = 0;
    for (let seed = 1; seed <= 1000; seed++) read += tried(damaged(RICH, new Random(seed)), `seed ${seed}`) ? 1 : 0;
    expect(read).toBeGreaterThan(200);
  });

  const folder = path.join(process.env.VISAVIS_MATERIAL ?? '../shared', 'docx/odd');
  const small = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.docx') && readFileSync(path.join(folder, file)).length < 40_000) : [];
  it.skipIf(small.length === 0)('odd documents, damaged at random (skipped without the material folder)', async () => {
    for (const [at, file] of small.entries()) {
      const parts = await unzip(readFileSync(path.join(folder, file)), file, undefined, isDocxPart).catch(() => undefined);
      if (!parts) continue;
      for (let seed = 1; seed <= 3; seed++) tried(damaged(parts, new Random(at * 1000 + seed)), `${file}, seed ${at * 1000 + seed}`);
    }
  }, 60_000);

  it.each<[string, Parameters<typeof docxParts>[0]]>([
    ['styles in a circle', { body: styled('A', 'a') + p(r('b', '<w:rStyle w:val="C"/>')), styles: style('A', '<w:basedOn w:val="B"/>') + style('B', '<w:basedOn w:val="A"/>') + style('C', '<w:basedOn w:val="C"/>', 'character') }],
    ['numbering styles in a circle', { body: li('a'), numbering: abstract(1, '<w:numStyleLink w:val="N"/>') + num(1), styles: style('N', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', 'numbering') }],
    ['huge numbers', { body: li('a') + li('b', 1, 999999999), numbering: abstract(1, lvl(0, 'upperRoman', '%1.', '<w:start w:val="999999999"/>'), lvl(8, 'lowerLetter', '%9', '<w:start w:val="999999999"/>')) + num(1) }],
    ['tables within tables', { body: `${'<w:tbl><w:tr><w:tc>'.repeat(60)}${p('a')}${'</w:tc></w:tr></w:tbl>'.repeat(60)}` }],
    ['text boxes within text boxes', { body: p(`${'<w:r><w:pict><w:txbxContent><w:p>'.repeat(40)}${r('a')}${'</w:p></w:txbxContent></w:pict></w:r>'.repeat(40)}`) }],
    ['changes within changes', { body: p(`${'<w:ins w:author="A"><w:del w:author="B">'.repeat(90)}${r('x')}${'</w:del></w:ins>'.repeat(90)}${r('a')}`) }],
  ])('%s', (_, given) => expect(tried(docxParts(given), 'none')).toBe(true));

  it.each<[string, string]>([
    ['10 000 references to one note', p(r('a') + reference('2').repeat(10_000))], ['10 000 open fields', p(char('begin').repeat(10_000) + r('a')) + p('b')],
    ['10 000 changes', p(r('x') + Array.from({ length: 10_000 }, (_, at) => ins(r('a'), String(at % 3))).join(''))], ['10 000 tables', table(row(cell(p('a')))).repeat(10_000)],
    ['one row of 10 000 cells', table(row(cell(p('a')).repeat(10_000)))], ['10 000 paragraphs joined', p('a', '<w:rPr><w:del/></w:rPr>').repeat(10_000)],
  ])('%s', (_, body) => expect(tried(docxParts(beside({ body }, { footnotes: note('2', p('foot')) })), 'none')).toBe(true), 30_000);
});
