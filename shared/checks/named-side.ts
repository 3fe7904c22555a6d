import { fold } from '../alignment/cognates';
import { startsSentence } from '../letter/sentences';
import type { Side } from '../letter/side';
import type { CheckedSide } from './checked';
import type { FoldedWord } from './known-names/folded';
import { KNOWN_NAMES } from './known-names/index';
import type { Known, KnownSpan } from './known-names/known';
import { misspelt } from './slips';

/** A word of a side as names are compared. */
export interface NameWord extends FoldedWord {
  readonly text: string;
  /** Written with a capital. */
  readonly capital: boolean;
  /** Part of a name: `sure` where no sentence's start or title explains the capital. */
  readonly name?: 'sure' | 'weak';
  /** Which name, counted from 0: neighbours are one name. */
  readonly run?: number;
}

const ARTICLE: { readonly [side in Side]: RegExp } = {
  en: /(?:(?<!\p{L})(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|no|any|every|each)|['’]s)\s+$/iu,
  fr: /(?<!\p{L})(?:les?|la|l['’]|une?|des|du|aux?|cet?|cette|ces|ses?|son|sa|leurs?|notre|nos|votre|vos|mon|ma|mes|aucune?|chaque)\s*$/iu,
};
const PREPOSITION: { readonly [side in Side]: RegExp } = {
  en: /(?<!\p{L})(?:in|at|of|to|from|with|near|around|against|for|by|on|and|or)\s+$/iu,
  fr: /(?<!\p{L})(?:à|aux?|du|des|de|en|dans|par|pour|avec|vers|sur|chez|contre|et|ou|d['’])\s*$/iu,
};
const CAPITAL = /^\p{Lu}/u;

/** The words of a side with its names. What is costly is worked out when first asked for. */
export class NamedSide {
  readonly words: readonly NameWord[];
  private keptForms: ReadonlySet<string> | undefined;
  private keptKnown: readonly KnownSpan[] | undefined;
  private keptPresent: ReadonlySet<Known> | undefined;

  constructor(readonly checked: CheckedSide) {
    const { names } = checked.statements;
    let at = 0;
    let run = -1;
    this.words = checked.folded.map((word): NameWord => {
      while (at < names.length && names[at]!.to <= word.from) at++;
      const { folded, from, to } = word;
      const text = checked.text.slice(from, to);
      const capital = text !== folded && CAPITAL.test(text);
      const span = names[at];
      if (!span || span.from > from || !capital) return { folded, from, to, text, capital };
      const before = names[at - 1];
      if (span.from === from && !(before && before.run === span.run && span.from - before.to <= 2)) run++;
      return { folded, from, to, text, capital, name: span.weak ? 'weak' : 'sure', run };
    });
  }

  get side(): Side {
    return this.checked.side;
  }

  /** All words, folded. */
  get forms(): ReadonlySet<string> {
    return (this.keptForms ??= new Set(this.words.map(({ folded }) => folded)));
  }

  /** Names that are known in both languages. */
  get known(): readonly KnownSpan[] {
    return (this.keptKnown ??= KNOWN_NAMES.in(this.checked.text, this.words, this.side));
  }

  has(known: Known): boolean {
    return (this.keptPresent ??= new Set(this.known.flatMap((span) => (span.whole || isCalledAfter(fold(this.checked.text.slice(span.from, span.to)), span.known, this.side) ? [span.known] : [])))).has(known);
  }

  /** How often a known name, or what is called after it, is said. */
  count(known: Known): number {
    return new Set(this.known.filter((span) => span.known === known).map(({ from }) => from)).size;
  }

  /** The known names of which a word is part. */
  knownAt(word: FoldedWord): readonly KnownSpan[] {
    return this.known.filter((span) => span.from <= word.from && word.to <= span.to && (span.whole || isCalledAfter(word.folded, span.known, this.side)));
  }

  /** Whether an article or the like stands before a word: `the Caterpillar` is perhaps a common noun with a capital. */
  hasArticle(word: { readonly from: number }): boolean {
    return ARTICLE[this.side].test(this.checked.text.slice(Math.max(0, word.from - 12), word.from));
  }

  /** A pronoun seldom stands for a name after a preposition. */
  hasPreposition(word: { readonly from: number }): boolean {
    return PREPOSITION[this.side].test(this.checked.text.slice(Math.max(0, word.from - 12), word.from));
  }

  startsSentence(word: FoldedWord): boolean {
    return startsSentence(this.checked.text, word.from, this.side);
  }
}

const SHORTEST_FORM = 4;
/** What may follow the letters that a place and what is called after it share: `Russ-ia`, `Russ-ian`; `Russ-ie`, `russ-e`. */
const CALLED = /^(?:n?s?|i?[ae]ns?|i?en?nes?|e?s?|is|a?ise?s?|oise?s?|aine?s?|ins?|ines?|ine|is[ht]|ese|iqu?e?s?|[ei]r?s?|ols?|oles?)$/;

/** Whether a word that begins as a known name does is no slip of that name: `Canadien`, but not `Canaad`. */
function isCalledAfter(word: string, known: Known, side: Side): boolean {
  return !known[side].some((form) => {
    const name = fold(form);
    if (name.length < SHORTEST_FORM || name.endsWith('*') || !misspelt(word, name)) return false;
    let common = 0;
    while (common < word.length && word[common] === name[common]) common++;
    return !CALLED.test(word.slice(common));
  });
}
