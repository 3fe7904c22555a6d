import type { Numeral } from '../letter/block';
import { numeralText } from '../letter/numerals';
import type { Side } from '../letter/side';

/** A list label as it is written, with all that it may count: `(i)` is the first of a Roman list or the ninth of one in letters. */
export interface Label {
  /** As it is shown: `(a)`, `1.`, `•`. */
  readonly text: string;
  /** A bullet, or the numeral between the signs around it. */
  readonly numeral: string;
  readonly before: string;
  readonly after: string;
  /** Each way to read the numeral, with what it counts; none for a bullet. */
  readonly readings: readonly { readonly numeral: Numeral; readonly count: number }[];
}

const BULLET = /^[•‣▪▫◦●○■□·–—*-]$/u;
/** Only signs that nothing else begins with: a dash at a paragraph's head may be speech. */
const LITERAL_BULLET = /^[•‣▪▫◦●○■□][ \t\u00a0\u202f]+/u;
const NUMERAL = String.raw`\d{1,3}(?:\.\d{1,2}){0,3}|[a-z]|[A-Z]|[ivxlc]{2,6}|[IVXLC]{2,6}|([a-z])\1`;
/** `(a)`, `a)`, `1.`, `1)`, `[1]`, `1°`, `2.1.`, `- 1.`; after the label comes a space. */
const LITERAL = new RegExp(String.raw`^(?<scar>[ \t\u00a0]*(?:[-*•–]|\*\*)?[ \t\u00a0]*)(?<label>(?<before>[(\[§]?[ \u00a0]?)(?<numeral>${NUMERAL})(?<after>[)\]]|\.[)°]?|(?<![Nn])[°º]\)?(?![ \u00a0\u202f]?[CFK](?!\p{L}))|[ \u00a0]?[–—-](?=[ \u00a0])|[ \u00a0]?:(?=[ \u00a0])))(?=[ \t\u00a0\u202f]|$)`, 'u');
const ROMANS: readonly (readonly [string, number])[] = [['c', 100], ['xc', 90], ['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1]];

/** A label written at the head of a block's text. */
export interface LiteralLabel {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
  /** It may be somebody's initial (`A. Smith`, `M. Dupont`): a label only beside another. */
  readonly weak: boolean;
  /** What an import left before it: the dash of `- 1.`. */
  readonly scar: string;
}

/** The label written at the head of a block's text, if any. */
export function literalLabel(text: string): LiteralLabel | undefined {
  const alone = /^\s*(?<numeral>\d{1,2}|[IVXLC]{1,6})\s*$/.exec(text)?.groups!.numeral;
  if (alone !== undefined) {
    const from = text.indexOf(alone);
    return { label: { text: alone, numeral: alone, before: '', after: '', readings: readingsOf(alone) }, from, to: from + alone.length, weak: true, scar: '' };
  }
  const match = LITERAL.exec(text);
  if (!match) {
    const bullet = LITERAL_BULLET.exec(text)?.[0].trim();
    return bullet === undefined ? undefined : { label: { text: bullet, numeral: bullet, before: '', after: '', readings: [] }, from: 0, to: bullet.length, weak: false, scar: '' };
  }
  const { scar, label, before, numeral, after } = match.groups as { readonly scar: string; readonly label: string; readonly before: string; readonly numeral: string; readonly after: string };
  const opened = before.trim();
  if (opened === '(' && after !== ')' || opened === '[' && after !== ']' || after === ']' && opened !== '[') return undefined;
  const rest = text.slice(match[0].length).trimStart();
  // After a dash or colon only what begins anew was labelled: `12: Results`, not `12: the hour`.
  if (/[–—:-]/.test(after) && (!/^\p{Lu}/u.test(rest) || !/^(?:\d{1,2}|[ivxlc]+|[IVXLC]+)$/.test(numeral))) return undefined;
  // `c. 1900`, `p. 12`, `(c) 2023`.
  if (/^[a-z]$/.test(numeral) && /^\d/.test(rest)) return undefined;
  const readings = readingsOf(numeral);
  const from = scar.length;
  return readings.length ? { label: { text: label, numeral, before, after, readings }, from, to: from + label.length, weak: /^[A-Z]$/.test(numeral) && after === '.', scar: scar.trim() } : undefined;
}

/** A list label that words refer to: `paragraph (a)`, `alinéa a)`. */
const REFERENCES: { readonly [side in Side]: RegExp } = {
  en: /(?<=[\s\d)\]])\((?<numeral>[a-z]|[ivx]{2,5})(?:\.\d+)?\)/gu,
  fr: /(?<=[\s\d)\]\u00a0\u202f])\(?(?<numeral>[a-z]|[ivx]{2,5})(?:\.\d+)?\)/gu,
};

