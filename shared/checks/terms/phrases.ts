import type { AnswerWord } from '../../alignment/answers';
import { stem } from '../../alignment/stems';
import type { Side } from '../../letter/side';

/** A noun phrase that may be a term: `civil society organisations`, `freedom of expression`. */
export interface Phrase {
  /** The same for the phrase in another number or gender: the stems of its content words. */
  readonly key: string;
  /** Indexes of its content words among the side's words. */
  readonly words: readonly number[];
  /** Which of them names the thing: the last before a join in English, the first in French. */
  readonly head: number;
  /** Offsets in the side's text. */
  readonly from: number;
  readonly to: number;
}

/** Words after which a noun phrase may begin. English `to` is left out: it mostly begins a verb. */
const OPENERS: { readonly [side in Side]: ReadonlySet<string> } = {
  en: new Set(
    ('the a an this these those our your their its his her my all any some every each no both of in on at by for with from into onto upon about as than under over against between among within '
    + 'without toward towards per via and or such other more most many').split(' '),
  ),
  fr: new Set(
    ('le la les un une des du de au aux à ce cet cette ces notre nos votre vos leur leurs son sa ses mon ma mes aucun aucune tout tous toute toutes et ou par pour sur sous avec sans entre dans en contre chaque '
    + 'autre autres plusieurs quelques').split(' '),
  ),
};
/** What joins the parts of one phrase: `freedom of (the) expression`, `liberté d’expression`. */
const JOINS: { readonly [side in Side]: RegExp } = { en: /^ of(?: the)? $/, fr: /^[ \u00a0](?:de (?:la |l['’])?|du |des |d['’])$/ };
const BESIDE = /^[ \u00a0]$/;
/** A participle that goes on (`issued under`, `visée par`): the phrase is not at its end. Nouns in -té are none. */
const PARTICIPLE: { readonly [side in Side]: RegExp } = { en: /(?:ed|ing)$/, fr: /[^t](?:é|ée|és|ées)$|[^t]té(?:e|es)$|ant$/ };
const FEWEST = 2;
const MOST = 4;

/**
 * The noun phrases of a side, as far as they can be told without knowing which words are nouns: two to four words that say something, with
 * nothing but a join between, after an article, a preposition or a sign. A part that is joined to another is a phrase by itself too.
 */
export function phrasesIn(text: string, words: readonly AnswerWord[], side: Side): Phrase[] {
  const found: Phrase[] = [];
  const stems: string[] = [];
  const stemOf = (word: number): string => (stems[word] ??= stem(words[word]!.key, side));
  let at = 0;
  while (at < words.length) {
    if (!isTermWord(words[at])) {
      at++;
      continue;
    }
    const parts = chainAt(text, words, at, side);
    const last = parts.at(-1)!.at(-1)!;
    const opened = opens(text, words, at, last, side);
    const all = parts.flat();
    // A join opens the parts after it.
    const runs = opened && parts.length > 1 ? [all] : [];
    for (const run of [...runs, ...parts.slice(opened ? 0 : 1).flatMap(beginnings)]) {
      if (run.length < FEWEST || run.length > MOST || PARTICIPLE[side].test(words[run.at(-1)!]!.key)) continue;
      found.push({
        key: run.map(stemOf).join(' '), words: run, head: side === 'fr' ? 0 : (run === all ? parts[0]! : run).length - 1,
        from: words[run[0]!]!.from, to: words[run.at(-1)!]!.to,
      });
    }
    at = last + 1;
  }
  return found;
}

/** A run and its shorter beginnings: what follows a term may be a verb, `foreign governments agree`. */
function beginnings(run: readonly number[]): readonly (readonly number[])[] {
  return run.slice(1).map((_, k) => run.slice(0, k + FEWEST));
}

/** Whether what stands between two content words leaves them in one phrase: a space, or a join. */
export function isJoined(between: string, side: Side): boolean {
  return BESIDE.test(between) || JOINS[side].test(between);
}

/** Runs of neighbouring content words from `at` on, each joined to the next; `at` is one. */
function chainAt(text: string, words: readonly AnswerWord[], at: number, side: Side): number[][] {
  const parts = [[at]];
  let end = at;
  for (;;) {
    let next = end + 1;
    while (next < words.length && !words[next]!.content && next - end <= 2) next++;
    if (!isTermWord(words[next])) return parts;
    const between = text.slice(words[end]!.to, words[next]!.from);
    if (BESIDE.test(between)) parts.at(-1)!.push(next);
    else if (JOINS[side].test(between)) parts.push([next]);
    else return parts;
    end = next;
  }
}

function isTermWord(word: AnswerWord | undefined): boolean {
  return word !== undefined && word.content && word.value === undefined && word.key.length > 2;
}

/** At the start, after a sign, an elided article or a word that opens; `said Anna` after a sign is no noun phrase. */
function opens(text: string, words: readonly AnswerWord[], at: number, last: number, side: Side): boolean {
  const before = words[at - 1];
  if (!before) return true;
  const between = text.slice(before.to, words[at]!.from);
  if (/[ld]['’]$/i.test(between)) return true;
  if (BESIDE.test(between)) return OPENERS[side].has(before.key);
  return words[at]!.capital || !words[last]!.capital;
}
