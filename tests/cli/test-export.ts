import { existsSync } from 'node:fs';
import { copyFile, readFile, writeFile, readdir, symlink } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { LetterOwner } from '../../storage/owner';
import { sideTexts } from '../../storage/side-texts';
import { desk, deskWithLetter, edit, EN, FR, NOW, replace } from './visavis';

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

  test.skipIf(!existsSync('/dev/full'))('writes to a device, which holds no letter to be kept (needs /dev/full)', async () => {
    const { visavis, path } = await deskWithLetter();
    await symlink('/dev/full', path('full.md'));
    expect(await visavis('export', 'l.visavis', '-o', 'full.md')).toEqual({ code: 2, out: '', err: `${path('full.md')}: could not be written: the disk is full\n` });
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

  test.each(['docx', 'odt', 'html'])('what it wrote as .%s aligns as before', async (format) => {
    const { visavis } = await deskWithLetter();
    for (const side of ['en', 'fr']) expect(await visavis('export', 'l.visavis', '-o', `a.${side}.${format}`)).toEqual({ code: 0, out: '', err: '' });
    const [was, now] = [await visavis('align', 'l.en.md', 'l.fr.md', '--json'), await visavis('align', `a.en.${format}`, `a.fr.${format}`, '--json')];
    const blocks = ({ out }: { readonly out: string }) => {
      const { pairs, en, fr } = JSON.parse(out) as Record<'pairs' | 'en' | 'fr', readonly object[]>;
      return { pairs, en, fr };
    };
    expect(blocks(now)).toEqual(blocks(was));
  });

  test.each([
    ['a.docx', []], ['a.odt', ['--layout', 'columns']], ['a.tmx', []], ['a.xlf', []], ['a.xliff', ['--xliff', '2.1']],
  ])('both sides as %s %j come back pair by pair', async (name, more) => {
    const { visavis } = await deskWithLetter({ confirmed: true });
    expect(await visavis('export', 'l.visavis', '-o', name, ...more)).toEqual({ code: 0, out: '', err: '' });
    const { code, out } = await visavis('align', name, '--tsv');
    expect([code, out]).toEqual([0, (await visavis('align', 'l.en.md', 'l.fr.md', '--tsv')).out]);
  });

  test.each(['docx', 'odt'])('a rule and headings in two columns of .%s come back, too', async (format) => {
    const { visavis, path } = await desk({ 'a.en.md': '# Title\n\nWords of the letter that we write.\n\n---\n\nMore of its words, and the end.\n', 'a.fr.md': '# Titre\n\nLes mots de la lettre que nous écrivons.\n\n---\n\nEncore des mots, et la fin.\n' });
    await visavis('align', 'a.en.md', 'a.fr.md', '-o', 'l.visavis');
    await visavis('export', 'l.visavis', '-o', `both.${format}`);
    await visavis('align', `both.${format}`, '-o', 'again.visavis');
    await visavis('export', 'again.visavis', '-o', 'again.fr.md');
    expect(await readFile(path('again.fr.md'), 'utf8')).toBe(await readFile(path('a.fr.md'), 'utf8'));
  });

  test('with a letterhead, a logo, and signatories in columns', async () => {
    const { visavis, path } = await deskWithLetter();
    const logo = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await writeFile(path('logo.png'), Buffer.from(logo, 'base64'));
    const head = ['--letterhead-en', 'Friends of the River | 12 Mill Lane', '--letterhead-fr', 'Amis de la rivière', '--logo', 'logo.png', '--signatories', '2'];
    expect(await visavis('export', 'l.visavis', '-o', 'out.en.html', ...head)).toEqual({ code: 0, out: '', err: '' });
    const page = await readFile(path('out.en.html'), 'utf8');
    expect([page.includes('Friends of the River'), page.includes('12 Mill Lane'), page.includes(logo), page.includes('Amis de')]).toEqual([true, true, true, false]);
    expect(await visavis('export', 'l.visavis', '-o', 'out.docx', ...head)).toEqual({ code: 0, out: '', err: '' });
  });

  test('what a translation memory’s file says is final is confirmed', async () => {
    const { visavis } = await deskWithLetter({ confirmed: true });
    await visavis('export', 'l.visavis', '-o', 'a.xlf');
    await visavis('align', 'a.xlf', '-o', 'again.visavis');
    expect((JSON.parse((await visavis('status', 'again.visavis', '--json')).out) as { counts: object }).counts).toMatchObject({ 'in-sync': 6 });
  });

  test('a recorded revision, as it was', async () => {
    const { visavis, path } = await deskWithLetter({ confirmed: true });
    await visavis('record', 'l.visavis', '--title', 'First', '--date', '2023-07-15');
    await edit(path('l.visavis'), (doc) => replace(doc, 'en', 'towns', 'villages'));
    await visavis('export', 'l.visavis', '-o', 'then.en.md', '--revision', '2023-07-15');
    await visavis('export', 'l.visavis', '-o', 'now.en.md', '--revision', 'now');
    expect(await readFile(path('then.en.md'), 'utf8')).toBe(EN);
    expect(await readFile(path('now.en.md'), 'utf8')).toContain('112 villages');
  });

  test('the same letter gives the same bytes', async () => {
    const { visavis, path } = await deskWithLetter();
    for (const name of ['a.docx', 'b.docx', 'a.odt', 'b.odt', 'a.html', 'b.html']) await visavis('export', 'l.visavis', '-o', name, '--side', 'both');
    for (const format of ['docx', 'odt', 'html']) expect(await readFile(path(`a.${format}`))).toEqual(await readFile(path(`b.${format}`)));
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
    [['-o', 'out.md', '--layout', 'columns'], '--layout columns: .md has after'],
    [['-o', 'out.txt', '--layout', 'facing'], '--layout facing: .txt has after'],
    [['-o', 'out.tmx', '--side', 'fr'], '.tmx always holds both sides'],
    [['-o', 'out.docx', '--xliff', '2.1'], '--xliff is for .xlf files'],
    [['-o', 'out.xlf', '--xliff', '3'], '--xliff takes 1.2 or 2.1, not "3"'],
    [['-o', 'out.md', '--revision', '2023-07-15'], 'has no revision of 2023-07-15'],
    [['-o', 'out.md', '--revision', 'last'], '"last" names no revision'],
    [['-o', 'out.pdf'], 'out.pdf: cannot be printed: '],
    [['-o', 'other.docx'], 'holds a letter, which would be gone'],
    [['-o', 'out.docx', '--logo', 'l.en.md'], 'is neither a PNG nor a JPEG picture'],
    [['-o', 'out.docx', '--logo', 'none.png'], 'there is no such file'],
    [['-o', 'out.docx', '--signatories', '9'], '--signatories takes 1, 2, 3 or 4, not "9"'],
    [['-o', 'out.md', '--layout', 'spiral'], '--layout takes columns, facing or after, not "spiral"'],
    [['-o', 'out.md', '--side', 'de'], '--side takes en, fr or both, not "de"'],
    [['-o', 'out.xyz'], 'out.xyz: .xyz is no format'],
    [['-o', 'out'], 'out: a name without an extension is no format'],
    [['-o', ''], 'say where to: -o FILE'],
    [[], 'say where to: -o FILE'],
    [['-o', 'nowhere/out.md'], 'there is no such file or folder'],
  ])('%j is refused in one line, and nothing is written', async (more, reason) => {
    const { visavis, folder, path } = await deskWithLetter();
    await copyFile(path('l.visavis'), path('other.docx'));
    const before = await readdir(folder);
    const { code, out, err } = await visavis('export', 'l.visavis', ...more);
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(/^[^\n]+\n$/)]);
    expect(err).toContain(reason);
    expect(await readdir(folder)).toEqual(before);
  });
});
