import { readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { ComparisonJson } from '../../cli/comparison-text';
import { deskWithLetter, edit, json, PAIRS, replace, type Desk } from './visavis';

/** A letter with two revisions; 27 years became 25 in both languages between them. */
async function twoRevisions(): Promise<Desk> {
  const desk = await deskWithLetter({ confirmed: true });
  await desk.visavis('record', 'l.visavis', '--date', '2023-03-07', '--title', 'Joint letter');
  await edit(desk.path('l.visavis'), (doc) => {
    replace(doc, 'en', '27 years', '25 years');
    replace(doc, 'fr', '27 ans', '25 ans');
  });
  await desk.visavis('confirm', 'l.visavis', '--all');
  await desk.visavis('record', 'l.visavis', '--date', '2023-07-15', '--title', 'Updated');
  return desk;
}

/** The same, and a letter that follows the second revision, in which English was edited. */
async function succeeded(): Promise<Desk> {
  const desk = await twoRevisions();
  await desk.visavis('succeed', 'l.visavis', '2023-07-15', '-o', 'next.visavis');
  await edit(desk.path('next.visavis'), (doc) => replace(doc, 'en', 'towns', 'cities'));
  return desk;
}

interface Listed {
  readonly revisions: readonly { readonly hash: string; readonly date: string; readonly parents: readonly string[]; readonly predecessor?: boolean }[];
}

describe('succeed', () => {
  test('begins a letter that agrees as the old one did, and leaves that alone', async () => {
    const { visavis, path } = await twoRevisions();
    const before = await readFile(path('l.visavis'));
    expect(await visavis('succeed', 'l.visavis', '2023-07-15', '-o', 'next.visavis')).toEqual({ code: 0, out: '', err: 'next.visavis: written, it follows l.visavis of 2023-07-15 “Updated”\n' });
    expect(json<{ counts: unknown }>(await visavis('status', 'next.visavis', '--json')).counts).toMatchObject({ 'in-sync': PAIRS });
    expect(await readFile(path('l.visavis'))).toEqual(before);
  });

  test('its record goes on from the old one', async () => {
    const { visavis } = await succeeded();
    await visavis('record', 'next.visavis', '--date', '2024-07-15', '--title', 'One year on');
    const answer = await visavis('revisions', 'next.visavis', '--json');
    const { revisions } = json<Listed>(answer);
    expect([answer.code, answer.err]).toEqual([0, '']);
    expect(revisions).toMatchObject([{ date: '2023-07-15', predecessor: true }, { date: '2024-07-15', parents: [revisions[0]!.hash] }]);
    expect(revisions[1]!.predecessor).toBeUndefined();
    expect((await visavis('revisions', 'next.visavis')).out).toMatch(/^2023-07-15 {2}[0-9a-f]{8} {2}Updated {2}\(Ada\) {2}the letter before\n2024-07-15 .*\(Ada\)\n$/);
  });

  test('is compared with the letter before in its own file, also when that is gone', async () => {
    const { visavis, path } = await succeeded();
    await unlink(path('l.visavis'));
    const answer = await visavis('compare', 'next.visavis', '2023-07-15', 'now', '--json');
    expect([answer.code, json<ComparisonJson>(answer).counts]).toEqual([1, expect.objectContaining({ 'en-only': 1, none: PAIRS - 1, moved: 0 })]);
  });

  test('two copies of it unite, record and all', async () => {
    const { visavis, path } = await succeeded();
    await writeFile(path('copy.visavis'), await readFile(path('next.visavis')));
    await visavis('record', 'copy.visavis', '--date', '2024-07-15', '--title', 'Theirs');
    await visavis('merge', 'next.visavis', 'copy.visavis');
    const answer = await visavis('revisions', 'next.visavis', '--json');
    expect([answer.code, json<Listed>(answer).revisions.map(({ date }) => date)]).toEqual([0, ['2023-07-15', '2024-07-15']]);
  });
});

describe('compare across two files', () => {
  const names = (out: string): string => out.split('\n')[0]!;

  test.each([
    [['l.visavis', 'now'], 'l.visavis, now → now', 1], [['l.visavis@2023-07-15', 'now'], 'l.visavis, 2023-07-15 “Updated” → now', 1], [['l.visavis@now', '2023-07-15'], 'l.visavis, now → 2023-07-15 “Updated”', 0],
    [['2023-07-15', 'l.visavis@2023-03-07'], '2023-07-15 “Updated” → l.visavis, 2023-03-07 “Joint letter”', 0], [['l.visavis@2023-03-07', 'l.visavis'], 'l.visavis, 2023-03-07 “Joint letter” → l.visavis, now', 0],
  ])('%j', async (points, heading, code) => {
    const { visavis } = await succeeded();
    const answer = await visavis('compare', 'next.visavis', ...points);
    expect([names(answer.out), answer.code, answer.err]).toEqual([heading, code, '']);
  });

  test('what lies between them', async () => {
    const { visavis, path } = await succeeded();
    const { pairs, counts } = json<ComparisonJson>(await visavis('compare', 'next.visavis', `${path('l.visavis')}@2023-03-07`, 'now', '--json'));
    expect(counts).toMatchObject({ pairs: PAIRS, both: 1, 'en-only': 1, none: PAIRS - 2 });
    expect(pairs[2]!.fr!.diff).toEqual(expect.arrayContaining([[-1, '27'], [1, '25']]));
  });

  test.each([
    [['gone.visavis', 'now'], /gone\.visavis: could not be (found|read): there is no such file( or folder)?\n$/],
    [['gone.visavis@2023-07-15', 'now'], /gone\.visavis: could not be (found|read): there is no such file( or folder)?\n$/],
    [['l.visavis@2020-01-01', 'now'], /^l\.visavis: has no revision of 2020-01-01; it has 2023-03-07 \([0-9a-f]{8}\), 2023-07-15 \([0-9a-f]{8}\)\n$/],
    [['l.visavis@yesterday', 'now'], /^l\.visavis: "yesterday" names no revision: it takes a date \(YYYY-MM-DD\), the beginning of a hash \(4 digits or more\), or now\n$/],
    [['l.visavis@', 'now'], /^l\.visavis: "" names no revision: /],
    [['now', 'text.visavis'], /text\.visavis: is not a zip archive, so it is not what its name says\n$/],
    [['now', 'l.visavis.md'], /^l\.visavis\.md: is a text, not a letter; /],
  ])('%j: one line, exit code 2', async (points, err) => {
    const { visavis, path } = await succeeded();
    await writeFile(path('text.visavis'), 'Dear all,\n');
    expect(await visavis('compare', 'next.visavis', ...points, '-o', 'x.html')).toEqual({ code: 2, out: '', err: expect.stringMatching(err) as unknown });
    await expect(stat(path('x.html'))).rejects.toThrow();
  });

  test('a page names the files without their folders', async () => {
    const { visavis, path } = await succeeded();
    await visavis('compare', 'next.visavis', path('l.visavis'), 'now', '-o', 'c.html');
    const page = await readFile(path('c.html'), 'utf8');
    expect(page).toContain('l.visavis, now');
    expect(page).not.toContain(path(''));
  });
});

describe('bad input: one line, exit code 2, nothing written', () => {
  test.each([
    [['l.visavis', '2023-07-15'], 'visavis succeed: -o NEW.visavis is missing\n'],
    [['l.visavis', '-o', 'x.visavis'], 'visavis succeed: POINT missing; it needs LETTER POINT\n'],
    [['l.visavis', '2023-07-15', '-o', 'x.docx'], 'visavis succeed: -o "x.docx": a letter\'s name ends in .visavis\n'],
    [['l.visavis', '2023-07-15', '-o', 'x.visavis', '--title', ' '], 'visavis succeed: --title is empty\n'],
    [['l.visavis', '2023-07-15', '-o', 'l.visavis'], 'l.visavis: is there already\n'],
    [['l.visavis', 'now', '-o', 'x.visavis'], 'l.visavis: a letter follows a recorded revision, not what stands now; "visavis record" records one\n'],
    [['l.visavis', '2020-01-01', '-o', 'x.visavis'], expect.stringMatching(/^l\.visavis: has no revision of 2020-01-01; it has .*\n$/)],
    [['l.md', '2023-07-15', '-o', 'x.visavis'], 'l.md: is a text, not a letter; "visavis align EN FR -o LETTER.visavis" makes one\n'],
  ])('%j', async (args, err) => {
    const { visavis, path } = await twoRevisions();
    const before = await readFile(path('l.visavis'));
    expect(await visavis('succeed', ...args)).toEqual({ code: 2, out: '', err });
    await expect(stat(path('x.visavis'))).rejects.toThrow();
    expect(await readFile(path('l.visavis'))).toEqual(before);
  });
});
