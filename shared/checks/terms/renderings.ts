import type { Lexicon } from '../../alignment';
import type { Answers } from '../../alignment/answers';
import { stem } from '../../alignment/stems';
import { otherSide, type Side } from '../../letter/side';
import type { CheckedPair, Span } from '../checked';
import { isJoined, phrasesIn, type Phrase } from './phrases';

/** A word of the other side that answers a word of a phrase. */
export interface Answer {
  /** Its stem. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Its index among the side's words. */
  readonly at: number;
  /** No link says that it answers: it stands beside the other words' answers, and answers nothing else. */
  readonly guessed?: true;
}

/** An answer weaker than this may be chance. */
const LEAST_STRENGTH = 0.4;
/** The words that answer a phrase stand together: no further apart than this many words. */
const FARTHEST = 5;

/** So much of what both sides say must be linked before what is not means anything. */
const MOST_LINKED = 0.5;

/** What answers the words of a phrase. */
interface Answered {
  readonly answers: readonly (Answer | undefined)[];
  /** Where no word has an answer: the only phrase of the other side of which the same is true. */
  readonly stranger?: Span;
}

/** A phrase of one side where it stands, and what answers each of its words; that is looked for when first asked, as most phrases stand in a letter but once. */
export class Rendering {
  private kept: Answered | undefined;

  constructor(readonly pair: CheckedPair, private readonly side: Side, private readonly phrase: Phrase, private readonly lexicon: Lexicon) {}

  get key(): string {
    return this.phrase.key;
  }

  get shown(): string {
    return this.pair[this.side].text.slice(this.phrase.from, this.phrase.to);
  }

  get answers(): Answered['answers'] {
    return this.answered.answers;
  }

  get stranger(): Span | undefined {
    return this.answered.stranger;
  }

  /** Whether every word has its answer, and these stand together, with no sign and no `and` between. */
  get whole(): boolean {
    return isWhole(this.answers, this.there);
  }

  /** The stretch of the other side that answers the phrase. */
  get span(): Span {
    return this.stranger ?? spanOf(this.answers);
  }

  private get there(): string {
    return this.pair[otherSide(this.side)].text;
  }

  private get answered(): Answered {
    return (this.kept ??= this.answer());
  }

  private answer(): Answered {
    const { words, head } = this.phrase;
    const answers = this.pair.answers(this.lexicon);
    const linked = words.map((at) => linkedAnswer(answers, this.side, at));
    if (linked.some((answer) => answer)) return { answers: linked[head] ? linked : headed(linked, head, words[head]!, this.there, answers, otherSide(this.side)) };
    const stranger = words.every((at) => !answers.of[this.side][at]) ? strangerIn(this.there, answers, otherSide(this.side)) : undefined;
    return { answers: linked, ...(stranger ? { stranger } : {}) };
  }
}

/** What a pair says of the phrases of one side. */
export function renderingsIn(pair: CheckedPair, from: Side, lexicon: Lexicon): Rendering[] {
  if (!pair.en.blocks.length || !pair.fr.blocks.length) return [];
  return phrasesIn(pair[from].text, pair.answers(lexicon)[from], from).map((phrase) => new Rendering(pair, from, phrase, lexicon));
}

/** The one phrase of a side whose words answer nothing, where most other words answer something: the sides of the pair do say the same. */
function strangerIn(text: string, answers: Answers, side: Side): Span | undefined {
  if (!(['en', 'fr'] as const).every((name) => answers.links.length >= MOST_LINKED * answers[name].filter(({ content }) => content).length)) return undefined;
  const alone = phrasesIn(text, answers[side], side).filter(({ words }) => words.every((at) => !answers.of[side][at]));
  const [longest] = alone.sort((a, b) => b.to - b.from - (a.to - a.from));
  return longest && alone.every(({ from, to }) => longest.from <= from && to <= longest.to) ? { from: longest.from, to: longest.to } : undefined;
}

function linkedAnswer(answers: Answers, side: Side, at: number): Answer | undefined {
  const link = answers.of[side][at];
  return link && link.strength >= LEAST_STRENGTH ? answerAt(answers, otherSide(side), link[otherSide(side)]) : undefined;
}

function answerAt(answers: Answers, side: Side, at: number): Answer {
  const { key, from, to } = answers[side][at]!;
  return { word: stem(key, side), from, to, at };
}

/**
 * With a head that has no link answered by the word that stands in a head's place beside the others' answers, and answers nothing else: `human
 * rights` / `libertés humaines`. A French head stands first, an English one last, or first before `of`.
 */
function headed(linked: readonly (Answer | undefined)[], head: number, headAt: number, text: string, answers: Answers, there: Side): readonly (Answer | undefined)[] {
  const known = linked.flatMap((answer) => (answer ? [answer.at] : []));
  if (known.length !== linked.length - 1) return linked;
  const free = (found: ReturnType<typeof beside>) => (found && [undefined, headAt].includes(answers.of[there][found.at]?.[otherSide(there)]) ? found : undefined);
  const first = free(beside(Math.min(...known), -1, text, answers[there], there));
  const found = there === 'fr' ? first?.at : first?.joined ? first.at : free(beside(Math.max(...known), 1, text, answers[there], there))?.at;
  return found === undefined ? linked : linked.map((answer, k) => (k === head ? { ...answerAt(answers, there, found), guessed: true } : answer));
}

/** The next word that says something, where it belongs to the same phrase; whether more than a space is between. */
function beside(at: number, step: 1 | -1, text: string, words: Answers[Side], side: Side): { readonly at: number; readonly joined: boolean } | undefined {
  let next = at + step;
  while (words[next] && !words[next]!.content && Math.abs(next - at) <= 2) next += step;
  const word = words[next];
  if (!word?.content || word.value !== undefined) return undefined;
  const [first, second] = step === 1 ? [words[at]!, word] : [word, words[at]!];
  const between = text.slice(first.to, second.from);
  return isJoined(between, side) ? { at: next, joined: between.length > 1 } : undefined;
}

function isWhole(answers: readonly (Answer | undefined)[], text: string): boolean {
  const there = answers.flatMap((answer) => (answer ? [answer] : []));
  if (there.length < answers.length) return false;
  const places = there.map(({ at }) => at);
  if (Math.max(...places) - Math.min(...places) > FARTHEST) return false;
  const { from, to } = spanOf(answers);
  return !/[.,;:!?…“”«»"()\n]| (?:and|or|et|ou) /.test(text.slice(from, to));
}

function spanOf(answers: Answered['answers']): Span {
  const there = answers.flatMap((answer) => (answer ? [answer] : []));
  return { from: Math.min(...there.map(({ from }) => from)), to: Math.max(...there.map(({ to }) => to)) };
}
