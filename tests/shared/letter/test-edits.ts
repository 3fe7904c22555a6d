import { describe, expect, it } from 'vitest';
import { letterDoc } from '../../../shared/letter/doc';
import { appendBlocks, beginLetter, canMerge, fillSide, insertBlocks, mergePairs, shiftDown, shiftUp, splitPair, splitPairInText, unlinkPair } from '../../../shared/letter/edits';
import { Letter } from '../../../shared/letter/letter';
import type { Pair } from '../../../shared/letter/pairs';
import { LetterReader } from '../../../shared/letter/reader';
import { readSide } from '../../../shared/letter/read-side';
import { sideNode } from '../../../shared/letter/schema';
import { scoreOf } from '../../../shared/letter/score';
import { SIDES, type Side } from '../../../shared/letter/side';
import { realignStretch, freeStretches } from '../../../shared/letter/stretch';
import { Random } from '../../random';
import { draftPairs, letterOf, pairsOf, parse, serial, show, showPairs } from './build';

const author = (name = 'n') => ({ person: 'Nora', now: () => new Date('2024-05-06T07:08:09Z'), newId: serial(name) });
const shown = (letter: Letter, side: Side): string => show(sideNode(readSide(letter, side).blocks));

/** The pair in which a block stands. */
function pairWith({ pairs }: LetterReader, id: string): Pair {
  const pair = pairs.find((one) => SIDES.some((side) => one[side].some((block) => block.id === id)));
  if (!pair) throw new Error(`no pair with ${id}`);
  return pair;
}

/** A letter of blocks `a`, `b`, … and `z`, `y`, … with so many blocks on each side as the pairs name. */
function paired(pairs: string, entries: { readonly [key: string]: string } = {}): Letter {
  const all = draftPairs(pairs);
  const count = (side: Side): string => 'abcdefgh'.slice(0, 1 + Math.max(-1, ...all.flatMap((pair) => pair[side]))).split('').join('|');
  const letter = letterOf(count('en'), count('fr'), pairs);
  for (const [key, pair] of Object.entries(entries)) letter.align.set(key, pair);
  return letter;
}

/** The pairs after an edit; `as before` where it says that it did nothing (and then has written nothing). */
function after(letter: Letter, edit: (reader: LetterReader, who: ReturnType<typeof author>) => boolean): string {
  const state = (): unknown => [showPairs(pairsOf(letter)), letter.align.toJSON(), letter.text.en.length, letter.text.fr.length];
  const before = state();
  const reader = new LetterReader(letter);
  const done = edit(reader, author());
  if (!done) expect(state()).toEqual(before);
  expect(showPairs(reader.pairs)).toBe(showPairs(pairsOf(letter)));
  return done ? showPairs(reader.pairs) : 'as before';
}

describe('beginLetter', () => {
  const begun = (): Letter => {
    const letter = new Letter(letterDoc());
    beginLetter(letter, 'Open letter', { en: parse('{heading 1}One|[two](bold)\n').drafts, fr: parse('un').drafts }, [{ en: [0, 1], fr: [0], score: 0.876 }], author());
    return letter;
  };
  it('gives it an id, a title, a date and its words', () => {
    const letter = begun();
    expect([letter.id, letter.title, letter.meta.get('created')]).toEqual(['n0', 'Open letter', '2024-05-06T07:08:09.000Z']);
    expect([shown(letter, 'en'), shown(letter, 'fr')]).toEqual(['{heading 1}One|[two](bold)\n', 'un']);
  });
  it('pairs the drafts and keeps how sure the aligner is', () => {
    const [pair] = pairsOf(begun());
    expect(showPairs([pair!])).toBe('n1,n2:n3');
    expect(scoreOf(begun(), pair!.id)).toBe(0.88);
  });
  it('is one transaction', () => {
    const letter = new Letter(letterDoc());
    let updates = 0;
    letter.doc.on('update', () => updates++);
    beginLetter(letter, '', { en: parse('a|b').drafts, fr: parse('x').drafts }, [], author());
    expect(updates).toBe(1);
  });
  it('refuses a document that is a letter', () => expect(() => beginLetter(begun(), '', { en: [], fr: [] }, [], author())).toThrow('already is a letter'));
  it('may begin with nothing', () => {
    const letter = new Letter(letterDoc());
    beginLetter(letter, '', { en: [], fr: [] }, [], author());
    expect([letter.id, pairsOf(letter)]).toEqual(['n0', []]);
  });
});

