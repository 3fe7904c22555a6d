import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BadFile } from '../../shared/exchange/bad-file';
import { beside, realTarget } from '../../storage/beside';
import { sameStamp, stampOf, writeWhole } from '../../storage/safe-write';
import { folder } from './folder';
import { names } from './letters';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('writing a file whole', () => {
  test('writes a new file and leaves nothing else', async () => {
    const dir = await folder();
    const stamp = await writeWhole(join(dir, 'a'), bytes('words'));
    expect(await readFile(join(dir, 'a'), 'utf8')).toBe('words');
    expect(await names(dir)).toEqual(['a']);
    expect(sameStamp(stamp, stampOf(await stat(join(dir, 'a'))))).toBe(true);
  });

  test('replaces a file and keeps its mode', async () => {
    const file = join(await folder(), 'a');
    await writeFile(file, 'old');
    await chmod(file, 0o640);
    await writeWhole(file, bytes('new'));
    expect(await readFile(file, 'utf8')).toBe('new');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });

  test('gives a new file the mode that it is told', async () => {
    const file = join(await folder(), 'a');
    await writeWhole(file, bytes('new'), { mode: 0o600 });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('writes an empty file', async () => {
    const file = join(await folder(), 'a');
    await writeWhole(file, bytes(''));
    expect((await stat(file)).size).toBe(0);
  });

  test('follows a link, and a link to what is not there yet', async () => {
    const dir = await folder();
    await mkdir(join(dir, 'real'));
    await symlink(join('real', 'a'), join(dir, 'link'));
    await writeWhole(join(dir, 'link'), bytes('one'));
    await writeWhole(join(dir, 'link'), bytes('two'));
    expect(await readFile(join(dir, 'real', 'a'), 'utf8')).toBe('two');
    expect(await names(join(dir, 'real'))).toEqual(['a']);
    expect(await names(dir)).toEqual(['link', 'real']);
  });

  test('keeps the old file when the check of the new one fails', async () => {
    const dir = await folder();
    await writeFile(join(dir, 'a'), 'old');
    const refuse = (): void => {
      throw new BadFile('a', 'no good');
    };
    await expect(writeWhole(join(dir, 'a'), bytes('new'), { verify: refuse })).rejects.toThrow('a: no good');
    expect(await readFile(join(dir, 'a'), 'utf8')).toBe('old');
    expect(await names(dir)).toEqual(['a']);
  });

  test('takes a name of the greatest length', async () => {
    const dir = await folder();
    const name = 'é'.repeat(127);
    await writeWhole(join(dir, name), bytes('words'));
    expect(await names(dir)).toEqual([name]);
  });
});

describe('a disk that refuses is told in one line with file and cause', () => {
  const refusal = async (path: string): Promise<string> => {
    const error: unknown = await writeWhole(path, bytes('words')).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BadFile);
    expect((error as BadFile).message).not.toContain('\n');
    return (error as BadFile).message;
  };

  test('a folder', async () => {
    const dir = await folder();
    expect(await refusal(dir)).toBe(`${dir}: could not be written: it is a folder`);
  });

  test('a folder that is missing', async () => {
    const path = join(await folder(), 'nowhere', 'a');
    expect(await refusal(path)).toBe(`${path}: could not be written: there is no such file or folder`);
  });

  test('a path below a file', async () => {
    const dir = await folder();
    await writeFile(join(dir, 'file'), '');
    expect(await refusal(join(dir, 'file', 'a'))).toMatch(/a part of its path is a file, not a folder$/);
  });

  test('a circle of links', async () => {
    const dir = await folder();
    await symlink(join(dir, 'b'), join(dir, 'a'));
    await symlink(join(dir, 'a'), join(dir, 'b'));
    expect(await refusal(join(dir, 'a'))).toMatch(/its link leads in a circle$/);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk (needs /dev/full)', async () => {
    expect(await refusal('/dev/full')).toBe('/dev/full: could not be written: the disk is full');
  });

  test.skipIf(process.getuid?.() === 0)('a write-protected file, a write-protected folder (root may write both)', async () => {
    const dir = await folder();
    await writeFile(join(dir, 'a'), 'old');
    await chmod(join(dir, 'a'), 0o444);
    expect(await refusal(join(dir, 'a'))).toMatch(/permission denied$/);
    await chmod(dir, 0o555);
    expect(await refusal(join(dir, 'b'))).toMatch(/permission denied$/);
    await chmod(dir, 0o755);
    expect(await readFile(join(dir, 'a'), 'utf8')).toBe('old');
  });
});

describe('names beside a letter', () => {
  test('are hidden and tell their letter', () => expect(beside('/f/letter.visavis', 'lock')).toBe('/f/.letter.visavis.lock'));
  test('of two long names stay apart and short', () => {
    const [a, b] = [beside(`/f/${'x'.repeat(250)}a`, 'lock'), beside(`/f/${'x'.repeat(250)}b`, 'lock')];
    expect(a).not.toBe(b);
    expect(Buffer.byteLength(a)).toBeLessThan(100);
  });
  test('are the same through a link', async () => {
    const dir = await folder();
    await writeFile(join(dir, 'a'), '');
    await symlink('a', join(dir, 'b'));
    expect(await realTarget(join(dir, 'b'))).toBe(await realTarget(join(dir, 'a')));
  });
});
