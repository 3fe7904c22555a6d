import type { Lexicon } from '../alignment';
import type { Answers, AnswerWord } from '../alignment/answers';
import { fold } from '../alignment/cognates';
import { everydayAnswers } from '../alignment/everyday-words';
import { stem } from '../alignment/stems';

/** A pair's words made ready to be compared with those of other pairs, roughly but quickly. */
export interface Print {
  /** For each English content word what a French word that answers it looks like. */
  readonly en: readonly (readonly string[])[];
  /** For each look of the French content words, which they are. */
  readonly fr: ReadonlyMap<string, readonly number[]>;
  readonly frSize: number;
}

/** Words this long that begin with the same letters may be cognates. */
const BEGINNING = 5;

export function printOf(answers: Answers, lexicon: Lexicon): Print {
  const content = (words: readonly AnswerWord[]) => words.filter((word) => word.content);
  const fr = new Map<string, number[]>();
  const french = content(answers.fr);
  french.forEach((word, at) => {
    for (const look of [stem(word.key, 'fr'), ...ownLooks(word)]) fr.set(look, [...(fr.get(look) ?? []), at]);
  });
  const en = content(answers.en).map((word) => {
    const root = stem(word.key, 'en');
    return [...new Set([...lexicon.stemTranslations(root).map((one) => one.fr), ...everydayAnswers(root), ...ownLooks(word)])];
  });
  return { en, fr, frSize: french.length };
}

function ownLooks({ key, value }: AnswerWord): string[] {
  if (value !== undefined) return [`#${value}`];
  const folded = fold(key);
  return [`=${folded}`, ...(folded.length >= BEGINNING ? [`~${folded.slice(0, BEGINNING)}`] : [])];
}

/** Share of the content words of one print's English and another's French that may answer each other, 0 to 1. */
export function crossLikeness(english: Print, french: Print): number {
  const hit = new Set<number>();
  let matched = 0;
  for (const looks of english.en) {
    let found = false;
    for (const look of looks) {
      const at = french.fr.get(look);
      if (!at) continue;
      found = true;
      for (const one of at) hit.add(one);
    }
    if (found) matched++;
  }
  const all = english.en.length + french.frSize;
  return all === 0 ? 0 : (matched + hit.size) / all;
}