describe('insertBlocks', () => {
  const inserted = (start: string, at: number, text: string): string => {
    const letter = letterOf(start, '');
    insertBlocks(letter, 'en', at, parse(text).drafts, author());
    return shown(letter, 'en');
  };
  it('in the middle', () => expect(inserted('one|two', 4, 'x|{date}y')).toBe('one|x|{date}y|two'));
  it('before all', () => expect(inserted('one', 0, 'x')).toBe('x|one'));
  it('at the end', () => expect(inserted('one', 4, 'x')).toBe('one|x'));
  it('in an empty side', () => expect(inserted('', 0, 'x||y')).toBe('x||y'));
  it('after bold words, plain', () => expect(inserted('[one](bold)|[two](bold)', 4, 'x[y](link=z)')).toBe('[one](bold)|x[y](link=z)|[two](bold)'));
  it('all scalars', () => expect(inserted('', 0, '{ordered 2 numeral=upper-roman template=(%2) start=4}x')).toBe('{ordered 2 numeral=upper-roman template=(%2) start=4}x'));
  it('gives their ids', () => expect(appendBlocks(letterOf('one', ''), 'en', parse('x|y').drafts, author())).toEqual(['n0', 'n1']));
});

describe('fillSide', () => {
  /** Fills what the pair with this block lacks. */
  const filled = (letter: Letter, id: string, side: Side): string => {
    const reader = new LetterReader(letter);
    fillSide(letter, reader.rows, pairWith(reader, id), side, reader.side(side), author());
    return `${shown(letter, side)} ${showPairs(reader.pairs)}`;
  };
  it('between two', () => expect(filled(letterOf('a|b|c', 'x|z', '0:0 1: 2:1'), 'e1', 'fr')).toBe('x||z e0:f0 e1:n0 e2:f1'));
  it('above all', () => expect(filled(letterOf('a|b', 'y', '0: 1:0'), 'e0', 'fr')).toBe('|y e0:n0 e1:f0'));
  it('below all', () => expect(filled(letterOf('a|b', 'x', '0:0 1:'), 'e1', 'fr')).toBe('x| e0:f0 e1:n0'));
  it('on an empty side', () => expect(filled(letterOf('a', '', '0:'), 'e0', 'fr')).toBe(' e0:n0'));
  it('above a head without a marker, which stays a block of its own', () => expect(filled(letterOf('a|b', '~y', '0: 1:'), 'e0', 'fr')).toBe('|y e0:n0 e1: :head'));
  it('below a head without a marker', () => expect(filled(letterOf('~a|b', '~x', ''), 'e1', 'fr')).toBe('x| head:head e1:n0'));
  it('with the other side\'s kind and level, but not its start', () => expect(filled(letterOf('{ordered 2 template=(%2) start=4}a', '', '0:'), 'e0', 'fr')).toBe('{ordered 2 template=(%2)} e0:n0'));
  it('of a pair that has no entry', () => expect(filled(letterOf('a|b', 'x', '0:0'), 'e1', 'fr')).toBe('x| e0:f0 e1:n0'));
  it('of the later run of a pair, which gets a name of its own', () => {
    const letter = letterOf('a|b|c', 'x|y', '0,2:0 1:1');
    expect(filled(letter, 'e2', 'fr')).toBe('x|y| e0:f0 e1:f1 e2:n0');
    expect(letter.align.get('en:e2')).toBe('n1');
  });
  it('does nothing where the side is there', () => {
    const letter = letterOf('a', 'x');
    const reader = new LetterReader(letter);
    expect(fillSide(letter, reader.rows, pairWith(reader, 'e0'), 'fr', reader.side('fr'), author())).toBe(undefined);
    expect(shown(letter, 'fr')).toBe('x');
  });
});

