import { readFile, stat, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { ComparisonJson } from '../../cli/comparison-text';
import { deskWithLetter, edit, json, replace, type Desk } from './visavis';

/** A letter with two revisions: 27 years became 25 in English only, and a word changed in both languages. */
async function twoRevisions(): Promise<Desk> {
  const desk = await deskWithLetter({ confirmed: true });
  await desk.visavis('record', 'l.visavis', '--date', '2023-03-07', '--title', 'Joint letter');
  await edit(desk.path('l.visavis'), (doc) => {
    replace(doc, 'en', '27 years', '25 years');
    replace(doc, 'en', 'towns', 'cities');
    replace(doc, 'fr', 'villes', 'cités');
  });
  await desk.visavis('record', 'l.visavis', '--date', '2023-07-15', '--title', 'Updated <letter>');
  return desk;
}

describe('compare', () => {
  test('two dates, as JSON', async () => {
    const { visavis } = await twoRevisions();
    const answer = await visavis('compare', 'l.visavis', '2023-03-07', '2023-07-15', '--json');
    const { pairs, counts } = json<ComparisonJson>(answer);
    expect([answer.code, answer.err]).toEqual([1, '']);
    expect(pairs.map(({ en, fr, carried }) => [en!.change, fr!.change, carried])).toEqual([
      ['same', 'same', 'none'], ['edited', 'edited', 'both'], ['edited', 'same', 'en-only'], ['same', 'same', 'none'], ['same', 'same', 'none'], ['same', 'same', 'none'],
    ]);
    expect(pairs[2]!.en).toEqual({ change: 'edited', class: 'factual', diff: [[0, 'On 3 February 2025 the Ministry granted a concession of '], [-1, '27'], [1, '25'], [0, ' years.']] });
    expect(counts).toEqual({ pairs: 6, none: 4, both: 1, 'en-only': 1, 'fr-only': 0, cosmetic: 0, moved: 0, added: 0, removed: 0 });
  });

  test('for a person: what changed, and a summary', async () => {
    const { visavis } = await twoRevisions();
    const { out } = await visavis('compare', 'l.visavis', '2023-03-07', 'now');
    expect(out).toContain('2023-03-07 “Joint letter” → now\n');
    expect(out).toContain('2  only in English\n   en  edited, 27 → 25\n       On 3 February 2025 the Ministry granted a concession of [-27-]{+25+} years.\n');
    expect(out).toMatch(/\n1 pair changed in both languages, 1 only in English: 2; 1 number changed\n$/);
  });

  test('one side, by the beginning of a hash, backwards', async () => {
    const { visavis } = await twoRevisions();
    const { revisions } = json<{ revisions: { hash: string }[] }>(await visavis('revisions', 'l.visavis', '--json'));
    const { pairs } = json<ComparisonJson>(await visavis('compare', 'l.visavis', 'now', revisions[0]!.hash.slice(0, 6), '--side', 'fr', '--json'));
    expect(pairs[1]).toEqual({ fr: { change: 'edited', class: 'wording', diff: expect.arrayContaining([[-1, 'cités'], [1, 'villes']]) as unknown }, carried: 'both' });
  });

  test('nothing changed: exit code 0', async () => {
    const { visavis } = await twoRevisions();
    expect(await visavis('compare', 'l.visavis', '2023-07-15', 'now')).toMatchObject({ code: 0, out: expect.stringMatching(/\nnothing changed\n$/) });
  });

  test('a page by itself: nothing in it is fetched or run, and names are escaped', async () => {
    const { visavis, path } = await twoRevisions();
    expect(await visavis('compare', 'l.visavis', '2023-03-07', '2023-07-15', '-o', 'c.html')).toEqual({ code: 1, out: '', err: 'c.html: written\n' });
    const page = await readFile(path('c.html'), 'utf8');
    expect(page).toContain('<del>27</del><ins>25</ins>');
    expect(page).toContain('Updated &lt;letter&gt;');
    expect(page).not.toMatch(/<script|<link|src=|https?:/);
  });

  test('a Word file with tracked changes: accepted the later letter, rejected the earlier', async () => {
    const { visavis } = await twoRevisions();
    expect(await visavis('compare', 'l.visavis', '2023-03-07', '2023-07-15', '-o', 'c.docx', '--side', 'en')).toEqual({ code: 1, out: '', err: 'c.docx: written\n' });
    const texts = async (tracked: string) => json<{ blocks: { text: string }[]; tracked: number }>(await visavis('import', 'c.docx', '--tracked', tracked, '--json'));
    const [accepted, rejected] = [await texts('accept'), await texts('reject')];
    expect(accepted.blocks[2]!.text).toBe('On 3 February 2025 the Ministry granted a concession of 25 years.');
    expect(rejected.blocks[2]!.text).toBe('On 3 February 2025 the Ministry granted a concession of 27 years.');
    expect(accepted.tracked).toBe(4);
  });

  test('its two texts come in as the two latest revisions', async () => {
    const { visavis } = await twoRevisions();
    for (const side of ['en', 'fr']) await visavis('compare', 'l.visavis', '2023-03-07', '2023-07-15', '-o', `c.${side}.docx`, '--side', side);
    expect((await visavis('align', 'c.en.docx', 'c.fr.docx', '--tracked', 'revisions', '-o', 'n.visavis')).code).toBe(0);
    const { revisions } = json<{ revisions: { title: string; date: string }[] }>(await visavis('revisions', 'n.visavis', '--json'));
    expect(revisions.map(({ title, date }) => [title, date])).toEqual([['Before the tracked changes', '2026-03-01'], ['With the tracked changes', '2026-03-01']]);
    const compared = json<{ revisions: { hash: string }[] }>(await visavis('revisions', 'n.visavis', '--json')).revisions.map(({ hash }) => hash);
    const was = json<ComparisonJson>(await visavis('compare', 'l.visavis', '2023-03-07', '2023-07-15', '--json'));
    expect(json<ComparisonJson>(await visavis('compare', 'n.visavis', compared[0]!, compared[1]!, '--json')).counts).toEqual(was.counts);
  });

  test('files without tracked changes make a letter without revisions, and say so', async () => {
    const { visavis } = await twoRevisions();
    const answer = await visavis('align', 'l.en.md', 'l.fr.md', '--tracked', 'revisions', '-o', 'n.visavis');
    expect([answer.code, answer.err]).toEqual([0, 'l.en.md, l.fr.md: neither holds tracked changes, so nothing is recorded\nn.visavis: written, 6 pairs\n']);
    expect(json<{ revisions: object[] }>(await visavis('revisions', 'n.visavis', '--json')).revisions).toEqual([]);
  });

  test('a new version of a side with tracked changes is taken in as two revisions', async () => {
    const { visavis } = await twoRevisions();
    await visavis('compare', 'l.visavis', '2023-07-15', '2023-03-07', '-o', 'back.docx', '--side', 'en');
    expect((await visavis('update', 'l.visavis', '--en', 'back.docx', '--tracked', 'revisions')).code).toBe(0);
    const { revisions } = json<{ revisions: { title: string }[] }>(await visavis('revisions', 'l.visavis', '--json'));
    expect(revisions.slice(2).map(({ title }) => title)).toEqual(['Before the tracked changes', 'With the tracked changes']);
    expect((await visavis('compare', 'l.visavis', '2023-03-07', 'now', '--side', 'en')).out).toContain('French');
  });
});

describe('bad input: one line, exit code 2', () => {
  test.each([
    [['2023-03-07'], 'visavis compare: B missing; it needs LETTER A B\n'],
    [['2023-01-01', 'now'], expect.stringMatching(/^l\.visavis: has no revision of 2023-01-01; it has 2023-03-07 \([0-9a-f]{8}\), 2023-07-15 \([0-9a-f]{8}\)\n$/)],
    [['yesterday', 'now'], 'l.visavis: "yesterday" names no revision: it takes a date (YYYY-MM-DD), the beginning of a hash (4 digits or more), or now\n'],
    [['abc', 'now'], 'l.visavis: "abc" names no revision: it takes a date (YYYY-MM-DD), the beginning of a hash (4 digits or more), or now\n'],
    [['2023-03-07', 'now', '--json', '-o', 'x.html'], 'visavis compare: either --json or -o, not both\n'],
    [['2023-03-07', 'now', '-o', 'x.pdf'], 'visavis compare: -o "x.pdf": a comparison is written as .html or .docx\n'],
    [['2023-03-07', 'now', '--side', 'de'], 'visavis compare: --side takes en, fr or both, not "de"\n'],
  ])('%j', async (args, err) => {
    const { visavis, path } = await twoRevisions();
    expect(await visavis('compare', 'l.visavis', ...args)).toEqual({ code: 2, out: '', err });
    await expect(stat(path('x.html'))).rejects.toThrow();
  });

  test('a letter is never replaced by a page', async () => {
    const { visavis, path } = await twoRevisions();
    const before = await readFile(path('l.visavis'));
    await writeFile(path('l.html'), before);
    expect(await visavis('compare', 'l.visavis', '2023-03-07', 'now', '-o', 'l.html')).toEqual({ code: 2, out: '', err: 'l.html: holds a letter, which would be gone: choose another name, or remove it first\n' });
    expect(await readFile(path('l.html'))).toEqual(before);
  });

  test('two revisions of one date', async () => {
    const { visavis, path } = await twoRevisions();
    await edit(path('l.visavis'), (doc) => replace(doc, 'en', 'cities', 'boroughs'));
    await visavis('record', 'l.visavis', '--date', '2023-07-15', '--title', 'Once more');
    expect((await visavis('compare', 'l.visavis', '2023-07-15', 'now')).err).toMatch(/^l\.visavis: "2023-07-15" names 2 revisions: [0-9a-f]{8} “Updated <letter>”, [0-9a-f]{8} “Once more”\n$/);
  });
});
