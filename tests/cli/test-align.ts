import { existsSync } from 'node:fs';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLetter } from '../../storage/read-letter';
import { desk, deskWithLetter, EN, FR, json, PAIRS } from './visavis';

interface Alignment {
  readonly pairs: readonly { id: string; en: number[]; fr: number[]; score: number }[];
  readonly en: readonly { id: string; kind: string; level?: number; text: string; label?: string }[];
  readonly fr: Alignment['en'];
}

const texts = { 'l.en.md': EN, 'l.fr.md': FR };
const ONE_TO_ONE = Array.from({ length: PAIRS }, (_, i) => `${i}\t${i}\n`).join('');

describe('align', () => {
  test('--tsv prints a pair a line and nothing else', async () => {
    const { visavis } = await desk(texts);
    expect(await visavis('align', 'l.en.md', 'l.fr.md', '--tsv')).toEqual({ code: 0, out: ONE_TO_ONE, err: '' });
  });

  test('--tsv leaves a side empty for a block without a partner', async () => {
    const { visavis } = await desk({ ...texts, 'l.en.md': EN.replace('We remain', 'A copy of this letter goes to the press on Tuesday 8 July at noon.\n\nWe remain') });
    const { out } = await visavis('align', 'l.en.md', 'l.fr.md', '--tsv');
    expect(out.split('\n')).toContain('5\t');
  });

  test('--json has the pairs with scores, and the blocks with labels', async () => {
    const { visavis } = await desk(texts);
    const answer = json<Alignment>(await visavis('align', '--json', 'l.en.md', 'l.fr.md'));
    expect(answer.pairs.map(({ en, fr }) => [en, fr])).toEqual(answer.en.map((_, i) => [[i], [i]]));
    expect(answer.pairs.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
    expect(answer.en[0]).toEqual({ id: '0', kind: 'heading', level: 1, text: 'Keep the river free' });
    expect(answer.fr[4]).toEqual({ id: '4', kind: 'ordered', level: 1, text: 'Entendre les habitants des 17 villages.', label: '2.' });
    expect(Object.keys(answer)).toEqual(['pairs', 'en', 'fr']);
  });

  test('prints the pairs for a person, one side over the other', async () => {
    const { visavis } = await desk(texts);
    const { code, out } = await visavis('align', 'l.en.md', 'l.fr.md');
    expect(code).toBe(0);
    expect(out).toMatch(/^0 {2}\d\.\d\d {2}en {2}Keep the river free\n {9}fr {2}Laissez le fleuve libre\n\n1 {2}/);
    expect(out).toContain('en  1. Publish the 1,200 pages');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('prints them face to face on a wide terminal', async () => {
    const { visavis } = await desk(texts, {}, 140);
    const { out } = await visavis('align', 'l.en.md', 'l.fr.md');
    expect(out).toMatch(/^0 {2}\d\.\d\d {2}Keep the river free +│ {2}Laissez le fleuve libre\n/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(140);
  });

  test('-o writes a letter that nobody has confirmed, titled by its heading', async () => {
    const { visavis, path } = await desk(texts);
    const { code, out } = await visavis('align', 'l.en.md', 'l.fr.md', '-o', 'l.visavis');
    expect([code, out]).toEqual([0, '']);
    const { manifest } = await readLetter(path('l.visavis'));
    expect([manifest.title, manifest.created]).toEqual(['Keep the river free', '2026-03-01T14:05:09.000Z']);
  });

  test('-o goes with --json, whose ids are then those of the letter', async () => {
    const { visavis } = await desk(texts);
    const made = json<Alignment>(await visavis('align', 'l.en.md', 'l.fr.md', '-o', 'l.visavis', '--json'));
    const kept = json<{ pairs: { id: string }[] }>(await visavis('status', 'l.visavis', '--json'));
    expect(made.pairs.map((pair) => pair.id)).toEqual(kept.pairs.map((pair) => pair.id));
  });

  test('-o goes with --tsv', async () => {
    const { visavis, path } = await desk(texts);
    expect((await visavis('align', 'l.en.md', 'l.fr.md', '-o', 'l.visavis', '--tsv')).out).toBe(ONE_TO_ONE);
    expect(existsSync(path('l.visavis'))).toBe(true);
  });

  test('a letter without a heading is named by its file, without the side', async () => {
    const { visavis, path } = await desk({ '2023-07 letter.en.txt': 'Good morning.\n', 'fr.txt': 'Bonjour.\n' });
    await visavis('align', '2023-07 letter.en.txt', 'fr.txt', '-o', 'l.visavis');
    expect((await readLetter(path('l.visavis'))).manifest.title).toBe('2023-07 letter');
  });

  test('--lines makes every line a block', async () => {
    const { visavis } = await desk({ 'a.txt': '1. One\nline two\n', 'b.txt': '1. Un\nligne deux\n' });
    const answer = json<Alignment>(await visavis('align', 'a.txt', 'b.txt', '--lines', '--json'));
    expect(answer.en.map(({ kind, text }) => [kind, text])).toEqual([['paragraph', '1. One'], ['paragraph', 'line two']]);
  });

  test('-o refuses an existing letter and leaves it as it is', async () => {
    const { visavis, path } = await deskWithLetter();
    const before = await readFile(path('l.visavis'));
    const { code, err } = await visavis('align', 'l.en.md', 'l.fr.md', '-o', 'l.visavis');
    expect([code, err]).toEqual([2, 'l.visavis: is there already; --force replaces it whole\n']);
    expect(await readFile(path('l.visavis'))).toEqual(before);
  });

  test('--force replaces it whole', async () => {
    const { visavis, path } = await deskWithLetter({ confirmed: true });
    const { manifest } = await readLetter(path('l.visavis'));
    expect((await visavis('align', 'l.en.md', 'l.fr.md', '-o', 'l.visavis', '--force')).code).toBe(0);
    expect((await readLetter(path('l.visavis'))).manifest.letterId).not.toBe(manifest.letterId);
    expect((await visavis('status', 'l.visavis')).code).toBe(1);
  });

  test('writes nothing when a side cannot be read', async () => {
    const { visavis, folder } = await desk({ 'l.en.md': EN, 'l.fr.md': '' });
    const { code, err } = await visavis('align', 'l.en.md', 'l.fr.md', '-o', 'l.visavis');
    expect([code, err]).toEqual([2, expect.stringMatching(/l\.fr\.md: is empty\n$/)]);
    expect((await readdir(folder)).sort()).toEqual(['l.en.md', 'l.fr.md']);
  });

  test('takes names with spaces, accents, and a dash in front', async () => {
    const { visavis, path } = await desk({ 'lettre à lire.md': EN, '-o': FR });
    expect(await visavis('align', '--tsv', '-o', 'été ’26.visavis', '--', 'lettre à lire.md', '-o')).toMatchObject({ code: 0, out: expect.stringMatching(/^0\t0\n/) as string });
    expect((await stat(path('été ’26.visavis'))).isFile()).toBe(true);
  });

  test('the Word pair and the text pair of the sample letter give the same pairs', async () => {
    const { visavis } = await desk();
    const sample = (end: string): string => join(process.cwd(), `samples/river-letter.${end}`);
    const text = await visavis('align', sample('en.txt'), sample('fr.txt'), '--tsv');
    const word = await visavis('align', sample('en.docx'), sample('fr.docx'), '--tsv');
    expect([word.code, word.err]).toEqual([0, '']);
    // Which of two neighbours without partners comes first is chance.
    expect(word.out.split('\n').sort()).toEqual(text.out.split('\n').sort());
    expect(word.out.split('\n').length).toBeGreaterThan(35);
  });
});

const material = process.env.VISAVIS_MATERIAL ?? '../shared';
const joint = (side: string): string => resolve(material, `letters/2023-07-15-joint-letter.${side}.txt`);
describe.skipIf(!existsSync(joint('en')))('the joint letter of July 2023 (needs the material of VISAVIS_MATERIAL)', () => {
  test('has 17 pairs, each of one paragraph and its translation, in order', async () => {
    const { visavis } = await desk();
    const expected = Array.from({ length: 17 }, (_, i) => `${i}\t${i}\n`).join('');
    expect(await visavis('align', joint('en'), joint('fr'), '--tsv')).toEqual({ code: 0, out: expected, err: '' });
  });
});

test('the order of reading and refusing: a taken name is told before the texts are read', async () => {
  const { visavis, path } = await desk({ 'a.txt': 'A\n' });
  await writeFile(path('l.visavis'), 'taken');
  expect((await visavis('align', 'a.txt', 'missing.txt', '-o', 'l.visavis')).err).toContain('l.visavis: is there already');
});
