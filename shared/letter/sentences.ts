import { matchesOf } from './matches';
import type { Side } from './side';

/** What may stand between a sentence's end and the first word of the next: spaces, quotes, brackets, dashes. */
const BETWEEN = /[\s"'“”‘’«»‹›„([{\-–—*\uFFFC]/;
const ENDS = /[.!?…]/;
/** Words whose stop does not end a sentence; a single letter (`J. Smith`) does not either. */
const ABBREVIATIONS: { readonly [side in Side]: ReadonlySet<string> } = {
  en: new Set('mr mrs ms dr prof st gen col capt lt sgt sen rep gov hon rev no nos vs fig art sec pp vol ed eds cf eg ie'.split(' ')),
  fr: new Set('mm mme mmes mlle mlles me dr pr prof st ste gén cf art al p pp vol éd no nos ex'.split(' ')),
};

/**
 * Whether the word at `at` begins a sentence: first in the text, or after `.`, `!`, `?` or `…` and nothing but quotes, brackets
 * and spaces. `end. Then`: yes; `Mr. Smith`, `J. Smith`, `3.5`: no. Where the space after a stop is missing, a capital counts.
 */
export function startsSentence(text: string, at: number, side: Side): boolean {
  let before = at;
  let spaced = false;
  while (before > 0 && BETWEEN.test(text[before - 1]!)) spaced = /\s/.test(text[--before]!) || spaced;
  if (before === 0) return true;
  const sign = text[before - 1]!;
  if (!ENDS.test(sign)) return false;
  if (sign !== '.') return true;
  const word = /[\p{L}\p{M}]+$/u.exec(text.slice(Math.max(0, before - 25), before - 1))?.[0] ?? '';
  if (word.length === 1 || ABBREVIATIONS[side].has(word.toLowerCase())) return false;
  return spaced || (word !== '' && /\p{Lu}/u.test(text[at]!));
}

const STOP = /[.!?…]["'”’»)\]]*\s+/gu;

/** Where each sentence of a text begins, in UTF-16 offsets, the first at 0; a line's end ends a sentence, and the white space after a sentence is its own. */
export function sentenceStarts(text: string, side: Side): number[] {
  const starts = [0];
  let at = 0;
  for (const line of text.split('\n')) {
    if (at > 0) starts.push(at);
    for (const match of matchesOf(line, STOP)) {
      const start = match.index + match[0].length;
      if (start < line.length && startsSentence(line, start, side)) starts.push(at + start);
    }
    at += line.length + 1;
  }
  return starts;
}
