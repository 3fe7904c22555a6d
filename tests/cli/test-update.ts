import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { LetterOwner } from '../../storage/owner';
import { sideTexts } from '../../storage/side-texts';
import { deskWithLetter, EN, FR, json, NOW, PAIRS } from './visavis';

interface Update {
  readonly en?: Side;
  readonly fr?: Side;
  readonly paired: number;
  readonly counts: Record<string, number>;
}
interface Side {
  readonly counts: Record<string, number>;
  readonly blocks: readonly { change: string; old: number[]; now: number[]; id?: string }[];
  readonly gone: readonly { id: string; kind: string; text: string }[];
}

const NEW_EN = EN.replace('112 towns', '114 towns').replace('2. Hear the people of the 17 villages.\n', '');

async function deskWith(files: Readonly<Record<string, string>>): ReturnType<typeof deskWithLetter> {
  const made = await deskWithLetter({ confirmed: true });
  for (const [name, content] of Object.entries(files)) await writeFile(made.path(name), content);
  return made;
}

describe('update', () => {
  test('takes in a new text in place, and says what became of the blocks', async () => {
    const { visavis } = await deskWith({ 'new.md': NEW_EN });
    expect(await visavis('update', 'l.visavis', '--en', 'new.md')).toEqual({
      code: 0,
      out: 'English: 4 same, 1 edited, 1 gone\n  gone: 2. Hear the people of the 17 villages.\n',
      err: 'l.visavis: updated, 6 pairs: 4 in-sync, 2 en-ahead\n',
    });
    const { pairs } = json<{ pairs: { state: string; change?: unknown }[] }>(await visavis('status', 'l.visavis', '--json'));
    expect(pairs[1]).toMatchObject({ state: 'en-ahead', change: [{ side: 'en', removed: '112', added: '114' }] });
  });

  test('-o refuses to replace another letter, whose words would be gone', async () => {
    const { visavis, path } = await deskWith({ 'new.md': NEW_EN });
    await visavis('align', 'new.md', 'new.md', '-o', 'other.visavis');
    const before = await readFile(path('other.visavis'));
    expect(await visavis('update', 'l.visavis', '--en', 'new.md', '-o', 'other.visavis')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('other.visavis: holds another letter') as string });
    expect(await visavis('merge', 'l.visavis', 'l.visavis', '-o', 'other.visavis')).toMatchObject({ code: 2 });
    expect((await readFile(path('other.visavis'))).equals(before)).toBe(true);
  });

  test('with --json one value: what became of every block, what is gone, the states', async () => {
    const { visavis } = await deskWith({ 'new.md': NEW_EN });
    const answer = json<Update>(await visavis('update', 'l.visavis', '--en', 'new.md', '--json'));
    expect(Object.keys(answer)).toEqual(['en', 'paired', 'counts']);
    expect(answer.en?.counts).toMatchObject({ same: 4, edited: 1, gone: 1, new: 0 });
    expect(answer.en?.blocks.map(({ change, old, now }) => [change, old, now])).toEqual([
      ['same', [0], [0]], ['edited', [1], [1]], ['same', [2], [2]], ['same', [3], [3]], ['gone', [4], []], ['same', [5], [4]],
    ]);
    expect(answer.en?.gone).toEqual([expect.objectContaining({ kind: 'ordered', text: 'Hear the people of the 17 villages.' })]);
    expect(answer.counts).toMatchObject({ 'in-sync': 4, 'en-ahead': 2 });
  });

  test('both sides at once: what is new on both is a pair', async () => {
    const add = (text: string, line: string): string => `${text}\n${line}\n`;
    const { visavis } = await deskWith({ 'new.en.md': add(EN, 'The dam would drown the homes of 400 families.'), 'new.fr.md': add(FR, 'Le barrage noierait les maisons de 400 familles.') });
    const answer = json<Update>(await visavis('update', 'l.visavis', '--en', 'new.en.md', '--fr', 'new.fr.md', '--json'));
    expect([answer.en?.counts.new, answer.fr?.counts.new, answer.paired]).toEqual([1, 1, 2]);
    const { pairs } = json<{ pairs: { en: number[]; fr: number[]; state: string }[] }>(await visavis('status', 'l.visavis', '--json'));
    expect(pairs.at(-1)).toMatchObject({ en: [PAIRS], fr: [PAIRS], state: 'unconfirmed' });
    expect(pairs.slice(0, -1).every((pair) => pair.state === 'in-sync')).toBe(true);
  });

  test('-o leaves the letter as it is', async () => {
    const { visavis, path } = await deskWith({ 'new.md': NEW_EN });
    const before = await readFile(path('l.visavis'));
    expect((await visavis('update', 'l.visavis', '--en', 'new.md', '-o', 'm.visavis')).code).toBe(0);
    expect(await readFile(path('l.visavis'))).toEqual(before);
    expect((await visavis('status', 'l.visavis')).code).toBe(0);
    expect((await visavis('status', 'm.visavis')).out).toMatch(/2 en-ahead\n$/);
  });

  test('the letter\'s own texts, exported, change nothing', async () => {
    const { visavis } = await deskWith({});
    await visavis('export', 'l.visavis', '-o', 'out.md', '--side', 'en');
    expect(json<Update>(await visavis('update', 'l.visavis', '--en', 'out.md', '--json')).en?.counts).toMatchObject({ same: PAIRS, edited: 0, new: 0, gone: 0 });
    expect((await visavis('status', 'l.visavis')).code).toBe(0);
  });

  test('--lines reads a block a line', async () => {
    const { visavis } = await deskWith({ 'new.txt': 'We remain at your disposal.\nAnd we shall write again.\n' });
    const answer = json<Update>(await visavis('update', 'l.visavis', '--en', 'new.txt', '--lines', '--json'));
    expect(answer.en?.blocks.filter(({ now }) => now.length).map(({ change }) => change)).toEqual(['same', 'new']);
  });

  test.each([
    [['l.visavis'], /say which side/],
    [['l.visavis', '--en'], /argument missing/],
    [['l.visavis', '--en', ''], /empty name/],
    [['l.visavis', '--en', 'none.md'], /none.md: there is no such file\n$/],
    [['l.visavis', '--en', 'l.visavis'], /is a letter already/],
    [['l.en.md', '--en', 'l.en.md'], /is a text, not a letter/],
    [['none.visavis', '--en', 'l.en.md'], /none.visavis: there is no such file/],
    [['l.visavis', '--en', 'l.en.md', '-o', 'out.docx'], /ends in .visavis/],
    [['--en', 'l.en.md'], /LETTER missing/],
  ])('%j gets one line, exit code 2, and writes nothing', async (args, line) => {
    const { visavis, path } = await deskWith({});
    const before = await readFile(path('l.visavis'));
    const answer = await visavis('update', ...args);
    expect([answer.code, answer.out]).toEqual([2, '']);
    expect(answer.err).toMatch(line);
    expect(answer.err.trimEnd()).not.toContain('\n');
    expect(await readFile(path('l.visavis'))).toEqual(before);
  });

  test('a letter that is open elsewhere is refused by its owner\'s name, but can be updated into another', async () => {
    const { visavis, path } = await deskWith({ 'new.md': NEW_EN });
    const owner = await LetterOwner.open(path('l.visavis'), { now: () => NOW, markdown: sideTexts });
    try {
      expect(await visavis('update', 'l.visavis', '--en', 'new.md')).toMatchObject({ code: 2, err: expect.stringContaining(`process ${process.pid}`) as string });
      expect((await visavis('update', 'l.visavis', '--en', 'new.md', '-o', 'm.visavis')).code).toBe(0);
    } finally {
      await owner.close();
    }
  });
});
