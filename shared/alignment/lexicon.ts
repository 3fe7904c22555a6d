import { stem } from './stems';

/** A translation of a word: the French form and how strong the link is, 0 to 1 (geometric mean of both directions' share). */
export interface Translation {
  readonly fr: string;
  readonly strength: number;
}

/** English-French word pairs, looked up by the English form or by its stem. */
export interface Lexicon {
  readonly size: number;
  /** Whether this form, lower case with accents, stands on the French side. */
  isFrench(word: string): boolean;
  /** Translations of an English word form, lower case with accents. */
  translations(en: string): readonly Translation[];
  /** Stems of translations of any form that shares this English stem (see `stem`). */
  stemTranslations(enStem: string): readonly Translation[];
}

const NONE: readonly Translation[] = [];

/** Lines that are read between two steps: some 5 ms of work. */
const STEP = 1_500;

/**
 * Reads `en<TAB>fr<TAB>weight` lines; weight is a whole number from 1 to 99, empty lines are skipped. Of a pair that comes twice the stronger counts.
 * @throws Error that names the first bad line by its number and content.
 */
export function parseLexicon(tsv: string): Lexicon {
  const steps = lexiconSteps(tsv);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in small steps, for a page that must not be held up. Yields the share that is done, 0 to 1. */
export function* lexiconSteps(tsv: string): Generator<number, Lexicon> {
  const words = new Map<string, Translation[]>();
  const stems = new Map<string, Map<string, number>>();
  const french = new Set<string>();
  let size = 0;
  const lines = tsv.replace(/^\uFEFF/, '').split('\n');
  for (const [index, line] of lines.entries()) {
    if (index % STEP === 0) yield index / lines.length;
    const row = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (row.trim() === '') continue;
    const [en, fr, weight, ...rest] = row.split('\t');
    const value = Number(weight);
    if (!en || !fr || rest.length > 0 || !/^\d{1,2}$/.test(weight ?? '') || value < 1) {
      throw new Error(`lexicon line ${index + 1}: expected "en<TAB>fr<TAB>weight 1-99", found "${row}"`);
    }
    size++;
    french.add(fr);
    const list = words.get(en);
    const translation = { fr, strength: value / 100 };
    const known = list?.findIndex((other) => other.fr === fr) ?? -1;
    if (!list) words.set(en, [translation]);
    else if (known < 0) list.push(translation);
    else if (list[known]!.strength < translation.strength) list[known] = translation;
    const key = stem(en, 'en');
    const byStem = stems.get(key) ?? new Map<string, number>();
    const frStem = stem(fr, 'fr');
    byStem.set(frStem, Math.max(byStem.get(frStem) ?? 0, value / 100));
    stems.set(key, byStem);
  }
  const byStem = new Map<string, readonly Translation[]>();
  for (const [key, list] of stems) byStem.set(key, [...list].map(([fr, strength]) => ({ fr, strength })));
  return {
    size,
    isFrench: (word) => french.has(word),
    translations: (en) => words.get(en) ?? NONE,
    stemTranslations: (enStem) => byStem.get(enStem) ?? NONE,
  };
}
