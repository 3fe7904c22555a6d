import { expect, it } from 'vitest';
import { parseLexicon } from '../../../shared/alignment';
import { lexicon } from './builders';

it('reads words, weights and stems', () => {
  const words = parseLexicon('\uFEFFhouse\tmaison\t80\nhouse\tchambre\t15\r\n\ndeclares\tdéclare\t40\n');
  expect(words.size).toBe(3);
  expect(words.translations('house')).toEqual([{ fr: 'maison', strength: 0.8 }, { fr: 'chambre', strength: 0.15 }]);
  expect(words.translations('constructor')).toEqual([]);
  expect(words.stemTranslations('declar')).toEqual([{ fr: 'declar', strength: 0.4 }]);
  expect([words.isFrench('maison'), words.isFrench('house')]).toEqual([true, false]);
});

it.each([
  ['house maison 80', 1], ['house\tmaison', 1], ['a\tà\t50\nhouse\tmaison\t0', 2], ['house\tmaison\t100', 1], ['house\tmaison\t8.5', 1],
  ['\tmaison\t80', 1], ['house\t\t80', 1], ['a\tà\t50\n\nhouse\tmaison\t80\textra', 3],
])('names the bad line of %j', (tsv, line) => expect(() => parseLexicon(tsv)).toThrow(`lexicon line ${line}:`));

it('reads the project\'s own lexicon whole', () => {
  const words = lexicon();
  expect(words.size).toBe(29_772 + 126);
  expect(words.translations('march')).toContainEqual({ fr: 'mars', strength: 0.98 });
});
