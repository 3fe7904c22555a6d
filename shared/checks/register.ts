import { SIDES, type Side } from '../letter/side';
import type { CheckedPair, CheckedSide } from './checked';
import { foldedWords } from './known-names/folded';

/** What the letter itself teaches of names. All forms are folded: lower case without accents, hyphens or stops. */
export interface Register {
  /** Names that stand letter by letter on both sides of some pair. A slip of the keyboard in one pair does not hide what the others show. */
  readonly shared: ReadonlySet<string>;
  /** English form → the French forms that answer it, neither of them shared: together in two pairs or more, or defined together (`World Health Organization (WHO)`, `Organisation mondiale de la santé (OMS)`). */
  readonly forms: ReadonlyMap<string, ReadonlySet<string>>;
}

export const EMPTY_REGISTER: Register = { shared: new Set(), forms: new Map() };

/** What one pair contributes to the register. */
export interface RegisterEntries {
  readonly shared: readonly string[];
  /** Names without their like on the other side, each with each: which belong together only other pairs can tell. */
  readonly left: readonly { readonly en: string; readonly fr: string; readonly defined: boolean }[];
}

const NOTHING: RegisterEntries = { shared: [], left: [] };
/** A pair with more names left over than this teaches nothing of them. */
const MOST_LEFT = 6;
const FEWEST_PAIRS = 2;

export function registerEntries(pair: CheckedPair): RegisterEntries {
  if (SIDES.some((side) => pair[side].blocks.length === 0)) return NOTHING;
  const names = { en: namesOf(pair.en), fr: namesOf(pair.fr) };
  const shared = [...names.en].filter((name) => names.fr.has(name));
  const left = (side: Side, other: ReadonlySet<string>) => [...names[side]].filter((name) => !other.has(name));
  const [en, fr] = [left('en', names.fr), left('fr', names.en)];
  if (en.length > MOST_LEFT || fr.length > MOST_LEFT) return { shared, left: [] };
  const defined = { en: definedAcronyms(pair.en.text), fr: definedAcronyms(pair.fr.text) };
  return { shared, left: en.flatMap((a) => fr.map((b) => ({ en: a, fr: b, defined: defined.en.has(a) && defined.fr.has(b) }))) };
}

/** Names whose capital nothing else explains, and acronyms. */
function namesOf(side: CheckedSide): ReadonlySet<string> {
  return new Set(side.statements.names.flatMap((span) => (span.weak ? [] : foldedWords(span.text).filter((word) => word.length > 1))));
}

const IN_BRACKETS = /\((?:["“«]\s?)?(\p{Lu}[\p{Lu}\p{N}]+)s?(?:\s?["”»])?\)/gu;

/** Acronyms in brackets whose letters are the first letters of words before them, in their order: `Cambodia National Rescue Party (CNRP)`. */
export function definedAcronyms(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const match of text.matchAll(IN_BRACKETS)) if (abbreviates(match[1]!, text.slice(Math.max(0, match.index - 120), match.index))) found.add(foldedWords(match[1]!).join(''));
  return found;
}

/** Whether an acronym's letters begin words of a text in their order, the last letters in its last words. */
export function abbreviates(acronym: string, before: string): boolean {
  const letters = [...foldedWords(acronym).join('')];
  const words = foldedWords(before);
  let at = words.length;
  for (const letter of letters.reverse()) {
    do at--; while (at >= 0 && words[at]![0] !== letter);
    if (at < 0) return false;
  }
  return words.length - at <= 2 * letters.length + 2;
}

/** The register of a letter; `before` itself when nothing in it changed, so that what rests on it can be kept. */
export function uniteRegister(entries: Iterable<RegisterEntries>, before: Register = EMPTY_REGISTER): Register {
  const shared = new Set<string>();
  const counts = new Map<string, Map<string, number>>();
  for (const entry of entries) {
    for (const name of entry.shared) shared.add(name);
    for (const { en, fr, defined } of entry.left) {
      const known = counts.get(en) ?? new Map<string, number>();
      counts.set(en, known.set(fr, (known.get(fr) ?? 0) + (defined ? FEWEST_PAIRS : 1)));
    }
  }
  const forms = new Map<string, ReadonlySet<string>>();
  for (const [en, known] of counts) {
    // A name that the letter copies elsewhere has no other form; that it lacks here is what a check should say.
    const often = shared.has(en) ? [] : [...known].flatMap(([fr, count]) => (count >= FEWEST_PAIRS && !shared.has(fr) ? [fr] : []));
    if (often.length) forms.set(en, new Set(often));
  }
  return sameSet(before.shared, shared) && sameForms(before.forms, forms) ? before : { shared, forms };
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one));
}

function sameForms(a: Register['forms'], b: Register['forms']): boolean {
  return a.size === b.size && [...a].every(([en, forms]) => sameSet(forms, b.get(en) ?? new Set()));
}
