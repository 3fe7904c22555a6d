import { copyFile, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { LetterOwner } from '../../storage/owner';
import { readLetter } from '../../storage/read-letter';
import { sideTexts } from '../../storage/side-texts';
import { deskWithLetter, edit, NOW, replace, type Desk } from './visavis';

/** A letter and a colleague's copy of it, changed on both desks: the English here, the French there. */
async function twoCopies(): Promise<Desk> {
  const made = await deskWithLetter({ confirmed: true });
  await copyFile(made.path('l.visavis'), made.path('copy.visavis'));
  await edit(made.path('l.visavis'), (doc) => replace(doc, 'en', 'towns', 'villages'));
  await edit(made.path('copy.visavis'), (doc) => replace(doc, 'fr', 'disposition', 'entière disposition'));
  return made;
}

async function hasBoth(path: string): Promise<boolean> {
  const { en, fr } = sideTexts((await readLetter(path)).doc);
  return en.includes('112 villages') && fr.includes('entière disposition');
}

describe('merge', () => {
  test('unites two copies in place, and leaves the copy as it is', async () => {
    const { visavis, path } = await twoCopies();
    const copy = await readFile(path('copy.visavis'));
    expect(await visavis('merge', 'l.visavis', 'copy.visavis')).toEqual({ code: 0, out: '', err: 'l.visavis: united, 6 pairs: 4 in-sync, 1 en-ahead, 1 fr-ahead\n' });
    expect(await hasBoth(path('l.visavis'))).toBe(true);
    expect(await readFile(path('copy.visavis'))).toEqual(copy);
  });

  test('-o writes the result there, and leaves both as they are', async () => {
    const { visavis, path } = await twoCopies();
    const before = [await readFile(path('l.visavis')), await readFile(path('copy.visavis'))];
    expect((await visavis('merge', 'l.visavis', 'copy.visavis', '-o', 'both.visavis')).code).toBe(0);
    expect(await hasBoth(path('both.visavis'))).toBe(true);
    expect([await readFile(path('l.visavis')), await readFile(path('copy.visavis'))]).toEqual(before);
  });

  test.each(['l.visavis', 'copy.visavis', './l.visavis'])('-o %s unites in that one', async (output) => {
    const { visavis, path } = await twoCopies();
    expect((await visavis('merge', 'l.visavis', 'copy.visavis', '-o', output)).code).toBe(0);
    expect(await hasBoth(path(output))).toBe(true);
  });

  test('again changes nothing', async () => {
    const { visavis, path } = await twoCopies();
    await visavis('merge', 'l.visavis', 'copy.visavis');
    const united = await readFile(path('l.visavis'));
    expect((await visavis('merge', 'l.visavis', 'copy.visavis')).code).toBe(0);
    expect(await readFile(path('l.visavis'))).toEqual(united);
  });

  test.each([[[]], [['-o', 'new.visavis']], [['-o', 'other.visavis']]])('refuses another letter, %j', async (more) => {
    const { visavis, path } = await twoCopies();
    await visavis('align', 'l.en.md', 'l.fr.md', '-o', 'other.visavis');
    const before = [await readFile(path('l.visavis')), await readFile(path('other.visavis'))];
    const { code, err } = await visavis('merge', 'l.visavis', 'other.visavis', ...more);
    expect([code, err]).toEqual([2, 'other.visavis: is another letter, no copy of l.visavis\n']);
    expect([await readFile(path('l.visavis')), await readFile(path('other.visavis'))]).toEqual(before);
  });

  test('is refused while the letter is open, and takes in a copy that is open', async () => {
    const { visavis, path } = await twoCopies();
    const owner = await LetterOwner.open(path('l.visavis'), { now: () => NOW, markdown: sideTexts });
    try {
      expect(await visavis('merge', 'l.visavis', 'copy.visavis')).toMatchObject({ code: 2, err: expect.stringContaining(`process ${process.pid}`) as string });
      expect((await visavis('merge', 'copy.visavis', 'l.visavis')).code).toBe(0);
    } finally {
      await owner.close();
    }
    expect(await hasBoth(path('copy.visavis'))).toBe(true);
    expect(await hasBoth(path('l.visavis'))).toBe(false);
  });

});
