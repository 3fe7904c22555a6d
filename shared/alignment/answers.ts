import { matchesOf } from '../letter/matches';
import type { Side } from '../letter/side';
import { fold, likeness } from './cognates';
import { everydayAnswers } from './everyday-words';
import { FUNCTION_WORDS } from './function-words';
import type { Lexicon } from './lexicon';
import { DIGITS, digitsValue, monthOf, romanValue, wordValue } from './numbers';
import { stem } from './stems';
import { BEGINNING, WordIndex } from './word-index';

/** A word or number of a text and where it stands, in UTF-16 offsets. French elisions and English `'s` are no part of it. */
export interface AnswerWord {
  readonly from: number;
  readonly to: number;
  /** In lower case with accents, the apostrophe and hyphen plain. */
  readonly key: string;
  /** Whether it says something by itself; a function word has no answer. */
  readonly content: boolean;
  /** Written with a capital. */
  readonly capital: boolean;
  /** What it is worth as a number, in digits, Roman numerals or words. */
  readonly value?: number;
  /** Whether the lexicon has the word, or it is a function word: that a known word has no answer says more. */
  readonly known: boolean;
}

/** An English word and the French word that answers it, as indexes; `strength` 0 to 1. */
export interface AnswerLink {
  readonly en: number;
  readonly fr: number;
  readonly strength: number;
}

/** Which words of two texts answer each other. */
export interface Answers {
  readonly en: readonly AnswerWord[];
  readonly fr: readonly AnswerWord[];
  /** Each word is in one link at most; by rising English index. */
  readonly links: readonly AnswerLink[];
  /** For each word its link, where it has one. */
  readonly of: { readonly [side in Side]: readonly (AnswerLink | undefined)[] };
}

const SAME = 0.95;
const VALUE = 0.9;
const COGNATE = 0.75;
const LEAST_LIKE = 0.72;
const BY_STEM = 0.85;
const EVERYDAY = 0.5;
/** How much of strength a word gives up for an answer at the other end of the text. */
const FAR = 0.5;

/**
 * Which words of an English text answer which of a French one, by lexicon, stem, number, month, sameness and likeness. Words that compete go to
 * the stronger link, then to the one that stands where the links around it lead one to expect it.
 * `the committee supports the plan` / `la commission soutient le plan`: committee–commission, supports–soutient, plan–plan.
 */
export function answersIn(en: string, fr: string, lexicon: Lexicon): Answers {
  const words = { en: answerWords(en, 'en', lexicon), fr: answerWords(fr, 'fr', lexicon) };
  const links = settle(propose(words.en, words.fr, lexicon), words.en.length, words.fr.length);
  const of = { en: words.en.map((): AnswerLink | undefined => undefined), fr: words.fr.map((): AnswerLink | undefined => undefined) };
  for (const link of links) {
    of.en[link.en] = link;
    of.fr[link.fr] = link;
  }
  return { ...words, links, of };
}

