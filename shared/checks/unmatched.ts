import type { Side } from '../letter/side';

export type SignKind = 'round' | 'square' | 'curly' | 'angle' | 'straight' | 'single';

/** A bracket or quote without its other half. */
export interface Unmatched {
  readonly kind: SignKind;
  /** It opens something; otherwise it closes something that was not open. */
  readonly opens: boolean;
  readonly sign: string;
  readonly at: number;
  /** It opens the block's first word or closes its last. */
  readonly edge: boolean;
}

/** The brackets and quotes of one block of text. */
export interface Enclosure {
  readonly unmatched: readonly Unmatched[];
  /** Whether it holds a quotation that is opened and closed. */
  readonly whole: boolean;
  /** Its first sign opens a quotation. */
  readonly begins: boolean;
  /** Single quotes without their other half, which may be apostrophes. */
  readonly singles: readonly Unmatched[];
}

const SIGNS: { readonly [sign: string]: { readonly kind: SignKind; readonly opens: boolean } } = {
  '(': { kind: 'round', opens: true }, ')': { kind: 'round', opens: false }, '[': { kind: 'square', opens: true }, ']': { kind: 'square', opens: false },
  '“': { kind: 'curly', opens: true }, '”': { kind: 'curly', opens: false }, '«': { kind: 'angle', opens: true }, '»': { kind: 'angle', opens: false },
};
const ANY = /[()[\]“”«»"]/g;
const MAY_HOLD = /[()[\]“”«»"]/;
const MAY_HOLD_SINGLE = /['’‘]/;
const SINGLE = /['’‘]/g;
const LETTER = /[\p{L}\p{N}]/u;
const OPENS_AFTER = /[\s([“«"—–-]/;
const CLOSES_BEFORE = /[\s.,;:!?)\]”»"]/;
const EMOTICON = /(?<![^\s])[:;]-?[()](?![^\s.,!?])/g;
/** What may stand before a label: a block's or line's beginning, a mark of a list, a word that refers to items, an item before it. */
const HEAD = String.raw`(?:^|\n|[:;,.–—]\s|^\s*[-–•*]\s)\s*`;
const LETTERS = String.raw`(?:[a-z]|[A-Z]|[ivxlc]{2,5})(?:\.\d+)?(?:bis|ter)?`;
/** `a)`, `iv)`, `12)` at the head of a block, in a list within a sentence, or as a statute refers to them (`l’alinéa 4(1)a)`, `alinéas a) et b)`). */
const LABEL_BEFORE: { readonly [side in Side]: RegExp } = {
  en: new RegExp(String.raw`${HEAD}(?:${LETTERS}|\d{1,2}(?:\.\d+)?)$|(?<!\p{L})(?:items?|points?|paragraphs?|clauses?)\s(?:${LETTERS}|\d{1,2})$|(?<![(\p{L}\d])(?:${LETTERS}|\d{1,2})\),? (?:and|or|to)\s(?:${LETTERS}|\d{1,2})$|(?:[:;,]|^)\s*(?:and|or)\s(?:${LETTERS}|\d{1,2})$`, 'u'),
  fr: new RegExp(String.raw`${HEAD}(?:${LETTERS}|\d{1,2}(?:\.\d+)?)$|(?<!\p{L})(?:alinéas?|sous-alinéas?|divisions?|subdivisions?)\s${LETTERS}$|(?<!\p{L})(?:points?|lettres?|litt?\.)\s(?:${LETTERS}|\d{1,2})$|(?<!\p{L})(?:et|ou|à|au|aux|des)\s${LETTERS}$|[\d)]\s?${LETTERS}$|(?<![(\p{L}\d])\d{1,2}\),? (?:et|ou|à)\s\d{1,2}$|(?:[:;,]|^)\s*(?:et|ou)\s\d{1,2}$`, 'u'),
};
const NOTHING: Enclosure = { unmatched: [], whole: false, begins: false, singles: [] };

/** Reads the brackets and quotes of a block of text. Apostrophes and single quotes are not looked at. */
export function enclosure(text: string, side: Side): Enclosure {
  if (!MAY_HOLD.test(text)) return MAY_HOLD_SINGLE.test(text) ? { ...NOTHING, singles: singleQuotes(text) } : NOTHING;
  const plain = text.replace(EMOTICON, (face) => ' '.repeat(face.length));
  const open: Unmatched[] = [];
  const unmatched: Unmatched[] = [];
  let whole = false;
  for (const match of plain.matchAll(ANY)) {
    const [sign, at] = [match[0], match.index];
    const { kind, opens } = SIGNS[sign] ?? { kind: 'straight' as const, opens: opensStraight(plain, at, open.some((one) => one.kind === 'straight')) };
    if (opens) {
      open.push({ kind, opens, sign, at, edge: !/[\p{L}\p{N}]/u.test(plain.slice(0, at)) });
      continue;
    }
    const last = open.findLastIndex((one) => one.kind === kind);
    if (last >= 0) {
      // What was opened inside and not closed stays unclosed.
      if (kind !== 'round' && kind !== 'square') whole = true;
      open.splice(last, 1);
    } else if (!(kind === 'round' && isLabel(plain, at, side)) && !(kind === 'straight' && /\d$/.test(plain.slice(0, at)))) {
      unmatched.push({ kind, opens, sign, at, edge: !/[\p{L}\p{N}]/u.test(plain.slice(at)) });
    }
  }
  return { unmatched: [...unmatched, ...open].sort((a, b) => a.at - b.at), whole, begins: /^[\s—–-]*[“«"]/u.test(text), singles: singleQuotes(text) };
}

/** Whether a closing bracket ends a list label; a number's does not where the block writes such numbers in two brackets, as in `(2) and 3)`. */
function isLabel(text: string, at: number, side: Side): boolean {
  const before = text.slice(Math.max(0, at - 30), at);
  if (!LABEL_BEFORE[side].test(at > 30 ? `\uFFFC${before}` : before)) return false;
  return !/\d$/.test(before) || !/\(\d{1,2}\)/.test(text);
}

/** A `"` opens after white space and before a word, closes the other way round, and takes turns where it stands alone; first in a text it opens, last it closes. */
function opensStraight(text: string, at: number, isOpen: boolean): boolean {
  if (text.slice(0, at).trim() === '') return true;
  if (text.slice(at + 1).trim() === '') return false;
  const before = at === 0 || /[\s([«“'’—–-]/u.test(text[at - 1]!);
  const after = at === text.length - 1 || /[\s.,;:!?)\]»”…]/u.test(text[at + 1]!);
  return before === after ? !isOpen : before;
}

/** `'We go` opens; `they go.'` closes, and so does `go'` where one is open: else it is an apostrophe. */
function singleQuotes(text: string): readonly Unmatched[] {
  let open: Unmatched | undefined;
  const alone: Unmatched[] = [];
  for (const match of text.matchAll(SINGLE)) {
    const [sign, at] = [match[0], match.index];
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    if (LETTER.test(before) && LETTER.test(after)) continue;
    const one: Unmatched = { kind: 'single', opens: sign === '‘' || (sign === "'" && OPENS_AFTER.test(before) && /^ ?\p{L}/u.test(text.slice(at + 1, at + 3))), sign, at, edge: false };
    if (one.opens) {
      if (open) alone.push(open);
      open = one;
    } else if (CLOSES_BEFORE.test(after)) {
      if (!open && /[.,!?…] ?$/u.test(text.slice(Math.max(0, at - 2), at))) alone.push(one);
      open = undefined;
    }
  }
  return open ? [...alone, open] : alone;
}
