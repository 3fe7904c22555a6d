import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir, readFile, readdir, truncate, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LARGEST_IMPORT } from '../../storage/import-file';
import { desk, deskWithLetter, EN, type Answer } from './visavis';

function expectRefused(answer: Answer, file: string, reason: string | RegExp): void {
  expect([answer.code, answer.out]).toEqual([2, '']);
  expect(answer.err).toMatch(/^[^\n]+\n$/);
  expect(answer.err).toContain(file);
  expect(answer.err).toMatch(reason);
}

const WORD_SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const TEXTS: readonly (readonly [name: string, content: string | Uint8Array, reason: string | RegExp])[] = [
  ['empty.txt', '', /is empty/],
  ['empty.md', '', /is empty/],
  ['empty.docx', '', /is empty/],
  ['blank.txt', ' \n\t\n', /nothing but white space/],
  ['binary.txt', Uint8Array.from({ length: 999 }, (_, i) => (i * 37) % 256), /no text/],
  ['cut.txt', Buffer.from('Vis-à-vis : été, où, déjà').subarray(0, -1), /cut or damaged/],
  ['picture.txt', Buffer.from('89504e470d0a1a0a', 'hex'), /PNG picture/],
  ['paper.txt', '%PDF-1.7\n', /is a damaged PDF/],
  ['old.docx', Buffer.concat([WORD_SIGNATURE, Buffer.alloc(600)]), /encrypted with a password or is an old \.doc/],
  ['old.txt', Buffer.concat([WORD_SIGNATURE, Buffer.alloc(600)]), /encrypted with a password or is an old/],
  ['half.docx', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(60)]), /cut off|damaged/],
  ['other.pdf', '%PDF-1.7\n', /is a damaged PDF/],
  ['other.odt', 'PK\u0003\u0004', /cut off|damaged/],
  ['rich.rtf', '{\\rtf1 Hello}', /RTF/],
];

