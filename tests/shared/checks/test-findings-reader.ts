import { describe, expect, it } from 'vitest';
import { letterCheck, type CheckContext, type LetterCheck, type PairCheck, type SideCheck } from '../../../shared/checks/check';
import { FindingsReader } from '../../../shared/checks/findings-reader';
import { CHECKS } from '../../../shared/checks/list';
import type { Block } from '../../../shared/letter/block';
import type { Pair } from '../../../shared/letter/pairs';
import { SIDES, type Side } from '../../../shared/letter/side';
import { Random } from '../../random';
import { labelsOf, LEXICON, textPairs } from './examples';

const CONTEXT: Omit<CheckContext, 'register'> = { profile: 'fr-FR', lexicon: LEXICON };
const about = { name: { en: 'x', fr: 'x' }, description: 'x', severity: 'info', good: [], bad: [] } as const;
const message = { en: 'x', fr: 'x' };

/** Checks that note what they are asked. */
function spies() {
  const asked: string[] = [];
  const side: SideCheck = {
    ...about, id: 'a-side', scope: 'side', sides: SIDES,
    find: (side) => {
      asked.push(`${side.side} ${side.text}`);
      return side.text.includes('!') ? [{ place: { side: side.side, from: side.text.indexOf('!'), to: side.text.indexOf('!') + 1 }, message }] : [];
    },
  };
  const pair: PairCheck = {
    ...about, id: 'a-pair', scope: 'pair',
    find: ({ en, fr }) => {
      asked.push(`pair ${en.text}|${fr.text}`);
      return en.text.length > fr.text.length ? [{ message }] : [];
    },
  };
  const letter: LetterCheck<number> = {
    ...about, id: 'a-letter', scope: 'letter',
    gather: ({ en }) => {
      asked.push(`gather ${en.text}`);
      return en.text.length;
    },
    judge: (gathered) => gathered.flatMap(({ pair, found }, i) => (found === gathered[i - 1]?.found ? [{ pair, message, place: { side: 'en' as Side, from: 0, to: found } }] : [])),
  };
  return { asked, checks: [side, pair, letterCheck(letter)] };
}

function changed(pairs: readonly Pair[], at: number, side: Side, text: string): Pair[] {
  return pairs.map((pair, i) => (i === at ? { ...pair, [side]: [{ ...pair[side][0]!, runs: [{ text }] } satisfies Block, ...pair[side].slice(1)] } : pair));
}

const work = (reader: FindingsReader, pairs: readonly Pair[], enough?: () => boolean) => reader.work({ pairs, labels: labelsOf(pairs) }, CONTEXT, enough);