describe('merging', () => {
  const merged = (letter: Letter, a: string, b: string): string => after(letter, (r, who) => mergePairs(letter, pairWith(r, a), pairWith(r, b), who));
  it('neighbours', () => expect(merged(paired('0:0 1:1'), 'e0', 'e1')).toBe('e0,e1:f0,f1'));
  it('neighbours, the lower first', () => expect(merged(paired('0:0 1:1'), 'e1', 'e0')).toBe('e0,e1:f0,f1'));
  it('links two one-sided pairs', () => expect(merged(paired('0: :0'), 'e0', 'f0')).toBe('e0:f0'));
  it('links two far apart', () => expect(merged(paired('0: 1:1 :2 :0'), 'e0', 'f2')).toBe(showPairs(pairsOf(paired('0:2 1:1 :0')))));
  it('links pairs without entries', () => expect(merged(paired('0: :0', { 'en:e0': '', 'fr:f0': '' }), 'e0', 'f0')).toBe('e0:f0'));
  it('takes a one-sided one in', () => expect(merged(paired('0:0 1:'), 'e0', 'e1')).toBe('e0,e1:f0'));
  it('not with itself', () => expect(merged(paired('0:0 1:1'), 'e0', 'f0')).toBe('as before'));
  it('not where a third stands between', () => expect(merged(paired('0:0 1:1 2:2'), 'e0', 'e2')).toBe('as before'));
  it('not where one stands between on one side', () => expect(merged(paired('0:0 :1 1:2'), 'e0', 'e1')).toBe('as before'));
  it('the later run of a pair, under a name of its own', () => expect(merged(paired('0,2:0 1:1 3:2'), 'e2', 'e3')).toBe('e0:f0 e1:f1 e2,e3:f2'));
  it('into the later run of a pair', () => expect(merged(paired('0,2:0 1:1 3:2'), 'e3', 'e2')).toBe('e0:f0 e1:f1 e2,e3:f2'));
  it('canMerge says the same', () => {
    const pairs = pairsOf(paired('0:0 1:1 2:2 3: :3'));
    expect(pairs.map((a) => pairs.map((b) => (canMerge(a, b) ? 'x' : '.')).join(''))).toEqual(['.x...', 'x.x..', '.x.xx', '..x.x', '..xx.']);
  });
  it('what the aligner said is forgotten, of both', () => {
    const letter = paired('0:0 1:1');
    for (const id of ['p0', 'p1']) letter.pairs.set(`${id}/score`, 0.9);
    merged(letter, 'e0', 'e1');
    expect([scoreOf(letter, 'p0'), scoreOf(letter, 'p1')]).toEqual([undefined, undefined]);
  });
});

describe('splitting', () => {
  const split = (pairs: string, side: Side, index: number, id = 'e0'): string => after(paired(pairs), (r, who) => splitPair(r.letter, pairWith(r, id), side, index, who));
  it('two and two', () => expect(split('0,1:0,1', 'en', 1)).toBe('e0:f0 e1:f1'));
  it('two and one: the other side stays with the first', () => expect(split('0,1:0', 'en', 1)).toBe('e0:f0 e1:'));
  it('by the share of the blocks', () => expect(split('0,1,2,3:0,1', 'en', 2)).toBe('e0,e1:f0 e2,e3:f1'));
  it('three and three at the second', () => expect(split('0,1,2:0,1,2', 'fr', 2)).toBe('e0,e1:f0,f1 e2:f2'));
  it('one-sided', () => expect(split('0,1:', 'en', 1)).toBe('e0: e1:'));
  it('not before the first', () => expect(split('0,1:0', 'en', 0)).toBe('as before'));
  it('not behind the last', () => expect(split('0,1:0', 'en', 2)).toBe('as before'));
  it('not on a side that has one', () => expect(split('0,1:0', 'fr', 1)).toBe('as before'));
  it('the later run of a pair', () => expect(split('0,2,3:0 1:1', 'en', 1, 'e2')).toBe('e0:f0 e1:f1 e2: e3:'));
});

describe('splitting inside a block', () => {
  const split = (en: string, fr: string, pairs: string, side: Side, index: number, offset: number): string => {
    const letter = letterOf(en, fr, pairs);
    const result = after(letter, (r, who) => splitPairInText(letter, r.pairs[0]!, side, r.side(side), index, offset, who));
    return result === 'as before' ? result : `${shown(letter, side)} ${result}`;
  };
  it('the tail begins a new pair', () => expect(split('onetwo', 'x', '0:0', 'en', 0, 3)).toBe('one|two e0:f0 n0:'));
  it('with the half of the other side that answers it', () => expect(split('onetwo', 'x|y', '0:0,1', 'en', 0, 3)).toBe('one|two e0:f0 n0:f1'));
  it('and the side\'s later blocks', () => expect(split('onetwo|three', 'x|y|z', '0,1:0,1,2', 'en', 0, 3)).toBe('one|two|three e0:f0 n0,e1:f1,f2'));
  it('keeps the kind but not the start', () => expect(split('{ordered 2 start=3}onetwo', 'x', '0:0', 'en', 0, 3)).toBe('{ordered 2 start=3}one|{ordered 2}two e0:f0 n0:'));
  it('inside bold words', () => expect(split('[onetwo](bold)', '', '0:', 'en', 0, 3)).toBe('[one](bold)|[two](bold) e0: n0:'));
  it('inside a head without a marker', () => expect(split('~onetwo|three', '', '', 'en', 0, 3)).toBe('one|two|three head: n0: e1:'));
  it('on the French side', () => expect(split('a|b', 'undeux', '0,1:0', 'fr', 0, 2)).toBe('un|deux e0:f0 e1:n0'));
  it('not at its beginning', () => expect(split('one', 'x', '0:0', 'en', 0, 0)).toBe('as before'));
  it('not at its end', () => expect(split('one', 'x', '0:0', 'en', 0, 3)).toBe('as before'));
  it('not in a block that is not there', () => expect(split('one', 'x', '0:0', 'en', 1, 1)).toBe('as before'));
});

