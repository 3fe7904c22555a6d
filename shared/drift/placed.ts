import type { Side } from '../letter/side';
import { tokens } from '../revisions/tokens';

/** A word or sign of a text and where it stands, in UTF-16 offsets. */
export interface Placed {
  readonly text: string;
  /** In lower case, the apostrophe straight. */
  readonly lower: string;
  readonly from: number;
  readonly to: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/** The words, numbers and signs of a text, with their places. */
export function placed(text: string, side: Side): Placed[] {
  let at = 0;
  return tokens(text, side).words.map((token) => {
    const from = at + token.space.length;
    at = from + token.text.length;
    return { text: token.text, lower: token.text.toLowerCase().replaceAll('’', "'"), from, to: at, spaced: token.space !== '' };
  });
}
