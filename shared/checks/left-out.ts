import type { Lexicon } from '../alignment';
import type { AnswerLink, Answers, AnswerWord } from '../alignment/answers';
import { otherSide, SIDES, type BySide, type Side } from '../letter/side';
import type { CheckedPair, Span } from './checked';
import { pointing, repeated } from './reworded';

/** A sentence or clause that nothing on the other side seems to answer. */
export interface LeftOut extends Span {
  readonly side: Side;
  readonly sentence: boolean;
  readonly text: string;
  /** How sure: logarithm of the odds, as fitted to good translations with and without omissions. */
  readonly score: number;
}

/**
 * The stretch of each side that is likeliest to be left out on the other, if its score is at least `least`. What counts: its words have no answer while
 * those around it do, the two lengths fit better without it, and where its translation would stand there are no words left that could be it.
 */
export function leftOut(pair: CheckedPair, lexicon: Lexicon, least: number): readonly LeftOut[] {
  const answers = pair.answers(lexicon);
  const parts = partsOf(pair, answers);
  const counts = { en: new Counting(answers, 'en'), fr: new Counting(answers, 'fr') };
  return SIDES.flatMap((side) => {
    const found = parts.flatMap((part) => new Reader(pair, answers, part, side, counts).stretches()).filter(({ score }) => score >= least);
    return found.length ? [found.reduce((best, one) => (one.score > best.score ? one : best))] : [];
  });
}

/** For each word of a side whether it is a content word that a sentence, or a clause, should not be without. */
class Counting {
  readonly sentence: readonly boolean[];
  private keptClause: readonly boolean[] | undefined;

  constructor(private readonly answers: Answers, private readonly side: Side) {
    const points = pointing(answers[side], side);
    this.sentence = answers[side].map(({ content }, at) => content && (!points[at] || answers.of[side][at] !== undefined));
  }

  get clause(): readonly boolean[] {
    if (!this.keptClause) {
      const again = repeated(this.answers[this.side], this.answers.of[this.side], this.side);
      this.keptClause = this.sentence.map((counts, at) => counts && !again[at]);
    }
    return this.keptClause;
  }
}

/** Two stretches of the sides that answer each other: the pair as a whole, or a sentence and its translation. */
type Part = BySide<Span> & { readonly whole: boolean };

/** How much of its answers a sentence must have in the one of the same number, to be compared with that alone. */
const AT_HOME = 0.6;

/** The pair, and where both sides have as many sentences, which answer each other in turn, each sentence with its own. */
function partsOf(pair: CheckedPair, answers: Answers): Part[] {
  const whole = { en: { from: 0, to: pair.en.text.length }, fr: { from: 0, to: pair.fr.text.length }, whole: true };
  const { en, fr } = { en: pair.en.sentences, fr: pair.fr.sentences };
  if (en.length < 2 || en.length !== fr.length) return [whole];
  const home = en.map(() => 0);
  const all = en.map(() => 0);
  for (const link of answers.links) {
    const at = sentenceOf(en, answers.en[link.en]!);
    all[at]!++;
    if (sentenceOf(fr, answers.fr[link.fr]!) === at) home[at]!++;
  }
  return home.every((count, at) => count >= AT_HOME * all[at]!) ? [whole, ...en.map((span, at) => ({ en: span, fr: fr[at]!, whole: false }))] : [whole];
}

function sentenceOf(sentences: readonly Span[], word: AnswerWord): number {
  const at = sentences.findIndex((span) => word.from < span.to);
  return at < 0 ? sentences.length - 1 : at;
}

/** Share of content words that a translation answers by links we know, before a pair shows its own, and how many words that belief weighs. */
const ANSWERED = 0.6;
const BELIEF = 4;
/** Share of the words of a stretch that find an answer although it has none. */
const BY_CHANCE = 0.15;
/** A word that the lexicon lacks is answered so much more seldom; a number so often. */
const UNKNOWN = 0.5;
const NUMBER_ANSWERED = 0.85;
/** French characters for one English; spread of the ratio's logarithm in long texts, and the part that shrinks with the root of the length. */
const EXPANSION = 1.14;
const SPREAD = 0.16;
const NOISE = 1.3;

