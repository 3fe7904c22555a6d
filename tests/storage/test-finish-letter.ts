import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BadFile } from '../../shared/exchange/bad-file';
import type { FinishedLetter } from '../../shared/exchange/finished';
import type { Format } from '../../shared/exchange/formats';
import type { ExportTools } from '../../storage/export-letter';
import { nameFiles, writeFiles, type FinishFile, type FinishTold } from '../../storage/finish-letter';
import { finished, p } from '../shared/exchange/html-out/letters';
import { folder } from './folder';
import { names } from './letters';

const LETTER = finished([p('We write.')], [p('Nous écrivons.')], { title: 'Joint letter' });
const print = (bytes = 'pdf'): ExportTools => ({ print: async () => Buffer.from(bytes) });
const never: ExportTools = { print: () => Promise.reject(new BadFile('out.pdf', 'cannot be printed')) };

/** `txt fr` or `pdf both facing`. */
function files(...texts: readonly string[]): FinishFile[] {
  return texts.map((text) => {
    const [format, side, layout] = text.split(' ') as [Format, 'en' | 'fr' | 'both', FinishFile['layout']];
    return { format, sides: side === 'both' ? ['en', 'fr'] : [side], ...(layout ? { layout } : {}) };
  });
}

async function write(where: string, wanted: readonly string[], { letter = LETTER, replace = [], tools = print(), ...told }: { letter?: FinishedLetter; replace?: readonly string[]; tools?: ExportTools } & FinishTold = {}): Promise<void> {
  await writeFiles(letter, files(...wanted), where, new Set(replace), tools, told);
}

describe('names', () => {
  test('say date, title and languages', async () => {
    const named = await nameFiles(LETTER, files('docx en', 'docx fr', 'pdf both'), await folder());
    expect(named.map(({ name, there }) => [name, there])).toEqual([
      ['2023-07-15 Joint letter (EN).docx', false], ['2023-07-15 Joint letter (FR).docx', false], ['2023-07-15 Joint letter (EN-FR).pdf', false],
    ]);
  });
  test('what always holds both languages is one file, whichever is asked for', async () =>
    expect((await nameFiles(LETTER, files('xlf en', 'xlf fr', 'xlf both'), await folder())).map(({ name }) => name)).toEqual(['2023-07-15 Joint letter (EN-FR).xlf']));
  test('a title leads nowhere else', async () =>
    expect((await nameFiles({ ...LETTER, title: '../a/b: c' }, files('txt en'), await folder())).map(({ name }) => name)).toEqual([expect.stringMatching(/^2023-07-15 [^/\\:]+ \(EN\)\.txt$/)]));
  test('a file, and a folder, of the name is there', async () => {
    const where = await folder();
    await writeFile(join(where, '2023-07-15 Joint letter (EN).txt'), '');
    await mkdir(join(where, '2023-07-15 Joint letter (FR).txt'));
    expect((await nameFiles(LETTER, files('txt en', 'txt fr', 'md en'), where)).map(({ there }) => there)).toEqual([true, true, false]);
  });
  test('a side without words is told', async () =>
    expect((await nameFiles({ ...LETTER, blocks: { en: LETTER.blocks.en, fr: [p(' ')] } }, files('txt en', 'txt fr', 'pdf both'), await folder())).map(({ empty }) => empty)).toEqual([[], ['fr'], ['fr']]));
});

