import type { Answers, AnswerWord } from '../alignment/answers';
import { otherSide, type Side } from '../letter/side';
import type { CheckedPair, Span } from './checked';

/** Where a side should have what answers a stretch of the other: between the answers of the words around that stretch. */
export interface Gap extends Span {
  /** Words in it that say something and answer nothing: what the stretch may have become. */
  readonly free: readonly AnswerWord[];
  /** How many words beside the stretch are unanswered as well. */
  readonly alsoUnanswered: number;
  /** Whether the words around the stretch are answered in the other order: then what answers it may stand outside. */
  readonly crossed: boolean;
  /** The stretch with what stands around it, up to the words that gave the limits. */
  readonly around: Span;
}

/** Words further away than this tell nothing of a stretch's place. */
const REACH = 8;
/** A wider gap (in letters) says nothing of its own. */
const WIDEST = 90;

/**
 * The gap that a stretch of a side leaves on the other side; undefined where its neighbours' answers stand too far apart to tell.
 * `the report of Zinke on oil` / `le rapport sur le pétrole`: between `rapport` and `pétrole`.
 */
export function gapFor(pair: CheckedPair, answers: Answers, side: Side, stretch: Span): Gap | undefined {
  const far = otherSide(side);
  const own = answers[side];
  const sentence = pair[side].sentenceAt(stretch.from);
  const before = own.findLastIndex(({ to }) => to <= stretch.from);
  const after = own.findIndex(({ from }) => from >= stretch.to);
  const left = neighbour(answers, side, before, -1, sentence);
  const right = neighbour(answers, side, after < 0 ? own.length : after, 1, sentence);
  if (!left.answer && !right.answer) return undefined;
  const limits = limitsOf(pair, far, left.answer, right.answer);
  if (limits.to - limits.from > WIDEST) return undefined;
  const free = answers[far].filter((word, at) => limits.from <= word.from && word.to <= limits.to && word.content && !answers.of[far][at]);
  const crossed = left.answer !== undefined && right.answer !== undefined && left.answer.from > right.answer.from;
  return { ...limits, free, alsoUnanswered: left.passed + right.passed, crossed, around: { from: left.word?.to ?? sentence.from, to: right.word?.from ?? sentence.to } };
}

interface Neighbour {
  readonly word?: AnswerWord;
  readonly answer?: AnswerWord;
  /** Unanswered words between. */
  readonly passed: number;
}

function neighbour(answers: Answers, side: Side, start: number, step: -1 | 1, sentence: Span): Neighbour {
  let passed = 0;
  for (let at = start, seen = 0; seen < REACH; at += step, seen++) {
    const word = answers[side][at];
    if (!word || word.from < sentence.from || word.to > sentence.to) return { passed };
    const link = answers.of[side][at];
    if (link) return { word, answer: answers[otherSide(side)][link[otherSide(side)]]!, passed };
    if (word.content) passed++;
  }
  return { passed };
}

/** From one answer to the other, whichever comes first; where there is but one, to its sentence's end. */
function limitsOf(pair: CheckedPair, far: Side, left: AnswerWord | undefined, right: AnswerWord | undefined): Span {
  if (left && right) return left.from < right.from ? { from: left.to, to: right.from } : { from: right.to, to: left.from };
  const sentence = pair[far].sentenceAt((left ?? right)!.from);
  return left ? { from: left.to, to: sentence.to } : { from: sentence.from, to: right!.from };
}