describe('the findings of a letter', () => {
  it('stand at their block and offset, in the order of the letter', () => {
    const { checks } = spies();
    const reader = new FindingsReader(checks);
    work(reader, textPairs([{ en: 'abcde', fr: 'one\ntwo!' }, { en: 'abc!!', fr: 'x' }]));
    expect(reader.findings.map(({ check, pair, block, from, to, text }) => [check, pair, block, from, to, text])).toEqual([
      ['a-side', 'p0', 'fr0.1', 3, 4, '!'], ['a-letter', 'p1', 'en1.0', 0, 5, 'abc!!'], ['a-side', 'p1', 'en1.0', 3, 4, '!'], ['a-pair', 'p1', undefined, undefined, undefined, undefined],
    ]);
  });

  it('a keystroke asks only about the pair it is in', () => {
    const { asked, checks } = spies();
    const reader = new FindingsReader(checks);
    const pairs = textPairs([{ en: 'one', fr: 'un' }, { en: 'two', fr: 'deux' }, { en: 'three' }]);
    work(reader, pairs);
    expect(asked).toHaveLength(5 + 2 + 3);
    asked.length = 0;
    work(reader, changed(pairs, 1, 'fr', 'deux!'));
    expect(asked).toEqual(['en two', 'fr deux!', 'pair two|deux!', 'gather two']);
    expect(reader.findings.filter(({ check }) => check === 'a-side').map(({ text }) => text)).toEqual(['!']);
  });

  it('a pair that lacks a side is not compared', () => {
    const { asked, checks } = spies();
    work(new FindingsReader(checks), textPairs([{ en: 'three' }, { fr: 'quatre' }]));
    expect(asked.filter((question) => question.startsWith('pair'))).toEqual([]);
  });

  it('another profile asks everything again', () => {
    const { asked, checks } = spies();
    const reader = new FindingsReader(checks);
    const pairs = textPairs([{ en: 'one', fr: 'un' }]);
    work(reader, pairs);
    asked.length = 0;
    reader.work({ pairs, labels: labelsOf(pairs) }, { ...CONTEXT, profile: 'fr-CA' });
    expect(asked).toHaveLength(4);
  });

  it('work in slices asks each once, and shows nothing before the end', () => {
    const { asked, checks } = spies();
    const reader = new FindingsReader(checks);
    const pairs = textPairs([{ en: 'one!', fr: 'un' }, { en: 'two', fr: 'deux' }, { en: 'six', fr: 'six' }]);
    const ends = [1, 2, 3].map(() => work(reader, pairs, () => true));
    expect(ends).toEqual([false, false, false]);
    expect(reader.findings).toEqual([]);
    expect(work(reader, pairs)).toBe(true);
    expect(asked).toHaveLength(3 * 4);
    expect(reader.findings.map(({ check }) => check)).toContain('a-side');
  });

  it('what is said once for a side is one finding with the fixes of all', () => {
    const once: SideCheck = {
      ...about, id: 'once', scope: 'side', sides: ['fr'], once: (count) => ({ en: `${count} of them`, fr: `${count}` }),
      find: (side) => [...side.text.matchAll(/'/g)].map(({ index }) => ({ place: { side: 'fr', from: index, to: index + 1 }, message, fix: [{ side: 'fr', from: index, to: index + 1, insert: '’' }] })),
    };
    const reader = new FindingsReader([once]);
    work(reader, textPairs([{ en: "isn't", fr: "l'an, l'été" }, { en: 'x', fr: "l'eau" }]));
    expect(reader.findings.map(({ message, block, from, fix }) => [message.en, block, from, fix?.map(({ block, from }) => [block, from])])).toEqual([['3 of them', 'fr0.0', 1, [['fr0.0', 1], ['fr0.0', 7], ['fr1.0', 1]]]]);
  });
});

describe('however a letter came to be as it is, its findings are those of a fresh look', () => {
  const WORDS: { readonly [side in Side]: readonly string[] } = {
    en: ['We', 'urge', 'the', 'council', 'of', '27', 'towns', 'UN', 'Kem Sokha', 'not', 'on 3 March 2023', '(a)', '“pledge”', 'www.example.org', '.', '!', '5%'],
    fr: ['Nous', 'exhortons', 'le', 'conseil', 'de', '27', 'villes', 'ONU', 'Kem Sokha', 'ne', 'pas', 'le 3 mars 2023', '(a)', '« promesse »', 'www.example.org', '.', '!', '5 %'],
  };
  const sentence = (random: Random, side: Side) => Array.from({ length: 1 + random.below(12) }, () => random.pick(WORDS[side])).join(' ');

  it.each([1, 2, 3, 4])('seed %i', (seed) => {
    const random = new Random(seed);
    let pairs = textPairs(Array.from({ length: 12 }, () => ({ en: sentence(random, 'en'), fr: sentence(random, 'fr') })));
    const reader = new FindingsReader(CHECKS);
    let seen = 0;
    for (let step = 0; step < 12; step++) {
      const side = random.pick(SIDES);
      const at = random.below(pairs.length);
      if (random.chance(0.2)) pairs = [...pairs.slice(0, at), ...pairs.slice(at + 1)];
      else pairs = changed(pairs, at, side, sentence(random, side));
      while (!work(reader, pairs, () => random.chance(0.3)));
      const fresh = new FindingsReader(CHECKS);
      work(fresh, pairs);
      expect(reader.findings).toEqual(fresh.findings);
      seen += fresh.findings.length;
    }
    expect(seen).toBeGreaterThan(0);
  });
});
