import type { Side } from '../letter/side';
import type { FactSpan } from './facts';
import type { Placed } from './placed';

/** Words that deny, by what they do: `not` and `no` may stand for each other (`has no` / `does not have`), `never` says more. */
const EN: ReadonlyMap<string, string> = new Map(Object.entries({
  not: 'not', cannot: 'not', no: 'not', none: 'not', nobody: 'not', nothing: 'not', nowhere: 'not', never: 'never', without: 'without', neither: 'nor', nor: 'nor', non: 'not',
}));
/** French words that deny by themselves, with or without `ne`. */
const FR: ReadonlyMap<string, string> = new Map(Object.entries({
  pas: 'not', aucun: 'not', aucune: 'not', aucuns: 'not', aucunes: 'not', nul: 'not', nulle: 'not', rien: 'not', jamais: 'never', sans: 'without', ni: 'nor', non: 'not', guère: 'not',
}));
/** French words that deny only after `ne`: `ne … plus`, `ne … que`. */
const AFTER_NE: ReadonlyMap<string, string> = new Map(Object.entries({ plus: 'plus', que: 'que', "qu'": 'que', personne: 'not', point: 'not' }));
/** `not only`, `non seulement`, `no doubt`, `sans doute`: nothing is denied. `No. 5` is a number. */
const IDLE: { readonly [side in Side]: RegExp } = {
  en: /^(?:not (?:only|least|just|merely)|no doubt|without (?:a |any )?(?:doubt|question)|no (?:\. )?\d)/,
  fr: /^(?:non (?:seulement|plus)|sans (?:doute|cesse|conteste|précédent|dire)|pas (?:seulement|uniquement|à pas)|jamais vu)/,
};
/** French `pas` after these is a step: `un pas`, `premier pas`, `sur ses pas`. */
const STEP = /^(?:un|le|ce|chaque|premiers?|derniers?|grands?|petits?|des|les|ces|quelques|plusieurs|deux|trois|quatre|cinq|six|dix|douze|quinze|vingt|cent|mille|faux|nouveau|au|à|mon|ton|son|mes|tes|ses|nos|vos|leurs?)$/;
/** First parts that stand before their `ne`: `aucun chef ne part`, `personne ne sait`. */
const MAY_LEAD = /^(?:aucune?s?|nul(?:le)?|rien|personne|jamais|ni|pas)$/;
/** How many words `ne` may stand before its second part (`n’a, depuis ces deux ans, jamais`), or after a first one (`aucun des chefs ne`). */
const REACH = 7;
/** A `que` further on is a conjunction. */
const QUE_REACH = 3;

/** The words that deny something, among the words of a text. Key: what they do. French `ne … pas` is one negation, and `ne` by itself (`ne peut`) one too. */
export function negationsIn(words: readonly Placed[], side: Side): FactSpan[] {
  return side === 'en' ? words.flatMap((word, at) => english(word, at, words) ?? []) : french(words);
}

function span(word: Placed, key: string, text = word.text): FactSpan {
  return { what: 'negation', key, text, from: word.from, to: word.to };
}

function english(word: Placed, at: number, words: readonly Placed[]): FactSpan | undefined {
  const lower = word.lower;
  if (lower.endsWith("n't")) return span(word, 'not');
  const key = EN.get(lower);
  if (key === undefined || (lower === 'non' && words[at + 1]?.text !== '-') || idle(words, at, 'en')) return undefined;
  return span(word, key);
}

function idle(words: readonly Placed[], at: number, side: Side): boolean {
  return IDLE[side].test(words.slice(at, at + 3).map((word) => word.lower).join(' '));
}

function french(words: readonly Placed[]): FactSpan[] {
  const found: FactSpan[] = [];
  let last: number | undefined;
  let open: number | undefined;
  const closeOpen = () => {
    if (open !== undefined) found.push(span(words[open]!, 'not'));
    open = undefined;
  };
  words.forEach((word, at) => {
    if (open !== undefined && (at - open > REACH || endsClause(word))) closeOpen();
    if (word.lower === 'ne' || word.lower === "n'") {
      closeOpen();
      if (words[at + 1]?.lower.startsWith('importe')) return;
      if (last === undefined || at - last > REACH || !MAY_LEAD.test(words[last]!.lower) || words.slice(last, at).some(endsClause)) open = at;
      else if (words[last]!.lower === 'personne') found.push(span(words[last]!, 'not'));
      return;
    }
    const key = keyOf(words, at, open === undefined ? undefined : at - open);
    if (word.lower === 'personne' || key !== undefined) last = at;
    if (key === undefined) return;
    found.push(open === undefined ? span(word, key) : span(word, key, `${words[open]!.text} … ${word.text}`));
    // What ends a `ne … pas` does not lead another: `n’a pas répondu et ne répondra jamais`.
    if (open !== undefined) last = undefined;
    open = undefined;
  });
  closeOpen();
  return found;
}

function endsClause(word: Placed): boolean {
  return /^[.;:!?]$/.test(word.text);
}

/** What the word at `at` does, `afterNe` words after an open `ne`. */
function keyOf(words: readonly Placed[], at: number, afterNe: number | undefined): string | undefined {
  const lower = words[at]!.lower;
  if (afterNe !== undefined && AFTER_NE.has(lower)) return lower.startsWith('qu') && afterNe > QUE_REACH ? undefined : AFTER_NE.get(lower);
  if (!FR.has(lower) || idle(words, at, 'fr')) return undefined;
  if (lower === 'pas' && afterNe === undefined && STEP.test(words[at - 1]?.lower ?? '')) return undefined;
  return FR.get(lower);
}
