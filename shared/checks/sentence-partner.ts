import type { Answers, AnswerWord } from '../alignment/answers';
import { otherSide, type Side } from '../letter/side';
import type { CheckedPair, Span } from './checked';

/** How much of a sentence's answers must stand in one sentence of the other side, both ways, for that to be its translation. */
const AT_HOME = 0.6;

/** The sentence of the other side that translates a sentence and nothing else, or nothing where sentences were merged, split or moved about. */
export function sentencePartner(pair: CheckedPair, answers: Answers, side: Side, sentence: Span): Span | undefined {
  const theirs = pair[otherSide(side)].sentences;
  if (pair[side].sentences.length === 1 && theirs.length === 1) return theirs[0];
  const counts = theirs.map(() => ({ here: 0, all: 0 }));
  let all = 0;
  for (const link of answers.links) {
    const own = answers[side][link[side]]!;
    const at = sentenceOf(theirs, answers[otherSide(side)][link[otherSide(side)]]!);
    const isHere = sentence.from <= own.from && own.to <= sentence.to;
    const count = counts[at];
    if (!count) continue;
    count.all++;
    if (!isHere) continue;
    count.here++;
    all++;
  }
  const best = counts.reduce((most, { here }, at) => (here > counts[most]!.here ? at : most), 0);
  const { here, all: total } = counts[best] ?? { here: 0, all: 0 };
  return here > 0 && here >= AT_HOME * all && here >= AT_HOME * total ? theirs[best] : undefined;
}

function sentenceOf(sentences: readonly Span[], word: AnswerWord): number {
  const at = sentences.findIndex((span) => word.from < span.to);
  return at < 0 ? sentences.length - 1 : at;
}
