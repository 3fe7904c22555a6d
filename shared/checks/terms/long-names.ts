import { fold } from '../../alignment/cognates';
import { matchesOf } from '../../letter/matches';
import type { Side } from '../../letter/side';
import type { CheckedSide } from '../checked';

/** A title in quotes, or a name of several words with capitals. */
export interface LongName {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
  /** The same for forms that hardly differ: its words without small words, possessives and plurals. */
  readonly key: string;
  /** The same for what may differ without a word said: capitals, apostrophes, articles, the last word's plural or possessive. */
  readonly form: string;
  /** As `form`, without possessives: outside quotes a possessive is grammar. */
  readonly loose: string;
  /** A title's keys with one word left out. */
  readonly shorter: readonly string[];
}

/** The capital is looked for first, being rare. */
const CAPITALS: { readonly [side in Side]: RegExp } = {
  en: /(?=\p{Lu})(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]*(?: (?:(?:of|for|on|in|against|to) )?(?:the )?\p{Lu}[\p{L}’'-]*)+/gu,
  fr: /(?=\p{Lu})(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]*(?: (?:(?:de|du|des|pour|sur|en|contre|aux?|à) )?(?:la |les? )?(?:[dl][’'])?\p{Lu}[\p{L}-]*)+/gu,
};
const SMALL: { readonly [side in Side]: ReadonlySet<string> } = {
  en: new Set('the a an of for on and in against to'.split(' ')),
  fr: new Set('le la les l un une de du des d pour sur et en contre au aux à'.split(' ')),
};
/** Small words with a sentence's capital, which are no part of the name. */
const OPENING: { readonly [side in Side]: RegExp } = { en: /^(?:(?:The|An?|Of|For|On|And|In|Against|To|At|By|From|With|But|If|As) )+/i, fr: /^(?:(?:Les?|La|Une?|Des?|Du|Pour|Sur|Et|En|Contre|Aux?|À|Dans|Par|Mais|Si) )+/i };
/** Words that differ by grammar alone: nothing, or one preposition in all its forms. */
const SAME: Readonly<Record<string, string>> = { the: '', a: '', an: '', le: '', la: '', les: '', l: '', un: '', une: '', du: 'de', des: 'de', d: 'de', au: 'à', aux: 'à' };
const FEWEST = 2;
/** A title must have so many words before one may be missed in it. */
const FEWEST_TO_SHORTEN = 4;

/** The titles and long names of a side. */
export function longNamesIn(side: CheckedSide): LongName[] {
  const quoted = side.statements.quoted.map((span) => ({ from: span.from + side.text.slice(span.from, span.to).indexOf(span.text), text: span.text }));
  const inQuotes = (from: number): boolean => quoted.some((title) => title.from <= from && from < title.from + title.text.length);
  const plain = matchesOf(side.text, CAPITALS[side.side]).filter((match) => !inQuotes(match.index)).map((match) => {
    const start = OPENING[side.side].exec(match[0])?.[0].length ?? 0;
    return { from: match.index + start, text: match[0].slice(start).replace(/['’]s?$/, '') };
  });
  return [...quoted.map((span) => named(span, side.side, true)), ...plain.map((span) => named(span, side.side, false))].filter((name) => name !== undefined);
}

const ONE_WORD = /^[\p{L}\p{N}]*$/u;

function named({ from, text }: { readonly from: number; readonly text: string }, side: Side, quoted: boolean): LongName | undefined {
  // Without their small words many names are one word.
  if (ONE_WORD.test(text)) return undefined;
  const words = text.toLowerCase().replaceAll('’', "'").match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*'?/gu)?.flatMap((word) => (side === 'fr' ? word.split(/(?<=^[dl])'/) : [word])) ?? [];
  const content = words.filter((word) => !SMALL[side].has(word));
  if (content.length < FEWEST) return undefined;
  const roots = content.map((word) => root(word, side));
  const bare = words.map((word, k) => (k === words.length - 1 || side === 'fr' ? root(word, side, 'number') : word));
  const form = (list: readonly string[]): string => list.map((word) => SAME[word] ?? word).filter(Boolean).join(' ');
  return {
    text, from, to: from + text.length, quoted, key: roots.join(' '), form: form(bare), loose: form(bare.map((word) => word.replace(/'s?$/, ''))),
    shorter: quoted && roots.length >= FEWEST_TO_SHORTEN ? roots.map((_, k) => roots.filter((__, other) => other !== k).join(' ')) : [],
  };
}

/** A word without possessive and plural; for keys also without accents, and `-ise` and `-ize` alike. */
function root(word: string, side: Side, only?: 'number'): string {
  const single = word.replace(/'s?$/, '').replace(side === 'fr' ? /(?<=\p{L}{3})[sx]$/u : /(?<=\p{L}{3})(?<!s)s$/u, '');
  return only ? single : fold(single).replace(/iz(?=e|at|ing)/, 'is');
}
