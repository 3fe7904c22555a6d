import type { Side } from '../letter/side';
import type { FactSpan } from './facts';
import { foldName } from './fold';
import type { Placed } from './placed';
import { startsSentence } from '../letter/sentences';

/** Words that begin sentences and are no names; also a name's article at a sentence's start (`The Khmer community`). */
const STARTERS: { readonly [side in Side]: ReadonlySet<string> } = {
  en: new Set(
    ('i the a an in on at of for from to by with without and but or if when while since because after before during all any each every no not his her their its my your our he she ' +
    'it they we you who what where why how this these those that there here as so such some many most more both dear re mr mrs ms dr yes also however therefore today').split(' '),
  ),
  fr: new Set(
    ("le la les l' un une des du de d' en à a au aux dans par pour sur sous avec sans et mais ou si s' quand lorsque comme tout toute tous toutes chaque aucun aucune nul je j' tu il elle on " +
    "nous vous ils elles notre nos votre vos son sa ses leur leurs mon ma mes ce c' cet cette ces que qu' qui quoi où dont y n' ne non oui pourquoi comment après avant depuis pendant " +
    "ici là ainsi aussi cependant toutefois re objet cher chère chers chères m mme mm").split(' '),
  ),
};
/** More than this share of longer words in capitals, few commas and no full stop: a title, where a capital says nothing, and no list of names. */
const TITLE_SHARE = 0.6;
const TITLE_WORDS = 5;

/** One-word names of countries and territories, as CLDR has them: they are names at a sentence's start too. */
const COUNTRIES: { readonly [side in Side]: ReadonlySet<string> } = { en: countries('en'), fr: countries('fr') };

function countries(side: Side): ReadonlySet<string> {
  const names = new Intl.DisplayNames(side, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return new Set(letters.flatMap((a) => letters.map((b) => names.of(a + b)?.toLowerCase() ?? '')).filter((name) => name !== '' && !/[\s-]/.test(name)));
}

/** A word of a name, where it stands. */
export interface NameSpan extends FactSpan {
  readonly what: 'name';
  /** The whole name: `Kem Sokha`. */
  readonly run: string;
}

/**
 * The names of a text, given its words: those with a capital that no sentence's start explains, and acronyms. Neighbours are one
 * name. `weak`: the capital may have another reason (a sentence's start, a title). Line feeds part blocks.
 */
export function namesIn(text: string, words: readonly Placed[], side: Side): NameSpan[] {
  let at = 0;
  return text.split('\n').flatMap((line) => {
    const [from, to] = [at, at + line.length];
    at = to + 1;
    return namesInLine(text, from, words.filter((word) => from <= word.from && word.to <= to), side);
  });
}

function namesInLine(text: string, lineFrom: number, words: readonly Placed[], side: Side): NameSpan[] {
  const title = isTitle(words);
  return runs(words).flatMap((run) => {
    const opening = opens(text, lineFrom, run[0]!.from, side);
    const kept = STARTERS[side].has(run[0]!.lower) ? run.slice(1) : run;
    if (kept.length === 0) return [];
    const shown = text.slice(kept[0]!.from, kept.at(-1)!.to);
    return kept.map((word) => {
      const sure = !title && (!opening || run.length > 1 || isAcronym(word.text) || COUNTRIES[side].has(word.lower));
      const span = { what: 'name', key: foldName(word.text, side), text: word.text, from: word.from, to: word.to, run: shown } as const;
      return sure ? span : { ...span, weak: true };
    });
  });
}

/** Words with a capital that stand together: parted by one space or a hyphen. */
function runs(words: readonly Placed[]): Placed[][] {
  const found: Placed[][] = [];
  words.forEach((word, at) => {
    // What is the same in lower case has no capital: most words.
    if (word.text === word.lower || !/^\p{Lu}/u.test(word.text) || word.lower === 'i' || /['’]$/.test(word.text)) return;
    const last = found.at(-1)?.at(-1);
    const before = words[at - 1];
    const beside = last !== undefined && word.from - last.to === 1 && (before === last || before?.text === '-');
    if (beside) found.at(-1)!.push(word);
    else found.push([word]);
  });
  return found;
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(word);
}

function isTitle(words: readonly Placed[]): boolean {
  if (words.some((word) => word.text === '.')) return false;
  const long = words.filter((word) => word.text.length >= 4 && /^\p{L}{4,}/u.test(word.text));
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word.text)).length;
  const commas = words.filter((word) => word.text === ',').length;
  return long.length >= TITLE_WORDS && capitals > long.length * TITLE_SHARE && commas * 3 < capitals;
}

/** Whether a capital is due at `at` anyway: at a sentence's or block's start, or after a colon. */
function opens(text: string, lineFrom: number, at: number, side: Side): boolean {
  return startsSentence(text, at, side) || !/[^\s"'“”‘’«»(:-][\s"'“”‘’«»(-]*$/u.test(text.slice(Math.max(lineFrom, at - 30), at));
}
