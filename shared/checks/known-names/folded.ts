import { fold } from '../../alignment/cognates';
import { placed, type Placed } from '../../drift/placed';
import type { Side } from '../../letter/side';

/** A word of a text in the form in which names are compared, and where it stands. */
export interface FoldedWord {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

const PLAIN = /^[a-z0-9]+$/;
const WORD = /^[\p{L}\p{N}]/u;
const INNER = /['’]/;
const INITIAL = /^\p{Lu}$/u;

/**
 * The words of a text in lower case without accents. An apostrophe inside a word parts two (`O’Dowd`), French elisions are words of a
 * letter, English `'s` is left out, and letters with stops (`U.S.`, `O.N.U.`) are one word.
 */
export function foldedWordsOf(words: readonly Placed[]): FoldedWord[] {
  const found: FoldedWord[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at]!;
    const initials = word.text.length === 1 ? initialsAt(words, at) : 0;
    if (initials > 1) {
      const stretch = words.slice(at, at + 2 * initials);
      found.push({ folded: stretch.map(({ lower }) => lower).join('').replaceAll('.', ''), from: word.from, to: stretch.at(-1)!.to });
    } else if (PLAIN.test(word.lower)) found.push({ folded: word.lower, from: word.from, to: word.to });
    else if (WORD.test(word.text)) found.push(...parts(word));
    at += initials > 1 ? 2 * initials : 1;
  }
  return found;
}

/** Neither accents nor signs. */
const ONE_WORD = /^[A-Za-z]+$/;

/** The words of a name, folded: `Côte d’Ivoire` → `cote`, `d`, `ivoire`. */
export function foldedWords(text: string, side: Side = 'fr'): string[] {
  if (ONE_WORD.test(text)) return [text.toLowerCase()];
  return foldedWordsOf(placed(text, side)).map(({ folded }) => folded);
}

/** How many capital letters with a stop each stand together here. */
function initialsAt(words: readonly Placed[], at: number): number {
  let count = 0;
  for (let next = at; ; next += 2, count++) {
    const [letter, stop] = [words[next], words[next + 1]];
    if (!letter || stop?.text !== '.' || stop.spaced || (count > 0 && letter.spaced) || !INITIAL.test(letter.text)) return count;
  }
}

function parts(word: Placed): FoldedWord[] {
  if (!INNER.test(word.text)) return [{ folded: fold(word.lower), from: word.from, to: word.to }];
  let from = word.from;
  return word.text.split(INNER).flatMap((part) => {
    const start = from;
    from += part.length + 1;
    return part === '' ? [] : [{ folded: fold(part), from: start, to: start + part.length }];
  });
}
