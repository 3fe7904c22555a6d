import { describe, expect, test } from 'vitest';
import { marker } from '../../shared/letter/letter';
import { readSide } from '../../shared/letter/read-side';
import type { Side } from '../../shared/letter/side';
import { Random } from '../random';
import { drafts, openDesk, press, settled, type, type OpenDesk } from './desk';

const WORDS = ['river', 'dam', 'œuvre', 'été', 'hearing', '14', 'village'];
const KEYS = [
  'Enter', 'Backspace', 'Delete', 'Tab', 'Shift+Enter', 'Home', 'End', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'Shift+ArrowDown', 'Control+z', 'Control+z', 'Control+Shift+z', 'Control+b', 'F6',
  'Alt+ArrowDown', 'Alt+m', 'Alt+s', 'Alt+u', 'Alt+Shift+ArrowDown', 'Control+Alt+7', 'Control+Alt+2', 'Control+Shift+Enter',
];

/** Somebody else writes, splits, joins or deletes somewhere. */
function theirs(desk: OpenDesk, random: Random, serial: number): void {
  const side: Side = random.pick(['en', 'fr'] as const);
  desk.remotely((letter) => {
    const text = letter.text[side];
    const { starts, blocks } = readSide(letter, side);
    const at = random.below(text.length + 1);
    if (random.chance(0.5)) text.insert(at, ` ${random.pick(WORDS)} `, {});
    else if (random.chance(0.4)) text.insertEmbed(at, marker(`theirs${serial}`), {});
    else if (serial % 2 && text.length > 4) text.delete(Math.min(at, text.length - 3), 3);
    else if (blocks.length > 2) {
      const block = 1 + random.below(blocks.length - 1);
      text.delete(starts[block]! - 1, (starts[block + 1] ?? text.length + 1) - starts[block]!);
    }
  });
}

function mine(random: Random): Promise<void> {
  return random.chance(0.4) ? type(`${random.pick(WORDS)} `) : press(random.pick(KEYS));
}

describe('two people at once, seeded', () => {
  test.each([1, 2, 3])('what the desk shows is what the letter holds, and its rows are level (seed %i)', async (seed) => {
    const random = new Random(seed);
    const many = (language: string): string[] => Array.from({ length: 6 }, (_, i) => `${language} paragraph number ${i} about the river and its dam.`);
    const desk = await openDesk(drafts(many('English'), many('French')), '0|0 1,2|1 3|2,3 4|4 5|5');
    await desk.cursor('en', 2, 5);
    for (let i = 0; i < 50; i++) {
      if (random.chance(0.4)) theirs(desk, random, i);
      else await mine(random);
      await settled();
      for (const side of ['en', 'fr'] as const) {
        const letter = desk.texts(side).map((text) => text.replace(/\n/g, ''));
        expect(desk.drawnTexts(side), `${side} after deed ${i}`).toEqual(letter.length ? letter : desk.drawnTexts(side).map(() => ''));
      }
      if (desk.blocks('en').length && desk.blocks('fr').length) desk.expectLevelRows();
      expect(desk.markStates.length).toBeGreaterThanOrEqual(desk.states.length);
    }
  });
});
