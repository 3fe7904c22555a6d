import type { Side } from '../../letter/side';
import type { Fact } from '../facts';
import type { Ground, Rewriting } from './rewriting';

/** The forms of a name that is not written alike in both languages; one that ends in `*` is a beginning of words. */
export interface NameForms {
  readonly en: readonly string[];
  readonly fr: readonly string[];
}

/** Where such names stand in a text. */
export interface NameTable {
  /** `whole`: by one of its own forms, not by what is called after it. */
  spansIn(text: string, side: Side): readonly { readonly known: NameForms; readonly from: number; readonly to: number; readonly whole: boolean }[];
}

/**
 * A name of one side rewritten as one of the other side was changed, everywhere in a text: by the table where it knows both names (`UN` → `EU` makes `l’ONU` into
 * `l’UE`), else letter by letter (`Kem Sokha` → `Kem Sokhom`), the whole name or the words of it that changed (`M. Sokha`).
 */
export function rewriteName(ground: Ground, change: Fact, from: Side, table: NameTable | undefined): Rewriting[] {
  const { removed, added } = change;
  if (removed === undefined || added === undefined) return [];
  const [was, is] = [knownAs(removed, from, table), knownAs(added, from, table)];
  if (was && !was[ground.side].includes(removed)) return is ? byTable(ground, was, is, table!) : [];
  const insert = is && !is[ground.side].includes(added) ? formLike(removed, is[ground.side]) : added;
  const whole = insert === undefined ? [] : byLetters(ground, removed, insert).filter(({ from }) => insert === added || !hasArticle(ground, from));
  if (whole.length || is) return whole;
  const [gone, come] = [words(removed).filter((word) => !words(added).includes(word)), words(added).filter((word) => !words(removed).includes(word))];
  return gone.length === come.length && gone.length < words(removed).length ? gone.flatMap((word, i) => byLetters(ground, word, come[i]!)) : [];
}

function words(name: string): string[] {
  return name.split(/[\s-]+/);
}

/** The entry that the whole of a name is a form of. */
function knownAs(name: string, side: Side, table: NameTable | undefined): NameForms | undefined {
  return table?.spansIn(name, side).find(({ from, to, whole }) => whole && from === 0 && to === name.length)?.known;
}

function byTable(ground: Ground, was: NameForms, is: NameForms, table: NameTable): Rewriting[] {
  const { text, side } = ground;
  return table.spansIn(text, side).filter(({ known, whole }) => whole && known === was).flatMap(({ from, to }) => {
    const shown = text.slice(from, to);
    const acronym = isAcronym(shown);
    const insert = formLike(shown, is[side]);
    // A name in words has an article of its own, and so has a country.
    const fits = insert !== undefined && (acronym ? articleFits(ground, from, shown, insert) : !hasArticle(ground, from));
    return fits ? [{ from, to, insert }] : [];
  });
}

/** An acronym for an acronym, words for words. */
function formLike(name: string, forms: readonly string[]): string | undefined {
  return forms.find((form) => !form.endsWith('*') && isAcronym(form) === isAcronym(name));
}

function byLetters(ground: Ground, removed: string, added: string): Rewriting[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${removed.split(/\s+/).map(escaped).join('\\s+')}(?![\\p{L}\\p{N}])`, 'gu');
  return [...ground.text.matchAll(pattern)].flatMap((match) =>
    articleFits(ground, match.index, match[0], added) ? [{ from: match.index, to: match.index + match[0].length, insert: added }] : []);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\p{N}]+|(?:\p{Lu}\.){2,})$/u.test(name);
}

const ELIDED = /(?<!\p{L})(?:[ldnsjmt]|qu)['’]$/iu;
const FULL = /(?<!\p{L})(?:le|la|de|que|ne|se|an?)[ \u00a0]$/iu;
const ARTICLE: { readonly [side in Side]: RegExp } = { en: /(?<!\p{L})an?[ \u00a0]$/iu, fr: /(?<!\p{L})(?:l['’]|d['’]|(?:le|la|les|du|des|de|au|aux|en)[ \u00a0])$/iu };

/** Whether a new word can stand behind what the old one stood behind: `l’ONU`, but `le FMI`. */
function articleFits({ text, side }: Ground, at: number, was: string, insert: string): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  const asks = side === 'fr' ? ELIDED.test(before) || FULL.test(before) : ARTICLE.en.test(before);
  return !asks || isVowel(was) === isVowel(insert);
}

function hasArticle({ text, side }: Ground, at: number): boolean {
  return ARTICLE[side].test(text.slice(Math.max(0, at - 6), at));
}

function isVowel(word: string): boolean {
  return /^[aeiou]/i.test(word.normalize('NFD'));
}
