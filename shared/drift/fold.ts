import { blockText, isText, type BlockDraft, type Run } from '../letter/block';
import type { Side } from '../letter/side';
import { canonical } from '../letter/canonical';
import { startsSentence } from '../letter/sentences';
import { regional } from './spelling';

/** Begins the list of what stands beside the words; the text itself has no control characters left. */
const BESIDE = '\u0001';
const KEPT_SPACE = '\u0002';

/**
 * What a side of a pair says, without its dress: equal folds are a cosmetic difference. Gone are kind, level, formatting, the
 * borders of blocks, spaces beside punctuation and their kind, the style of quotes, apostrophes and dashes, accents on
 * capitals, the capital at a sentence's start or of a French month, grouping marks of numbers, regional spelling. Words and digits are
 * never joined or parted, and punctuation, link targets and embeds other than line breaks stay.
 */
export function fold(blocks: readonly BlockDraft[], side: Side): string {
  let text = '';
  const beside: string[] = [];
  for (const block of blocks) {
    text += text ? ' ' : '';
    for (const run of block.runs) text += isText(run) ? run.text : embedText(run, beside);
  }
  return [foldText(text, side), ...beside, ...linkTargets(blocks).map((link) => `link:${link.target}`)].join(BESIDE);
}

/** The letters and digits of some blocks that no cosmetic difference touches: where these differ, folds do too. Much quicker than a fold. */
export function firm(blocks: readonly BlockDraft[]): string {
  return blocks.map(blockText).join('').normalize('NFD').toLowerCase().replace(/[^bdjnqrtvx0-9]+/g, '');
}

/** The fold of plain text. */
export function foldText(text: string, side: Side): string {
  const plain = text.normalize('NFC').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
  let out = '';
  let at = 0;
  for (const address of plain.matchAll(ADDRESSES)) {
    out += foldWords(plain, at, address.index, side) + address[0];
    at = address.index + address[0].length;
  }
  return tighten(out + foldWords(plain, at, plain.length, side));
}

/** The fold of one word inside a sentence. */
export function foldName(word: string, side: Side): string {
  return foldWord(word.normalize('NFC'), side, () => false);
}