describe('unlinking', () => {
  const unlinked = (pairs: string, id = 'e0'): string => after(paired(pairs), (r, who) => unlinkPair(r.letter, pairWith(r, id), who));
  it('the English keeps the pair', () => {
    const letter = paired('0,1:0,1');
    expect(after(letter, (r, who) => unlinkPair(letter, pairWith(r, 'e0'), who))).toBe('e0,e1: :f0,f1');
    expect(pairsOf(letter).map((pair) => pair.id)).toEqual(['p0', 'n0']);
  });
  it('heads too', () => expect(after(letterOf('~a', '~x', ''), (r, who) => unlinkPair(r.letter, r.pairs[0]!, who))).toBe('head: :head'));
  it('not a pair that lacks a side', () => expect([unlinked('0:'), unlinked(':0', 'f0')]).toEqual(['as before', 'as before']));
});

describe('shifting', () => {
  type Shift = typeof shiftDown;
  const shifted = (shift: Shift, pairs: string, id: string, side: Side): string => after(paired(pairs), (r, who) => shift(r.letter, r.pairs, pairWith(r, id), side, who));
  const down = (pairs: string, id: string, side: Side): string => shifted(shiftDown, pairs, id, side);
  const up = (pairs: string, id: string, side: Side): string => shifted(shiftUp, pairs, id, side);

  it('down, each a row on; the last gets a pair of its own', () => expect(down('0:0 1:1 2:2', 'e0', 'fr')).toBe('e0: e1:f0 e2:f1 :f2'));
  it('down from the middle', () => expect(down('0:0 1:1 2:2', 'e1', 'fr')).toBe('e0:f0 e1: e2:f1 :f2'));
  it('down until a gap takes the last', () => expect(down('0:0 1:1 2: 3:2', 'e0', 'fr')).toBe('e0: e1:f0 e2:f1 e3:f2'));
  it('down on the English side', () => expect(down('0:0 1:1', 'e0', 'en')).toBe(':f0 e0:f1 e1:'));
  it('down from the last row', () => expect(down('0:0 1:1', 'e1', 'fr')).toBe('e0:f0 e1: :f1'));
  it('down of several blocks', () => expect(down('0:0,1 1:2', 'e0', 'fr')).toBe('e0: e1:f0,f1 :f2'));
  it('down not where there is nothing', () => expect(down('0: 1:0', 'e0', 'fr')).toBe('as before'));
  it('up, the first into the pair above', () => expect(up('0:0 1:1 2:2', 'e1', 'fr')).toBe('e0:f0,f1 e1:f2 e2:'));
  it('up into a gap', () => expect(up('0: 1:0 2:1 3:2', 'e1', 'fr')).toBe('e0:f0 e1:f1 e2:f2 e3:'));
  it('up until a gap', () => expect(up('0: 1:0 2:1 3: 4:2', 'e1', 'fr')).toBe('e0:f0 e1:f1 e2: e3: e4:f2'));
  it('up on the English side', () => expect(up(':0 0:1 1:2', 'e0', 'en')).toBe('e0:f0 e1:f1 :f2'));
  it('up not from the first row', () => expect(up('0:0 1:1', 'e0', 'fr')).toBe('as before'));
  it('up not where there is nothing', () => expect(up('0:0 1:', 'e1', 'fr')).toBe('as before'));

  it('keeps the pairs\' ids, so that what is confirmed of them is found again', () => {
    const letter = paired('0: 1:0 2:1 3:2');
    const reader = new LetterReader(letter);
    shiftUp(letter, reader.pairs, pairWith(reader, 'e1'), 'fr', author());
    expect(pairsOf(letter).map((pair) => pair.id)).toEqual(['p0', 'p1', 'p2', 'p3']);
  });

  const there: readonly (readonly [pairs: string, id: string, side: Side])[] = [
    ['0:0 1:1 2:', 'e0', 'fr'], ['0:0 1:1 2:2 3:', 'e0', 'fr'], ['0:0 1:1 2:2 3:', 'e1', 'fr'], ['0:0 1:1 :2', 'f0', 'en'], ['0,1:0,1 2:2,3 3:', 'e0', 'fr'], ['0:0 1:1', 'e0', 'fr'],
    // The third row is the later run of the first pair, which has only a derived id.
    ['0,2:0 1:1', 'e1', 'fr'], ['0,2:0 1:1 3:2 4:', 'e3', 'fr'],
  ];
  it('a gap that was filled on the way down is no gap on the way up: what came after it moves too', () => {
    const letter = paired('0:0 1: 2:1');
    const reader = new LetterReader(letter);
    shiftDown(letter, reader.pairs, pairWith(reader, 'e0'), 'fr', author());
    expect(showPairs(reader.pairs)).toBe('e0: e1:f0 e2:f1');
    shiftUp(letter, reader.pairs, pairWith(reader, 'e1'), 'fr', author());
    expect(showPairs(reader.pairs)).toBe('e0:f0 e1:f1 e2:');
  });

  for (const [pairs, id, side] of there) {
    it(`down and up again gives back ${pairs} (${side} from ${id})`, () => {
      const letter = paired(pairs);
      const reader = new LetterReader(letter);
      const who = author();
      const before = showPairs(reader.pairs);
      const first = pairWith(reader, id)[side][0]!.id;
      expect(shiftDown(letter, reader.pairs, pairWith(reader, id), side, who)).toBe(true);
      expect(showPairs(reader.pairs)).not.toBe(before);
      expect(shiftUp(letter, reader.pairs, pairWith(reader, first), side, who)).toBe(true);
      expect(showPairs(reader.pairs)).toBe(before);
    });
  }
});

