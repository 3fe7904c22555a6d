import { describe, expect, it } from 'vitest';
import { readTmx } from '../../../../shared/exchange/tmx';
import { readXliff } from '../../../../shared/exchange/xliff';
import { blockText } from '../../../../shared/letter/block';
import { bytesOf } from '../build';

const tmx = (seg: string): Uint8Array => bytesOf(`<tmx version="1.4"><body><tu><tuv xml:lang="en"><seg>${seg}</seg></tuv><tuv xml:lang="fr"><seg>b</seg></tuv></tu></body></tmx>`);
const length = (seg: string): number => blockText(readTmx(tmx(seg), 'a.tmx').blocks.en[0]!).length;

/** Each would take hours if it took time by the square of its length. */
describe('files that are made to take long', () => {
  it('long stretches of white space', () => {
    expect(length(`a${' '.repeat(2e6)}b`)).toBe(2e6 + 2);
    expect(length(`${' '.repeat(2e6)}a${'\n   '.repeat(2e5)}`)).toBe(1);
  });

  it('thousands of codes that never end', () => {
    const codes = Array.from({ length: 20_000 }, (_, i) => `<bpt i="${i}">&lt;b&gt;</bpt>a`).join('');
    expect(length(codes)).toBe(20_000);
  });

  it('codes that look like long tags, and types of many prefixes', () => {
    expect(length(`<bpt i="1">&lt;a${' a'.repeat(49_000)}</bpt><bpt i="2">&lt;a${' '.repeat(99_000)}</bpt><hi type="${'x-'.repeat(2e5)}">a</hi><hi type="${'a'.repeat(2e5)}">a</hi>`)).toBe(2);
  });

  it('one paragraph of thousands of sentences', () => {
    const units = '<trans-unit m:para-id="1"><source>a</source></trans-unit>'.repeat(50_000);
    const file = `<xliff version="1.2" xmlns:m="http://www.memsource.com/mxlf/2.0"><file source-language="en" target-language="fr"><body>${units}</body></file></xliff>`;
    expect(blockText(readXliff(bytesOf(file), 'a.xlf').blocks.en[0]!).length).toBe(99_999);
  });
});
