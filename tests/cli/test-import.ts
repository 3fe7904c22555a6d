import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { desk, EN, json } from './visavis';

interface Import {
  readonly blocks: readonly { id: string; kind: string; level?: number; text: string; label?: string }[];
  readonly dropped: Record<string, number>;
}

describe('import', () => {
  test('--json gives the blocks, and nothing else', async () => {
    const { visavis } = await desk({ 'l.md': EN });
    const answer = await visavis('import', 'l.md', '--json');
    expect([answer.code, answer.err]).toEqual([0, '']);
    const { blocks, dropped } = json<Import>(answer);
    expect(dropped).toEqual({});
    expect(blocks.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(blocks[0]).toEqual({ id: '0', kind: 'heading', level: 1, text: 'Keep the river free' });
    expect(blocks[4]).toEqual({ id: '4', kind: 'ordered', level: 1, text: 'Hear the people of the 17 villages.', label: '2.' });
  });

  test('prints the blocks for a person', async () => {
    const { visavis } = await desk({ 'l.md': EN });
    const { code, out } = await visavis('import', 'l.md');
    expect(code).toBe(0);
    expect(out).toMatch(/^0 {2}heading 1 {2}Keep the river free\n1 {2}paragraph {2}We write/);
    expect(out).toMatch(/^4 {2}ordered 1 {2}2\. Hear the people of the 17 villages\.$/m);
  });

  test('--lines makes every line a block', async () => {
    const { visavis } = await desk({ 'l.txt': 'one\ntwo\n' });
    expect(json<Import>(await visavis('import', 'l.txt', '--lines', '--json')).blocks.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  test('says what a file held that a letter cannot hold', async () => {
    const { visavis } = await desk({ 'l.md': 'Words.\n\n![a map](map.png)\n\nMore words.\n' });
    const { dropped } = json<Import>(await visavis('import', 'l.md', '--json'));
    const [[what, times] = ['', 0]] = Object.entries(dropped);
    expect(times).toBe(1);
    expect((await visavis('import', 'l.md')).err).toMatch(new RegExp(`l\\.md: left out: ${what} \\(1\\)\\n$`));
  });

  test('goes by what a file holds, though its name says that it is in both languages', async () => {
    const { visavis } = await desk({ 'l.tmx': 'Words.\n', 'l.xlf': 'Words.\n' });
    for (const name of ['l.tmx', 'l.xlf']) expect(json<Import>(await visavis('import', name, '--json')).blocks.map(({ text }) => text)).toEqual(['Words.']);
    expect(await visavis('import', 'l.tmx')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Words.') });
  });

  test('reads a Word file with its labels', async () => {
    const { visavis } = await desk();
    const { blocks } = json<Import>(await visavis('import', join(process.cwd(), 'samples/river-letter.en.docx'), '--json'));
    expect(blocks.find(({ text }) => text.startsWith('The environmental impact assessment'))).toMatchObject({ kind: 'ordered', label: '1.' });
  });

  test.each([
    ['latin.txt', Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x0a]), 'café'],
    ['mark.txt', Buffer.from('\uFEFFcafé\n'), 'café'],
    ['wide.txt', Buffer.from('\uFEFFcafé\n', 'utf16le'), 'café'],
    ['no extension', 'café', 'café'],
  ])('reads %s', async (name, bytes, text) => {
    const { visavis } = await desk({ [name]: bytes });
    expect(json<Import>(await visavis('import', name, '--json')).blocks).toEqual([{ id: '0', kind: 'paragraph', text }]);
  });
});
