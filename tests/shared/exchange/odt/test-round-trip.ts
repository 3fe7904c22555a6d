import { describe, expect, it } from 'vitest';
import { isText } from '../../../../shared/letter/block';
import { readOdt } from '../../../../shared/exchange/odt';
import { writeOdt } from '../../../../shared/exchange/odt-out';
import { letterOf, wholeLetter } from '../docx-out/letters';
import { randomBlocks } from './random-letter';
import { asRead, bytesOf } from './as-read';
import type { FinishedLetter } from '../../../../shared/exchange/finished';

function inAgain(letter: FinishedLetter, side: 'en' | 'fr'): ReturnType<typeof readOdt> {
  return readOdt(bytesOf(writeOdt(letter, { sides: [side], layout: 'after' })), 'letter.odt');
}

describe('a letter written and read again is the same', () => {
  it.each(['en', 'fr'] as const)('everything, %s', (side) => {
    const letter = wholeLetter();
    const got = inAgain(letter, side);
    expect(asRead(got.blocks)).toEqual(asRead(letter.blocks[side]));
    expect(got.properties).toEqual({ title: letter.title, author: letter.author, language: letter.languages[side] });
    expect(got.aside?.header.map(({ runs }) => runs.map((run) => (isText(run) ? run.text : '')).join(''))).toEqual(letter.letterhead.lines[side]);
    expect(got.aside?.footer).toEqual([]);
    expect(got.dropped).toEqual({ picture: 1 });
  });

  it('200 letters at random', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const blocks = randomBlocks(seed);
      const letter = letterOf({ en: blocks, fr: blocks });
      expect([seed, ...asRead(inAgain(letter, 'en').blocks)]).toEqual([seed, ...asRead(blocks)]);
    }
  });
});
