import { writeFile } from 'node:fs/promises';
import { zipParts } from '../../storage/zip';
import { beside, cell, del, docxParts, ins, note, p, r, reference, row, style, table, type DocxParts } from '../shared/exchange/docx/build';

const DAY = new Date('2026-01-02T00:00:00Z');

/** Writes a Word document to be read by the program. */
export async function writeWord(path: string, given: DocxParts): Promise<void> {
  await writeFile(path, await zipParts(docxParts(given), DAY));
}

/** The words of one version of a letter as a Word file holds them. */
interface Version {
  readonly title: string;
  readonly before: string;
  readonly about: string;
  readonly after: string;
  readonly comment: string;
  readonly answer: string;
  readonly cells: readonly (readonly string[])[];
  readonly note: string;
  /** What a tracked change takes away and puts there; absent: none. */
  readonly change?: readonly [deleted: string, inserted: string];
}

const styles = style('Heading1', '', 'paragraph', 'heading 1');

/** A letter with a commented word, its answer, a footnote, a table, and perhaps a tracked change. */
export function wordLetter({ title, before, about, after, comment, answer, cells, note: words, change }: Version): DocxParts {
  const said = (id: number, by: string, text: string): string => `<w:comment w:id="${id}" w:author="${by}" w:date="2026-01-0${id}T09:00:00Z"><w:p w14:paraId="A${id}">${r(text)}</w:p></w:comment>`;
  const begin = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
  const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  const changed = change ? p(r(`${before} `) + del(change[0]) + ins(r(change[1])) + r(` ${after}`)) : '';
  const body = p(title, '<w:pStyle w:val="Heading1"/>')
    + p(`${r(`${before} `)}${begin(1)}${begin(2)}${r(about)}${end(1)}${end(2)}${r(` ${after}`)}${reference('2')}`)
    + changed + table(...cells.map((texts) => row(...texts.map((text) => cell(p(text))))));
  return beside({ body, styles }, {
    comments: said(1, 'Ann', comment) + said(2, 'Bo', answer),
    commentsExtended: '<w15:commentEx w15:paraId="A1"/><w15:commentEx w15:paraId="A2" w15:paraIdParent="A1"/>',
    footnotes: note('2', p(words)),
  });
}

export const ENGLISH: Version = {
  title: 'The lease', before: 'The lease of the mill runs for', about: '27 years', after: 'and ends with the dam.', comment: 'Is it 27?', answer: 'It is, see the deed.',
  cells: [['Year', 'Rent'], ['2010', '120 crowns']], note: 'Signed on 3 May 2010.',
};
export const FRENCH: Version = {
  title: 'Le bail', before: 'Le bail du moulin court sur', about: '27 ans', after: 'et prend fin avec le barrage.', comment: 'Est-ce bien 27\u00a0?', answer: 'Oui, voir l’acte.',
  cells: [['Année', 'Loyer'], ['2010', '120 couronnes']], note: 'Signé le 3 mai 2010.',
};
