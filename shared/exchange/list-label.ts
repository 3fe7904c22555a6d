import { NUMERALS, type Numeral } from '../letter/block';
import { numeralText } from '../letter/numerals';

/** An ordered label as one reading of it: `i)` can be the Roman one or the ninth letter. */
export interface OrderedReading {
  readonly numeral: Numeral;
  readonly number: number;
}

/** An ordered label at a line's head: what stands before and after its number, and how the number can be read. */
export interface OrderedLabel {
  readonly before: string;
  readonly after: string;
  readonly readings: readonly OrderedReading[];
  /** The words after it. */
  readonly rest: string;
  /** Whether these begin with a month, so that the number may be a day. */
  readonly isDay: boolean;
}

/** What stands at a line's head when it looks like a list item. */
export interface ListLabel {
  /** The bullet sign, where there is one: `- 1.` has both a bullet and an ordered label. */
  readonly bullet?: string;
  readonly ordered?: OrderedLabel;
  /** The words after the bullet (with the ordered label still in them). */
  readonly rest: string;
}

const BULLET = /^(?:([-*–·○□✓])[ \t\u00a0\u202f]+|([•▪◦‣●■➢])[ \t\u00a0\u202f]*)(?=\S)/u;
const ORDERED = /^(\(?)(\d{1,3}|[a-z]{1,7}|[A-Z]{1,7})([.)])[ \t\u00a0\u202f]+(?=\S)/u;
/** "15. Juli 2023": a day before its month, as German writes it, and as its neighbours are at times misprinted. */
const MONTH = new RegExp(
  '^(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|' +
    'january|february|march|may|june|july|october|december|' +
    'janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre)(?![\\p{L}\\p{N}])',
  'iu',
);

/** Every way a number can be read: `i` is the Roman one and the ninth letter; none where `labels` would write it otherwise (`01`). */
export function readingsOf(token: string): OrderedReading[] {
  const readings: OrderedReading[] = [];
  for (const numeral of NUMERALS) {
    const number = numberOf(token, numeral);
    // A label must come out of `labels` exactly as it was: `01.` or `iiii)` is not ours to number.
    if (number !== undefined && numeralText(number, numeral) === token) readings.push({ numeral, number });
  }
  return readings;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function numberOf(token: string, numeral: Numeral): number | undefined {
  if (numeral === 'decimal') return /^\d+$/.test(token) ? Number(token) : undefined;
  const lower = token.toLowerCase();
  if ((token === lower) !== numeral.startsWith('lower') || /\d/.test(token)) return undefined;
  if (numeral.endsWith('letter')) return lower.charCodeAt(0) - 96 + (lower.length - 1) * 26;
  let sum = 0;
  for (let i = 0; i < lower.length; i++) {
    const value = ROMAN[lower[i]!];
    if (value === undefined) return undefined;
    sum += value < (ROMAN[lower[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

/** The label that `line` (without indentation) begins with, undefined for none. `- 2. Calls on…` → bullet `-`, ordered 2 with `.` after. */
export function readLabel(line: string): ListLabel | undefined {
  const bulleted = BULLET.exec(line);
  const sign = bulleted?.[1] ?? bulleted?.[2];
  const bullet = sign === undefined ? {} : { bullet: sign };
  const rest = line.slice(bulleted?.[0].length ?? 0);
  const match = ORDERED.exec(rest);
  const [whole, before, token, after] = match ?? [];
  const ordered = whole !== undefined && token !== undefined && !(before === '(' && after === '.') ? readingsOf(token) : [];
  const words = rest.slice(whole?.length ?? 0);
  if (ordered.length === 0) return sign === undefined ? undefined : { ...bullet, rest };
  return { ...bullet, ordered: { before: before!, after: after!, readings: ordered, rest: words, isDay: MONTH.test(words) }, rest };
}
