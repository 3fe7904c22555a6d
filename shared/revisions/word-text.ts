import { isText, runText, type Run } from '../letter/block';
import type { Side } from '../letter/side';
import { normalMarks } from './normal-runs';
import { tokens, type Tagged, type Token } from './tokens';

/** A version of a side's text, read for comparing. */
export interface WordText {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly words: readonly Token[];
  /** For every UTF-16 unit what marks it has; absent where the text has none. */
  readonly marks?: readonly string[];
}

/** A text, its runs, or one that has been read already. */
export type Version = string | readonly Run[] | WordText;

/** Reads a version; what is read already stays the same object. */
export function wordText(version: Version, side: Side): WordText {
  if (typeof version === 'string') return { text: version, runs: version ? [{ text: version }] : [], words: tokens(version, side).words };
  if ('words' in version) return version;
  const text = version.map(runText).join('');
  const marks = unitMarks(version);
  return { text, runs: version, words: tokens(text, side, taggedRanges(version)).words, ...(marks ? { marks } : {}) };
}

/** Where a word is more than its letters: under a link, or an embed other than a line break. */
function taggedRanges(runs: readonly Run[]): Tagged[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = at;
    at += runText(run).length;
    const link = run.marks?.link;
    const tag = (link == null ? '' : JSON.stringify(link)) + (isText(run) || run.embed.br ? '' : JSON.stringify(run.embed));
    return tag ? [{ from, to: at, tag }] : [];
  });
}

function unitMarks(runs: readonly Run[]): string[] | undefined {
  if (!runs.some((run) => run.marks)) return undefined;
  return runs.flatMap((run) => {
    const marks = normalMarks(run.marks);
    const key = marks ? JSON.stringify(marks) : '';
    return Array.from({ length: runText(run).length }, () => key);
  });
}

/** Whether a stretch of one version is the same as one of another, letter by letter and mark by mark. */
export function sameUnits(a: WordText, fromA: number, toA: number, b: WordText, fromB: number, toB: number): boolean {
  if (toA - fromA !== toB - fromB || a.text.slice(fromA, toA) !== b.text.slice(fromB, toB)) return false;
  if (!a.marks && !b.marks) return true;
  for (let i = 0; i < toA - fromA; i++) if ((a.marks?.[fromA + i] ?? '') !== (b.marks?.[fromB + i] ?? '')) return false;
  return true;
}

/** The runs of a stretch, cut where it begins and ends (UTF-16 offsets). */
export function runsBetween(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap((run): Run[] => {
    const start = at;
    const length = runText(run).length;
    at += length;
    const [begin, end] = [Math.max(from - start, 0), Math.min(to - start, length)];
    if (begin >= end) return [];
    return [isText(run) && (begin > 0 || end < length) ? { ...run, text: run.text.slice(begin, end) } : run];
  });
}
