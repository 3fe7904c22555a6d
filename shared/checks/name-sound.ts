/** What letters are written as in another alphabet's English and French transcription, in one form; the order matters. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|tch|sch|ch|sh/g, 'ç'], [/ph/g, 'f'], [/[kg]h/g, 'g'], [/ck|qu?|c(?=[aoulrkt])|k/g, 'k'], [/x/g, 'ks'], [/dj|zh/g, 'j'], [/t?z/g, 's'], [/c(?=[eiy])/g, 's'],
  [/w/g, 'v'], [/ou|oo|u/g, 'u'], [/ae|ai|ei|ey/g, 'e'], [/[yj]/g, 'i'], [/(?:v|ff?)$/g, 'f'], [/h/g, ''], [/ii+/g, 'i'], [/(.)\1/g, '$1'],
];
const ENDING = /(?:[aeiou]+s?|s)$/;
const SHORTEST = 3;

/**
 * How a folded name sounds, roughly: equal for the forms that a name has in English and French transcription (`aleksandr`, `alexandre`;
 * `lukashenko`, `loukachenko`), different for most slips of the keyboard.
 */
export function nameSound(folded: string): string {
  const sound = SOUNDS.reduce((form, [letters, as]) => form.replace(letters, as), folded);
  const short = sound.replace(ENDING, '');
  return short.length >= SHORTEST ? short : sound;
}

/** Endings that differ between the languages where a name is not copied but adapted: `Catalonia`, `Catalogne`; `Islamist`, `islamiste`. */
const EN_ENDINGS = /^(?:n?ia|e?a|ia?ns?|e?ans?|ese|ish|ics?|ists?|isms?|ity|t?y|us|um|os?|ers?|ors?|es?|s|i|on|n|en|ees?|eers?|ites?|ar|al|ian|als|ors?|our|)$/;
const FR_ENDINGS = /^(?:g?n?e|ie|iens?|ien?nes?|ens?|en?nes?|ns?|nes?|ans?|anes?|ains?|aines?|ais|aises?|ois|oises?|iques?|istes?|ismes?|ites?|te|is|es?|s|eurs?|eures?|euses?|er|re|on|ons|ars?|al|ale|aux|ales|aire|ins?|ines?|i|)$/;
const LEAST_COMMON = 3;
const DOUBLED = /(.)\1/g;

/** Whether two folded words are one word with the ending of each language. */
export function adapted(enWord: string, frWord: string): boolean {
  if (enWord[0] !== frWord[0] || enWord[1] !== frWord[1]) return false;
  const [en, fr] = [enWord.replace(DOUBLED, '$1'), frWord.replace(DOUBLED, '$1')];
  let common = 0;
  while (common < en.length && en[common] === fr[common]) common++;
  for (let at = common; at >= Math.max(LEAST_COMMON, common - 2); at--) if (EN_ENDINGS.test(en.slice(at)) && FR_ENDINGS.test(fr.slice(at))) return true;
  return false;
}