/** How much longer the French of so many characters is than English of so many lets expect, in standard deviations of good translations; below 0 where it is shorter. */
export function lengthMisfit(en: number, fr: number): number {
  return Math.log((fr + 1) / (en + 1) / EXPANSION) / Math.sqrt(SPREAD * SPREAD + (NOISE * NOISE) / (Math.min(en, fr) + 1));
}

const FEWEST_CONTENT = 2;
/** Clauses of a sentence that may be left out together. */
const MOST_CLAUSES = 5;
/** A clause has at least so many letters more than none. */
const SHORTEST = 12;

/** What each sign is worth, in nats: a logistic regression over clean pairs and pairs with one sentence or clause taken away. */
const WEIGHTS = {
  /** Likelihood ratio of its words' answers and silence. */
  words: 0.22,
  /** How much better the lengths fit without it, and what both together add. */
  length: 0.4, wordsAndLength: 0.26,
  /** Unanswered words that stand where its translation would. */
  room: -0.38,
  /** Unanswered words on its own side beyond those of the other, for each of its words. */
  surplus: 0.65,
  answered: -5.9, sentence: 1.6, twoWords: -0.9, share: 1.8, base: 0.3,
};
/** A condition told as a clause, and one that a noun or less tells: `when a member dies or resigns` / `en cas de vacance`. */
const CONDITION: { readonly [side in Side]: RegExp } = {
  en: /^(?:when|where|if|unless|until|in (?:the )?(?:case|event)|should|as soon as|provided|after|before|once|on|upon)(?!\p{L})/iu,
  fr: /^(?:lorsqu|quand|si|s['’]|sauf|à moins|jusqu|en cas|dans le cas|au cas|dès|pourvu|après|avant|une fois|à l[ae'’])/iu,
};
const CONDENSED: { readonly [side in Side]: RegExp } = {
  en: /(?<!\p{L})(?:in (?:the )?(?:case|event) of|failing|if so|if not|if (?:any|applicable|necessary|required|possible)|otherwise|on|upon|by default)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:en cas d|à défaut|faute d|le cas échéant|au besoin|s['’]il y a lieu|sinon|dès l|lors d|après l|alors)(?!\p{L}{3})/iu,
};

const MOST_LENGTH = 8;
const MOST_ROOM = 6;

/** Reads the stretches of one side of a part. */
class Reader {
  private readonly own: readonly AnswerWord[];
  private readonly links: readonly (AnswerLink | undefined)[];
  private readonly others: readonly AnswerWord[];
  private readonly theirLinks: readonly (AnswerLink | undefined)[];
  private content = 0;
  private linked = 0;
  private surplus = 0;

  constructor(private readonly pair: CheckedPair, answers: Answers, private readonly part: Part, private readonly side: Side, private readonly counts: BySide<Counting>) {
    const other = otherSide(side);
    [this.own, this.links, this.others, this.theirLinks] = [answers[side], answers.of[side], answers[other], answers.of[other]];
    const each = (words: readonly AnswerWord[], counts: readonly boolean[], span: Span, see: (at: number) => void) => words.forEach((word, at) => {
      if (counts[at] && span.from <= word.from && word.to <= span.to) see(at);
    });
    each(this.own, counts[side].sentence, part[side], (at) => {
      this.content++;
      if (this.links[at]) this.linked++;
      else this.surplus++;
    });
    each(this.others, counts[other].sentence, part[other], (at) => {
      if (!this.theirLinks[at]) this.surplus--;
    });
  }

  stretches(): LeftOut[] {
    // Nothing can be left out of a side that leaves no more unanswered than the other.
    if (this.surplus < 1) return [];
    const sentences = this.pair[this.side].sentences.filter((span) => this.part[this.side].from <= span.from && span.to <= this.part[this.side].to);
    return sentences.flatMap((sentence) => [
      ...(this.part.whole ? this.judge(sentence, true) : []),
      ...clauses(this.pair[this.side].text, sentence).flatMap((clause) => this.judge(clause, false)),
    ]);
  }

  private judge(span: Span, sentence: boolean): LeftOut[] {
    const { own, links } = this;
    const counts = this.counts[this.side][sentence ? 'sentence' : 'clause'];
    const first = own.findIndex((word) => word.from >= span.from);
    if (first < 0) return [];
    const seen = { content: 0, answered: 0, number: 0, known: 0, unknown: 0 };
    let end = first;
    for (; end < own.length && own[end]!.to <= span.to; end++) {
      const word = own[end]!;
      if (!counts[end]) continue;
      seen.content++;
      if (links[end]) seen.answered++;
      else seen[word.value !== undefined ? 'number' : word.known ? 'known' : 'unknown']++;
    }
    if (seen.content < FEWEST_CONTENT || seen.content === this.content || seen.answered * 2 > seen.content || (!sentence && this.mayBeCondensed(span))) return [];
    const usual = (this.linked - seen.answered + ANSWERED * BELIEF) / (this.content - seen.content + BELIEF);
    const silence = (p: number) => Math.log((1 - BY_CHANCE) / (1 - p));
    const words = seen.answered * Math.log(BY_CHANCE / usual) + seen.number * silence(NUMBER_ANSWERED) + seen.known * silence(usual) + seen.unknown * silence(usual * UNKNOWN);
    const length = this.lengthGain(span.to - span.from);
    const score = WEIGHTS.base + WEIGHTS.words * words + WEIGHTS.length * Math.max(-3, Math.min(length, MOST_LENGTH)) + WEIGHTS.wordsAndLength * Math.max(0, Math.min(words, length))
      + WEIGHTS.room * Math.min(MOST_ROOM, this.roomFor(first, end)) + WEIGHTS.surplus * Math.min(1.5, this.surplus / seen.content) + (WEIGHTS.answered * seen.answered) / seen.content
      + (sentence ? WEIGHTS.sentence : 0) + (seen.content === 2 ? WEIGHTS.twoWords : 0) + (WEIGHTS.share * seen.content) / this.content;
    return [{ side: this.side, from: span.from, to: span.to, text: this.pair[this.side].text.slice(span.from, span.to), sentence, score }];
  }

  private mayBeCondensed({ from }: Span): boolean {
    const other = otherSide(this.side);
    return CONDITION[this.side].test(this.pair[this.side].text.slice(from, from + 30)) && CONDENSED[other].test(this.pair[other].text.slice(this.part[other].from, this.part[other].to));
  }

  /** How much better the two lengths go together without so many characters of this side, in nats. */
  private lengthGain(cut: number): number {
    const own = this.part[this.side].to - this.part[this.side].from;
    const other = this.part[otherSide(this.side)].to - this.part[otherSide(this.side)].from;
    const misfit = (length: number) => (this.side === 'en' ? lengthMisfit(length, other) : lengthMisfit(other, length)) ** 2 / 2;
    return misfit(own) - misfit(own - cut);
  }

  /** Content words without answer between the answers of the two words before and of the two after. */
  private roomFor(first: number, end: number): number {
    const theirs = (link: AnswerLink) => (this.side === 'en' ? link.fr : link.en);
    const around = (start: number, step: number): number[] => {
      const found: number[] = [];
      for (let at = start; at >= 0 && at < this.links.length && found.length < 2; at += step) if (this.links[at]) found.push(theirs(this.links[at]!));
      return found;
    };
    const before = around(first - 1, -1);
    const after = around(end, 1);
    const low = before.length ? Math.min(...before, ...after) : -1;
    const high = after.length ? Math.max(...before, ...after) : this.others.length;
    let room = 0;
    for (let at = low + 1; at < high; at++) if (this.counts[otherSide(this.side)].sentence[at] && !this.theirLinks[at]) room++;
    return room;
  }
}

const BORDER = /[,;:()[\]]\s*|\s[-–—]\s|—/gu;

/** The stretches of a sentence between two commas, semicolons, colons, brackets or dashes. */
function clauses(text: string, { from, to }: Span): Span[] {
  const borders = [...text.slice(from, to).matchAll(BORDER)].map((match) => from + match.index + match[0].length).filter((at) => at < to);
  const pieces = [from, ...borders, to];
  return pieces.flatMap((start, i) => pieces.slice(i + 1, i + 1 + MOST_CLAUSES).map((end) => trimmed(text, start, end)))
    .filter((span) => span.to - span.from >= SHORTEST && span.to - span.from < to - from - 3);
}

/** Without the white space and punctuation at its ends, quotes aside. */
function trimmed(text: string, from: number, to: number): Span {
  const words = text.slice(from, to);
  const end = words.replace(/[\s,;:.()[\]–—-]+$/u, '').length;
  const begin = /^[\s,;:.()[\]–—-]*/u.exec(words)![0].length;
  return { from: from + Math.min(begin, end), to: from + end };
}
