import { describe, expect, it } from 'vitest';
import { readXliff, writeXliff, XLIFF_VERSIONS, type XliffVersion } from '../../../../shared/exchange/xliff';
import { readTmx, writeTmx } from '../../../../shared/exchange/tmx';
import type { FinishedLetter } from '../../../../shared/exchange/finished';
import type { ImportedBilingual } from '../../../../shared/exchange/imported';
import type { BlockDraft } from '../../../../shared/letter/block';
import { SIDES } from '../../../../shared/letter/side';
import { updateSide } from '../../../../shared/revisions/update-letter';
import { Random } from '../../../random';
import { lexicon } from '../../alignment/builders';
import { content, letterWith } from '../../revisions/build';
import { letterOf, lines, randomLetter } from '../bilingual/letters';
import { bytesOf } from '../build';

const back = (text: string): ImportedBilingual => readXliff(bytesOf(text), 'a.xlf');

/** The file with these replacements, each of which must change something. */
function edited(text: string, ...changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((now, [old, put]) => {
    const next = now.replace(old, put);
    if (next === now) throw new Error(`${String(old)} is not there`);
    return next;
  }, text);
}

const heading = (text: string): BlockDraft => ({ kind: 'heading', level: 2, runs: [{ text }] });
const item = (text: string): BlockDraft => ({ kind: 'ordered', level: 1, template: '(%1)', start: 4, runs: [{ text }] });

/** In sync; English ahead; English only; one against two; French only. */
const LETTER: FinishedLetter = letterOf(
  [heading('Title'), 'Changed.', item('New item'), 'Both.', { kind: 'rule', runs: [] }], [heading('Titre'), 'Avant.', 'L’un.', 'L’autre.', { kind: 'rule', runs: [] }, 'Seul.'],
  [[[0], [0], 'in-sync'], [[1], [1], 'en-ahead'], [[2], [], 'en-only'], [[3], [2, 3], 'unconfirmed'], [[4], [4], 'in-sync'], [[], [5], 'fr-only']],
);

describe('a file that a translator sends back: 1.2', () => {
  const file = writeXliff(LETTER, '1.2');

  it('with what was missing: a block like the one that it translates', () => {
    const found = back(edited(file, ['New item</source>', 'New item</source><target state="translated">Nouveau</target>']));
    expect(lines(found)[2]).toBe('ordered1:New item|ordered1:Nouveau');
    expect(found.blocks.fr[2]).toEqual({ ...item('Nouveau'), runs: [{ text: 'Nouveau' }] });
  });

  it('with a target that the tool filled with the source, or left empty', () => {
    expect(lines(back(edited(file, ['New item</source>', 'New item</source><target state="new">New item</target>'])))[2]).toBe('ordered1:New item|');
    expect(lines(back(edited(file, ['New item</source>', 'New item</source><target/>'])))[2]).toBe('ordered1:New item|');
    expect(lines(back(edited(file, ['Avant.', ''])))[1]).toBe('Changed.|');
  });

  it('with approvals: those of the translator count, and ours no more where the state has changed', () => {
    expect(lines(back(edited(file, ['state="needs-translation" state-qualifier="x-en-ahead"', 'state="final"'], ['Avant', 'Après'])))[1]).toBe('Changed.|Après.!');
    expect(lines(back(edited(file, ['<trans-unit id="2"', '<trans-unit id="2" approved="yes"'], ['state="needs-translation" state-qualifier="x-en-ahead"', 'state="translated"'])))[1]).toBe('Changed.|Avant.!');
    expect(lines(back(edited(file, ['state="final" state-qualifier="x-in-sync"', 'state="translated"'])))[0]).toBe('heading2:Title|heading2:Titre');
  });

  it('with blocks joined, or parted', () => {
    expect(lines(back(edited(file, [/<x id="1" ctype="x-paragraph"[^>]*>/, ' '])))[3]).toBe('Both.|L’un. L’autre.');
    expect(lines(back(edited(file, ['L’autre.', 'L’autre.<x id="9" ctype="x-paragraph"/>Un tiers.'])))[3]).toBe('Both.|L’un./L’autre./Un tiers.');
    expect(back(edited(file, ['L’autre.', 'L’autre.<x id="9" ctype="x-paragraph"/>Un tiers.'])).blocks.fr.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph', 'paragraph', 'paragraph', 'rule', 'paragraph']);
  });

  it('parted into sentences by the tool', () => {
    const segmented = edited(file, ['Both.</source>', 'Both.</source><seg-source><mrk mtype="seg" mid="0">Both.</mrk></seg-source>'], ['>L’un.', '><mrk mtype="seg" mid="0">L’un.'], ['L’autre.<', 'L’autre.</mrk><']);
    expect(lines(back(segmented))).toEqual(lines(back(file)));
  });

  it('without what we had put beside the text: the order of the file, the kinds that it tells', () => {
    const bare = file.replace(/<context-group.*?<\/context-group>/g, '').replace(/ xml:space="preserve"/g, '');
    expect(lines(back(bare))).toEqual(['heading1:Title|heading1:Titre!', 'Changed.|Avant.', 'bullet1:New item|', 'Both.|L’un./L’autre.', '|Seul.']);
  });
});

describe('a file that a translator sends back: 2.1', () => {
  const file = writeXliff(LETTER, '2.1');

  it('with what was missing, and what is final now', () => {
    expect(lines(back(edited(file, ['<segment><source>New item</source>', '<segment state="final"><source>New item</source><target>Nouveau</target>'])))[2]).toBe('ordered1:New item|ordered1:Nouveau!');
  });

  it('parted into sentences by the tool', () => {
    const parted = edited(file, ['<source>Both.</source><target>L’un.', '<source>Bo</source><target>L’un.</target></segment><segment><source>th.</source><target>']);
    expect(lines(back(parted))[3]).toBe('Both.|L’un./L’autre.');
  });
});

describe('a side taken from a file into the letter that it came from', () => {
  const LEXICON = lexicon();
  const formats: readonly (readonly [string, (letter: FinishedLetter) => ImportedBilingual])[] = [
    ...XLIFF_VERSIONS.map((version: XliffVersion) => [`XLIFF ${version}`, (letter: FinishedLetter) => back(writeXliff(letter, version))] as const),
    ['TMX', (letter) => readTmx(bytesOf(writeTmx(letter)), 'a.tmx')],
  ];
  it.each(formats)('%s: unchanged, it changes nothing', (_, through) => {
    for (let seed = 1; seed <= 40; seed++) {
      const letter = randomLetter(new Random(seed));
      const desk = letterWith(letter.blocks.en, letter.blocks.fr, { pairs: letter.pairs });
      const read = through(letter);
      const before = { en: content(desk, 'en'), fr: content(desk, 'fr'), ids: SIDES.map((side) => desk.reader.side(side).blocks.map(({ id }) => id)) };
      for (const side of SIDES) {
        if (letter.blocks[side].length === 0) continue;
        const report = desk.doc.transact(() => updateSide(desk.letter, side, read.blocks[side], desk.author, { lexicon: LEXICON }));
        expect(report.matches.every(({ change }) => change === 'same'), `seed ${seed} ${side}`).toBe(true);
      }
      expect({ en: content(desk, 'en'), fr: content(desk, 'fr'), ids: SIDES.map((side) => desk.reader.side(side).blocks.map(({ id }) => id)) }, `seed ${seed}`).toEqual(before);
    }
  });
});
