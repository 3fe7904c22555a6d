import { matchesOf } from '../letter/matches';
import type { Side } from '../letter/side';
import type { FactSpan } from './facts';
import { foldText } from './fold';

/** Words in quotation marks, where they stand with their marks. */
export interface Quotation {
  /** Without marks and the spaces beside them. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** A title or a term; what somebody is quoted as saying is text like any other. */
  readonly title: boolean;
}

/** Straight single quotes are quotes where no letter stands outside them; inside a word they are apostrophes. */
const QUOTES = /“([^“”\n]{2,}?)”|«([^«»\n]{2,}?)»|"([^"\n]{2,}?)"|(?<![\p{L}\p{N}])‘([^‘\n]{2,}?)’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'(?=[^\s'])((?:[^'\n]|(?<=\p{L})'(?=\p{L})){2,80}?)(?<=[^\s'])'(?![\p{L}\p{N}])/gu;
const ANY = /[“«"‘']/;

/** A quotation of at most this many words is a term (`“doubled down”`), unless it ends like speech (`“We do,” he said`). */
export const TERM_WORDS = 6;
/** A title may be longer, if most of its longer words have capitals. */
const TITLE_WORDS = 16;

/** All quotations of a text, in order. */
export function quotationsIn(text: string): Quotation[] {
  if (!ANY.test(text)) return [];
  return matchesOf(text, QUOTES).map((match) => {
    const inside = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5])!.trim();
    return { text: inside, from: match.index, to: match.index + match[0].length, title: isTitle(inside) };
  });
}

/** Titles and terms in quotes, as facts. */
export function quotedIn(text: string, side: Side): FactSpan[] {
  return quotationsIn(text).flatMap(({ text: inside, from, to, title }) =>
    title ? [{ what: 'quoted', key: foldText(inside, side).replace(/[.,;:?!]+$/, ''), text: inside, from, to }] : []);
}

function isTitle(inside: string): boolean {
  const words = inside.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  if (words.length <= TERM_WORDS) return words.length > 0 && !/[.,;?!]$/.test(inside);
  const long = words.filter((word) => word.length >= 4);
  return words.length <= TITLE_WORDS && long.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > long.length;
}