describe('any run of edits', () => {
  it('keeps every block, its words and its reading order; every block in one pair', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const random = new Random(seed);
      const letter = paired(random.pick(['0:0 1:1 2:2 3:3', '0,2:0 1:1,2 3: 4:3', '0:3 1:2 2:1 3:0', '0:1,2 1:0']));
      const words = SIDES.map((side) => readSide(letter, side).blocks);
      const who = author();
      const reader = new LetterReader(letter);
      for (let step = 0; step < 12; step++) {
        const { pairs } = reader;
        const pair = random.pick(pairs);
        const side = random.pick(SIDES);
        const edits = [
          () => mergePairs(letter, pair, random.pick(pairs), who), () => splitPair(letter, pair, side, random.below(3), who), () => unlinkPair(letter, pair, who),
          () => shiftDown(letter, pairs, pair, side, who), () => shiftUp(letter, pairs, pair, side, who),
        ];
        random.pick(edits)();
        SIDES.forEach((name, i) => {
          expect(readSide(letter, name).blocks, `seed ${seed}`).toEqual(words[i]);
          expect(pairsOf(letter).flatMap((one) => one[name].map((block) => block.id)).sort(), `seed ${seed}`).toEqual(words[i]!.map((block) => block.id).sort());
        });
      }
    }
  });
});

describe('pairing a stretch anew', () => {
  const free = (pairs: string, fixed: readonly string[]): string => {
    const letter = paired(pairs);
    return freeStretches(new LetterReader(letter).rows, (pair) => fixed.includes(pair.id)).map(({ en, fr }) => `${en.map((b) => b.id).join(',')}:${fr.map((b) => b.id).join(',')}`).join(' ');
  };
  it('is all where nothing is fixed', () => expect(free('0:0 1:1', [])).toBe('e0,e1:f0,f1'));
  it('is cut where a fixed pair stands', () => expect(free('0:0 1:1 2:2', ['p1'])).toBe('e0:f0 e2:f2'));
  it('needs both sides', () => expect(free('0: 1:0 2:1', ['p1'])).toBe('e2:f1'));
  it('is nothing where all is fixed', () => expect(free('0:0 1:1', ['p0', 'p1'])).toBe(''));
  it('writes what the aligner found, and leaves a pair that comes out the same', () => {
    const letter = paired('0:0 1:1 2:2');
    const [stretch] = freeStretches(new LetterReader(letter).rows, () => false);
    expect(realignStretch(letter, stretch!, [{ en: [0], fr: [0], score: 0.5 }, { en: [1, 2], fr: [1, 2], score: 0.75 }], author())).toBe(true);
    expect(showPairs(pairsOf(letter))).toBe('e0:f0 e1,e2:f1,f2');
    expect(pairsOf(letter).map((pair) => [pair.id, scoreOf(letter, pair.id)])).toEqual([['p0', undefined], ['n0', 0.75]]);
    expect(realignStretch(letter, stretch!, [{ en: [0], fr: [0] }, { en: [1, 2], fr: [1, 2] }], author('m'))).toBe(false);
  });
});
