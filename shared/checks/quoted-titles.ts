import type { AnswerWord } from '../alignment/answers';
import { quotationsIn, TERM_WORDS, type Quotation } from '../drift/quoted';
import { runText } from '../letter/block';
import { otherSide, SIDES, type BySide, type Side } from '../letter/side';
import type { CheckContext, Noticed, PairCheck, Severity } from './check';
import type { CheckedPair, CheckedSide } from './checked';
import { QUOTED_BAD, QUOTED_GOOD } from './quoted-examples';
import { inEnglish, inFrench } from './quoting';

/** Titles and terms in quotation marks that have no counterpart, or another. */
export const quotedTitles: PairCheck = {
  id: 'quoted-titles', scope: 'pair', severity: 'error',
  name: { en: 'Quoted titles', fr: 'Titres entre guillemets' },
  description:
    'A title or term in quotation marks that the other side does not have, or has another for: an error for a title with capitals, else information. Where the words stand without the marks that is information as well, but italics answer quotes, and a copied name needs none; ' +
    'speech may be cut and joined as each language likes.',
  good: QUOTED_GOOD,
  bad: QUOTED_BAD,
  find: (pair, context) => {
    const quoted = { en: quotationsIn(pair.en.text), fr: quotationsIn(pair.fr.text) };
    if (!SIDES.some((side) => quoted[side].some(({ title }) => title))) return [];
    return compare(pair, { en: [...quoted.en, ...setOff(pair.en, quoted.en)], fr: [...quoted.fr, ...setOff(pair.fr, quoted.fr)] }, context);
  },
};

const SET_OFF = ['italic', 'bold', 'underline'];

/** Words in italics and the like, which answer quotes. */
function setOff({ blocks }: CheckedSide, quoted: readonly Quotation[]): Quotation[] {
  let at = 0;
  return blocks.flatMap((block, n) => {
    if (n > 0) at++;
    return block.runs.flatMap((run) => {
      const [from, text] = [at, runText(run)];
      at += text.length;
      const quotation = { text: text.trim(), from, to: at, title: false };
      return SET_OFF.some((mark) => run.marks?.[mark] === true) && !quoted.some((one) => one.from < at && from < one.to) ? [quotation] : [];
    });
  });
}

/** A quotation with what its words are answered by. */
interface Read {
  readonly quotation: Quotation;
  readonly side: Side;
  /** Words that say something by themselves. */
  readonly content: number;
  /** Of these, those that the lexicon knows. */
  readonly known: number;
  /** Of these, those that a word of the other side answers, anywhere. */
  readonly answered: number;
  /** What answers them, where it stands on the other side. */
  readonly answers: readonly AnswerWord[];
  /** Of these, those that are the same word with a capital: a name that is copied. */
  readonly copied: number;
  /** Quotations of the other side in which answers stand. */
  readonly partners: ReadonlySet<Quotation>;
}

/** Less of a quotation's words found on the other side: it is not there without its marks either. */
const LEAST_THERE = 0.5;

function compare(pair: CheckedPair, all: BySide<readonly Quotation[]>, context: CheckContext): Noticed[] {
  const read = { en: all.en.map((one) => reading(one, 'en', pair, all, context)), fr: all.fr.map((one) => reading(one, 'fr', pair, all, context)) };
  const free = (side: Side) => read[side].filter((one) => one.partners.size === 0 && !read[otherSide(side)].some(({ partners }) => partners.has(one.quotation)));
  const [en, fr] = [free('en'), free('fr')];
  // What nothing links but stands in the same order is taken for a free translation.
  const paired = Math.min(en.length, fr.length);
  const noticed = en.length === fr.length ? en.flatMap((one, at) => anotherTitle(one, fr[at]!)) : [];
  const rest = SIDES.flatMap((side) => {
    const own = side === 'en' ? en : fr;
    const gone = lost(own, paired);
    return [...gone.map(missing), ...unquoted(own.filter((one) => !gone.includes(one)), own.length - paired - gone.length, pair)];
  });
  return [...noticed, ...rest];
}

function reading(quotation: Quotation, side: Side, pair: CheckedPair, all: BySide<readonly Quotation[]>, { lexicon }: CheckContext): Read {
  const answers = pair.answers(lexicon);
  const far = otherSide(side);
  const partners = new Set<Quotation>();
  const found: AnswerWord[] = [];
  let [content, known, copied] = [0, 0, 0];
  answers[side].forEach((word, at) => {
    if (!word.content || word.from < quotation.from || word.to > quotation.to) return;
    content++;
    if (word.known) known++;
    const link = answers.of[side][at];
    if (!link) return;
    const answer = answers[far][link[far]]!;
    found.push(answer);
    if (answer.capital && answer.key === word.key) copied++;
    for (const other of all[far]) if (other.from <= answer.from && answer.to <= other.to) partners.add(other);
  });
  return { quotation, side, content, known, answered: found.length, answers: found, copied, partners };
}

