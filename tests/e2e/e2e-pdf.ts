import { expect } from '@playwright/test';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { printPage } from '../../shared/exchange/html-out';
import type { BlockDraft } from '../../shared/letter/block';
import type { FinishedLetter, Wanted } from '../../shared/exchange/finished';
import { printPdf } from '../../storage/print-pdf';
import { block, both, cell, finished, note, o, only, p, ref } from '../shared/exchange/html-out/letters';
import { test } from './desktops';

const POPPLER = ['pdfinfo', 'pdffonts', 'pdftotext'].every((program) => spawnSync(program, ['-v']).error === undefined);
/** A grey pixel. */
const LOGO = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

const SIDES = { en: ['The river', 'We write of the river', 'Signed'], fr: ['Le fleuve', 'Nous écrivons du fleuve', 'Signé'] } as const;

/** Many paragraphs, each beginning with a mark of its own by which it is found again: `en12`. */
function side(name: 'en' | 'fr', paragraphs: number): BlockDraft[] {
  const [title, words, signed] = SIDES[name];
  return [
    block('date', '15.07.2023'), block('heading', title), block('salutation', 'X,'),
    ...Array.from({ length: paragraphs }, (_, i) => p([{ text: `${name}${i} ${`${words} «\u00a0${i}\u00a0» `.repeat(name === 'fr' ? 14 : 10).trim()}.` }, ...(i === 1 ? [ref('n')] : [])])),
    block('heading', `${title} II`, { level: 2 }), o(`${name}-item`, { numeral: 'lower-letter', template: '(%1)' }), o('another', { numeral: 'lower-letter', template: '(%1)' }),
    cell('cell A', 0, 0), cell('cell B', 0, 1), cell('cell C', 1, 1), block('rule'),
    ...Array.from({ length: 6 }, (_, i) => block('signatory', `${signed} ${i + 1}`)), note('n', `${name}-note`),
  ];
}

function letterOf(paragraphs: number, more: Partial<FinishedLetter> = {}): FinishedLetter {
  const letterhead = { lines: { en: ['Friends', 'Quay Street'], fr: ['Amis', 'Rue du Quai'] }, logo: LOGO, signatoryColumns: 2 };
  return finished(side('en', paragraphs), side('fr', paragraphs), { title: 'Fleuve n\u00ba 1 — «\u00a0A\u00a0»', author: 'Zoé (A)', letterhead, ...more });
}

/** Prints as the command line does, and looks at the file with poppler. */
class Pdf {
  constructor(private readonly path: string) {}

  static async of(path: string, letter: FinishedLetter, wanted: Wanted): Promise<Pdf> {
    await writeFile(path, await printPdf(printPage(letter, wanted), { file: path, env: process.env }));
    return new Pdf(path);
  }

  get info(): Record<string, string> {
    return Object.fromEntries(this.ask('pdfinfo').split('\n').flatMap((line) => (line.includes(':') ? [[line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]] : [])));
  }

  /** For each font: whether it is embedded. */
  get fonts(): string[] {
    return this.ask('pdffonts').split('\n').slice(2).filter(Boolean).map((line) => line.trim().split(/\s+/).at(-5)!);
  }

