import type { Side } from '../letter/side';
import type { Counterparts } from './counterparts';
import type { NamedSide, NameWord } from './named-side';

/** A stretch of a side that names somebody or something and has no counterpart. */
export interface Left {
  readonly side: Side;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where it stands in its side, 0 to 1. */
  readonly at: number;
  /** `the Caterpillar`: perhaps a common noun with a capital. */
  readonly article: boolean;
}

/** Names of which no word is answered. */
export function leftNames(both: Counterparts, side: Side, told: ReadonlySet<NameWord>): Left[] {
  const runs = new Map<number, NameWord[]>();
  for (const word of both[side].words) if (word.run !== undefined) runs.set(word.run, [...(runs.get(word.run) ?? []), word]);
  return [...runs.values()].flatMap((words) => {
    const own = words.filter((word) => both.unanswered[side].has(word) && !told.has(word));
    const sure = own.some((word) => word.name === 'sure' || both.isShared(word));
    const answered = words.some((word) => !own.includes(word) && !both.isCommon(word, side));
    // Of a name that is there in part only the last word counts: first names are often left out.
    const surname = answered && own.length === 1 && own[0] === words.at(-1) && own[0] !== words[0];
    if (!sure || (answered && !surname) || own.some((word) => both[side].knownAt(word).some(({ whole, known }) => whole && known.kind === 'place'))) return [];
    // A surname may be a common word too: `Hun Sen`.
    const last = words.slice(words.indexOf(own.at(-1)!)).findLast((word) => both.lacking[side].includes(word))!;
    const left = leftOver(both[side], own[0]!, last);
    return [own.some((word) => both.isShared(word)) ? { ...left, article: false } : left];
  });
}

/** Places of which nothing stands on the other side, but for those that are part of a title. */
export function leftPlaces(both: Counterparts, side: Side, told: ReadonlySet<NameWord>): Left[] {
  if (both.lacking[side].length === 0) return [];
  const { words } = both[side];
  return both.lackingPlaces(side).flatMap((span) => {
    const own = words.filter((word) => span.from <= word.from && word.to <= span.to);
    // French countries have articles: here they say nothing.
    return own.some((word) => told.has(word)) || !own[0]!.name || partOfTitle(both[side], own[0]!) ? [] : [{ ...leftOver(both[side], own[0]!, own.at(-1)!), article: false }];
  });
}

/** `Attorney General of Canada`: French says the office alone. */
function partOfTitle(side: NamedSide, word: NameWord): boolean {
  return /\p{Lu}[\p{L}\p{M}]*\s(?:of|du|de|des|d['’])\s?(?:the\s|la\s|l['’])?$/u.test(side.checked.text.slice(Math.max(0, word.from - 40), word.from));
}

function leftOver(side: NamedSide, first: NameWord, last: NameWord): Left {
  const { text } = side.checked;
  return { side: side.side, text: text.slice(first.from, last.to), from: first.from, to: last.to, at: first.from / text.length, article: side.hasArticle(first) };
}