describe('a text that cannot be read', () => {
  test.each(TEXTS)('%s', async (name, content, reason) => {
    const { visavis, folder } = await desk({ [name]: content, 'good.txt': 'Good morning.\n' });
    expectRefused(await visavis('import', name, '--json'), name, reason);
    expectRefused(await visavis('align', 'good.txt', name, '-o', 'l.visavis'), name, reason);
    expectRefused(await visavis('align', name, 'good.txt', '--tsv'), name, reason);
    expect((await readdir(folder)).sort()).toEqual([name, 'good.txt'].sort());
  });

  test('is missing, in a missing folder, or under a file', async () => {
    const { visavis } = await desk({ 'good.txt': 'Good morning.\n' });
    for (const name of ['missing.txt', 'no/where.txt', 'good.txt/inside.txt']) expectRefused(await visavis('import', name), name, /no such file|is a file, not a folder/);
  });

  test('is a folder', async () => {
    const { visavis, path } = await desk();
    await mkdir(path('folder.txt'));
    expectRefused(await visavis('import', 'folder.txt'), 'folder.txt', /is a folder/);
  });

  test('has more paragraphs than any letter', async () => {
    const { visavis } = await desk({ 'many.txt': 'Word.\n'.repeat(200_001) });
    expectRefused(await visavis('import', 'many.txt', '--lines'), 'many.txt', /holds 200001 paragraphs, more than the 200000/);
  });

  test('is larger than any letter', async () => {
    const { visavis, path } = await desk({ 'large.txt': 'words' });
    await truncate(path('large.txt'), LARGEST_IMPORT + 1);
    expectRefused(await visavis('import', 'large.txt'), 'large.txt', /larger than 100 MB/);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('may not be read (not as root, who may)', async () => {
    const { visavis, path } = await desk({ 'secret.txt': 'words' });
    await chmod(path('secret.txt'), 0);
    expectRefused(await visavis('import', 'secret.txt'), 'secret.txt', /permission denied/);
  });

  test('is a letter', async () => {
    const { visavis, path } = await deskWithLetter();
    expectRefused(await visavis('import', 'l.visavis'), 'l.visavis', /is a letter already/);
    for (const name of ['letter.txt', 'letter.docx']) {
      await writeFile(path(name), await readFile(path('l.visavis')));
      expectRefused(await visavis('import', name), name, /is a (?:Vis-à-vis )?letter/);
    }
  });

  test('has a name that would move the cursor: it is told on one line', async () => {
    const { visavis } = await desk();
    expectRefused(await visavis('import', 'a\nb\u001b[2J.txt'), 'a b [2J.txt', /no such file/);
  });
});

const COMMANDS = [['status'], ['status', '--json'], ['confirm', '--all'], ['export', '-o', 'out.md']];

describe('a letter that cannot be read', () => {
  test.each([
    ['missing.visavis', undefined, /no such file/],
    ['empty.visavis', '', /is empty/],
    ['words.visavis', 'only words', /not a zip archive/],
    ['l.en.md', EN, /is a text, not a letter/],
  ])('%s', async (name, content, reason) => {
    const { visavis, path, folder } = await deskWithLetter();
    if (content !== undefined) await writeFile(path(name), content);
    const before = (await readdir(folder)).sort();
    for (const [command = '', ...more] of COMMANDS) expectRefused(await visavis(command, name, ...more), name, reason);
    expectRefused(await visavis('merge', 'l.visavis', name), name, reason);
    expectRefused(await visavis('merge', name, 'l.visavis', '-o', 'new.visavis'), name, reason);
    expect((await readdir(folder)).sort()).toEqual(before);
  });

  test('cut off at any place, it never passes for a letter', async () => {
    const { visavis, path } = await deskWithLetter();
    const whole = await readFile(path('l.visavis'));
    for (let part = 1; part < 20; part++) {
      await writeFile(path('cut.visavis'), whole.subarray(0, Math.floor((whole.length * part) / 20)));
      expectRefused(await visavis('status', 'cut.visavis'), 'cut.visavis', /cut off|damaged|lacks|no letter/);
    }
  });

  test.skipIf(!existsSync('/dev/zero'))('a device, which has no end (needs /dev/zero)', async () => {
    const { visavis } = await deskWithLetter();
    expectRefused(await visavis('status', '/dev/zero'), '/dev/zero', /is a pipe or a device, not a letter/);
  });

  test('a folder', async () => {
    const { visavis, path } = await deskWithLetter();
    await mkdir(path('folder.visavis'));
    for (const [command = '', ...more] of COMMANDS) expectRefused(await visavis(command, 'folder.visavis', ...more), 'folder.visavis', /folder/);
    expectRefused(await visavis('align', 'l.en.md', 'l.fr.md', '-o', 'folder.visavis', '--force'), 'folder.visavis', /folder/);
  });

  test('a letter to be written where there is no folder', async () => {
    const { visavis } = await deskWithLetter();
    expectRefused(await visavis('align', 'l.en.md', 'l.fr.md', '-o', 'no/l.visavis'), 'no/l.visavis', /no such file or folder/);
    expectRefused(await visavis('merge', 'l.visavis', 'l.visavis', '-o', 'no/l.visavis'), 'no/l.visavis', /no such file or folder/);
  });
});

const odd = resolve(process.env.VISAVIS_MATERIAL ?? '../shared', 'docx/odd');
describe.skipIf(!existsSync(odd))('the odd Word files (need the material of VISAVIS_MATERIAL)', () => {
  test('each is read, or refused in one line', async () => {
    const { visavis } = await desk();
    for (const name of readdirSync(odd).filter((name) => name.endsWith('.docx'))) {
      const answer = await visavis('import', resolve(odd, name), '--json');
      if (answer.code === 0) expect(Object.keys(JSON.parse(answer.out) as object), name).toEqual(expect.arrayContaining(['blocks', 'dropped']));
      else expectRefused(answer, name, /^(?!.*fault in the program)/);
    }
  });
});
