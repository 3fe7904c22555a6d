import type { Side } from '../../letter/side';

/** A text in which something shall be changed, of one side. */
export interface Ground {
  readonly text: string;
  readonly side: Side;
}

/** Other words for a stretch of a text, by UTF-16 offsets. */
export interface Rewriting {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Written like its example: with a capital where that had one. */
export function cased(word: string, example: string): string {
  return /^\p{Lu}/u.test(example) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
