import { blockText, type BlockDraft } from '../letter/block';
import { labels } from '../letter/labels';
import { contentKey } from './normal-runs';

/** A block as the matcher sees it. */
export interface BlockWords {
  readonly kind: string;
  readonly label: string | undefined;
  readonly text: string;
  /** Equal for blocks that are the same to a reader. */
  readonly exact: string;
  /** Its words without case, accents and signs: equal for blocks that differ in dress only. The text itself where it has no words. */
  readonly plain: string;
  /** Its words in order, each a number; words of one beginning have one number (`member`, `members`). */
  readonly words: readonly number[];
  /** Its words' rarity, summed. */
  readonly weight: number;
}

/** Two versions of a text, read with one vocabulary. */
export interface Versions {
  readonly old: readonly BlockWords[];
  readonly now: readonly BlockWords[];
  /** How much a word of this number tells: one that is in every block little, one that is in one block most. */
  readonly rarity: readonly number[];
}

/** Words are told apart by so many letters, so that an inflected or respelt word is still itself. */
const BEGINNING = 6;
/** What blocks without words (a rule, an empty line) weigh. */
const LEAST_WEIGHT = 0.5;

/** Reads both versions. Cost: linear in their size. */
export function readVersions(old: readonly BlockDraft[], now: readonly BlockDraft[]): Versions {
  const numbers = new Map<string, number>();
  const spread: number[] = [];
  const read = (blocks: readonly BlockDraft[]): Omit<BlockWords, 'weight'>[] => {
    const shown = labels(blocks);
    return blocks.map((block, index) => {
      const text = blockText(block);
      const spelt = wordsOf(text);
      const words = spelt.map((word) => numberOf(numbers, beginningOf(word)));
      for (const word of new Set(words)) spread[word] = (spread[word] ?? 0) + 1;
      return { kind: block.kind, label: shown[index], text, exact: contentKey(block), plain: spelt.join(' ') || `${block.kind} ${text.trim()}`, words };
    });
  };
  const unweighed = { old: read(old), now: read(now) };
  const total = old.length + now.length;
  const rarity = spread.map((blocks) => Math.log2(1 + total / blocks));
  const weigh = (block: Omit<BlockWords, 'weight'>): BlockWords =>
    ({ ...block, weight: Math.max(LEAST_WEIGHT, block.words.reduce((sum, word) => sum + rarity[word]!, 0)) });
  return { old: unweighed.old.map(weigh), now: unweighed.now.map(weigh), rarity };
}

/** A word as words are told apart: by its first letters. */
export function beginningOf(word: string): string {
  return word.slice(0, BEGINNING);
}

/** `L’État a tué` → `l`, `etat`, `a`, `tue` */
export function wordsOf(text: string): string[] {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function numberOf(numbers: Map<string, number>, word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}
