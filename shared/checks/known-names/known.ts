import type { Side } from '../../letter/side';
import { foldedWords, type FoldedWord } from './folded';

/** A thing with its names in both languages. A form that ends in `*` stands for all words with that beginning. */
export interface Known {
  readonly kind: 'body' | 'place' | 'people' | 'person' | 'term';
  readonly en: readonly string[];
  readonly fr: readonly string[];
}

/** A known name where it stands in a text. */
export interface KnownSpan {
  readonly known: Known;
  readonly from: number;
  readonly to: number;
  /** Found by one of its own names, not by what is called after it (`Cambodian`). */
  readonly whole: boolean;
}

/** Reads a list of this folder; see places.ts for how it is written. */
export function readList(list: string, kind: Known['kind']): Known[] {
  return list.split('\n').flatMap((line): Known[] => {
    const [en, fr] = line.replace(/^= /, '').split(' | ').map((forms) => forms.split(';').map((form) => form.trim()));
    if (!en || !fr) return [];
    return line.startsWith('= ') ? en.map((form, at) => ({ kind, en: [form], fr: [fr[at]!] })) : [{ kind, en, fr }];
  });
}

interface Form {
  readonly words: readonly string[];
  /** Written in capitals, as `US` is; `us` is another word. */
  readonly capitals: boolean;
  /** The last word is a beginning: `new-yorkais*`. */
  readonly open?: true;
  readonly known: Known;
}

interface SideIndex {
  /** By first word, the longest first. */
  readonly whole: ReadonlyMap<string, readonly Form[]>;
  /** Beginnings by their first letters, the shortest first. */
  readonly stems: ReadonlyMap<string, readonly Stem[]>;
}

/** The beginning that a name and what is called after it share. */
interface Stem {
  readonly letters: string;
  readonly known: Known;
}

const SHORTEST_STEM = 3;

/** Known names, to be found in texts. */
export class KnownNames {
  private readonly index: { readonly [side in Side]: SideIndex };

  constructor(all: readonly Known[]) {
    this.index = { en: indexOf(all, 'en'), fr: indexOf(all, 'fr') };
  }

  /** Whether a known name begins with this word. */
  begins(word: FoldedWord, side: Side): boolean {
    return this.index[side].whole.has(word.folded);
  }

  /** The known names of a side's text, given its words. A name may hold others. */
  in(text: string, words: readonly FoldedWord[], side: Side): KnownSpan[] {
    const { whole, stems } = this.index[side];
    const found: KnownSpan[] = [];
    words.forEach((word, at) => {
      const { folded, from, to } = word;
      for (const { words: form, known, capitals, open } of whole.get(folded) ?? []) {
        if (capitals && !writtenAsAcronym(text.slice(from, to), side)) continue;
        const last = form.length - 1;
        if (form.every((part, i) => i === 0 || words[at + i]?.folded === part || (open && i === last && words[at + i]?.folded.startsWith(part)))) found.push({ known, from, to: words[at + last]!.to, whole: !open });
      }
      for (const { letters, known } of stems.get(folded.slice(0, SHORTEST_STEM)) ?? []) if (folded.startsWith(letters)) found.push({ known, from, to, whole: false });
    });
    return found;
  }
}

/** French writes some acronyms as names: `Onu`, `Unesco`. */
function writtenAsAcronym(word: string, side: Side): boolean {
  return side === 'fr' ? /^\p{Lu}(?:.*\p{Lu}|\p{L}{2,})/u.test(word) : /^\p{Lu}.*\p{Lu}/u.test(word);
}

function indexOf(all: readonly Known[], side: Side): SideIndex {
  const whole = new Map<string, Form[]>();
  const stems: Stem[] = [];
  for (const known of all) {
    for (const form of known[side]) {
      const words = foldedWords(form, side);
      const first = words[0];
      if (first === undefined) continue;
      if (form.endsWith('*') && words.length > 1) whole.set(first, [...(whole.get(first) ?? []), { words, known, capitals: false, open: true }]);
      else if (form.endsWith('*')) stems.push({ letters: words.join(''), known });
      else whole.set(first, [...(whole.get(first) ?? []), { words, known, capitals: words.length === 1 && /^\p{Lu}.*\p{Lu}/u.test(form) }]);
    }
  }
  const byOpening = new Map<string, Stem[]>();
  for (const stem of stems.sort((a, b) => a.letters.length - b.letters.length)) {
    const opening = stem.letters.slice(0, SHORTEST_STEM);
    byOpening.set(opening, [...(byOpening.get(opening) ?? []), stem]);
  }
  return { whole, stems: byOpening };
}
