import { otherSide, type Side } from '../letter/side';
import type { Counterparts } from './counterparts';
import type { Known } from './known-names/known';
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
  /** `Attorney General of Canada`: French often says the office alone. */
  readonly office?: true;
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

/** Places of which nothing stands on the other side. One that is said twice is one. */
export function leftPlaces(both: Counterparts, side: Side, told: ReadonlySet<NameWord>): Left[] {
  if (both.lacking[side].length === 0) return [];
  const { words, known } = both[side];
  const seen = new Set<Known>();
  return both.lackingPlaces(side).flatMap((span) => {
    const own = words.filter((word) => span.from <= word.from && word.to <= span.to);
    const same = known.filter(({ whole, from, to }) => whole && from === span.from && to === span.to).map((one) => one.known);
    if (own.some((word) => told.has(word)) || !own[0]!.name || same.some((one) => seen.has(one))) return [];
    for (const one of same) seen.add(one);
    // French countries have articles: here they say nothing.
    return [{ ...leftOver(both[side], own[0]!, own.at(-1)!), article: false, ...(partOfTitle(both[side], own[0]!) ? { office: true as const } : {}) }];
  });
}

const IN_THE_MANNER = /(?<!\p{L})à (?:la |l['’])$/u;

/** What belongs to a country (`Polish`, `polonais`) of which nothing stands on the other side. `à l’anglaise` is a manner. */
export function leftPeoples(both: Counterparts, side: Side, told: ReadonlySet<NameWord>): Left[] {
  const [own, other] = [both[side], both[otherSide(side)]];
  return own.words.flatMap((word) => {
    if (told.has(word) || (side === 'en' && !word.capital)) return [];
    const knowns = own.known.filter(({ from, to }) => from === word.from && to === word.to);
    if (!knowns.some(({ known }) => known.kind === 'people') || knowns.some(({ known }) => other.has(known))) return [];
    return IN_THE_MANNER.test(own.checked.text.slice(0, word.from)) ? [] : [{ ...leftOver(own, word, word), article: false }];
  });
}

/** Places and peoples that are said more often here than there, though they are there too. */
export function scarcePlaces(both: Counterparts, side: Side): Left[] {
  const [own, other] = [both[side], both[otherSide(side)]];
  return own.words.flatMap((word) => {
    if (!word.capital && side === 'en') return [];
    const knowns = own.known.filter(({ known, from }) => from === word.from && known.kind === 'place');
    const whole = knowns.find(({ whole: is }) => is);
    if (!whole || !knowns.every(({ known }) => own.count(known) > other.count(known)) || !knowns.some(({ known }) => other.has(known))) return [];
    return [leftOver(own, word, own.words.find(({ to }) => to === whole.to) ?? word)];
  });
}

/** `Attorney General of Canada`. */
function partOfTitle(side: NamedSide, word: NameWord): boolean {
  return /\p{Lu}[\p{L}\p{M}]*\s(?:of|du|de|des|d['’])\s?(?:the\s|la\s|l['’])?$/u.test(side.checked.text.slice(Math.max(0, word.from - 40), word.from));
}

function leftOver(side: NamedSide, first: NameWord, last: NameWord): Left {
  const { text } = side.checked;
  return { side: side.side, text: text.slice(first.from, last.to), from: first.from, to: last.to, at: first.from / text.length, article: side.hasArticle(first) };
}
