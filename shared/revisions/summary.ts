import { SIDES, type Side } from '../letter/side';
import type { ComparedPair, ComparedSide, Comparison, Judgement } from './compare';

/** What lies between two letters, counted. Pairs are named by their place in the comparison, from 0. */
export interface Summary {
  /** Pairs of which both letters have something, changed in both languages. */
  readonly both: readonly number[];
  readonly enOnly: readonly number[];
  readonly frOnly: readonly number[];
  /** Pairs whose change is one of dress alone. */
  readonly cosmetic: readonly number[];
  readonly moved: readonly number[];
  readonly added: readonly number[];
  readonly removed: readonly number[];
  /** How many numbers, dates, names, … changed, by what they are; a fact that changed in both languages counts once. */
  readonly facts: Readonly<Record<string, number>>;
}

export function summaryOf({ pairs }: Comparison): Summary {
  const where = (wanted: (pair: ComparedPair) => boolean): number[] => pairs.flatMap((pair, at) => (wanted(pair) ? [at] : []));
  const every = (change: string) => where((pair) => sidesOf(pair).length > 0 && sidesOf(pair).every((side) => pair[side]!.change === change));
  const [added, removed] = [every('added'), every('removed')];
  const facts: Record<string, number> = {};
  for (const pair of pairs) for (const [what, count] of countFacts(pair)) facts[what] = (facts[what] ?? 0) + count;
  return {
    both: where((pair) => pair.carried === 'both' && sidesOf(pair).some((side) => !['added', 'removed', 'moved'].includes(pair[side]!.change))),
    enOnly: where(({ carried }) => carried === 'en-only'), frOnly: where(({ carried }) => carried === 'fr-only'),
    cosmetic: where((pair) => pair.carried === 'none' && sidesOf(pair).some((side) => pair[side]!.change !== 'same')),
    moved: where((pair) => sidesOf(pair).some((side) => pair[side]!.change.startsWith('moved'))), added, removed, facts,
  };
}

function sidesOf(pair: ComparedPair): readonly Side[] {
  return SIDES.filter((side) => pair[side] !== undefined);
}

/** What a side's change is about; of what was put in or taken out whole, every word is. */
export function factsOf({ change, judgement }: ComparedSide): Judgement['facts'] {
  return change === 'added' || change === 'removed' ? [] : judgement?.facts ?? [];
}

/** `27 → 25`; `∅` stands for what was not there. */
export function factText({ removed, added }: Judgement['facts'][number]): string {
  return `${removed ?? '∅'} → ${added ?? '∅'}`;
}

/** How many facts changed in a pair, by what they are. */
function countFacts(pair: ComparedPair): Map<string, number> {
  const counts = new Map<string, number>();
  for (const side of sidesOf(pair)) {
    const own = new Map<string, number>();
    for (const { what } of factsOf(pair[side]!)) own.set(what, (own.get(what) ?? 0) + 1);
    for (const [what, count] of own) counts.set(what, Math.max(counts.get(what) ?? 0, count));
  }
  return counts;
}

/** So many pairs are named; who has more walks through them. */
const MOST_NAMED = 12;

type Locale = 'en' | 'fr';
type Forms = readonly [one: string, many: string];

const FACTS: Readonly<Record<Locale, Readonly<Record<string, Forms>>>> = {
  en: { number: ['number', 'numbers'], date: ['date', 'dates'], name: ['name', 'names'], negation: ['negation', 'negations'], link: ['link', 'links'], quoted: ['quoted title', 'quoted titles'] },
  fr: { number: ['nombre', 'nombres'], date: ['date', 'dates'], name: ['nom', 'noms'], negation: ['négation', 'négations'], link: ['lien', 'liens'], quoted: ['titre cité', 'titres cités'] },
};

/** `7 pairs changed in both languages, 2 only in English: 4, 9; 1 moved; 3 numbers changed`. Pairs are counted from `first`. */
export function summaryText(summary: Summary, locale: Locale, first: 0 | 1): string {
  const { both, enOnly, frOnly, added, removed, moved, cosmetic, facts } = summary;
  const plural = (count: number, [one, many]: Forms) => `${count} ${(locale === 'fr' ? count < 2 : count === 1) ? one : many}`;
  const named = (numbers: readonly number[]) => `${numbers.slice(0, MOST_NAMED).map((number) => number + first).join(', ')}${numbers.length > MOST_NAMED ? '…' : ''}`;
  const en = locale === 'en';
  const changed = [
    both.length ? plural(both.length, en ? ['pair changed in both languages', 'pairs changed in both languages'] : ['paire modifiée dans les deux langues', 'paires modifiées dans les deux langues']) : '',
    enOnly.length ? `${both.length ? enOnly.length : plural(enOnly.length, en ? ['pair changed', 'pairs changed'] : ['paire modifiée', 'paires modifiées'])} ${en ? 'only in English' : 'en anglais seulement'}${en ? '' : '\u00a0'}: ${named(enOnly)}` : '',
    frOnly.length ? `${both.length || enOnly.length ? frOnly.length : plural(frOnly.length, en ? ['pair changed', 'pairs changed'] : ['paire modifiée', 'paires modifiées'])} ${en ? 'only in French' : 'en français seulement'}${en ? '' : '\u00a0'}: ${named(frOnly)}` : '',
  ].filter(Boolean).join(', ');
  const told = Object.entries(facts).map(([what, count]) => plural(count, FACTS[locale][what] ?? [what, what]));
  const parts = [
    changed,
    added.length ? `${added.length} ${en ? 'added' : added.length < 2 ? 'ajoutée' : 'ajoutées'}` : '',
    removed.length ? `${removed.length} ${en ? 'removed' : removed.length < 2 ? 'supprimée' : 'supprimées'}` : '',
    moved.length ? `${moved.length} ${en ? 'moved' : moved.length < 2 ? 'déplacée' : 'déplacées'}` : '',
    cosmetic.length ? `${cosmetic.length} ${en ? 'changed in looks only' : cosmetic.length < 2 ? 'modifiée dans sa seule présentation' : 'modifiées dans leur seule présentation'}` : '',
    told.length ? (en ? `${told.join(', ')} changed` : `faits changés\u00a0: ${told.join(', ')}`) : '',
  ].filter(Boolean);
  return parts.length ? parts.join(en ? '; ' : '\u202f; ') : en ? 'nothing changed' : 'rien n’a changé';
}

/** `summaryText` as a sentence. */
export function summarySentence(summary: Summary, locale: Locale, first: 0 | 1): string {
  const text = summaryText(summary, locale, first);
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}
