import type { Lexicon } from '../alignment';
import type { Side } from '../letter/side';
import type { CheckedSide } from './checked';
import type { FoldedWord } from './known-names/folded';
import { KNOWN_NAMES } from './known-names/index';

/** An acronym where it stands. */
export interface Acronym extends FoldedWord {
  readonly text: string;
}

/** Accents are for words: `ANNEXE À`, `RÉSUMÉ`. */
const ACRONYM = /^(?:[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*|\p{Lu}\p{N}{1,2}|\p{Lu}\.(?:-?\p{Lu}\.)+)s?$/u;
const ROMAN = /^[IVXLC]+$/;
const CAPITALS = /^\p{Lu}{2,}$/u;
const LONGEST = 10;
/** A word of so many letters beside another word in capitals is part of a heading. */
const HEADING_WORD = 4;
/** Capitals that are no acronyms: signs, hours, ranks of centuries. */
const NONE = new Set('am pm ok no ii iii iv vi vii viii ix xi xii mm st nd rd th'.split(' '));

/** The acronyms of a side in order: `UN`, `U.S.`, `NGOs`, `G20`; Roman numerals and words in capitals (`NIGEL FARAGE`, `FAIL`) are none. */
export function acronymsIn(checked: CheckedSide, lexicon: Lexicon): Acronym[] {
  const { side, text } = checked;
  if (!/\p{Lu}[\p{Lu}\p{N}.]/u.test(text)) return [];
  const { folded } = checked;
  return folded.flatMap((word, at) => {
    const written = text.slice(word.from, word.to);
    if (written.length > LONGEST || !ACRONYM.test(written) || ROMAN.test(written) || NONE.has(word.folded) || isCapitalised(word.folded, side, lexicon)) return [];
    // `US$41.3 million`: letters of a currency's sign.
    if (CURRENCY_SIGN.test(text[word.to] ?? '')) return [];
    return inHeading(text, word, folded[at - 1], folded[at + 1]) ? [] : [{ ...word, text: written }];
  });
}

const CURRENCY_SIGN = /^\p{Sc}/u;
const SHORTEST_WORD = 4;

/** A common word in capitals: `FAIL`. The lexicon has some acronyms too, which are known ones. */
function isCapitalised(folded: string, side: Side, lexicon: Lexicon): boolean {
  if (folded.length < SHORTEST_WORD) return false;
  const common = side === 'fr' ? lexicon.isFrench(folded) : lexicon.translations(folded).length > 0;
  return common && !KNOWN_NAMES.begins({ folded, from: 0, to: 0 }, side);
}

function inHeading(text: string, { from, to }: FoldedWord, before: FoldedWord | undefined, after: FoldedWord | undefined): boolean {
  const written = text.slice(from, to);
  return [before, after].some((beside) => {
    if (!beside || !/^\s+$/.test(text.slice(Math.min(beside.to, to), Math.max(beside.from, from)))) return false;
    const other = text.slice(beside.from, beside.to);
    return CAPITALS.test(other) && CAPITALS.test(written) && Math.max(other.length, written.length) >= HEADING_WORD;
  });
}
