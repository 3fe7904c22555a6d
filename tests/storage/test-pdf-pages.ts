import { describe, expect, it, vi } from 'vitest';
import { BadFile } from '../../shared/exchange/bad-file';
import { readPdfPages } from '../../shared/exchange/pdf';
import { blockText } from '../../shared/letter/block';
import { PDF_CAPS, pdfPages } from '../../storage/pdf-pages';
import { Random } from '../random';
import { lines, tinyPdf } from './tiny-pdf';

const words = async (bytes: Uint8Array): Promise<string[]> => (await pdfPages(bytes, 'a.pdf')).pages.map((page) => page.items.map((item) => item.text).join(''));
const refused = async (bytes: Uint8Array, caps = PDF_CAPS): Promise<string> => pdfPages(bytes, 'a.pdf', caps).then(() => 'read', (error: unknown) => (error instanceof BadFile ? error.reason : String(error)));

describe('the words of a PDF', () => {
  it('stand where they are printed', async () => {
    const { pages, properties } = await pdfPages(tinyPdf([{ content: lines(['Dear friends,']) }]), 'a.pdf');
    expect(properties).toEqual({ language: 'fr-CA' });
    expect(pages[0]).toMatchObject({ width: 595, height: 842, items: [{ text: 'Dear ', x: 72, y: 62, size: 11 }, { text: 'friends,', y: 62, size: 11 }] });
    expect(pages[0]!.items[1]!.x).toBeGreaterThan(pages[0]!.items[0]!.x + pages[0]!.items[0]!.width);
  });

  it.each([
    ['bold', lines(['one'], { font: 'F2' }), { bold: true }],
    ['italic', lines(['one'], { font: 'F3' }), { italic: true }],
    ['bold by its outline', `2 Tr ${lines(['one'])}`, { bold: true }],
    ['italic by its slant', 'BT /F1 11 Tf 1 0 0.3 1 72 700 Tm (one) Tj ET', { italic: true }],
    ['turned', 'BT /F1 11 Tf 0 1 -1 0 72 700 Tm (one) Tj ET', { angle: 270 }],
    ['an artifact', `/Artifact BMC ${lines(['one'])} EMC`, { artifact: true }],
    ['raised', 'BT /F1 6 Tf 72 700 Td 5 Ts (one) Tj ET', { y: 137, size: 6 }],
    ['scaled', '2 0 0 2 0 0 cm BT /F1 6 Tf 36 350 Td (one) Tj ET', { x: 72, y: 142, size: 12 }],
  ])('%s', async (_, content, found) => {
    const { pages } = await pdfPages(tinyPdf([{ content }]), 'a.pdf');
    expect(pages[0]!.items).toMatchObject([{ text: 'one', ...found }]);
  });

  it('are one item where a word is placed letter by letter, and two where it is shifted apart', async () => {
    expect((await pdfPages(tinyPdf([{ content: 'BT /F1 10 Tf 72 700 Td [(A) 20 (B) -30 (C) -400 (D)] TJ ET' }]), 'a')).pages[0]!.items.map((item) => item.text)).toEqual(['ABC', 'D']);
    expect((await pdfPages(tinyPdf([{ content: 'BT /F1 10 Tf 5 Tc 72 700 Td (DEAR) Tj ET' }]), 'a')).pages[0]!.items.map((item) => item.text)).toEqual(['DEAR']);
  });

  it('keep no-break spaces', async () => expect(await words(tinyPdf([{ content: lines(['Question\xa0: 5\xa0$']) }]))).toEqual(['Question\xa0: 5\xa0$']));

  it('keep their links, and what was filled into fields', async () => {
    const annotations = ['/Subtype /Link /Rect [70 770 130 795] /A << /S /URI /URI (https://example.org/) >>', '/Subtype /Widget /FT /Tx /T (name) /V (Jane Doe) /Rect [72 700 200 715]', '/Subtype /Text /Contents (a remark) /Rect [0 0 9 9]'];
    const { pages } = await pdfPages(tinyPdf([{ content: lines(['Dear friends,']), annotations }]), 'a.pdf');
    expect(pages[0]).toMatchObject({ links: [{ left: 70, right: 130, top: 47, bottom: 72, address: 'https://example.org/' }], dropped: { comment: 1 } });
    expect(pages[0]!.items.at(-1)).toMatchObject({ text: 'Jane Doe', x: 72 });
  });

  it('come without the pictures, which are counted and not unpacked', async () => {
    const { pages } = await pdfPages(tinyPdf([{ content: `q 9 0 0 9 0 0 cm /Im1 Do Q ${lines(['Dear friends and colleagues,'])}`, picture: [40, 40] }]), 'a.pdf');
    expect(pages[0]!.dropped).toEqual({ picture: 1 });
  });
});

