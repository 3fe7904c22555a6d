import type { AlignedPair } from './segment';

/** So many lines, or this share of all, may find their answer elsewhere before two files count as not written line by line. */
const STRAY_LINES = 2;
const STRAY_SHARE = 0.25;

/**
 * Two files of as many lines that mostly answer each other line by line were written so, and the few lines that seem to answer others, or none,
 * are what is wrong with them: an untranslated line, two lines exchanged. Then every line faces the one of its number.
 * @returns undefined where the files were not written line by line: the alignment stands
 */
export function lineByLine(pairs: readonly AlignedPair[], lines: { readonly en: number; readonly fr: number }): AlignedPair[] | undefined {
  if (lines.en !== lines.fr) return undefined;
  const scores = new Map(pairs.flatMap(({ en, fr, score }) => (en.length === 1 && fr.length === 1 && en[0] === fr[0] ? [[en[0]!, score] as const] : [])));
  if (lines.en - scores.size > Math.max(STRAY_LINES, lines.en * STRAY_SHARE)) return undefined;
  return Array.from({ length: lines.en }, (_, line) => ({ en: [line], fr: [line], score: scores.get(line) ?? 0 }));
}
