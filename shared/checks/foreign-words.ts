import type { Lexicon } from '../alignment';
import type { AnswerWord } from '../alignment/answers';
import { FUNCTION_WORDS } from '../alignment/function-words';
import { otherSide, SIDES, type Side } from '../letter/side';
import { startsSentence } from '../letter/sentences';
import type { CheckedSide, Span } from './checked';

/** Words of both languages, or of names in both. */
const EITHER = new Set("on or as a an me am but do no non i o d plus son tu y on's si se sent par point moi".split(' '));
const ONLY: { readonly [side in Side]: ReadonlySet<string> } = {
  en: new Set([...FUNCTION_WORDS.en].filter((word) => !FUNCTION_WORDS.fr.has(word) && !EITHER.has(word))),
  fr: new Set([...FUNCTION_WORDS.fr].filter((word) => !FUNCTION_WORDS.en.has(word) && !EITHER.has(word))),
};
/** A content word says less than a function word, and `de` stands in many names. */
const BY_CONTENT = 0.5;
const WEAK = new Set(['de', 'la', 'le', 'du', 'des', 'en']);

/** How much a word of this side speaks for the other side's language, up to 1; below 0 for its own. A word with a capital inside a sentence may be a name and says nothing. */
export function foreignness(word: AnswerWord, side: CheckedSide, lexicon: Lexicon): number {
  if (word.value !== undefined && !/\p{L}/u.test(word.key)) return 0;
  if (word.capital && !startsSentence(side.text, word.from, side.side)) return 0;
  const [own, other] = [side.side, otherSide(side.side)];
  if (ONLY[other].has(word.key)) return WEAK.has(word.key) ? BY_CONTENT : 1;
  if (ONLY[own].has(word.key)) return -1;
  if (!word.content) return 0;
  const inOther = other === 'fr' ? lexicon.isFrench(word.key) : lexicon.translations(word.key).length > 0;
  if (word.known === inOther) return 0;
  return inOther ? BY_CONTENT : -BY_CONTENT;
}

/** A stretch of words in the other side's language. */
export interface ForeignRun extends Span {
  readonly words: number;
  /** Sum of `foreignness`. */
  readonly score: number;
  /** Begins with a capital inside a sentence, as a name does: `the Parti pour la paix`. */
  readonly named: boolean;
}

/** The stretches that speak most for the other language and hold no function word of their own. */
export function foreignRuns(side: CheckedSide, words: readonly AnswerWord[], lexicon: Lexicon): ForeignRun[] {
  const runs: ForeignRun[] = [];
  let first = -1;
  let [score, best, bestEnd] = [0, 0, -1];
  const close = () => {
    if (bestEnd >= 0) {
      const [begin, end] = [words[first]!, words[bestEnd]!];
      runs.push({ from: begin.from, to: end.to, words: bestEnd - first + 1, score: best, named: begin.capital && !startsSentence(side.text, begin.from, side.side) });
    }
    [first, score, best, bestEnd] = [-1, 0, 0, -1];
  };
  words.forEach((word, at) => {
    // Nothing begins with a word that its own language has, unless it is one that only the other uses: there is no need to look it up.
    if (first < 0 && word.known && !word.capital && !ONLY[otherSide(side.side)].has(word.key)) return;
    const own = foreignness(word, side, lexicon);
    if (own <= -1 || score + own < 0) {
      close();
      return;
    }
    // A name before a foreign word belongs to it; other words of neither language do not begin a run.
    if (first < 0 && own <= 0 && !word.capital) return;
    if (first < 0) first = at;
    score += own;
    if (score > best) [best, bestEnd] = [score, at];
  });
  close();
  return runs;
}

/** Small words without which no sentence of the language is said, also those that it shares with others. */
const THIRD: readonly { readonly name: { readonly en: string; readonly fr: string }; readonly words: ReadonlySet<string> }[] = [
  { name: { en: 'Spanish', fr: 'espagnol' }, words: new Set('de la el los las del en un una con por para como pero más esta está este se su es son ser ha han sus nuestro nuestra nuestros sobre también desde hasta muy todos todas que al lo y no a'.split(' ')) },
  { name: { en: 'German', fr: 'allemand' }, words: new Set('der die das und ist nicht ein eine einen einem einer von mit für auf dem den des zu zum zur in im an sich wir sie ich sind wird werden hat haben auch als bei nach oder aber durch über unser unsere dass'.split(' ')) },
  { name: { en: 'Italian', fr: 'italien' }, words: new Set('il la le lo i e gli del della delle dello degli dei di da in nel nella nelle che per con un una si sono è non come anche più questo questa questi dal dalla al alla alle agli ed ha hanno ho nostro nostra loro tra a'.split(' ')) },
  { name: { en: 'Portuguese', fr: 'portugais' }, words: new Set('de o a os as e um uma do da dos das em no na nos nas ao aos pelo pela com para por não se são está mais como também foi ser seu sua nosso nossa que'.split(' ')) },
];
const LONG_ENOUGH = 6;
const LEAST_SHARE = 0.25;
const LEAST_HITS = 3;
/** English and French prose has this share of function words that the other lacks, and more; no third language has of theirs. */
const ORDINARY = 0.3;

/** The third language in which these words seem to be written, if any. */
export function thirdLanguage(words: readonly AnswerWord[]): { readonly en: string; readonly fr: string } | undefined {
  if (words.length < LONG_ENOUGH) return undefined;
  const ordinary = SIDES.some((side) => words.reduce((sum, { key }) => sum + (ONLY[side].has(key) ? 1 : 0), 0) >= ORDINARY * words.length);
  if (ordinary) return undefined;
  const plain = words.filter(({ capital }, at) => !capital || at === 0);
  const found = THIRD.map(({ name, words: set }) => {
    const hits = plain.filter(({ key }) => set.has(key));
    const own = Math.max(...SIDES.map((side) => plain.filter(({ key }) => ONLY[side].has(key) && !set.has(key)).length));
    return { name, count: hits.length, own, kinds: new Set(hits.map(({ key }) => key).filter((key) => !FUNCTION_WORDS.en.has(key) && !FUNCTION_WORDS.fr.has(key))).size };
  });
  const best = found.reduce((a, b) => (b.count - b.own > a.count - a.own ? b : a));
  return best.kinds >= LEAST_HITS && best.count >= LEAST_SHARE * words.length && best.count > 1.5 * best.own ? best.name : undefined;
}

/** Letters of another script than Latin, from which number and share on a text is in another language. */
const OTHER_LETTERS = 12;
const OTHER_SHARE = 0.5;

/** Whether most letters of a text are Cyrillic, Khmer, Arabic or of any other script than the Latin one. */
export function otherScript(text: string): boolean {
  if (!/[\u0370-\u1dff\u2e80-\ud7ff]/.test(text)) return false;
  const others = text.match(/[^\p{Script=Latin}\P{L}]/gu)?.length ?? 0;
  return others >= OTHER_LETTERS && others >= OTHER_SHARE * (text.match(/\p{L}/gu)?.length ?? 0);
}
