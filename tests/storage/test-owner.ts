import { existsSync } from 'node:fs';
import { copyFile, readFile, rename, rm, stat, symlink, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { LockedError } from '../../storage/lock';
import { packLetter, unpackLetter } from '../../storage/letter-file';
import { editLetter, writeLetter } from '../../storage/edit-letter';
import { LetterOwner } from '../../storage/owner';
import { readLetter } from '../../storage/read-letter';
import { readJournal } from '../../storage/journal-records';
import { folder } from './folder';
import { bytesOf, copyOf, letter, names, NOW, program, quiet, type, until, words } from './letters';

/** A saved letter that nobody has open. */
async function stored(text = 'Dear all,', id = 'letter-1'): Promise<{ dir: string; path: string; journal: string; doc: Y.Doc }> {
  const dir = await folder();
  const path = join(dir, 'l.visavis');
  const doc = letter(text, id);
  await writeLetter(path, doc, quiet());
  return { dir, path, journal: join(dir, '.l.visavis.journal'), doc };
}

/** A letter whose owner typed these words and was killed: on disk as such, without its lock. */
async function killed(...typed: readonly string[]): Promise<{ dir: string; path: string; journal: string }> {
  const { dir, path, journal } = await stored();
  const owner = await LetterOwner.open(path, quiet());
  for (const text of typed) {
    type(owner.doc, text);
    await owner.flush();
  }
  await owner.abandon();
  return { dir, path, journal };
}

/** Puts another file where the owner's is, as a sync program does. */
async function replaceBehindItsBack(path: string, bytes: Uint8Array | string): Promise<void> {
  await writeFile(`${path}.sync`, bytes);
  await rename(`${path}.sync`, path);
}

const fileWords = async (path: string): Promise<string> => words((await unpackLetter(await bytesOf(path), path)).doc);

describe('an owner', () => {
  test('creates, saves, closes, opens: the words, the title and the dates are there, and nothing else', async () => {
    const { dir, path } = await stored();
    expect(await names(dir)).toEqual(['l.visavis']);
    const owner = await LetterOwner.open(path, quiet());
    expect([words(owner.doc), owner.letterId, owner.recovered, owner.lostBytes, owner.dirty, owner.notices]).toEqual(['Dear all,', 'letter-1', false, 0, false, []]);
    type(owner.doc, ' we write');
    expect(owner.dirty).toBe(true);
    await owner.close();
    expect(await names(dir)).toEqual(['l.visavis']);
    const read = await readLetter(path);
    expect([words(read.doc), read.manifest.title, read.manifest.created, read.recovered]).toEqual(['Dear all, we write', 'A test letter', NOW.toISOString(), false]);
  });

  test('writes the words as Markdown into the file', async () => {
    const { path } = await stored();
    expect((await unpackLetter(await bytesOf(path), path)).sides).toEqual({ en: 'Dear all,\n', fr: '' });
  });

  test('does not write what has not changed', async () => {
    const { path } = await stored();
    const before = await stat(path);
    const owner = await LetterOwner.open(path, quiet());
    expect(await owner.save()).toBe(false);
    await owner.close();
    expect((await stat(path)).ino).toBe(before.ino);
  });

  test('keeps entries and fields of a newer program, and the date of creation', async () => {
    const { path, doc } = await stored();
    const unpacked = await unpackLetter(await bytesOf(path), path);
    const manifest = { ...unpacked.manifest, created: '2020-01-01T00:00:00.000Z', more: { mood: 'firm' } };
    await writeFile(path, await packLetter({ ...unpacked, manifest, state: Y.encodeStateAsUpdate(doc), others: new Map([['future.bin', Buffer.of(1, 2)]]) }));
    await editLetter(path, (edited) => type(edited, ' more'), quiet());
    const read = await readLetter(path);
    expect(words(read.doc)).toBe('Dear all, more');
    expect([...read.others.get('future.bin')!]).toEqual([1, 2]);
    expect(read.manifest).toMatchObject({ created: '2020-01-01T00:00:00.000Z', modified: NOW.toISOString(), more: { mood: 'firm' } });
  });

  test('refuses to create over a file, unless told', async () => {
    const { path } = await stored();
    await expect(LetterOwner.create(path, letter('x'), quiet())).rejects.toThrow(`${path}: is there already`);
    expect(await fileWords(path)).toBe('Dear all,');
    await (await LetterOwner.create(path, letter('x', 'letter-2'), { ...quiet(), replace: true })).close();
    expect(await fileWords(path)).toBe('x');
  });

  test('refuses a second owner, also through a link, and lets go on closing', async () => {
    const { dir, path } = await stored();
    const owner = await LetterOwner.open(path, quiet());
    await symlink('l.visavis', join(dir, 'link'));
    await expect(LetterOwner.open(join(dir, 'link'), quiet())).rejects.toBeInstanceOf(LockedError);
    await expect(editLetter(path, () => undefined, quiet())).rejects.toBeInstanceOf(LockedError);
    await expect(LetterOwner.create(path, letter('x'), { ...quiet(), replace: true })).rejects.toBeInstanceOf(LockedError);
    await owner.close();
    await (await LetterOwner.open(path, quiet())).close();
  });

  test('a file that is missing or no letter is refused, and the lock given back', async () => {
    const dir = await folder();
    await expect(LetterOwner.open(join(dir, 'l'), quiet())).rejects.toThrow(`${join(dir, 'l')}: there is no such file`);
    await writeFile(join(dir, 'l'), 'Dear all,');
    await expect(LetterOwner.open(join(dir, 'l'), quiet())).rejects.toThrow('is not a zip archive');
    expect(await names(dir)).toEqual(['l']);
  });

  test('saves by itself after a pause, and says when', async () => {
    const { dir, path } = await stored();
    const saves: string[] = [];
    const owner = await LetterOwner.open(path, quiet({ idleMs: 5, onSaved: (at, where) => saves.push(`${at.toISOString()} ${where}`) }));
    type(owner.doc, ' a');
    await until(() => saves.length > 0);
    expect(await names(dir)).toEqual(['.l.visavis.lock', 'l.visavis']);
    expect(await fileWords(path)).toBe('Dear all, a');
    expect(saves).toEqual([`${NOW.toISOString()} ${path}`]);
    await owner.close();
  });

  test('saves now and then while typing goes on', async () => {
    const { path } = await stored();
    const owner = await LetterOwner.open(path, quiet({ latestMs: 20 }));
    await until(async () => {
      type(owner.doc, 'x');
      return (await fileWords(path)).length > 'Dear all,'.length;
    });
    await owner.close();
  });

  test('keeps what is typed while it saves', async () => {
    const { path, journal } = await stored();
    let during = ' two';
    const markdown = (doc: Y.Doc): { en: string; fr: string } => {
      queueMicrotask(() => type(doc, during));
      return { en: '', fr: '' };
    };
    const owner = await LetterOwner.open(path, quiet({ markdown }));
    type(owner.doc, ' one');
    await owner.save();
    during = '';
    expect(owner.dirty).toBe(true);
    const read = await readJournal(journal);
    expect(read?.updates.length).toBeGreaterThan(0);
    expect(words((await readLetter(path)).doc)).toBe('Dear all, one two');
    await owner.close();
    expect(await fileWords(path)).toBe('Dear all, one two');
  });

  test('saves elsewhere and stays there', async () => {
    const { dir, path } = await stored();
    const owner = await LetterOwner.open(path, quiet());
    type(owner.doc, ' one');
    await owner.saveAs(join(dir, 'new.visavis'));
    type(owner.doc, ' two');
    await owner.close();
    expect(await fileWords(path)).toBe('Dear all,');
    expect(await fileWords(join(dir, 'new.visavis'))).toBe('Dear all, one two');
    expect(await names(dir)).toEqual(['l.visavis', 'new.visavis']);
  });

  test('saving over another file needs to be told', async () => {
    const { dir, path } = await stored();
    await writeFile(join(dir, 'there'), 'old');
    const owner = await LetterOwner.open(path, quiet());
    await expect(owner.saveAs(join(dir, 'there'))).rejects.toThrow('is there already');
    expect(owner.path).toBe(path);
    await owner.saveAs(join(dir, 'there'), { replace: true });
    await owner.close();
    expect(await names(dir)).toEqual(['l.visavis', 'there']);
  });

  test('stays open when its last save fails; leaving then keeps the words in memory alone', async () => {
    const { dir, path } = await stored();
    const owner = await LetterOwner.open(path, quiet());
    await rm(dir, { recursive: true });
    type(owner.doc, ' lost?');
    await expect(owner.close()).rejects.toThrow('there is no such file or folder');
    expect(words(owner.doc)).toBe('Dear all, lost?');
    const elsewhere = join(await folder(), 'l.visavis');
    await owner.saveAs(elsewhere);
    await owner.close();
    expect(await fileWords(elsewhere)).toBe('Dear all, lost?');
  });

  test.skipIf(!existsSync('/dev/full'))('tells when typing cannot be recorded (needs /dev/full)', async () => {
    const { path, journal } = await stored();
    const options = quiet();
    const owner = await LetterOwner.open(path, options);
    await symlink('/dev/full', journal);
    type(owner.doc, ' more');
    await expect(owner.flush()).rejects.toThrow('the disk is full');
    expect(options.problems).toEqual([`${journal}: what is typed cannot be recorded: could not be written: the disk is full`]);
    await owner.close();
    expect(await fileWords(path)).toBe('Dear all, more');
  });
});

describe('after a kill', () => {
  test('the journal is replayed, said, saved and dropped', async () => {
    const { dir, path } = await killed(' one', ' two');
    expect(await fileWords(path)).toBe('Dear all,');
    const owner = await LetterOwner.open(path, quiet());
    expect([words(owner.doc), owner.recovered, owner.lostBytes, owner.dirty]).toEqual(['Dear all, one two', true, 0, true]);
    expect(owner.notices).toEqual([`${path}: unsaved changes were read from its journal`]);
    await owner.close();
    expect(await fileWords(path)).toBe('Dear all, one two');
    expect(await names(dir)).toEqual(['l.visavis']);
  });

  test('with the journal cut off at any byte, opening gives a prefix and never throws', async () => {
    const { path, journal } = await killed(' one', ' two', ' three');
    const whole = await bytesOf(journal);
    const seen = new Set<string>();
    for (let length = 0; length <= whole.length; length++) {
      await writeFile(journal, whole.subarray(0, length));
      const owner = await LetterOwner.open(path, quiet({ manual: true }));
      seen.add(words(owner.doc));
      expect('Dear all, one two three'.startsWith(words(owner.doc))).toBe(true);
      expect(owner.recovered).toBe(words(owner.doc) !== 'Dear all,');
      await owner.abandon();
    }
    expect([...seen]).toEqual(['Dear all,', 'Dear all, one', 'Dear all, one two', 'Dear all, one two three']);
  });

  test('between rename and drop, the journal changes nothing', async () => {
    const { dir, path, journal } = await killed(' one');
    await copyFile(journal, `${journal}.kept`);
    await (await LetterOwner.open(path, quiet())).close();
    await rename(`${journal}.kept`, journal);
    const owner = await LetterOwner.open(path, quiet());
    expect([words(owner.doc), owner.recovered, owner.dirty, owner.notices]).toEqual(['Dear all, one', false, false, []]);
    await owner.close();
    expect(await names(dir)).toEqual(['l.visavis']);
  });

  test('a second kill before the first save loses nothing', async () => {
    const { path } = await killed(' one');
    const owner = await LetterOwner.open(path, quiet());
    type(owner.doc, ' two');
    await owner.flush();
    await owner.abandon();
    expect(words((await readLetter(path)).doc)).toBe('Dear all, one two');
  });

  test('a letter whose file is gone comes back from its journal', async () => {
    const { path } = await killed(' one');
    await unlink(path);
    expect((await readLetter(path)).notices).toEqual([`${path}: the file is gone; the letter was restored from its journal`]);
    await (await LetterOwner.open(path, quiet())).close();
    expect(await fileWords(path)).toBe('Dear all, one');
  });

  test('the journal of another letter is set aside, not merged', async () => {
    const { dir, path, journal } = await killed(' one');
    const bytes = await bytesOf(journal);
    await replaceBehindItsBack(path, await bytesOf((await stored('Sehr geehrte', 'letter-2')).path));
    const owner = await LetterOwner.open(path, quiet());
    expect([words(owner.doc), owner.recovered]).toEqual(['Sehr geehrte', false]);
    expect(owner.notices).toEqual([
      `${path}: the journal beside it is of another letter and was not used`,
      `${path}: a journal that does not fit it was set aside as "l (2026-03-01 14.05.09).journal"`,
    ]);
    await owner.close();
    expect(await names(dir)).toEqual(['l (2026-03-01 14.05.09).journal', 'l.visavis']);
    expect(await bytesOf(join(dir, 'l (2026-03-01 14.05.09).journal'))).toEqual(bytes);
    expect(words((await readLetter(join(dir, 'l (2026-03-01 14.05.09).journal'))).doc)).toBe('Dear all, one');
  });

  test('a journal damaged in the middle is used as far as it goes, and kept', async () => {
    const { dir, path, journal } = await killed(' one', ' two', ' three');
    const bytes = await readFile(journal);
    bytes[bytes.indexOf(' two')]! ^= 1;
    await writeFile(journal, bytes);
    const owner = await LetterOwner.open(path, quiet());
    expect(words(owner.doc)).toBe('Dear all, one');
    expect(owner.lostBytes).toBeGreaterThan(0);
    expect(owner.notices).toContain(`${path}: its journal is damaged; what stands before the damage was used`);
    await owner.close();
    expect(await names(dir)).toEqual(['l (2026-03-01 14.05.09).journal', 'l.visavis']);
  });

  test('a journal of a newer program stops the opening', async () => {
    const { path, journal } = await killed(' one');
    const bytes = await readFile(journal);
    bytes[8] = 2;
    await writeFile(journal, bytes);
    await expect(LetterOwner.open(path, quiet())).rejects.toThrow(`${journal}: this journal needs a newer Vis-à-vis (journal version 2)`);
  });

  test('of a new letter made over it, the old journal is set aside', async () => {
    const { dir, path } = await killed(' one');
    await writeLetter(path, letter('New'), { ...quiet(), replace: true });
    expect(await names(dir)).toEqual(['l (2026-03-01 14.05.09).journal', 'l.visavis']);
    expect(words((await readLetter(path)).doc)).toBe('New');
  });

  test.each([['in the journal', '3600000'], ['in journal or file, saving all the while', '1']])('-9 of a process: every word it called safe is %s', async (_name, idleMs) => {
    const { path } = await stored('Start.');
    const typist = program('type-on', path, idleMs);
    let safe = 0;
    for await (const line of typist.lines) {
      safe = Number(line);
      if (safe === 40) typist.process.kill('SIGKILL');
    }
    await typist.ended;
    expect(safe).toBeGreaterThanOrEqual(40);
    const owner = await LetterOwner.open(path, quiet());
    const found = words(owner.doc);
    const expected = `Start.${Array.from({ length: safe }, (_, n) => ` w${n + 1}.`).join('')}`;
    expect(found.slice(0, expected.length)).toBe(expected);
    await owner.close();
    expect(await fileWords(path)).toBe(found);
  });
});

describe('a file that another program changed', () => {
  test('to a colleague’s copy of the same letter is united with ours', async () => {
    const { path, doc } = await stored();
    const theirs = copyOf(doc);
    theirs.getText('en').insert(0, 'To you: ');
    theirs.getMap('meta').set('title', 'Theirs');
    const options = quiet();
    const owner = await LetterOwner.open(path, options);
    type(owner.doc, ' ours');
    const copy = join(await folder(), 'copy');
    await writeLetter(copy, theirs, quiet());
    await replaceBehindItsBack(path, await bytesOf(copy));
    await owner.save();
    expect(words(owner.doc)).toBe('To you: Dear all, ours');
    expect(await fileWords(path)).toBe('To you: Dear all, ours');
    expect(options.problems).toEqual([`${path}: was changed by another program; its changes and yours were united`]);
    await owner.close();
  });

  test('to the same bytes is nothing to speak of', async () => {
    const { path } = await stored();
    const options = quiet();
    const owner = await LetterOwner.open(path, options);
    await replaceBehindItsBack(path, await bytesOf(path));
    type(owner.doc, ' ours');
    await owner.close();
    expect([await fileWords(path), options.problems]).toEqual(['Dear all, ours', []]);
  });

  test.each([
    ['another letter', async () => bytesOf((await stored('Other', 'letter-2')).path), 'was replaced by another letter'],
    ['half a letter', async () => (await bytesOf((await stored()).path)).subarray(0, 200), 'was changed by another program and cannot be read now (is cut off or no zip archive)'],
    ['a newer program’s copy', newerCopy, 'was replaced by a copy that a newer Vis-à-vis wrote'],
  ])('to %s is left alone, and ours is saved beside it', async (_name, make, what) => {
    const { dir, path } = await stored();
    const options = quiet();
    const owner = await LetterOwner.open(path, options);
    type(owner.doc, ' ours');
    await owner.flush();
    const theirs = await make();
    await replaceBehindItsBack(path, theirs);
    await owner.save();
    const beside = join(dir, 'l (2026-03-01 14.05.09).visavis');
    expect(owner.path).toBe(beside);
    expect(options.problems).toEqual([`${path}: ${what}; it was left as it is, and your letter is saved beside it under another name`]);
    type(owner.doc, ' still');
    await owner.close();
    expect(await bytesOf(path)).toEqual(new Uint8Array(theirs));
    expect(await fileWords(beside)).toBe('Dear all, ours still');
    expect(await names(dir)).toEqual(['l (2026-03-01 14.05.09).visavis', 'l.visavis']);
  });

  test('by taking it away is written again', async () => {
    const { path } = await stored();
    const owner = await LetterOwner.open(path, quiet());
    await unlink(path);
    type(owner.doc, ' ours');
    await owner.close();
    expect(await fileWords(path)).toBe('Dear all, ours');
  });
});

async function newerCopy(): Promise<Uint8Array> {
  const { path } = await stored();
  const unpacked = await unpackLetter(await bytesOf(path), path);
  return packLetter({ ...unpacked, manifest: { ...unpacked.manifest, formatVersion: 2 } });
}

describe('a letter of a newer program', () => {
  test('is shown and never written', async () => {
    const { dir, path } = await stored();
    await writeFile(path, await newerCopy());
    const before = await bytesOf(path);
    const options = quiet();
    const owner = await LetterOwner.open(path, options);
    expect([owner.readOnly, words(owner.doc)]).toEqual([true, 'Dear all,']);
    expect(await names(dir)).toEqual(['l.visavis']);
    type(owner.doc, ' more');
    type(owner.doc, ' and more');
    const reason = `${path}: a newer Vis-à-vis wrote it: this one can show it, but not write it`;
    expect(options.problems).toEqual([reason]);
    await expect(owner.save()).rejects.toThrow(reason);
    await owner.close();
    await expect(editLetter(path, (doc) => type(doc, 'x'), quiet())).rejects.toThrow(reason);
    expect(await bytesOf(path)).toEqual(before);
    expect(await names(dir)).toEqual(['l.visavis']);
  });
});

describe('commands', () => {
  test('read beside an owner, with its journal, and write nothing', async () => {
    const { dir, path } = await stored();
    const owner = await LetterOwner.open(path, quiet());
    type(owner.doc, ' unsaved');
    await owner.flush();
    const before = await names(dir);
    const read = await readLetter(path);
    expect([words(read.doc), read.recovered]).toEqual(['Dear all, unsaved', true]);
    expect(await names(dir)).toEqual(before);
    await owner.close();
  });

  test('edit, give their result and leave nothing behind', async () => {
    const { dir, path } = await stored();
    const result = await editLetter(path, (doc) => {
      type(doc, ' edited');
      return 7;
    }, quiet());
    expect([result, await fileWords(path), await names(dir)]).toEqual([7, 'Dear all, edited', ['l.visavis']]);
  });

  test('that fail write nothing, and leave a killed owner’s journal as it was', async () => {
    const { dir, path, journal } = await killed(' one');
    const before = [await bytesOf(path), await bytesOf(journal)];
    const fail = (doc: Y.Doc): never => {
      type(doc, ' half');
      throw new Error('no');
    };
    await expect(editLetter(path, fail, quiet())).rejects.toThrow('no');
    expect([await bytesOf(path), await bytesOf(journal)]).toEqual(before);
    expect(await names(dir)).toEqual(['.l.visavis.journal', 'l.visavis']);
  });

  test('take a killed owner’s journal along', async () => {
    const { dir, path } = await killed(' one');
    await editLetter(path, (doc) => type(doc, ' two'), quiet());
    expect([await fileWords(path), await names(dir)]).toEqual(['Dear all, one two', ['l.visavis']]);
  });

  test('tell a torn journal', async () => {
    const { path, journal } = await killed(' one', ' two');
    await truncate(journal, (await stat(journal)).size - 3);
    const read = await readLetter(path);
    expect(words(read.doc)).toBe('Dear all, one');
    expect(read.notices).toEqual([
      `${path}: unsaved changes were read from its journal`,
      `${path}: its journal ends in the middle of a record; ${read.lostBytes} bytes were left out`,
    ]);
  });
});
