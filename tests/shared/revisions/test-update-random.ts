import { describe, expect, it } from 'vitest';
import type { BlockDraft } from '../../../shared/letter/block';
import { otherSide, type Side } from '../../../shared/letter/side';
import { contentKey } from '../../../shared/revisions/normal-runs';
import { updateLetter } from '../../../shared/revisions/update-letter';
import { Random } from '../../random';
import { lexicon } from '../alignment/builders';
import { confirmAll, content, exchange, ids, letterWith, normal, replica, type Desk } from './build';
import { editOnce, Words } from './random-edits';

const LEXICON = lexicon();

/** A letter with pairs of all shapes: 1:1, 2:1, 1:2, and one-sided on either side. */
function randomLetter(random: Random, words: Words): Desk {
  const sides: { en: BlockDraft[]; fr: BlockDraft[] } = { en: [], fr: [] };
  const pairs = Array.from({ length: 6 + random.below(12) }, () => {
    const [en, fr] = random.pick([[1, 1], [1, 1], [1, 1], [2, 1], [1, 2], [1, 0], [0, 1], [3, 1]] as const);
    const take = (side: Side, count: number): number[] => Array.from({ length: count }, () => sides[side].push(words.block()) - 1);
    return { en: take('en', en), fr: take('fr', fr) };
  });
  return letterWith(sides.en, sides.fr, { pairs, confirm: random.chance(0.7) });
}

interface Before {
  readonly id: string;
  readonly state: string;
  readonly en: readonly string[];
  readonly fr: readonly string[];
  /** An update may put it into another state though its own text stays: see `pairsOf`. */
  readonly open: boolean;
  /** It was confirmed with two sides and has one. */
  readonly lost: boolean;
}

/**
 * Open is a one-sided pair that nobody confirmed, for it may find an answer; and a pair whose confirmation is void because a member of it stands
 * in another pair: when that one goes, the confirmation speaks again. So are the parts of a parted pair (`b3`, `b3~en:b9`): when what parts
 * them goes, they are one again.
 */
function pairsOf({ status }: Desk): Before[] {
  const base = (id: string): string => id.split('~')[0]!;
  const parted = new Set(status.statuses.flatMap(({ pair }) => (pair.id.includes('~') ? [base(pair.id)] : [])));
  return status.statuses.map(({ pair, drift, confirmation }) => ({
    id: pair.id, state: drift.state, en: pair.en.map(contentKey), fr: pair.fr.map(contentKey),
    open: parted.has(base(pair.id)) || (confirmation ? drift.changes.length === 0 && drift.state !== 'in-sync' : !pair.en.length || !pair.fr.length),
    lost: (!pair.en.length || !pair.fr.length) && drift.state !== 'in-sync',
  }));
}

/** Whether each of these stands once in the list, one after the other. */
function standsOnce(list: readonly string[], members: readonly string[]): boolean {
  const at = members.map((key) => list.indexOf(key));
  return members.every((key, i) => at[i]! >= 0 && list.lastIndexOf(key) === at[i] && (i === 0 || at[i] === at[i - 1]! + 1));
}

describe.each([1, 2, 3, 4, 5, 6])('random edits brought in as an update (seeds of the hundred %i)', (hundred) => {
  it('give the edited text exactly, leave every pair alone whose text is the same, and are one step of undo', () => {
    for (let seed = hundred * 100; seed < hundred * 100 + 25; seed++) {
      const random = new Random(seed);
      const words = new Words(random);
      const desk = randomLetter(random, words);
      for (let round = 0; round < 3; round++) {
        const at = `seed ${seed}, round ${round}`;
        const before = { pairs: pairsOf(desk), en: content(desk, 'en'), fr: content(desk, 'fr'), ids: [ids(desk, 'en'), ids(desk, 'fr')] };
        const both = random.chance(0.3);
        const side: Side = random.chance(0.5) ? 'en' : 'fr';
        const next: { en?: BlockDraft[]; fr?: BlockDraft[] } = {};
        for (const one of both ? [side, otherSide(side)] : [side]) {
          let edited: BlockDraft[] = before[one];
          for (let k = random.below(14); k >= 0; k--) edited = editOnce(edited, random, words);
          next[one] = edited;
        }
        desk.history.do('other', () => updateLetter(desk.letter, next, desk.author, { lexicon: LEXICON }));
        for (const one of ['en', 'fr'] as const) expect(content(desk, one), `${at} ${one}`).toEqual(normal(next[one] ?? before[one]));
        const after = new Map(pairsOf(desk).map((pair) => [pair.id, pair]));
        const keys = { old: { en: before.en.map(contentKey), fr: before.fr.map(contentKey) }, now: { en: content(desk, 'en').map(contentKey), fr: content(desk, 'fr').map(contentKey) } };
        let untouched = 0;
        for (const pair of before.pairs) {
          if (!(['en', 'fr'] as const).every((one) => standsOnce(keys.old[one], pair[one]) && standsOnce(keys.now[one], pair[one]))) continue;
          if (pair.open) continue;
          untouched += 1;
          if (pair.lost) {
            // A new block may have come for the one it lost.
            expect([pair.state, 'in-sync'], `${at} pair ${pair.id}`).toContain(after.get(pair.id)?.state);
            continue;
          }
          expect(after.get(pair.id), `${at} pair ${pair.id}`).toEqual(pair);
        }
        if (round === 0 && !both && before.pairs.length > 14) expect(untouched, at).toBeGreaterThan(0);
        const changed = JSON.stringify([content(desk, 'en'), content(desk, 'fr')]) !== JSON.stringify([before.en, before.fr]);
        if (changed && random.chance(0.5)) {
          desk.history.undo();
          expect([ids(desk, 'en'), ids(desk, 'fr')], at).toEqual(before.ids);
          expect([content(desk, 'en'), content(desk, 'fr')], at).toEqual([before.en, before.fr]);
          expect(pairsOf(desk), at).toEqual(before.pairs);
          desk.history.redo();
          for (const one of ['en', 'fr'] as const) expect(content(desk, one), `${at} ${one}`).toEqual(normal(next[one] ?? before[one]));
        }
        if (random.chance(0.3)) confirmAll(desk);
      }
    }
  });

  it('lose no word that a colleague types meanwhile', () => {
    for (let seed = hundred * 100; seed < hundred * 100 + 25; seed++) {
      const random = new Random(seed + 5000);
      const words = new Words(random);
      const desk = randomLetter(random, words);
      const colleague = replica(desk);
      let edited: readonly BlockDraft[] = content(desk, 'en');
      for (let k = random.below(20); k >= 0; k--) edited = editOnce(edited, random, words);
      const typed = Array.from({ length: 8 }, (_, i) => `§${seed}.${i}§`);
      const text = colleague.letter.text.en;
      // From the end, so that none is typed into another; never before the first marker.
      const places = typed.map(() => 1 + random.below(text.length)).sort((a, b) => b - a);
      typed.forEach((word, i) => text.insert(places[i]!, word, {}));
      desk.history.do('other', () => updateLetter(desk.letter, { en: edited }, desk.author, { lexicon: LEXICON }));
      exchange(desk, colleague);
      const all = JSON.stringify(content(desk, 'en'));
      expect(typed.filter((word) => !all.includes(word)), `seed ${seed}`).toEqual([]);
      expect(content(colleague, 'en'), `seed ${seed}`).toEqual(content(desk, 'en'));
      expect(colleague.status.statuses.map(({ drift }) => drift.state), `seed ${seed}`).toEqual(desk.status.statuses.map(({ drift }) => drift.state));
    }
  });
});