describe('is refused', () => {
  it('a scan', async () => expect(await refused(tinyPdf([{ content: 'q 595 0 0 842 0 0 cm /Im1 Do Q', picture: [60, 80] }]))).toMatch(/pictures of pages without text.*OCR/));
  it('a scan with page numbers', async () => expect(await refused(tinyPdf([1, 2].map((n) => ({ content: `q 595 0 0 842 0 0 cm /Im1 Do Q ${lines([String(n)])}`, picture: [60, 80] }))))).toMatch(/OCR/));
  it('a blank page', async () => expect(await refused(tinyPdf([{ content: '' }]))).toBe('holds no text'));
  it('no PDF at all', async () => expect(await refused(new TextEncoder().encode('%PDF-1.7 but nothing else'))).toBe('is a damaged PDF'));
  it('what takes a password', async () => {
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >> /ID [<00> <00>]`;
    expect(await refused(tinyPdf([{ content: lines(['secret']) }], encrypt))).toBe('is encrypted with a password');
  });
  it('more pages than are read', async () => expect(await refused(tinyPdf([{ content: lines(['a']) }, { content: '' }]), { ...PDF_CAPS, pages: 1 })).toMatch(/has 2 pages, more than the 1/));
  it('more characters', async () => expect(await refused(tinyPdf([{ content: lines(['abcdef']) }]), { ...PDF_CAPS, characters: 5 })).toMatch(/more than 5 characters/));
  it('more words than a page can hold', async () => expect(await refused(tinyPdf([{ content: lines(['a b c d']) }]), { ...PDF_CAPS, items: 3 })).toMatch(/more words on page 1/));
});

describe('damaged files', () => {
  const whole = tinyPdf([1, 2, 3].map((n) => ({ content: `q 9 0 0 9 0 0 cm /Im1 Do Q ${lines([`${n}. The first line of a page of this letter,`, 'and its second line, which ends here.'])}`, picture: [8, 8] })));

  it('whose fault is on one page give the others, and say so', async () => {
    const broken = tinyPdf([{ content: lines(['A whole page.']) }, { content: 'BT /F9 11 Tf (lost) Tj ET /Nothing Do' }]);
    const { pages } = await pdfPages(broken, 'a.pdf');
    expect(readPdfPages(pages, 'a.pdf').dropped).toEqual({ 'damaged page': 1 });
  });

  it('give blocks or one line, and write nothing (seeded cuts and flips)', async () => {
    const random = new Random(6);
    // pdf.js leaves rejections behind; that they are passed over is part of what is tried, so nobody else may hear of them.
    const listeners = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'error'), vi.spyOn(process.stderr, 'write'), vi.spyOn(process.stdout, 'write')];
    for (let round = 0; round < 120; round++) {
      const bytes = round % 3 === 0 ? whole.slice(0, random.below(whole.length)) : whole.slice();
      for (let flips = random.below(30); flips > 0; flips--) bytes[random.below(bytes.length)] = random.below(256);
      const outcome = await pdfPages(bytes, 'a.pdf').then(({ pages }) => readPdfPages(pages, 'a.pdf').blocks.map(blockText)).catch((error: unknown) => error);
      if (outcome instanceof BadFile) expect(outcome.message).toMatch(/^a\.pdf: [^\n]+$/);
      else expect(Array.isArray(outcome), String(outcome)).toBe(true);
    }
    for (const listener of listeners) process.on('unhandledRejection', listener);
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});
