import type { Lexicon } from '../alignment';
import type { NumberSpan } from '../drift/number-value';
import type { Side } from '../letter/side';
import type { CheckedPair } from './checked';
import { Neighbours } from './counted-words';
import type { NumberPair } from './number-pairs';

/** Two numbers that stand in each other's place on the other side. */
export interface Exchange {
  readonly first: NumberPair;
  readonly second: NumberPair;
  /** Whether more than their order says so. */
  readonly sure: boolean;
}

/**
 * Numbers that both sides have, but with what they count, or the ends of a range, changed round: `5 boys and 6 girls` / `6 garçons et 5 filles`,
 * `from 10 to 15` / `de 15 à 10`, `26(1)` / `1(26)`. That the order differs is no sign where each took its words along: `three of the five` is `sur les cinq, trois`.
 */
export function exchangedNumbers(same: readonly NumberPair[], pair: CheckedPair, lexicon: Lexicon): readonly Exchange[] {
  const known = same.filter(({ en, fr }) => !en.weak && !fr.weak).sort((a, b) => a.en.from - b.en.from);
  const inFrench = [...known].sort((a, b) => a.fr.from - b.fr.from);
  const moved = known.filter((one, at) => one.en.key !== inFrench[at]!.en.key);
  if (moved.length < 2) return [];
  const turned = turnedRound(known, pair);
  return turned.length ? turned : crossed(moved, pair, lexicon);
}

/** What parts the two numbers of a range, and of a share. */
const BETWEEN: { readonly [side in Side]: readonly RegExp[] } = {
  en: [/^\)?\($/, /^[ \u00a0\u202f]?(?:[-–—]|to)[ \u00a0\u202f]?$/, /^ \p{L}+ to (?:the )?$/u, /^ (?:out )?of (?:the )?$/],
  fr: [/^\)?\($/, /^[ \u00a0\u202f]?(?:[-–—]|à)[ \u00a0\u202f]?$/, /^[ \u00a0\u202f]\p{L}+ à $/u, /^ (?:sur(?: les)?|des|parmi les) $/],
};

function turnedRound(sure: readonly NumberPair[], pair: CheckedPair): Exchange[] {
  const parted = (side: Side, a: NumberSpan, b: NumberSpan) => BETWEEN[side].findIndex((shape) => shape.test(pair[side].text.slice(a.to, b.from)));
  return sure.slice(1).flatMap((second, at) => {
    const first = sure[at]!;
    if (first.en.key === second.en.key || first.fr.from < second.fr.from) return [];
    const shape = parted('en', first.en, second.en);
    return shape >= 0 && shape === parted('fr', second.fr, first.fr) ? [{ first, second, sure: true }] : [];
  });
}

/**
 * Numbers whose order is turned round while the words around them stayed where they were. Where exactly two changed places and no word tells which way round is
 * right, that alone is worth a word.
 */
function crossed(moved: readonly NumberPair[], pair: CheckedPair, lexicon: Lexicon): Exchange[] {
  const near = new Neighbours(pair, lexicon);
  const only = moved.length === 2;
  return moved.flatMap((first, at) => moved.slice(at + 1).flatMap((second): Exchange[] => {
    if (first.en.key === second.en.key || first.fr.from < second.fr.from) return [];
    const straight = near.shared(first.en, first.fr) + near.shared(second.en, second.fr);
    const across = near.shared(first.en, second.fr) + near.shared(second.en, first.fr);
    if (across >= straight + CLEARLY) return [{ first, second, sure: true }];
    return only && across >= straight && ofAKind(first.en, second.en) && !isShare(first.en, second.en, pair) ? [{ first, second, sure: false }] : [];
  }));
}

function ofAKind(a: NumberSpan, b: NumberSpan): boolean {
  return a.value.form === b.value.form && a.value.percent === b.value.percent && a.value.currency === b.value.currency;
}

/** `three of the five`, which French may say from the other end. */
function isShare(a: NumberSpan, b: NumberSpan, pair: CheckedPair): boolean {
  return /\bof\b|\bin\b|\//.test(pair.en.text.slice(a.to, b.from)) && b.from - a.to < 12;
}

/** So many more words must stay beside the other number. */
const CLEARLY = 2;
