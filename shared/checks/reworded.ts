import type { AnswerLink, AnswerWord } from '../alignment/answers';
import { stem } from '../alignment/stems';
import type { Side } from '../letter/side';

/** Words that point at another place of a text: the other side may say `these` or nothing. */
const POINTS: { readonly [side in Side]: RegExp } = {
  en: /^(?:referred|mentioned|specified|described|prescribed|provided|contemplated|aforesaid|aforementioned|abovementioned|above-mentioned|foregoing|pursuant|thereof|therein|thereto|thereunder|respecti\p{L}+)$/u,
  fr: /^(?:vis|mentionn|énonc|énumér|précit|susmentionn|susvis|indiqu|désign)ée?s?$|^prévue?s?$|^(?:le|la|les|du|au|des|aux)dite?s?$|^(?:application|titre|termes|vertu|égard|afférente?s?|dessus|dessous)$/u,
};
const PART: { readonly [side in Side]: RegExp } = {
  en: /^(?:(?:sub)?(?:section|paragraph|clause)|article|schedule|part|item|annex)s?$/u,
  fr: /^(?:sous-)?(?:article|paragraphe|alinéa|annexe|partie|disposition|point)s?$/u,
};
/** What may stand in the number of a part: `26`, `iv`, `b`. */
const PART_NUMBER = /^(?:[\d.,\u00a0\u202f]+|[a-z]|[ivx]{1,5}|and|or|to|et|ou|à|of|de|du)$/u;

/** For each word whether it is a content word that points at another place: `the amounts referred to in subsection (1)` / `ces sommes`. */
export function pointing(words: readonly AnswerWord[], side: Side): readonly boolean[] {
  let inPart = false;
  return words.map(({ key, content }) => {
    const isPart = content && PART[side].test(key);
    inPart = isPart || (inPart && PART_NUMBER.test(key));
    return content && (inPart || POINTS[side].test(key));
  });
}

/** For each word whether it has no answer, but says again what its side says elsewhere with one: the other language may use a pronoun. */
export function repeated(words: readonly AnswerWord[], links: readonly (AnswerLink | undefined)[], side: Side): readonly boolean[] {
  const stems = words.map(({ key, content }) => (content ? stem(key, side) : ''));
  const answered = new Set(stems.filter((_, at) => links[at]));
  return words.map(({ content }, at) => content && !links[at] && answered.has(stems[at]!));
}
