import { otherSide, SIDES, type BySide, type Side } from '../letter/side';
import type { Noticed, Severity } from './check';
import type { Counterparts } from './counterparts';
import type { NamedSide, NameWord } from './named-side';

/** A stretch of a side that names somebody or something and has no counterpart. */
interface Left {
  readonly side: Side;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where it stands in its side, 0 to 1. */
  readonly at: number;
  /** `the Caterpillar`: perhaps a common noun with a capital. */
  readonly article: boolean;
}

/** How far two names that answer each other may stand apart, in shares of their sides. */
const WINDOW = 0.35;
/** Of more names left over than this nobody can say which answers which. */
const MOST_PAIRED = 3;

/** Names that are another on the other side, and names that are not there at all. Words already told of are let be. */
export function changedNames(both: Counterparts, told: Set<NameWord>): Noticed[] {
  const parts = changedParts(both, told);
  const places = { en: leftPlaces(both, 'en', told), fr: leftPlaces(both, 'fr', told) };
  const left = { en: leftNames(both, 'en', told), fr: leftNames(both, 'fr', told) };
  const changed = [...changedPlaces(places), ...changedWholes(both, left), ...changedKinds(both, left, places)];
  const answered = new Set(changed.flatMap(({ lefts }) => lefts));
  const alone = SIDES.flatMap((side) => [...left[side], ...places[side]].filter((one) => !answered.has(one) && !one.article && !OF_A_PEOPLE.test(one.text) && (both[one.side].hasPreposition(one) || !pronounFor(both, one.side))).map(missing));
  return [...parts, ...changed.map(({ noticed }) => noticed), ...alone];
}

/** `English`, `Chinese`: what belongs to a place is often left unsaid. */
const OF_A_PEOPLE = /(?:ish|ese|ench|utch|m[ae]n)$/;

interface Changed {
  readonly lefts: readonly Left[];
  readonly noticed: Noticed;
}

/** `Kem Sokha` against `Kem Monovithya`: part of the name is the same, the word beside it is not. */
function changedParts(both: Counterparts, told: Set<NameWord>): Noticed[] {
  return SIDES.flatMap((side) => [...both.unanswered[side]].flatMap((word) => {
    const [own, other] = [both[side], both[otherSide(side)]];
    // `Poor Alice`: a sentence's first word owes its capital to that.
    if (told.has(word) || (own.startsSentence(word) && !both.isShared(word))) return [];
    for (const step of [-1, 1]) {
      const partner = besideSame(own, other, word, step);
      if (!partner || told.has(partner)) continue;
      told.add(word).add(partner);
      const [en, fr] = side === 'en' ? [word, partner] : [partner, word];
      return [another(runOf(both.en, en), runOf(both.fr, fr), en, 'error')];
    }
    return [];
  }));
}

/** The word of a name that stands to a same word as `word` does on its own side, if it is no word of that side. */
function besideSame(own: NamedSide, other: NamedSide, word: NameWord, step: number): NameWord | undefined {
  const anchor = own.words[own.words.indexOf(word) + step];
  if (!anchor || anchor.run === undefined || anchor.run !== word.run || anchor.folded.length < 2) return undefined;
  for (const [at, same] of other.words.entries()) {
    if (same.folded !== anchor.folded || same.run === undefined) continue;
    const partner = other.words[at - step];
    if (partner && partner.run === same.run && !own.forms.has(partner.folded) && partner.folded.length > 1) return partner;
  }
  return undefined;
}

function runOf(side: NamedSide, { run }: NameWord): string {
  const words = side.words.filter((word) => word.run === run);
  return side.checked.text.slice(words[0]!.from, words.at(-1)!.to);
}

/** Names of which no word is answered. */
function leftNames(both: Counterparts, side: Side, told: ReadonlySet<NameWord>): Left[] {
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

function leftPlaces(both: Counterparts, side: Side, told: ReadonlySet<NameWord>): Left[] {
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

function changedPlaces({ en, fr }: BySide<readonly Left[]>): Changed[] {
  const [a, b] = [en[0], fr[0]];
  return en.length === 1 && fr.length === 1 && a && b ? [{ lefts: [a, b], noticed: another(a.text, b.text, a, 'error') }] : [];
}

/** A place for some other name, each after a preposition: `in London`, `à Springfield`. */
function changedKinds(both: Counterparts, left: BySide<readonly Left[]>, places: BySide<readonly Left[]>): Changed[] {
  for (const { en, fr } of [{ en: left.en, fr: places.fr }, { en: places.en, fr: left.fr }]) {
    const [a, b] = [en[0], fr[0]];
    if (en.length !== 1 || fr.length !== 1 || !a || !b || left.en.length + left.fr.length + places.en.length + places.fr.length !== 2) continue;
    if (Math.abs(a.at - b.at) <= WINDOW && both.en.hasPreposition(a) && both.fr.hasPreposition(b)) return [{ lefts: [a, b], noticed: another(a.text, b.text, a, 'warning') }];
  }
  return [];
}

function changedWholes(both: Counterparts, left: BySide<readonly Left[]>): Changed[] {
  const { en, fr } = left;
  if (en.length !== fr.length || en.length > MOST_PAIRED) return [];
  const pronouns = SIDES.every((side) => pronounFor(both, side));
  return en.flatMap((a, at) => {
    const b = fr[at]!;
    const near = Math.abs(a.at - b.at) <= WINDOW;
    if ((a.article && b.article) || pronouns) return [];
    const severity: Severity = !near ? 'info' : en.length === 1 && !a.article && !b.article ? 'error' : 'warning';
    return [{ lefts: [a, b], noticed: another(a.text, b.text, a, severity) }];
  });
}

const PRONOUNS: { readonly [side in Side]: RegExp } = {
  en: /(?<!\p{L})(?:he|she|him|they|them|her)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:ils?(?! (?:y |n[’'])?(?:est|était|a été|y a|faut|fallait|s[’']agi|sembl|convient|suffi))|elles?|lui|eux)(?!\p{L})/giu,
};

/** Whether the other side has more pronouns than this one: a name here may be one of them there. */
function pronounFor(both: Counterparts, side: Side): boolean {
  const count = (one: Side) => both[one].checked.text.match(PRONOUNS[one])?.length ?? 0;
  return count(otherSide(side)) > count(side);
}

function another(en: string, fr: string, { from, to }: { readonly from: number; readonly to: number }, severity: Severity): Noticed {
  return {
    severity, place: { side: 'en', from, to }, about: `${en}/${fr}`,
    message: { en: `“${en}” in English, “${fr}” in French: is the same name meant?`, fr: `« ${en} » en anglais, « ${fr} » en français\u00a0: s’agit-il du même nom\u202f?` },
  };
}

function missing({ side, text, from, to }: Left): Noticed {
  return {
    severity: 'info', place: { side, from, to }, about: text,
    message: side === 'en'
      ? { en: `“${text}” is not named in the French`, fr: `« ${text} » n’est pas nommé en français` }
      : { en: `“${text}” is not named in the English`, fr: `« ${text} » n’est pas nommé en anglais` },
  };
}
