import { otherSide, SIDES, type BySide, type Side } from '../letter/side';
import type { Noticed, Severity } from './check';
import type { Counterparts } from './counterparts';
import { gapFor } from './gap';
import { leftNames, leftPeoples, leftPlaces, scarcePlaces, type Left } from './name-left';
import { pronounFor } from './name-gone';
import type { NamedSide, NameWord } from './named-side';

/** How far two names that answer each other may stand apart, in shares of their sides. */
const WINDOW = 0.35;
/** Of more names left over than this nobody can say which answers which. */
const MOST_PAIRED = 3;

/** What is said of names that are another on the other side, and the names that have no counterpart at all. */
export interface ChangedNames {
  readonly noticed: readonly Noticed[];
  readonly alone: readonly Left[];
}

/** Names that are another on the other side. Words already told of are let be; those of the names found are added to them. */
export function changedNames(both: Counterparts, told: Set<NameWord>): ChangedNames {
  const parts = changedParts(both, told);
  const places = { en: leftPlaces(both, 'en', told), fr: leftPlaces(both, 'fr', told) };
  const left = { en: leftNames(both, 'en', told), fr: leftNames(both, 'fr', told) };
  const peoples = { en: leftPeoples(both, 'en', told), fr: leftPeoples(both, 'fr', told) };
  const changed = [...changedPlaces(both, places, peoples), ...changedWholes(both, left), ...changedKinds(both, left, places)];
  const answered = new Set(changed.flatMap(({ lefts }) => lefts));
  for (const { side, from, to } of answered) for (const word of both[side].words) if (from <= word.from && word.to <= to) told.add(word);
  const alone = SIDES.flatMap((side) => [...left[side], ...places[side]].filter((one) => !answered.has(one) && !one.office));
  return { noticed: [...parts, ...changed.map(({ noticed }) => noticed)], alone };
}

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

/**
 * `Greece`, `Turquie`; `Polish`, `hongrois`: one place or people left over on each side, or one that stands where the other should; also one that is said
 * once less than on the other side, while another stands in its place.
 */
function changedPlaces(both: Counterparts, places: BySide<readonly Left[]>, peoples: BySide<readonly Left[]>): Changed[] {
  const of = (side: Side) => [...places[side], ...peoples[side].filter(({ from }) => !places[side].some((place) => place.from === from))];
  const left = { en: of('en'), fr: of('fr') };
  if (left.en.length === 1 && left.fr.length === 1) {
    const [a, b] = [left.en[0]!, left.fr[0]!];
    const sure = places.en.includes(a) && places.fr.includes(b);
    return [anotherPlace(a, b, sure || Math.abs(a.at - b.at) <= WINDOW ? 'error' : 'warning')];
  }
  return SIDES.flatMap((side) => left[side].flatMap((one): Changed[] => {
    const far = otherSide(side);
    const gap = gapFor(both.pair, both.answers, side, one);
    if (!gap || (side === 'fr' && left.en.length > 0 && left.fr.length > 0)) return [];
    const inPlace = (left[far].length ? left[far] : scarcePlaces(both, far)).filter(({ from, to }) => gap.from <= from && to <= gap.to);
    if (inPlace.length !== 1) return [];
    return [side === 'en' ? anotherPlace(one, inPlace[0]!, 'error') : anotherPlace(inPlace[0]!, one, 'error')];
  }));
}

function anotherPlace(en: Left, fr: Left, severity: Severity): Changed {
  return { lefts: [en, fr], noticed: another(en.text, fr.text, en, severity) };
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

function another(en: string, fr: string, { from, to }: { readonly from: number; readonly to: number }, severity: Severity): Noticed {
  return {
    severity, place: { side: 'en', from, to }, about: `${en}/${fr}`,
    message: { en: `“${en}” in English, “${fr}” in French: is the same name meant?`, fr: `« ${en} » en anglais, « ${fr} » en français\u00a0: s’agit-il du même nom\u202f?` },
  };
}
