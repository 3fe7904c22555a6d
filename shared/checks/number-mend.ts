import type { Side } from '../letter/side';
import type { Replacement } from './check';
import type { NumberPair } from './number-pairs';

const RUN = /\d(?:[\d.,'’ \u00a0\u202f\u2009]*\d)?/u;
/** From so many digits on French parts a number in groups. */
const GROUPED_FROM = 5;

/**
 * French figures for English ones: `1,234.5` → `1 234,5`. Four digits without a mark stay so, for they may be a year.
 */
export function frenchFigures(english: string): string {
  const [whole, decimals] = english.replace(/[, \u00a0\u202f\u2009'’]/g, '').split('.');
  const parted = /[, \u00a0\u202f\u2009'’]/.test(english) || whole!.length >= GROUPED_FROM;
  const grouped = parted ? whole!.replace(/\B(?=(?:\d{3})+(?!\d))/g, '\u202f') : whole!;
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** The French figures made to say what the English ones do, where nothing but the figures differs; else nothing. */
export function mendFrench({ en, fr }: NumberPair): readonly Replacement[] {
  const [a, b] = [en.value, fr.value];
  const plain = a.form === 'figures' && b.form === 'figures' && !a.time && !b.time && !a.fraction && !b.fraction && !a.ordinal === !b.ordinal && !a.decade === !b.decade && a.scale === b.scale;
  // `1er` and `2e` differ by more than the figure.
  if (!plain || (a.ordinal && (a.amount === 1 || b.amount === 1))) return [];
  const [english, french] = [RUN.exec(en.text), RUN.exec(fr.text)];
  if (!english || !french || Number.isNaN(a.amount) || Number.isNaN(b.amount)) return [];
  const from = fr.from + french.index;
  return [{ side: 'fr' satisfies Side, from, to: from + french[0].length, insert: frenchFigures(english[0]) }];
}
