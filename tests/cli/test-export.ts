import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { LetterOwner } from '../../storage/owner';
import { sideTexts } from '../../storage/side-texts';
import { deskWithLetter, edit, EN, FR, NOW, replace } from './visavis';

const EN_TEXT = EN.replace('# ', '');
const FR_TEXT = FR.replace('# ', '');

describe('export', () => {
  test.each([
    ['out.en.md', [], EN],
    ['out.fr.md', [], FR],
    ['lettre à lire.FR.txt', [], FR_TEXT],
    ['out-en.txt', [], EN_TEXT],
    ['out.md', ['--side', 'fr'], FR],
    ['out.en.md', ['--side', 'fr'], FR],
    ['out.md', [], `${EN}\n---\n\n${FR}`],
    ['out.txt', ['--side', 'both', '--layout', 'after'], `${EN_TEXT}\n---\n\n${FR_TEXT}`],
  ])('%s %j', async (name, more, expected) => {
    const { visavis, path } = await deskWithLetter();
    expect(await visavis('export', 'l.visavis', '-o', name, ...more)).toEqual({ code: 0, out: '', err: '' });
    expect(await readFile(path(name), 'utf8')).toBe(expected);
  });

  test('replaces a file whole', async () => {
    const { visavis, path } = await deskWithLetter();
    await visavis('export', 'l.visavis', '-o', 'out.md');
    await visavis('export', 'l.visavis', '-o', 'out.md', '--side', 'en');
    expect(await readFile(path('out.md'), 'utf8')).toBe(EN);
  });

  test('what it wrote aligns as before', async () => {
    const { visavis } = await deskWithLetter();
    await visavis('export', 'l.visavis', '-o', 'a.en.md');
    await visavis('export', 'l.visavis', '-o', 'a.fr.md');
    expect((await visavis('align', 'a.en.md', 'a.fr.md', '--tsv')).out).toBe((await visavis('align', 'l.en.md', 'l.fr.md', '--tsv')).out);
  });

  test('beside an owner it has what is not saved yet', async () => {
    const { visavis, path } = await deskWithLetter();
    const owner = await LetterOwner.open(path('l.visavis'), { now: () => NOW, markdown: sideTexts, idleMs: 1e7, latestMs: 1e7 });
    try {
      replace(owner.doc, 'en', 'towns', 'villages');
      await owner.flush();
      expect((await visavis('export', 'l.visavis', '-o', 'out.en.md')).code).toBe(0);
      expect(await readFile(path('out.en.md'), 'utf8')).toContain('112 villages');
    } finally {
      await owner.close();
    }
  });

  test('an empty side gives an empty file, and says so', async () => {
    const { visavis, path } = await deskWithLetter();
    await edit(path('l.visavis'), (doc) => doc.getText('fr').delete(0, doc.getText('fr').length));
    expect(await visavis('export', 'l.visavis', '-o', 'out.fr.md')).toEqual({ code: 0, out: '', err: 'l.visavis: its French side is empty\n' });
    expect(await readFile(path('out.fr.md'), 'utf8')).toBe('');
    await visavis('export', 'l.visavis', '-o', 'out.md');
    expect(await readFile(path('out.md'), 'utf8')).toBe(EN);
  });

  test.each([
    [['-o', 'out.docx'], 'not yet'],
    [['-o', 'out.PDF'], 'not yet'],
    [['-o', 'out.html'], 'not yet'],
    [['-o', 'out.tmx'], 'not yet'],
    [['-o', 'out.xliff', '--xliff', '2.1'], 'not yet'],
    [['-o', 'out.odt'], 'not yet'],
    [['-o', 'out.md', '--layout', 'columns'], 'not yet'],
    [['-o', 'out.md', '--layout', 'facing'], 'not yet'],
    [['-o', 'out.md', '--revision', '2023-07-15'], 'not yet'],
    [['-o', 'out.md', '--layout', 'spiral'], '--layout takes columns, facing or after, not "spiral"'],
    [['-o', 'out.md', '--side', 'de'], '--side takes en, fr or both, not "de"'],
    [['-o', 'out.xyz'], 'out.xyz: .xyz is no format'],
    [['-o', 'out'], 'out: a name without an extension is no format'],
    [['-o', ''], 'say where to: -o FILE'],
    [[], 'say where to: -o FILE'],
    [['-o', 'nowhere/out.md'], 'there is no such file or folder'],
  ])('%j is refused in one line, and nothing is written', async (more, reason) => {
    const { visavis, folder } = await deskWithLetter();
    const before = await readdir(folder);
    const { code, out, err } = await visavis('export', 'l.visavis', ...more);
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(/^[^\n]+\n$/)]);
    expect(err).toContain(reason);
    expect(await readdir(folder)).toEqual(before);
  });
});
