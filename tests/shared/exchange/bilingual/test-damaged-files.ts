import { describe, expect, it } from 'vitest';
import { BadFile } from '../../../../shared/exchange/bad-file';
import type { ImportedBilingual } from '../../../../shared/exchange/imported';
import { readTmx, writeTmx } from '../../../../shared/exchange/tmx';
import { readXliff, writeXliff } from '../../../../shared/exchange/xliff';
import type { FinishedLetter } from '../../../../shared/exchange/finished';
import { SIDES } from '../../../../shared/letter/side';
import { Random } from '../../../random';
import { bytesOf } from '../build';
import { randomLetter } from './letters';

/** Words out of which damage is made: what a tool might have written in another place. */
const PARTS = ['id="1"', ' ', '<', '>', '/', '"', '&amp;', 'target', 'source', '<ept id="1"/>', '<ec startRef="1"/>', 'xml:lang=""', '{"kind":"', '"at":-1', '</g>', '<g id="7">', 'x-paragraph', '\u0000', 'é'];

function damaged(text: string, random: Random): string {
  let now = text;
  for (let k = 1 + random.below(4); k > 0; k--) {
    const at = random.below(now.length);
    const cut = random.chance(0.5) ? 0 : random.below(40);
    // Whole elements go, or come twice, so that much of the damage is still XML.
    const element = /<(\w+)[^<>]*>[^<>]*<\/\1>/g;
    element.lastIndex = at;
    const found = random.chance(0.6) ? element.exec(now) : null;
    if (found) now = now.slice(0, found.index) + (random.chance(0.5) ? '' : found[0] + found[0]) + now.slice(found.index + found[0].length);
    else now = now.slice(0, at) + (random.chance(0.7) ? random.pick(PARTS) : '') + now.slice(at + cut);
  }
  return now;
}

const WAYS: readonly (readonly [string, (letter: FinishedLetter) => string, (bytes: Uint8Array, name: string) => ImportedBilingual])[] = [
  ['TMX', (letter) => writeTmx(letter), readTmx],
  ['XLIFF 1.2', (letter) => writeXliff(letter, '1.2'), readXliff],
  ['XLIFF 2.1', (letter) => writeXliff(letter, '2.1'), readXliff],
];

describe.each(WAYS)('a damaged file: %s', (_, write, read) => {
  it('gives blocks, each in exactly one pair, or one clear line', () => {
    let whole = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const random = new Random(seed);
      const text = damaged(write(randomLetter(random)), random);
      try {
        const { blocks, pairs } = read(bytesOf(text), 'a file');
        whole += 1;
        for (const side of SIDES) expect(pairs.flatMap((pair) => pair[side]).sort((a, b) => a - b), `seed ${seed}`).toEqual(blocks[side].map((__, i) => i));
      } catch (error) {
        if (!(error instanceof BadFile)) throw new Error(`seed ${seed}`, { cause: error });
        expect(error.message, `seed ${seed}`).toMatch(/^a file: [^\n]+$/);
      }
    }
    expect(whole).toBeGreaterThan(100);
  });
});