/** The labels in letters that a text refers to or counts by within its sentences, those at its head left out. */
export function labelReferences(text: string, side: Side): { readonly numeral: string; readonly text: string; readonly from: number; readonly to: number }[] {
  if (!text.includes(')')) return [];
  return [...text.matchAll(REFERENCES[side])].map((match) => ({ numeral: match.groups!.numeral!, text: match[0], from: match.index, to: match.index + match[0].length }));
}

/** The label that a list shows. */
export function computedLabel(text: string): Label {
  if (BULLET.test(text)) return { text, numeral: text, before: '', after: '', readings: [] };
  const match = /^(?<before>[^\p{L}\p{N}]*)(?<numeral>[\p{L}\p{N}.]*[\p{L}\p{N}])(?<after>[^\p{L}\p{N}]*)$/u.exec(text);
  const { before = '', numeral = text, after = '' } = match?.groups ?? {};
  return { text, numeral, before, after, readings: readingsOf(numeral) };
}

/** `3`, `c`, `C`, `iii`, `2.1` (which counts its last number). */
function readingsOf(numeral: string): Label['readings'] {
  if (/^[\d.]+$/.test(numeral)) return [{ numeral: 'decimal', count: Number(numeral.split('.').at(-1)) }];
  const lower = numeral.toLowerCase();
  if (numeral !== lower && numeral !== numeral.toUpperCase()) return [];
  const upper = numeral !== lower;
  // `ii` and `xx` are Roman; `aa` follows `z`.
  const letters = /^([a-z])\1*$/.test(lower) && (lower.length === 1 || (lower.length <= 3 && !/[ivx]/.test(lower))) ? [{ numeral: upper ? 'upper-letter' : 'lower-letter', count: lower.charCodeAt(0) - 96 + 26 * (lower.length - 1) } as const] : [];
  const roman = romanValue(lower);
  const romans = roman ? [{ numeral: upper ? 'upper-roman' : 'lower-roman', count: roman } as const] : [];
  return lower.length > 1 ? [...romans, ...letters] : [...letters, ...romans];
}

function romanValue(lower: string): number | undefined {
  let rest = lower;
  let value = 0;
  for (const [letters, worth] of ROMANS) while (rest.startsWith(letters)) {
    rest = rest.slice(letters.length);
    value += worth;
  }
  return rest === '' && numeralText(value, 'lower-roman') === lower ? value : undefined;
}

/** Whether two labels can be the same item's: a reading of both counts the same, whatever the style; `2.1` and `3.1` are two. */
export function sameItem(a: Label, b: Label): boolean {
  if (!a.readings.length || !b.readings.length) return a.readings.length === b.readings.length;
  const outer = (label: Label) => label.numeral.split('.').slice(0, -1).join('.');
  const nested = outer(a) !== '' && outer(b) !== '';
  return (!nested || outer(a) === outer(b)) && a.readings.some(({ count }) => b.readings.some((other) => other.count === count));
}

/** The look of a label whatever it counts: `(%)` with its kind of numeral. */
export function styleOf(label: Label, numeral: Numeral): string {
  return `${label.before}%${label.after} ${numeral} ${label.numeral.split('.').slice(0, -1).join('.')}`;
}

/** The label of the same style that counts `count`. */
export function relabelled(label: Label, count: number, numeral: Numeral): string {
  const outer = label.numeral.split('.').slice(0, -1);
  return `${label.before}${[...outer, numeralText(count, numeral)].join('.')}${label.after}`;
}
