import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTmx, writeTmx } from '../../../../shared/exchange/tmx';
import { Random } from '../../../random';
import { CAN_VALIDATE, expectSame, invalid, letterOf, randomLetter, SCHEMAS } from '../bilingual/letters';
import { bytesOf } from '../build';

describe('a letter as a translation memory', () => {
  it.each([1, 2, 3, 4])('comes back as it was: blocks, pairs, confirmations (seeds of the hundred %i)', (hundred) => {
    for (let seed = hundred * 100; seed < hundred * 100 + 50; seed++) {
      const random = new Random(seed);
      const letter = randomLetter(random);
      expectSame(readTmx(bytesOf(writeTmx(letter, random.chance(0.5) ? 'en' : 'fr')), 'a.tmx'), letter, `seed ${seed}`);
    }
  });

  it('reads as a translator’s tool expects it', () => {
    const letter = letterOf(
      [{ kind: 'heading', level: 1, runs: [{ text: 'A ' }, { text: 'bold', marks: { bold: true } }, { text: ' word' }] }, 'Only here'],
      [{ kind: 'heading', level: 1, runs: [{ text: 'Un mot ' }, { text: 'gras', marks: { bold: true, italic: true } }] }],
      [[[0], [0], 'in-sync'], [[1], [], 'en-only']],
    );
    const file = writeTmx(letter);
    expect(file).toContain('srclang="en-CA"');
    expect(file).toContain('<tuv xml:lang="fr-CA"><prop type="x-visavis-block">{"at":0,"kind":"heading","level":1}</prop>'
      + '<seg>Un mot <bpt i="1" x="1" type="bold">&lt;b&gt;</bpt><bpt i="2" x="2" type="italic">&lt;i&gt;</bpt>gras<ept i="2">&lt;/i&gt;</ept><ept i="1">&lt;/b&gt;</ept></seg></tuv>');
    expect(file.match(/<tuv /g)).toHaveLength(3);
    expect(writeTmx(letter, 'fr')).toMatch(/srclang="fr-CA"[^]*<tuv xml:lang="fr-CA">[^]*<tuv xml:lang="en-CA">/);
  });

  it.skipIf(!CAN_VALIDATE)('is valid (needs xmllint and ../shared/schemas)', () => {
    const files = Array.from({ length: 60 }, (_, seed) => writeTmx(randomLetter(new Random(seed))));
    expect(invalid([...files, writeTmx(letterOf([], [], []))], ['--dtdvalid', path.join(SCHEMAS, 'tmx14.dtd')])).toBe('');
  });
});