  /** The words of every page. */
  get pages(): string[] {
    return execFileSync('pdftotext', [this.path, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  }

  async bytes(): Promise<string> {
    return (await readFile(this.path)).toString('latin1');
  }

  private ask(program: string): string {
    return execFileSync(program, [this.path], { encoding: 'utf8' });
  }
}

test.skip(!POPPLER, 'poppler-utils (pdfinfo, pdffonts, pdftotext) are not installed');

test('a side: tagged, titled, in its language, numbered, with its fonts, all words in order', async ({ desktops }) => {
  const pdf = await Pdf.of(desktops.path('fr.pdf'), letterOf(12), only('fr'));
  expect(pdf.info).toMatchObject({ Title: 'Fleuve n\u00ba 1 — «\u00a0A\u00a0»', Author: 'Zoé (A)', Creator: 'Vis-à-vis', Tagged: 'yes', JavaScript: 'no' });
  expect(pdf.info['Page size']).toContain('A4');
  expect(new Set(pdf.fonts)).toEqual(new Set(['yes']));
  const bytes = await pdf.bytes();
  expect(bytes).toMatch(/\/Lang ?\(fr-FR\)/);
  expect(bytes).toContain('/DisplayDocTitle true');
  expect(bytes).toMatch(/\/Type ?\/Outlines/);
  const { pages } = pdf;
  const count = pages.length;
  expect(count).toBeGreaterThan(1);
  // Poppler takes the narrow spaces of a page number for none.
  pages.forEach((page, i) => expect(page.replaceAll(/\s/g, '').endsWith(`${i + 1}/${count}`)).toBe(true));
  const text = pages.join(' ');
  // The engine draws a no-break space as a space, but no line ends there.
  expect(text).toContain('« 11 »');
  expect(text).not.toMatch(/«\s*\n|\n\s*»/);
  const order = ['Amis', 'Le fleuve', ...Array.from({ length: 12 }, (_, i) => `fr${i} `), 'Le fleuve II', '(a)', 'fr-item', '(b)', 'cell A', 'cell C', 'Signé 1', 'Signé 6', 'fr-note'];
  let at = -1;
  for (const words of order) {
    const next = text.indexOf(words, at + 1);
    expect(next, words).toBeGreaterThan(at);
    at = next;
  }
});

test('a letter of one page has no page number; paper is of the size of the country', async ({ desktops }) => {
  const pdf = await Pdf.of(desktops.path('one.pdf'), letterOf(1, { languages: { en: 'en-CA', fr: 'fr-CA' } }), only('en'));
  expect(pdf.info).toMatchObject({ Pages: '1' });
  expect(pdf.info['Page size']).toContain('letter');
  expect(pdf.pages[0]).not.toContain('/');
});

test('facing pages: English left, French right, both beginning with the same pair', async ({ desktops }) => {
  const letter = letterOf(30);
  const pdf = await Pdf.of(desktops.path('facing.pdf'), letter, both('facing'));
  const { pages } = pdf;
  expect(pages.length % 2).toBe(1);
  expect(pages[0]).toContain('15 July 2023');
  expect(pages[0]).toContain('15 juillet 2023');
  const begins = (page: string): string | undefined => /\b(?:en|fr)(\d+) /.exec(page)?.[1];
  for (let left = 1; left < pages.length; left += 2) {
    expect(pages[left]).not.toMatch(/\bfr\d/);
    expect(pages[left + 1]).not.toMatch(/\ben\d/);
    expect(begins(pages[left]!), `pages ${left + 1} and ${left + 2}`).toBe(begins(pages[left + 1]!));
  }
  const all = pages.join(' ');
  for (let i = 0; i < 30; i++) for (const name of ['en', 'fr']) expect(all.split(`${name}${i} `), `${name}${i}`).toHaveLength(2);
  expect(await pdf.bytes()).toContain('/PageLayout /TwoPageRight');
});

test('facing pages: what is higher than a page goes on overleaf, and no word is lost', async ({ desktops }) => {
  const words = (name: string, n: number): string => Array.from({ length: n }, (_, i) => `${name}${i}`).join(' ');
  const list = Array.from({ length: 90 }, (_, i) => o(`item${i} of the list`));
  const letter = finished(
    [p(words('w', 1500)), ...list, p('the end')], [p(words('m', 900)), ...list.slice(0, 80), p('la fin')],
    { pairs: [{ id: 'a', state: 'in-sync', en: [0], fr: [0] }, { id: 'b', state: 'in-sync', en: list.map((_, i) => i + 1), fr: list.slice(10).map((_, i) => i + 1) }, { id: 'c', state: 'in-sync', en: [91], fr: [81] }] },
  );
  const { pages } = await Pdf.of(desktops.path('high.pdf'), letter, both('facing'));
  // No page is empty on both sides of the fold.
  for (let at = 1; at < pages.length; at += 2) expect(`${pages[at]}${pages[at + 1]}`).toMatch(/\b[wm]\d|item|fin/);
  const [left, right] = [1, 0].map((odd) => pages.slice(1).filter((_, i) => (i + 1) % 2 === odd).join(' '));
  expect(left!.match(/\bw\d+/g)).toEqual(words('w', 1500).split(' '));
  expect(right!.match(/\bm\d+/g)).toEqual(words('m', 900).split(' '));
  expect(left!.match(/\d+\.\s+item\d+/g)?.map((item) => item.replace(/\s+/, ' '))).toEqual(list.map((_, i) => `${i + 1}. item${i}`));
  expect(left).toContain('the end');
  expect(right).toContain('la fin');
});

test('columns and one after the other', async ({ desktops }) => {
  const letter = letterOf(12);
  const columns = await Pdf.of(desktops.path('columns.pdf'), letter, both('columns'));
  const after = await Pdf.of(desktops.path('after.pdf'), letter, both('after'));
  for (const pdf of [columns, after]) {
    expect(pdf.info).toMatchObject({ Tagged: 'yes' });
    const all = pdf.pages.join(' ');
    for (let i = 0; i < 12; i++) for (const name of ['en', 'fr']) expect(all, `${name}${i}`).toMatch(new RegExp(`\\b${name}${i}\\b`));
  }
  // A pair is on one page, or begins on one.
  columns.pages.forEach((page) => expect([...page.matchAll(/\ben(\d+) /g)].map(([, n]) => n)).toEqual([...page.matchAll(/\bfr(\d+) /g)].map(([, n]) => n)));
  const firstFrench = after.pages.findIndex((page) => /\bfr\d/.test(page));
  after.pages.forEach((page, i) => expect(/\ben\d/.test(page)).toBe(i < firstFrench));
});

test('a page with anything in it reaches nothing and runs nothing', async ({ desktops }) => {
  const page = '<!doctype html><html lang="en"><head><title>T</title></head><body><p id="x">as it was</p><img src="https://example.org/a.png"><img src="file:///etc/hostname">'
    + '<iframe src="file:///etc/passwd"></iframe><iframe srcdoc="framed"></iframe><script>document.getElementById("x").textContent = "changed"; location.href = "https://example.org/"</script></body></html>';
  const path = desktops.path('hostile.pdf');
  await writeFile(path, await printPdf(page, { file: path, env: process.env }));
  const [text] = new Pdf(path).pages;
  expect(text).toContain('as it was');
  expect(text).not.toMatch(/root:|changed/);
});

test('two prints at once, beside a desktop, do not meet', async ({ desktops }) => {
  const { app } = await desktops.start();
  const [one, two] = await Promise.all(['a', 'b'].map((name) => Pdf.of(desktops.path(`${name}.pdf`), letterOf(2, { title: name }), only('en'))));
  expect([one!.info.Title, two!.info.Title]).toEqual(['a', 'b']);
  expect(app.windows()).toHaveLength(1);
});

test('the command line prints', async ({ desktops }) => {
  const letter = await desktops.sample('letter.visavis');
  expect(await desktops.visavis('export', letter, '-o', 'letter.fr.pdf')).toMatchObject({ code: 0, out: '' });
  expect(new Pdf(desktops.path('letter.fr.pdf')).info).toMatchObject({ Tagged: 'yes' });
});
