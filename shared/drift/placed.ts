import type { Side } from '../letter/side';
import { tokens, type Token } from '../revisions/tokens';

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
  return placedTokens(tokens(text, side).words);
}

/** Tokens that have been read already, as `placed` gives them. */
export function placedTokens(words: readonly Token[]): Placed[] {
  return words.map(({ text, at, space }) => ({ text, lower: text.toLowerCase().replaceAll('’', "'"), from: at, to: at + text.length, spaced: space !== '' }));
}
