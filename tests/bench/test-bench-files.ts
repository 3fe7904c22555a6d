import { describe, expect, it } from 'vitest';
import { bins, calibrationPicture, calibrationTable } from './calibration';
import { parseLadder } from './hunalign';
import { moveBlocks } from './moved';
import { withSections } from './page';

describe('hunalign\'s ladder', () => {
  it('is beads between rungs', () => {
    expect(parseLadder('0\t0\t0.3\n1\t1\t0.95\n3\t2\t-0.3\n3\t4\t0.2\n4\t5\t1.2\n5\t5\t0\n')).toEqual([
      { en: [0], fr: [0] }, { en: [1, 2], fr: [1] }, { en: [], fr: [2, 3] }, { en: [3], fr: [4] }, { en: [4], fr: [] },
    ]);
  });
  it('may begin late, and end its lines as it likes', () => expect(parseLadder('2\t1\t0.3\r\n3\t2\r\n')).toEqual([{ en: [0, 1], fr: [0] }, { en: [2], fr: [1] }]));
  it('may be empty', () => expect(parseLadder('')).toEqual([]));
  it.each([['a sentence\tune phrase\t0.3', 1], ['0\t0\t0\n2\t2\t0\n1\t3\t0', 3], ['0 0 0.3', 1]])('refuses %j', (text, line) => expect(() => parseLadder(text)).toThrow(`ladder line ${line}:`));
});

describe('calibration', () => {
  const gold = [{ en: [0], fr: [0] }, { en: [1, 2], fr: [] }];
  const found = bins([{ gold, pairs: [{ en: [0], fr: [0], score: 1 }, { en: [1], fr: [], score: 0.95 }, { en: [2], fr: [1], score: 0.32 }] }]);
  it('counts what is right', () => {
    expect(found[9]).toEqual({ pairs: 2, score: 1.95, right: 2 });
    expect(found[3]).toEqual({ pairs: 1, score: 0.32, right: 0 });
    expect(calibrationTable(found).at(-1)).toBe('| 0.9 to 1.0 | 2 | 0.975 | 1.000 |');
  });
  it('is drawn with a dot and a bar for each bin that holds pairs', () => {
    const picture = calibrationPicture(found);
    expect([picture.match(/<circle/g)?.length, picture.match(/<rect/g)?.length, picture.includes('NaN')]).toEqual([2, 2, false]);
  });
});

it('figures in a page: those measured are replaced, the others stay', () => {
  const page = 'Text.\n<!-- figures: npm run bench:align -- --write -->\n### A\n\nold a\n\n### B\n\nold b\n<!-- end of figures -->\nMore.\n';
  const written = withSections(page, [{ heading: 'B', lines: ['new b'] }, { heading: 'C', lines: ['new c'] }]);
  expect(written).toBe('Text.\n<!-- figures: npm run bench:align -- --write -->\n### A\n\nold a\n\n### B\n\nnew b\n\n### C\n\nnew c\n<!-- end of figures -->\nMore.\n');
  expect(withSections(written, [])).toBe(written);
  expect(() => withSections('Text.', [])).toThrow('must be there');
});

it('moves blocks and says where they went', () => {
  const texts = (side: string) => Array.from({ length: 20 }, (_, k) => ({ text: `${side} ${k} ${'x'.repeat(40)}` }));
  const document = { name: '', family: '', level: '', en: texts('en'), fr: texts('fr'), gold: Array.from({ length: 20 }, (_, k) => ({ en: [k], fr: [k] })) };
  const draws = [0.1, 0.9, 0.5, 0.05];
  const { fr, moved } = moveBlocks(document, 2, () => draws.shift() ?? 0)!;
  expect(moved.map(({ en }) => en[0])).toEqual([2, 10]);
  for (const bead of moved) expect(fr[bead.fr[0]!]!.text).toContain(`fr ${bead.en[0]} `);
  expect(fr.map(({ text }) => text).sort()).toEqual(document.fr.map(({ text }) => text).sort());
  expect(moveBlocks(document, 4, () => 0)).toBeUndefined();
});
