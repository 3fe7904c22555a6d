import { ADDRESSES } from '../../drift/fold';
import { matchesOf } from '../../letter/matches';
import type { Message, Noticed, Replacement, Severity } from '../check';
import type { CheckedSide } from '../checked';

const MAY_HOLD_ADDRESS = /@|:\/\/|www\./i;

/** Where a global pattern matches a side's text, except within web and e-mail addresses. */
export function matchesIn({ text }: CheckedSide, pattern: RegExp): readonly RegExpExecArray[] {
  const found = matchesOf(text, pattern);
  if (found.length === 0 || !MAY_HOLD_ADDRESS.test(text)) return found;
  const addresses = addressesIn(text);
  return found.filter(({ index }) => !addresses.some(({ from, to }) => from <= index && index < to));
}

/** The web and e-mail addresses of a text. */
export function addressesIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  if (!MAY_HOLD_ADDRESS.test(text)) return [];
  return [...text.matchAll(ADDRESSES)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** A change of the words from `from` to `to`. */
export type Change = readonly [from: number, to: number, insert: string];

export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly message: Message;
  readonly changes: readonly Change[];
  /** What it is about; absent: the words at the place. */
  readonly about?: string;
  readonly severity?: Severity;
}

/** A fault of typography as what a check noticed. */
export function noticed({ side }: CheckedSide, { from, to, message, changes, ...rest }: Fault): Noticed {
  const fix = changes.map(([start, end, insert]): Replacement => ({ side, from: start, to: end, insert }));
  return { ...rest, place: { side, from, to }, message, fix };
}

/** The words of a finding as a message shows them: white space as plain spaces. */
export function shown(words: string): string {
  return words.replace(/\s/g, ' ');
}

/** The pattern that matches any of some words, given with spaces between. */
export function anyOf(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|')})`;
}