/** The titles of a side that are too many, the least answered first, as long as their words do not stand on the other side. */
function lost(free: readonly Read[], paired: number): Read[] {
  const gone = free.filter(({ quotation, content, answered }) => quotation.title && content > 0 && answered < content * LEAST_THERE);
  return gone.sort((a, b) => a.answered / a.content - b.answered / b.content).slice(0, Math.max(0, free.length - paired)).sort((a, b) => a.quotation.from - b.quotation.from);
}

/** A stretch that answers a quotation is at most so many times as long. */
const MOST_SPREAD = 3;

/** Titles and terms whose words stand on the other side without marks and in the letters of the text around them, where it has fewer quotations. A name that is copied needs none. */
function unquoted(free: readonly Read[], most: number, pair: CheckedPair): Noticed[] {
  const bare = free.filter(({ quotation, content, answered, copied, answers, side }) => {
    // Speech that French opens with a dash is a text of its own.
    if (!quotation.title || quotation.to - quotation.from >= pair[side].text.trim().length || quotation.text.split(/\s+/).length > TERM_WORDS || answered === 0 || answered < content * LEAST_THERE || copied === content) return false;
    const [from, to] = [Math.min(...answers.map((one) => one.from)), Math.max(...answers.map((one) => one.to))];
    return to - from <= MOST_SPREAD * quotation.text.length;
  });
  return bare.slice(0, Math.max(0, most)).map(({ quotation: { text, from, to }, side, answers }) => {
    const far = pair[otherSide(side)].text.slice(Math.min(...answers.map((one) => one.from)), Math.max(...answers.map((one) => one.to)));
    return {
      severity: 'info', place: { side, from, to }, about: text,
      message: side === 'en'
        ? { en: `${inEnglish(text)} is quoted in English, ${inEnglish(far)} not in French`, fr: `${inFrench(text)} est entre guillemets en anglais, ${inFrench(far)} ne l’est pas en français` }
        : { en: `${inEnglish(text)} is quoted in French, ${inEnglish(far)} not in English`, fr: `${inFrench(text)} est entre guillemets en français, ${inFrench(far)} ne l’est pas en anglais` },
    };
  });
}

/** A title of fewer words that say something is often translated freely: `“The Way Back”`, `« Le Retour »`. */
const FEWEST_WORDS = 2;
/** Of a title of so many one word at least should be answered. */
const LONG_TITLE = 3;

/** Two quotations with nothing in common that stand for each other by their order only: a title for a term, or two titles, is another; of two terms nobody can be sure. */
function anotherTitle(en: Read, fr: Read): Noticed[] {
  const severity = [en, fr].every(({ quotation, answered, content }) => quotation.title && answered === 0 && content > 0) ? strangeness(en, fr) : undefined;
  if (!severity) return [];
  const { from, to } = en.quotation;
  return [{
    severity, place: { side: 'en', from, to }, about: `${en.quotation.text}/${fr.quotation.text}`,
    message: { en: `“${en.quotation.text}” in English, “${fr.quotation.text}” in French: is the same title meant?`, fr: `« ${en.quotation.text} » en anglais, « ${fr.quotation.text} » en français : s’agit-il du même titre ?` },
  }];
}

/** How much two titles of which no word is answered say: undefined for nothing. */
function strangeness(en: Read, fr: Read): Severity | undefined {
  const of = (what: 'content' | 'known') => Math.min(en[what], fr[what]);
  const known = of('known') >= FEWEST_WORDS;
  if (isNamed(en.quotation) && isFrenchTitle(fr.quotation)) {
    if (of('content') < FEWEST_WORDS) return undefined;
    return !known ? 'info' : of('content') >= LONG_TITLE ? 'error' : 'warning';
  }
  return isNamed(en.quotation) || isNamed(fr.quotation) ? 'warning' : known ? 'info' : undefined;
}

/** Written as a name is: two capitals or more, on most of its longer words. */
function isNamed({ text }: Quotation): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals >= 2 && capitals * 2 >= long.length;
}

/** French titles have one capital: `« Le prix de l’eau »`. */
function isFrenchTitle({ text }: Quotation): boolean {
  return /^\p{Lu}/u.test(text);
}

function missing({ quotation, side, content, answered }: Read): Noticed {
  const { text, from, to } = quotation;
  const severity: Severity = isNamed(quotation) ? (answered <= 1 ? 'error' : 'warning') : side === 'fr' && isFrenchTitle(quotation) && content > 1 ? 'warning' : 'info';
  return {
    severity, place: { side, from, to }, about: text,
    message: side === 'en'
      ? { en: `The quoted “${text}” is not in the French`, fr: `« ${text} », cité en anglais, ne figure pas en français` }
      : { en: `The quoted “${text}” is not in the English`, fr: `« ${text} », cité en français, ne figure pas en anglais` },
  };
}
