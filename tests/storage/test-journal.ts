import { existsSync } from 'node:fs';
import { appendFile, readFile, stat, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Journal, type JournalOptions } from '../../storage/journal';
import { journalStart, parseJournal, readJournal, updateRecord } from '../../storage/journal-records';
import { folder } from './folder';
import { names, until } from './letters';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const texts = (updates: readonly Uint8Array[]): string[] => updates.map((update) => new TextDecoder().decode(update));

/** A journal whose full state is what `state` says at the moment. */
async function journal(more: Partial<JournalOptions> = {}): Promise<{ journal: Journal; path: string; problems: string[]; state: { is: string } }> {
  const path = join(await folder(), '.l.journal');
  const problems: string[] = [];
  const state = { is: 'state' };
  const made = new Journal(path, { letterId: 'id', snapshot: () => bytes(state.is), onProblem: (line) => problems.push(line), retryMs: 20, ...more });
  return { journal: made, path, problems, state };
}

async function held(path: string): Promise<readonly string[]> {
  return texts((await readJournal(path))?.updates ?? []);
}

describe('the records of a journal', () => {
  const whole = Buffer.concat([journalStart('id', bytes('state')), updateRecord(bytes('one')), updateRecord(bytes('two')), updateRecord(bytes(''))]);

  test('come back in order', () => {
    expect(parseJournal(whole, 'j')).toMatchObject({ letterId: 'id', health: 'whole', lostBytes: 0 });
    expect(texts(parseJournal(whole, 'j').updates)).toEqual(['state', 'one', 'two', '']);
  });

  test('cut off at any byte give a prefix, and the count of what is left out', () => {
    const ends = [whole.length - 9 - 12 - 12, whole.length - 9 - 12, whole.length - 9, whole.length];
    for (let length = 0; length <= whole.length; length++) {
      const { updates, lostBytes, health } = parseJournal(whole.subarray(0, length), 'j');
      const records = ends.filter((end) => end <= length).length;
      expect(texts(updates)).toEqual(['state', 'one', 'two', ''].slice(0, records));
      expect(lostBytes).toBe(records === 0 ? length : length - ends[records - 1]!);
      expect(health).toBe(lostBytes === 0 && records > 0 ? 'whole' : 'torn');
    }
  });

  test('with any one byte changed give a prefix; damage before whole records is named', () => {
    const all = ['state', 'one', 'two', ''];
    for (let at = 12; at < whole.length; at++) {
      const broken = Buffer.from(whole);
      broken[at]! ^= 0x55;
      const { updates, health } = parseJournal(broken, 'j');
      expect(texts(updates)).toEqual(all.slice(0, updates.length));
      expect(updates.length).toBeLessThan(4);
      expect(health).toBe(at < whole.length - 9 ? 'damaged' : 'torn');
    }
  });

  test('zeros at the end, as a power failure may leave them, are a torn tail', () => {
    const { updates, health, lostBytes } = parseJournal(Buffer.concat([whole, Buffer.alloc(100)]), 'j');
    expect([updates.length, health, lostBytes]).toEqual([4, 'torn', 100]);
  });

  test.each([['nothing', 0], ['zeros', 40]])('%s is a torn journal', (_name, length) => {
    expect(parseJournal(Buffer.alloc(length), 'j')).toMatchObject({ letterId: '', updates: [], health: 'torn', lostBytes: length });
  });

  test('something else is damaged', () => expect(parseJournal(Buffer.from('Dear all, this is a letter'), 'j').health).toBe('damaged'));

  test('of a newer version are refused', () => {
    const newer = Buffer.from(whole);
    newer.writeUInt32LE(2, 8);
    expect(() => parseJournal(newer, 'j')).toThrow('j: this journal needs a newer Vis-à-vis (journal version 2)');
  });

  test('no journal is no error', async () => expect(await readJournal(join(await folder(), 'j'))).toBeUndefined());
  test('a journal that cannot be read is one', async () => {
    const dir = await folder();
    await expect(readJournal(dir)).rejects.toThrow(`${dir}: this journal could not be read: it is a folder`);
  });
});

