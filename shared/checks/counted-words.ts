import type { Lexicon } from '../alignment';
import type { Answers, AnswerWord } from '../alignment/answers';
import type { NumberSpan } from '../drift/number-value';
import { otherSide, type Side } from '../letter/side';
import type { CheckedPair } from './checked';

/** How far from a number the word stands that it counts: `27 elected local judges`. */
const REACH = 24;
/** A weaker link says nothing. */
const LEAST_STRENGTH = 0.3;

/** What numbers count, and whether an English and a French one count the same thing: `four judges`, `quatre juges`. */
export class Counted {
  private readonly answers: Answers;

  constructor(private readonly pair: CheckedPair, lexicon: Lexicon) {
    this.answers = pair.answers(lexicon);
  }

  /** Whether the words that follow the two numbers answer each other. */
  same(en: NumberSpan, fr: NumberSpan): boolean {
    const [counted, thing] = [this.behind(en, 'en'), this.behind(fr, 'fr')];
    return counted.some((at) => {
      const link = this.answers.of.en[at];
      return link !== undefined && link.strength >= LEAST_STRENGTH && thing.includes(link.fr);
    });
  }

  /** The words on the other side that answer what a number counts. */
  answering(span: NumberSpan, side: Side): readonly AnswerWord[] {
    const other = otherSide(side);
    return this.behind(span, side).flatMap((at) => {
      const link = this.answers.of[side][at];
      return link && link.strength >= LEAST_STRENGTH ? [this.answers[other][link[other]]!] : [];
    });
  }

  /** The content words behind a number, up to a sign or another number: at most two. */
  private behind(span: NumberSpan, side: Side): readonly number[] {
    const { text } = this.pair[side];
    const found: number[] = [];
    const words = this.answers[side];
    for (let at = firstFrom(words, span.to); at < words.length && found.length < 2; at++) {
      const word = words[at]!;
      if (word.from - span.to > REACH || word.value !== undefined || /[.,;:!?()«»“”"]/.test(text.slice(span.to, word.from))) break;
      if (word.content) found.push(at);
    }
    return found;
  }
}

function firstFrom(words: readonly AnswerWord[], offset: number): number {
  const at = words.findIndex((word) => word.from >= offset);
  return at < 0 ? words.length : at;
}

/** How many content words on either side of a number are its neighbours. */
const NEIGHBOURS = 3;

/** The words around numbers, as far as the next number, and how many of them answer those around a number on the other side. */
export class Neighbours {
  private readonly answers: Answers;

  constructor(private readonly pair: CheckedPair, lexicon: Lexicon) {
    this.answers = pair.answers(lexicon);
  }

  shared(en: NumberSpan, fr: NumberSpan): number {
    const french = this.around(fr, 'fr');
    return this.around(en, 'en').filter((at) => {
      const link = this.answers.of.en[at];
      return link !== undefined && link.strength >= LEAST_STRENGTH && french.includes(link.fr);
    }).length;
  }

  private around(span: NumberSpan, side: Side): readonly number[] {
    const words = this.answers[side];
    const numbers = this.pair[side].statements.numbers.filter((one) => one !== span && !one.weak);
    const within = (word: AnswerWord) => !numbers.some((one) => one.from < word.to && word.from < one.to);
    const reach = (from: number, step: number): number[] => {
      const found: number[] = [];
      for (let at = from; at >= 0 && at < words.length && found.length < NEIGHBOURS; at += step) {
        if (!within(words[at]!)) break;
        if (words[at]!.content) found.push(at);
      }
      return found;
    };
    const next = firstFrom(words, span.to);
    const before = words.findLastIndex((word) => word.to <= span.from);
    return [...reach(before, -1), ...reach(next, 1)];
  }
}
