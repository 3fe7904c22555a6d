import { fold, likeness } from './cognates';
import type { Lexicon } from './lexicon';
import { monthOf, wordValue } from './numbers';
import type { Parameters } from './parameters';
import type { SideText } from './side-text';
import { stem } from './stems';
import { BEGINNING, WordIndex } from './word-index';

/**
 * Which French types can answer an English type, and how strongly (1 to 255 for 0 to 1).
 * The links of English type `x` are `targets[starts[x]] … targets[starts[x + 1] - 1]`.
 */
export interface Links {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly strengths: Uint8Array;
}

/** Links every English type of the text to the French types of the text by lexicon, stem, number, month, sameness and likeness. */
export function linkTypes(en: SideText, fr: SideText, lexicon: Lexicon, parameters: Parameters): Links {
  const frIndex = indexTypes(fr);
  const starts = new Int32Array(en.keys.length + 1);
  const targets: number[] = [];
  const strengths: number[] = [];
  const found = new Map<number, number>();
  const propose = (target: number | undefined, strength: number): void => {
    if (target !== undefined && strength > (found.get(target) ?? 0)) found.set(target, strength);
  };
  en.keys.forEach((key, x) => {
    found.clear();
    const isName = en.capital[x] === 1;
    const same = frIndex.byKey.get(key)?.[0];
    if (same !== undefined && (isSign(key) || isName || key.length >= BEGINNING)) propose(same, parameters.sameStrength);
    if (isWordKey(key)) {
      for (const { fr: word, strength } of lexicon.translations(key)) propose(frIndex.byKey.get(word)?.[0], strength ** parameters.lexiconPower);
      for (const { fr: frStem, strength } of lexicon.stemTranslations(stem(key, 'en'))) {
        for (const y of frIndex.byStem.get(frStem) ?? []) propose(y, parameters.stemDiscount * strength ** parameters.lexiconPower);
      }
      const folded = fold(key);
      for (const y of frIndex.byBeginning.get(folded.slice(0, BEGINNING)) ?? []) {
        const alike = likeness(folded, frIndex.folded[y]!, parameters.likenessFloor);
        if (alike > 0) propose(y, parameters.cognateStrength * alike);
      }
    }
    const month = monthOf(key, 'en');
    if (month !== undefined) for (const y of frIndex.byMonth.get(month) ?? []) propose(y, parameters.sameStrength);
    const value = valueOf(key, 'en');
    if (value !== undefined) for (const y of frIndex.byValue.get(value) ?? []) propose(y, parameters.valueStrength);
    for (const [y, strength] of found) {
      targets.push(y);
      strengths.push(Math.max(1, Math.round(255 * Math.min(1, strength))));
    }
    starts[x + 1] = targets.length;
  });
  return { starts, targets: Int32Array.from(targets), strengths: Uint8Array.from(strengths) };
}

/** Each type stands once: what is looked up by its key is one type or none. */
function indexTypes(text: SideText): WordIndex {
  const index = new WordIndex(text.side);
  text.keys.forEach((key, y) => index.add(y, key, isWordKey(key), valueOf(key, text.side)));
  return index;
}

function isWordKey(key: string): boolean {
  return /^\p{L}/u.test(key);
}

function isSign(key: string): boolean {
  return !isWordKey(key);
}

function valueOf(key: string, side: 'en' | 'fr'): number | undefined {
  return key.startsWith('#') ? Number(key.slice(1)) : wordValue(key, side);
}
