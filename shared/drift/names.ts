import type { Side } from '../letter/side';
import type { FactSpan } from './facts';
import { foldText } from './fold';
import { placed, type Placed } from './placed';
import { startsSentence } from './sentences';

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
/** More than this share of longer words in capitals, and few commas: a title, where a capital says nothing, and no list of names. */
const TITLE_SHARE = 0.6;
const TITLE_WORDS = 5;

/** One-word names of countries and territories, as CLDR has them: they are names at a sentence's start too. */
const COUNTRIES: { readonly [side in Side]: ReadonlySet<string> } = { en: countries('en'), fr: countries('fr') };

function countries(side: Side): ReadonlySet<string> {
  const names = new Intl.DisplayNames(side, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return new Set(letters.flatMap((a) => letters.map((b) => names.of(a + b)?.toLowerCase() ?? '')).filter((name) => name !== '' && !/[\s-]/.test(name)));
}

/**
 * The names of a text: words with a capital that no sentence's start explains, and acronyms; neighbours are one name, one span a word
 * with `run` telling the name it belongs to. `weak`: the capital may have another reason (a sentence's start, a title, all capitals).
 */
export interface NameSpan extends FactSpan {
  readonly what: 'name';
  /** The whole name: `Kem Sokha`. */
  readonly run: string;
}

export function namesIn(text: string, side: Side): NameSpan[] {
  const found: NameSpan[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    for (const span of namesInLine(line, side)) found.push({ ...span, from: span.from + offset, to: span.to + offset });
    offset += line.length + 1;
  }
  return found;
}

function namesInLine(line: string, side: Side): NameSpan[] {
  const words = placed(line, side);
  const title = isTitle(words);
  return runs(words).flatMap((run) => {
    const opening = opens(line, run[0]!.from, side);
    const kept = STARTERS[side].has(run[0]!.lower) ? run.slice(1) : run;
    if (kept.length === 0) return [];
    const shown = line.slice(kept[0]!.from, kept.at(-1)!.to);
    return kept.map((word) => {
      const sure = !title && (!opening || run.length > 1 || isAcronym(word.text) || COUNTRIES[side].has(word.lower));
      const span = { what: 'name', key: foldText(`x ${word.text}`, side).slice(2), text: word.text, from: word.from, to: word.to, run: shown } as const;
      return sure ? span : { ...span, weak: true };
    });
  });
}

/** Words with a capital that stand together: parted by one space or a hyphen. */
function runs(words: readonly Placed[]): Placed[][] {
  const found: Placed[][] = [];
  let after = -1;
  words.forEach((word, at) => {
    if (!/^\p{Lu}/u.test(word.text) || word.lower === 'i' || /['’]$/.test(word.text)) return;
    const hyphen = at - after === 2 && words[at - 1]!.text === '-' && !word.spaced && !words[at - 1]!.spaced;
    if (after >= 0 && (hyphen || (at - after === 1 && word.spaced))) found.at(-1)!.push(word);
    else found.push([word]);
    after = at;
  });
  return found;
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(word);
}

function isTitle(words: readonly Placed[]): boolean {
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word.text));
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word.text)).length;
  const commas = words.filter((word) => word.text === ',').length;
  return long.length >= TITLE_WORDS && capitals > long.length * TITLE_SHARE && commas * 3 < capitals;
}

/** Whether a capital is due at `at` anyway: at a sentence's start, or after a colon. */
function opens(line: string, at: number, side: Side): boolean {
  return startsSentence(line, at, side) || /:[\s"'“”‘’«»(]*$/.test(line.slice(0, at));
}