describe('writing', () => {
  test('tells its progress and each name', async () => {
    const where = await folder();
    const told: (string | number)[] = [];
    await write(where, ['txt en', 'pdf both facing'], { onProgress: (share) => told.push(share), onWritten: (name) => told.push(name) });
    expect(told).toEqual([0, '2023-07-15 Joint letter (EN).txt', 0.5, '2023-07-15 Joint letter (EN-FR).pdf', 1]);
    expect(await names(where)).toEqual(['2023-07-15 Joint letter (EN).txt', '2023-07-15 Joint letter (EN-FR).pdf'].sort());
  });

  test('the layout is the one that was asked for', async () => {
    const laid: string[] = [];
    await write(await folder(), ['pdf both facing', 'pdf en'], {
      tools: { print: async (_, { layout, sides }) => {
        laid.push(`${sides.join('-')} ${layout}`);
        return Buffer.from('pdf');
      } },
    });
    expect(laid).toEqual(['en-fr facing', 'en columns']);
  });

  test('nothing that is there is replaced: the next free name is taken', async () => {
    const where = await folder();
    for (const name of ['(EN).txt', '(EN) 2.txt']) await writeFile(join(where, `2023-07-15 Joint letter ${name}`), 'mine');
    const written: string[] = [];
    await write(where, ['txt en'], { replace: ['2023-07-15 Joint letter (FR).txt'], onWritten: (name) => written.push(name) });
    expect(written).toEqual(['2023-07-15 Joint letter (EN) 3.txt']);
    for (const name of ['(EN).txt', '(EN) 2.txt']) expect(await readFile(join(where, `2023-07-15 Joint letter ${name}`), 'utf8')).toBe('mine');
  });

  test('what a person agreed to is replaced, and that alone', async () => {
    const where = await folder();
    for (const side of ['EN', 'FR']) await writeFile(join(where, `2023-07-15 Joint letter (${side}).txt`), 'mine');
    await write(where, ['txt en', 'txt fr'], { replace: ['2023-07-15 Joint letter (FR).txt'] });
    expect(await readFile(join(where, '2023-07-15 Joint letter (EN).txt'), 'utf8')).toBe('mine');
    expect(await readFile(join(where, '2023-07-15 Joint letter (FR).txt'), 'utf8')).toContain('Nous écrivons.');
    expect(await readFile(join(where, '2023-07-15 Joint letter (EN) 2.txt'), 'utf8')).toContain('We write.');
  });

  test('a file that comes while we print stays', async () => {
    const where = await folder();
    await write(where, ['pdf en'], {
      tools: { print: async () => {
        await writeFile(join(where, '2023-07-15 Joint letter (EN).pdf'), 'theirs');
        return Buffer.from('ours');
      } },
    });
    expect(await readFile(join(where, '2023-07-15 Joint letter (EN).pdf'), 'utf8')).toBe('theirs');
    expect(await readFile(join(where, '2023-07-15 Joint letter (EN) 2.pdf'), 'utf8')).toBe('ours');
  });

  test('where one fails, those before it are whole, and nothing else is there', async () => {
    const where = await folder();
    const written: string[] = [];
    await expect(write(where, ['txt en', 'pdf en', 'txt fr'], { tools: never, onWritten: (name) => written.push(name) })).rejects.toThrow('cannot be printed');
    expect(written).toEqual(['2023-07-15 Joint letter (EN).txt']);
    expect(await names(where)).toEqual(written);
  });

  test('a folder that goes away midway is named in one line', async () => {
    const where = join(await folder(), 'out');
    await mkdir(where);
    const gone = write(where, ['pdf en'], {
      tools: { print: async () => {
        await rm(where, { recursive: true });
        return Buffer.from('pdf');
      } },
    });
    await expect(gone).rejects.toMatchObject({ file: join(where, '2023-07-15 Joint letter (EN).pdf'), reason: 'could not be written: there is no such file or folder' });
  });

  test('ended in the middle of a file, that one is not written', async () => {
    const where = await folder();
    const controller = new AbortController();
    const ended = write(where, ['txt en', 'pdf en', 'txt fr'], {
      signal: controller.signal,
      tools: { print: async () => {
        controller.abort();
        return Buffer.from('pdf');
      } },
    });
    await expect(ended).rejects.toThrow(controller.signal.reason as Error);
    expect(await names(where)).toEqual(['2023-07-15 Joint letter (EN).txt']);
  });
});
