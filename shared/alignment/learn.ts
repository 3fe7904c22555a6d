import type { Lexicon, Translation } from './lexicon';
import { linkTypes, type Links } from './links';
import type { Parameters } from './parameters';
import type { Segment } from './segment';
import { readSide, type SideText } from './side-text';
import { stem } from './stems';

/** A pair that a person has confirmed, or that is right for another reason: the texts of both sides. */
export interface KnownPair {
  readonly en: readonly Segment[];
  readonly fr: readonly Segment[];
}

/** Pairs that must show two words together before they are taken for translations. */
const FEWEST_TOGETHER = 2;
/** The two words stand together in at least this share of the pairs that hold either. */
const TOGETHER_SHARE = 0.6;
/** Letters of the shorter of two words that are learnt: shorter ones are mostly grammar. */
const SHORTEST = 3;
/** Longer pairs teach nothing: they put every word beside every other. */
const LONGEST_PAIR = 200;

/**
 * The lexicon with what known pairs teach: words that no link explains and that stand together nearly whenever either is written, as the fixed expressions and names of a
 * letter do (`accountability`/`reddition`). Words are only added. One pair alone teaches nothing, so that a small set does no harm.
 */
export function learnWords(known: readonly KnownPair[], lexicon: Lexicon, parameters: Parameters): Lexicon {
  if (known.length < FEWEST_TOGETHER) return lexicon;
  const joined = (segments: readonly Segment[]): Segment => ({ text: segments.map(({ text }) => text).join(' ') });
  const en = readSide(known.map((pair) => joined(pair.en)), 'en', (word) => lexicon.translations(word).length > 0);
  const fr = readSide(known.map((pair) => joined(pair.fr)), 'fr', (word) => lexicon.isFrench(word));
  return withWords(lexicon, wordsTogether(en, fr, linkTypes(en, fr, lexicon, parameters)));
}

/** Words that stand together, with the share of pairs in which they do. */
function wordsTogether(en: SideText, fr: SideText, links: Links): Map<string, Translation[]> {
  const together = new Map<number, number>();
  for (let p = 0; p < en.segments.length; p++) {
    const [enWords, frWords] = unexplained(en, fr, links, p);
    if (enWords.length > LONGEST_PAIR || frWords.length > LONGEST_PAIR) continue;
    for (const x of enWords) for (const y of frWords) together.set(x * fr.keys.length + y, (together.get(x * fr.keys.length + y) ?? 0) + 1);
  }
  const words = new Map<string, Translation[]>();
  for (const [key, count] of together) {
    if (count < FEWEST_TOGETHER) continue;
    const x = Math.floor(key / fr.keys.length);
    const y = key % fr.keys.length;
    const share = count / (en.spread[x]! + fr.spread[y]! - count);
    if (share < TOGETHER_SHARE) continue;
    const list = words.get(en.keys[x]!) ?? [];
    list.push({ fr: fr.keys[y]!, strength: (share * count) / (count + 1) });
    words.set(en.keys[x]!, list);
  }
  return words;
}

/** The words of both sides of a pair that no link to the other side explains. */
function unexplained(en: SideText, fr: SideText, links: Links, p: number): [number[], number[]] {
  const inFr = new Set<number>();
  for (let s = fr.starts[p]!; s < fr.starts[p + 1]!; s++) if (isTaught(fr.keys[fr.types[s]!]!)) inFr.add(fr.types[s]!);
  const open = new Set(inFr);
  const enWords: number[] = [];
  for (let s = en.starts[p]!; s < en.starts[p + 1]!; s++) {
    const x = en.types[s]!;
    let explained = false;
    for (let k = links.starts[x]!; k < links.starts[x + 1]!; k++) {
      if (!inFr.has(links.targets[k]!)) continue;
      explained = true;
      open.delete(links.targets[k]!);
    }
    if (!explained && isTaught(en.keys[x]!)) enWords.push(x);
  }
  return [enWords, [...open]];
}

function isTaught(key: string): boolean {
  return key.length >= SHORTEST && /^\p{L}/u.test(key);
}

function withWords(lexicon: Lexicon, words: ReadonlyMap<string, readonly Translation[]>): Lexicon {
  const stems = new Map<string, Translation[]>();
  const french = new Set<string>();
  for (const [en, translations] of words) {
    const list = stems.get(stem(en, 'en')) ?? [];
    for (const { fr, strength } of translations) {
      french.add(fr);
      list.push({ fr: stem(fr, 'fr'), strength });
    }
    stems.set(stem(en, 'en'), list);
  }
  return {
    size: lexicon.size + words.size,
    isFrench: (word) => french.has(word) || lexicon.isFrench(word),
    translations: (en) => [...lexicon.translations(en), ...(words.get(en) ?? [])],
    stemTranslations: (enStem) => [...lexicon.stemTranslations(enStem), ...(stems.get(enStem) ?? [])],
  };
}