describe('writing a journal', () => {
  test('makes no file before the first append; then state and updates', async () => {
    const { journal: j, path, state } = await journal();
    await j.flush();
    expect(existsSync(path)).toBe(false);
    state.is = 'state+a';
    j.append(bytes('a'));
    await j.flush();
    j.append(bytes('b'));
    j.append(bytes('c'));
    await j.flush();
    expect(await held(path)).toEqual(['state+a', 'b', 'c']);
    await j.close();
  });

  test('reaches the file without anybody waiting for it', async () => {
    const { journal: j, path } = await journal({ idleMs: 1, maxAgeMs: 1 });
    j.append(bytes('a'));
    await until(async () => (await held(path)).length === 1);
    j.append(bytes('b'));
    await until(async () => (await held(path)).length === 2);
    await j.close();
  });

  test('goes when all is saved, and begins again with the next append', async () => {
    const { journal: j, path, state } = await journal();
    j.append(bytes('a'));
    await j.savedUpTo(j.mark());
    expect(existsSync(path)).toBe(false);
    state.is = 'saved+b';
    j.append(bytes('b'));
    await j.flush();
    expect(await held(path)).toEqual(['saved+b']);
    await j.close();
  });

  test('stays, begun anew, when more was appended during the save', async () => {
    const { journal: j, path, state } = await journal();
    j.append(bytes('a'));
    await j.flush();
    const mark = j.mark();
    j.append(bytes('b'));
    state.is = 'state+b';
    await j.savedUpTo(mark);
    expect(await held(path)).toEqual(['state+b']);
    await j.close();
  });

  test('loses nothing whatever the order of appends, saves and syncs', async () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
    const all: string[] = [];
    const { journal: j, path } = await journal({ snapshot: () => bytes(all.join(' ')), idleMs: 1, maxAgeMs: 2 });
    for (let n = 0; n < 300; n++) {
      const chance = random();
      if (chance < 0.7) {
        all.push(`w${n}`);
        j.append(bytes(`w${n}`));
      } else if (chance < 0.8) void j.savedUpTo(j.mark());
      else if (chance < 0.9) void j.flush();
      else await new Promise((resolve) => setTimeout(resolve, random() * 3));
    }
    all.push('last');
    j.append(bytes('last'));
    await j.flush();
    const [state, ...updates] = await held(path);
    expect([...state!.split(' '), ...updates]).toEqual(all);
    await j.close();
  });

  test('has the mode of the letter', async () => {
    const { journal: j, path } = await journal({ mode: 0o600 });
    j.append(bytes('a'));
    await j.flush();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await j.close();
  });

  test('a journal removed under our hands is written anew', async () => {
    const { journal: j, path, state } = await journal();
    j.append(bytes('a'));
    await j.flush();
    await unlink(path);
    state.is = 'state+a+b';
    j.append(bytes('b'));
    await j.flush();
    expect(await held(path)).toEqual(['state+a+b']);
    await j.close();
  });

  test('replaces what a killed process left, torn tail and all', async () => {
    const { journal: j, path } = await journal();
    await writeFile(path, Buffer.concat([journalStart('id', bytes('old')), updateRecord(bytes('x')).subarray(0, 5)]));
    j.append(bytes('a'));
    j.append(bytes('b'));
    await j.flush();
    expect(await held(path)).toEqual(['state']);
    await j.close();
  });
});

describe('a journal that cannot be written', () => {
  test.skipIf(!existsSync('/dev/full'))('says so once, keeps all in memory, and writes it when the disk has room (needs /dev/full)', async () => {
    const { journal: j, path, problems, state } = await journal();
    await symlink('/dev/full', path);
    j.append(bytes('a'));
    await expect(j.flush()).rejects.toThrow(`${path}: what is typed cannot be recorded: could not be written: the disk is full`);
    j.append(bytes('b'));
    await expect(j.flush()).rejects.toThrow('the disk is full');
    await unlink(path);
    state.is = 'state+a+b';
    await until(() => existsSync(path));
    await j.flush();
    expect(await held(path)).toEqual(['state+a+b']);
    expect(problems).toEqual([`${path}: what is typed cannot be recorded: could not be written: the disk is full`]);
    j.append(bytes('c'));
    await j.flush();
    expect(await held(path)).toEqual(['state+a+b', 'c']);
    await j.close();
  });

  test('never throws at the one who types, and can be closed', async () => {
    const dir = await folder();
    await writeFile(join(dir, 'file'), '');
    const problems: string[] = [];
    const j = new Journal(join(dir, 'file', 'j'), { letterId: 'id', snapshot: () => bytes(''), onProblem: (line) => problems.push(line), retryMs: 1 });
    for (let n = 0; n < 20; n++) j.append(bytes('a'));
    await j.close();
    expect(problems).toHaveLength(1);
    expect(await names(dir)).toEqual(['file']);
  });

  test('an append after others wrote into the file still reads up to the damage', async () => {
    const { journal: j, path } = await journal();
    j.append(bytes('a'));
    await j.flush();
    await appendFile(path, 'rubbish');
    j.append(bytes('b'));
    await j.flush();
    expect(parseJournal(await readFile(path), path)).toMatchObject({ health: 'damaged', lostBytes: 7 + 10 });
    await j.close();
  });
});
