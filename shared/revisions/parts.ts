import type { BlockWords } from './block-words';
import { commonInOrder } from './likeness';

/** Each part must bring at least this share of its words to what the parts say of the whole: else it is a block of its own beside it. */
const OWN_SHARE = 0.6;
/** The least likeness of the whole to all its parts together. */
const LEAST = 0.5;

/**
 * How alike a block is to several neighbouring ones laid end to end, 0 to 1 by words in order; undefined unless it was split into
 * just these (or they were joined to it). A heading put over a paragraph that happens to hold its words is no part of it: without the
 * heading the paragraph says as much.
 */
export function likenessToParts(whole: BlockWords, parts: readonly BlockWords[]): number | undefined {
  const all = parts.flatMap((part) => part.words);
  const common = commonInOrder(whole.words, all);
  const dice = (2 * common) / (whole.words.length + all.length);
  if (dice < LEAST) return undefined;
  for (const part of parts) {
    const rest = parts.flatMap((other) => (other === part ? [] : other.words));
    if (common - commonInOrder(whole.words, rest) < OWN_SHARE * part.words.length) return undefined;
  }
  return dice;
}
