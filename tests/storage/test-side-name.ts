import { describe, expect, test } from 'vitest';
import { nameWithoutSide, sideInName } from '../../storage/side-name';

describe('the side in a file\'s name', () => {
  test.each([
    ['letters/2023-07-15-joint-letter.en.txt', 'en', '2023-07-15-joint-letter'],
    ['letter.FR.md', 'fr', 'letter'],
    ['letter_fr-CA.docx', 'fr', 'letter'],
    ['letter (fr).docx', 'fr', 'letter'],
    ['Lettre ouverte - français.docx', 'fr', 'Lettre ouverte'],
    ['open letter English.docx', 'en', 'open letter'],
    ['letter.md', undefined, 'letter'],
    ['golden.md', undefined, 'golden'],
    ['french dressing.md', undefined, 'french dressing'],
    ['letter.den.md', undefined, 'letter.den'],
    ['out/en.txt', 'en', 'en'],
    ['.en.md', 'en', '.en'],
    ['C:\\letters\\mine.fr.txt', 'fr', 'mine'],
  ])('%s', (name, side, without) => {
    expect([sideInName(name), nameWithoutSide(name)]).toEqual([side, without]);
  });
});
