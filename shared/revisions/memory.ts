import { blockText, type Block } from '../letter/block';
import { otherSide, type BySide, type Side } from '../letter/side';
import { beginningOf, wordsOf } from './block-words';
import { comparedRecord } from './compared-letter';
import type { PairPast } from './pair-history';
import type { Revision } from './revision';

/** A pair of a recorded letter whose words on one side are, or resemble, those that were asked for. Blocks of a side are parted by line feeds. */
export interface Recalled extends PairPast {
  /** 1 for the same text, 0.99 for one that differs in case, accents and signs, else Dice's coefficient by rarity of the words, up to 0.98. */
  readonly likeness: number;
}

/** The least likeness: `BASE`, and more for short passages, which agree by chance (`Director, River Watch`, `Director, Water Trust`). */
const BASE = 0.55;
const FOR_SHORT = 0.3;
/** Passages of the same words in another order, or of words that begin alike, are not the same passage. */
const MOST_ALIKE = 0.98;
const MOST_ANSWERS = 3;

/** Pairs whose sides are known not to say the same answer nothing. */
const DISAGREE: ReadonlySet<string> = new Set(['en-ahead', 'fr-ahead', 'both-changed']);

/** What recorded letters said in both languages, to be asked for by either. Made once for several letters; asking is quick. */
export class Memory {
  /** Newest first, each once. */
  private readonly passages: readonly PairPast[];
  private readonly indexes: { [side in Side]?: SideIndex } = {};

  constructor(letters: Iterable<Pick<Revision, 'hash' | 'about' | 'letter'>>) {
    const newestFirst = [...letters].sort((a, b) => compareText(b.about.date, a.about.date) || compareText(b.about.at, a.about.at));
    const found = new Map<string, PairPast>();
    for (const passage of newestFirst.flatMap(passagesOf)) {
      const key = JSON.stringify([passage.en, passage.fr]);
      if (!found.has(key)) found.set(key, passage);
    }
    this.passages = [...found.values()];
  }

  /**
   * The passages whose words on a side equal or resemble the text: the same first, then the likest, the newest first among equals; at most
   * three, and each answer (the other side's text) once. Cost: linear in the passages that share a word with it.
   */
  recall(text: string, side: Side): readonly Recalled[] {
    const index = this.indexes[side] ??= new SideIndex(this.passages.map((passage) => passage[side]));
    const ranked = index.alike(text).sort((a, b) => b.likeness - a.likeness || a.passage - b.passage);
    const answers = new Map<string, Recalled>();
    for (const { passage, likeness } of ranked) {
      const found = this.passages[passage]!;
      const answer = found[otherSide(side)];
      if (!answers.has(answer)) answers.set(answer, { ...found, likeness });
      if (answers.size === MOST_ANSWERS) break;
    }
    return [...answers.values()];
  }
}

function passagesOf({ hash, about, letter }: Pick<Revision, 'hash' | 'about' | 'letter'>): PairPast[] {
  const places = comparedRecord(letter).pairs;
  const text = (blocks: readonly Block[], indexes: readonly number[]): string => indexes.map((index) => blockText(blocks[index]!)).join('\n');
  return letter.pairs.flatMap(({ state }, i) => {
    const texts: BySide<string> = { en: text(letter.en, places[i]!.en), fr: text(letter.fr, places[i]!.fr) };
    return DISAGREE.has(state) || !texts.en.trim() || !texts.fr.trim() ? [] : [{ hash, about, ...texts }];
  });
}

/** A passage that holds a word, by its index, and how often. */
interface Posting {
  readonly passage: number;
  readonly times: number;
}

/** One side of all passages, by the words that they hold. */
class SideIndex {
  private readonly postings = new Map<string, Posting[]>();
  /** Of each passage its words as they are spelt, how many, and their rarity, summed. */
  private readonly plain: readonly string[];
  private readonly lengths: readonly number[];
  private readonly weights: readonly number[];

  constructor(private readonly texts: readonly string[]) {
    const spelt = texts.map(wordsOf);
    const counts = spelt.map(countWords);
    counts.forEach((words, passage) => {
      for (const [word, times] of words) {
        const known = this.postings.get(word);
        if (known) known.push({ passage, times });
        else this.postings.set(word, [{ passage, times }]);
      }
    });
    this.plain = spelt.map((words) => words.join(' '));
    this.lengths = spelt.map((words) => words.length);
    this.weights = counts.map((words) => this.weigh(words));
  }

  /** The passages that are alike enough, in no order. */
  alike(text: string): { readonly passage: number; readonly likeness: number }[] {
    const spelt = wordsOf(text);
    const words = countWords(spelt);
    const shared = new Map<number, number>();
    for (const [word, times] of words) {
      const rarity = this.rarity(word);
      for (const { passage, times: there } of this.postings.get(word) ?? []) shared.set(passage, (shared.get(passage) ?? 0) + rarity * Math.min(times, there));
    }
    const [plain, weight] = [spelt.join(' '), this.weigh(words)];
    return [...shared].flatMap(([passage, weightShared]) => {
      if (this.plain[passage] === plain) return [{ passage, likeness: this.texts[passage] === text ? 1 : 0.99 }];
      const likeness = Math.min(MOST_ALIKE, (2 * weightShared) / (weight + this.weights[passage]!));
      const floor = BASE + FOR_SHORT / Math.sqrt(Math.min(spelt.length, this.lengths[passage]!));
      return likeness >= floor ? [{ passage, likeness }] : [];
    });
  }

  private weigh(words: ReadonlyMap<string, number>): number {
    let weight = 0;
    for (const [word, times] of words) weight += times * this.rarity(word);
    return weight;
  }

  /** How much a word tells: one that is in every passage little, one that is in none most. */
  private rarity(word: string): number {
    return Math.log2(1 + this.texts.length / (this.postings.get(word)?.length ?? 1));
  }
}

function countWords(spelt: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of spelt.map(beginningOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
