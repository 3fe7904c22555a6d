import { readFileSync } from 'node:fs';
import { align, parseLexicon, type Segment } from '../../shared/alignment';
import { count, readDevSet, strictF1, type Bead, type DevDocument } from './dev-set';

/** Times in seconds, memory in megabytes (10^6 bytes). */
export interface LongRun {
  readonly en: number;
  readonly fr: number;
  readonly seconds: number;
  readonly strictF1: number;
  /** The process with texts and lexicon in it, before the work. */
  readonly before: number;
  /** The most the process ever held. */
  readonly peak: number;
}

/** One long text: every document at one level after the other, so that the near copies of a document stand far apart. */
export function longText(documents: readonly DevDocument[], size: number): DevDocument {
  const ordered = [...documents].sort((a, b) => (a.level < b.level ? -1 : a.level > b.level ? 1 : 0));
  const en: Segment[] = [];
  const fr: Segment[] = [];
  const gold: Bead[] = [];
  for (let k = 0; en.length < size; k++) {
    const document = ordered[k % ordered.length]!;
    const enBase = en.length;
    const frBase = fr.length;
    gold.push(...document.gold.map((bead) => ({ en: bead.en.map((i) => i + enBase), fr: bead.fr.map((j) => j + frBase) })));
    en.push(...document.en);
    fr.push(...document.fr);
  }
  return { name: 'long', family: 'all', level: '', en, fr, gold };
}

/** Aligns a long text and measures it; meant for a process of its own, begun with --expose-gc. */
export function longRun(size: number, lexiconPaths: readonly string[]): LongRun {
  const lexicon = parseLexicon(lexiconPaths.map((path) => readFileSync(path, 'utf8')).join(''));
  const { en, fr, gold } = longText(readDevSet(), size);
  (globalThis as { gc?: () => void }).gc?.();
  const before = process.memoryUsage().rss / 1e6;
  const start = performance.now();
  const pairs = align(en, fr, lexicon);
  const seconds = (performance.now() - start) / 1000;
  return { en: en.length, fr: fr.length, seconds, strictF1: strictF1(count(gold, pairs)), before, peak: (process.resourceUsage().maxRSS * 1024) / 1e6 };
}