const UNITS = new RegExp(`(${DIGITS.source})(?:st|nd|rd|th|er|ère|re|e|ème)?(?!\\p{L})|(${DIGITS.source})|(\\p{L}[\\p{L}\\p{M}]*(?:['\\u2019\\u2010\\u2011-][\\p{L}\\p{M}]+)*)`, 'gu');
const ELISION = /^(?:l|d|j|qu|n|s|c|m|t|jusqu|lorsqu|puisqu|quoiqu)['’]/i;

function answerWords(text: string, side: Side, lexicon: Lexicon): AnswerWord[] {
  const found: AnswerWord[] = [];
  for (const match of matchesOf(text, UNITS)) {
    const digits = match[1] ?? match[2];
    if (digits === undefined) addWord(match[3]!, match.index, side, lexicon, found);
    else found.push({ from: match.index, to: match.index + match[0].length, key: digits, content: true, capital: false, value: digitsValue(digits, side), known: true });
  }
  return found;
}

function addWord(written: string, at: number, side: Side, lexicon: Lexicon, found: AnswerWord[]): void {
  const lower = written.toLowerCase();
  // Most words have no accent, apostrophe or hyphen: nothing is to be cut off or parted.
  if (PLAIN_ASCII.test(lower)) {
    found.push(wordAt(at, written, lower, romanValue(written), side, lexicon));
    return;
  }
  const roman = romanValue(written);
  const elided = side === 'fr' ? (ELISION.exec(written)?.[0].length ?? 0) : 0;
  const possessive = side === 'en' ? (/['’]s$/i.exec(written)?.[0].length ?? 0) : 0;
  const bare = written.slice(elided, written.length - possessive);
  const key = plain(bare);
  if (!key.includes('-') || isKnown(key, side, lexicon) || wordValue(key, side) !== undefined) {
    found.push(wordAt(at + elided, bare, key, roman, side, lexicon));
    return;
  }
  let from = at + elided;
  for (const part of bare.split(/[\u2010\u2011-]/)) {
    if (part !== '') found.push(wordAt(from, part, plain(part), roman, side, lexicon));
    from += part.length + 1;
  }
}

function wordAt(from: number, text: string, key: string, roman: number | undefined, side: Side, lexicon: Lexicon): AnswerWord {
  const value = roman ?? wordValue(key, side);
  const content = !FUNCTION_WORDS[side].has(key);
  const word = { from, to: from + text.length, key, content, capital: text[0] !== key[0], known: !content || isKnown(key, side, lexicon) };
  return value === undefined ? word : { ...word, value };
}

const PLAIN_ASCII = /^[a-z]+$/;

function plain(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN_ASCII.test(lower) ? lower : lower.normalize('NFC').replaceAll('’', "'").replace(/[\u2010\u2011]/g, '-');
}

function isKnown(key: string, side: Side, lexicon: Lexicon): boolean {
  return side === 'fr' ? lexicon.isFrench(key) : lexicon.translations(key).length > 0;
}

/** All links that words could make. */
function propose(en: readonly AnswerWord[], fr: readonly AnswerWord[], lexicon: Lexicon): AnswerLink[] {
  const index = new WordIndex('fr');
  fr.forEach(({ key, content, value }, at) => content && index.add(at, key, true, value));
  const known = new Map<string, ReadonlyMap<number, number>>();
  const links: AnswerLink[] = [];
  en.forEach((word, at) => {
    if (!word.content) return;
    let found = known.get(word.key);
    if (!found) known.set(word.key, (found = candidates(word, index, lexicon)));
    found.forEach((strength, target) => links.push({ en: at, fr: target, strength }));
  });
  return links;
}

function candidates(word: AnswerWord, index: WordIndex, lexicon: Lexicon): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const offer = (targets: readonly number[] | undefined, strength: number): void => {
    if (targets) for (const target of targets) if (strength > (found.get(target) ?? 0)) found.set(target, strength);
  };
  const { key, value } = word;
  if (word.capital || key.length >= BEGINNING || value !== undefined) offer(index.byKey.get(key), SAME);
  if (value !== undefined) offer(index.byValue.get(value), VALUE);
  const month = monthOf(key, 'en');
  if (month !== undefined) offer(index.byMonth.get(month), SAME);
  if (word.known) for (const { fr, strength } of lexicon.translations(key)) offer(index.byKey.get(fr), Math.sqrt(strength));
  const root = stem(key, 'en');
  for (const { fr, strength } of lexicon.stemTranslations(root)) offer(index.byStem.get(fr), BY_STEM * Math.sqrt(strength));
  for (const fr of everydayAnswers(root)) offer(index.byStem.get(fr), EVERYDAY);
  const folded = fold(key);
  for (const target of index.byBeginning.get(folded.slice(0, BEGINNING)) ?? []) {
    const alike = likeness(folded, index.folded[target]!, LEAST_LIKE);
    if (alike > 0) offer([target], COGNATE * alike);
  }
  return found;
}

/** One link a word: first those without competition, which then tell where the others are to be expected. */
function settle(proposed: readonly AnswerLink[], enSize: number, frSize: number): AnswerLink[] {
  const enCount = new Uint16Array(enSize);
  const frCount = new Uint16Array(frSize);
  for (const { en, fr } of proposed) {
    enCount[en]!++;
    frCount[fr]!++;
  }
  const alone = ({ en, fr }: AnswerLink) => enCount[en] === 1 && frCount[fr] === 1;
  const sure = proposed.filter(alone);
  const expected = expectation(sure, enSize, frSize);
  const worth = (link: AnswerLink) => link.strength - (FAR * Math.abs(link.fr - expected[link.en]!)) / Math.max(1, frSize);
  const rivals = proposed.filter((link) => !alone(link)).map((link) => ({ link, worth: worth(link) }));
  rivals.sort((a, b) => b.worth - a.worth || a.link.en - b.link.en || a.link.fr - b.link.fr);
  const links = [...sure];
  const enTaken = new Uint8Array(enSize);
  const frTaken = new Uint8Array(frSize);
  for (const { link } of rivals) {
    if (enTaken[link.en] || frTaken[link.fr]) continue;
    enTaken[link.en] = 1;
    frTaken[link.fr] = 1;
    links.push(link);
  }
  return links.sort((a, b) => a.en - b.en);
}

/** For each English word where its answer would stand: on the lines between the beginnings, the strong links, and the ends. */
function expectation(sure: readonly AnswerLink[], enSize: number, frSize: number): Float64Array {
  const expected = new Float64Array(enSize);
  const corners = [{ en: -1, fr: -1 }, ...sure.filter(({ strength }) => strength >= STRONG), { en: enSize, fr: frSize }];
  for (let c = 1; c < corners.length; c++) {
    const [a, b] = [corners[c - 1]!, corners[c]!];
    for (let at = Math.max(0, a.en); at <= Math.min(b.en, enSize - 1); at++) expected[at] = a.fr + ((b.fr - a.fr) * (at - a.en)) / Math.max(1, b.en - a.en);
  }
  return expected;
}

const STRONG = 0.5;