/** A stretch of text under one link, whatever its other marks, also across blocks. */
export interface Link {
  readonly target: string;
  readonly text: string;
  /** Where it stands in the blocks' text, parted by line feeds, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** The links of some blocks in order. */
export function linkTargets(blocks: readonly BlockDraft[]): Link[] {
  const links: Link[] = [];
  let open = false;
  let at = 0;
  for (const block of blocks) {
    for (const run of block.runs) {
      const from = at;
      const text = isText(run) ? run.text : '';
      at += isText(run) ? text.length : 1;
      const link = run.marks?.link;
      if (link == null) open = open && text.trim() === '';
      else if (text.trim()) {
        const target = typeof link === 'string' ? link : canonical(link);
        const last = links.at(-1);
        if (open && last?.target === target) links[links.length - 1] = { target, text: last.text + text, from: last.from, to: at };
        else links.push({ target, text, from, to: at });
        open = true;
      }
    }
    at += 1;
  }
  return links;
}

function embedText(run: Run, beside: string[]): string {
  if (isText(run) || run.embed.br) return ' ';
  beside.push(`embed:${canonical(run.embed)}`);
  return '\uFFFC';
}

/** Soft hyphens, zero-width signs, direction marks: not to be seen. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;
const SPACES = /[\s\p{Cc}]+/gu;
/** Addresses are taken letter by letter: another spelling is another place. */
export const ADDRESSES = /(?:https?:\/\/|www\.)[^\s<>"«»“”]*[\p{L}\p{N}/]|[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}.@/-])(?:[\p{L}\p{N}-]+\.)+(?:com|edu|eu|fr|gov|info|int|net|org|ca|ch|be|uk)\/[^\s<>"«»“”]*[\p{L}\p{N}/]/giu;

const WORDS = /[\p{L}\p{M}]+/gu;
/** 1 to 3 digits, then groups of three, all parted alike; no more digits beside it, so that a telephone number stays as it is. */
const GROUPED: { readonly [side in Side]: RegExp } = {
  en: /(?<!\d[ ,.-]?)[1-9]\d{0,2}(?:( |,)\d{3})(?:\1\d{3})*(?![ ,-]?\d)/g,
  fr: /(?<!\d[ ,.-]?)[1-9]\d{0,2}( )\d{3}(?: \d{3})*(?![ -]?\d)/g,
};
const FRENCH_MONTHS = new Set('janvier février mars avril mai juin juillet août aout septembre octobre novembre décembre'.split(' '));
/** Words whose first letter keeps its case even at a sentence's start, because the other case is another word. */
const CASE_MATTERS: { readonly [side in Side]: ReadonlySet<string> } = {
  en: new Set('march may august polish turkey china chad jordan'.split(' ')),
  fr: new Set('a à es ès acre âcre acres âcres o ô'.split(' ')),
};
/** Words in capitals whose accent is all that tells them from another. */
const ACCENT_MATTERS = new Set('OÙ LÀ DÈS DÛ SÛR MÛR TUÉ TUÉE TUÉS TUÉES'.split(' '));
const SURNAMES = /^gr[ae]ys?$/;

function foldWords(whole: string, from: number, to: number, side: Side): string {
  const text = whole.slice(from, to);
  const worded = text.replace(WORDS, (word, at: number) => foldWord(word, side, () => startsSentence(whole, from + at, side)));
  return signs(worded, side).replace(GROUPED[side], (number) => number.replace(/[ ,]/g, ''));
}

const LIGATURE = /[œæŒÆ]/;

function foldWord(word: string, side: Side, atStart: () => boolean): string {
  const written = !LIGATURE.test(word) ? word : word.replace(/[œæŒÆ]/g, (sign, at: number) => {
    const pair = sign === 'œ' || sign === 'Œ' ? 'oe' : 'ae';
    if (sign === 'œ' || sign === 'æ') return pair;
    return /\p{Ll}/u.test(word[at + 1] ?? '') ? pair[0]!.toUpperCase() + pair[1]! : pair.toUpperCase();
  });
  const lower = written.toLowerCase();
  if (written === lower) return atStartLower(regional(lower, side), lower, side, atStart);
  const shown = ACCENT_MATTERS.has(written) ? written : regionalCased(withoutCapitalAccents(written), written, lower, side);
  const capital = /^\p{Lu}(?!\P{Ll})/u.test(written);
  if (!capital) return shown;
  if (side === 'fr' && FRENCH_MONTHS.has(lower)) return regional(lower, side);
  return CASE_MATTERS[side].has(lower) || !atStart() ? shown : shown[0]!.toLowerCase() + shown.slice(1);
}

/** `État` and `état` at a sentence's start differ by the capital, `État` and `Etat` by its accent: so there the first letter has none. */
function atStartLower(folded: string, lower: string, side: Side, atStart: () => boolean): string {
  if (!/^[à-ÿ]/.test(folded) || CASE_MATTERS[side].has(lower) || (side === 'fr' && FRENCH_MONTHS.has(lower)) || !atStart()) return folded;
  return withoutAccents(folded[0]!) + folded.slice(1);
}

/** The regional spelling with the capitals that the word has. */
function regionalCased(shown: string, written: string, lower: string, side: Side): string {
  if (SURNAMES.test(lower)) return shown;
  const same = regional(lower, side);
  if (same === lower) return shown;
  if (written === written.toUpperCase()) return withoutAccents(same.toUpperCase());
  return /^\p{Lu}\P{Lu}*$/u.test(written) ? withoutAccents(same[0]!.toUpperCase()) + same.slice(1) : shown;
}

function withoutCapitalAccents(word: string): string {
  return ASCII.test(word) ? word : word.replace(/\p{Lu}/gu, withoutAccents);
}

const ASCII = /^[a-z]*$/i;

function withoutAccents(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

/** One style of quotes, apostrophes, dashes and ellipses. A `'` is an apostrophe inside a word and after a figure, else a quote. */
function signs(text: string, side: Side): string {
  const straight = text
    .replace(/[‘’‚‛ʼ‹›`´]/g, "'")
    .replace(/[“”„‟«»]|''/g, '"')
    .replace(/[‐‑‒–—―−]|-{2,3}/g, '-')
    .replace(/…/g, '...');
  const elided = side === 'fr' ? straight.replace(/(?<![\p{L}\p{M}])([cdjlmnst]|(?:jus|lors|puis|quoi|quel|pres)?qu)' ?(?=[\p{L}\p{N}"])/giu, "$1'") : straight;
  return elided.replace(/'/g, (_, at: number) => {
    const inWord = /[\p{L}\p{M}]/u.test(elided[at - 1] ?? '') && /[\p{L}\p{M}\p{N}"]/u.test(elided[at + 1] ?? '');
    return inWord || /\d/.test(elided[at - 1] ?? '') ? "'" : '"';
  });
}

/** Takes away the spaces beside punctuation; one that parts two words, or `3, 14` from `3,14`, stays. */
function tighten(text: string): string {
  return text
    .replace(/(?<=\d)(?: ([,.:/']) ?| ?([,.:/']) )(?=\d)/g, `$1$2${KEPT_SPACE}`)
    .replace(/(?<![\p{L}\p{M}\p{N}]) +| +(?![\p{L}\p{M}\p{N}])/gu, '')
    .replaceAll(KEPT_SPACE, ' ');
}
