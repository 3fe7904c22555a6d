import type { Side } from '../letter/side';

/** A pattern for words that say a number without being one, and the numbers that the other language may write out for them. */
type Implied = readonly (readonly [RegExp, readonly number[]])[];

function words(numbers: readonly number[], pattern: string): readonly [RegExp, readonly number[]] {
  return [new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?!\p{L})`, 'iu'), numbers];
}

const IMPLIED: { readonly [side in Side]: Implied } = {
  en: [
    words([0], 'no|none|nil|nought|naught|nothing'),
    words([2], String.raw`both|twice|pairs?|couples?|doubl\p{L}+|double|dual\p{L}*|twin|twins|either|neither|latter|former|each other|one another|twofold|duo|duet|half|halves|semi-?\p{L}+` +
      String.raw`|bi(?:ennial|ennium|lateral|cameral|lingual|furc|partite|partisan|ped|polar|weekly|monthly|annual|centenn|section|cycle)\p{L}*`),
    words([3], String.raw`thrice|tripl\p{L}+|treble|trio|tri(?:lateral|angle|angular|partite|ennial|logy|color|colour|lingual|pod|mester|umvirate)\p{L}*|threefold|quarter\p{L}*`),
    words([4], String.raw`quadr\p{L}+|quart\p{L}+|all fours|tetra\p{L}+|fourfold`), words([5], String.raw`quin(?:t|qu)\p{L}+|penta\p{L}+|fivefold`),
    words([6], String.raw`semi-?annual\p{L}*|half[- ]year\p{L}*|hexa\p{L}+|semesters?|biannual\p{L}*|sextuplets?`), words([7], String.raw`hepta\p{L}+`), words([8], String.raw`octa\p{L}+|octet`),
    words([10], String.raw`deca\p{L}+|tenfold|tens|decades?`), words([12], 'dozens?'), words([14, 15], String.raw`fortnight\p{L}*`), words([20], 'scores?'), words([24], 'round the clock'), words([25], 'quarters?'),
    words([50], 'half|jubilee'), words([75], 'three[- ]quarters'), words([100], String.raw`centenn?\p{L}+|fully|entirely|completely|totally|wholly`), words([200], String.raw`bicenten\p{L}+`), words([1000], String.raw`millenni\p{L}+|countless|grand`),
    words([30, 40, 50, 60, 70, 80, 90], String.raw`quadragen\p{L}+|quinquagen\p{L}+|sexagen\p{L}+|septuagen\p{L}+|octogen\p{L}+|nonagen\p{L}+`),
  ],
  fr: [
    words([0], 'aucune?|nul|nulle|rien|néant'),
    words([2], String.raw`doubl\p{L}+|double|couples?|paires?|duo|seconde?|secondement|demi\p{L}*|moitiés?|jum(?:eau|elle)\p{L}*|ambidextre|l['’]une? et l['’]autre|l['’]une? ou l['’]autre|ni l['’]une? ni l['’]autre|l['’]autre|les uns les autres` +
      String.raw`|bi(?:ennal|sannuel|latéral|caméral|lingue|furqu|partite|polaire|hebdomadaire|mensuel|mestriel|centenaire|naire|s)\p{L}*|semestr\p{L}*`),
    words([3], String.raw`tripl\p{L}+|trio|tiers|troisièmement|trimestr\p{L}+|tri(?:angle|angulaire|latéral|partite|ennal|logie|color|lingue|pied)\p{L}*`),
    words([4], String.raw`quatrième\p{L}*|quadr\p{L}+|quart\p{L}*|tétra\p{L}+|quatuor`), words([5], String.raw`quinquenn\p{L}+|quintupl\p{L}+|penta\p{L}+|quint(?:ette|et)\p{L}*`), words([6], String.raw`semestr\p{L}+|sextupl\p{L}+|demi-douzaine`),
    words([7], String.raw`septenn\p{L}+`), words([8], String.raw`huitaine|octo\p{L}+`), words([9], 'neuvaine'), words([10], String.raw`décenn\p{L}+|décupl\p{L}+|dizaines?`),
    words([12], 'douzaines?'), words([14, 15], 'quinzaine'), words([20], 'vingtaines?'), words([25], 'quarts?'),
    words([30], 'trentaine'), words([40], String.raw`quarantaine|quadragén\p{L}+`), words([50], String.raw`cinquant(?:aine|enaire)|quinquagén\p{L}+|moitié`), words([60], String.raw`soixantaine|sexagén\p{L}+`),
    words([70], String.raw`septuagén\p{L}+`), words([80], String.raw`octogén\p{L}+`), words([90], String.raw`nonagén\p{L}+`),
    words([100], String.raw`entièrement|totalement|complètement|pleinement|centen\p{L}+|sécul\p{L}+|centaines?|centupl\p{L}+`), words([200], String.raw`bicenten\p{L}+`), words([1000], String.raw`millén\p{L}+|milliers?`),
  ],
};

/** Lengths of time that the other language may count in smaller units: `huit jours` is a week, `douze mois` a year. */
const LENGTHS: { readonly [side in Side]: Implied } = {
  en: [
    words([3, 90], 'quarters?|quarterly'), words([6], String.raw`semesters?|half[- ]year\p{L}*`), words([7, 8], 'weeks?|weekly'), words([10], 'decades?'), words([12, 52, 365], String.raw`years?|annual\p{L}*`),
    words([14, 15], String.raw`fortnight\p{L}*`), words([24], 'days?|daily'), words([30], 'half|months?|monthly'), words([60], 'minutes?|hours?'), words([90], 'quarters?'), words([100], String.raw`centur\p{L}+`), words([1000], String.raw`millenni\p{L}+`),
  ],
  fr: [
    words([3, 90], String.raw`trimestr\p{L}+`), words([4], String.raw`quadrienn\p{L}+`), words([6], String.raw`semestr\p{L}+`), words([7, 8], String.raw`semaines?|hebdomad\p{L}+|huitaine`), words([10], String.raw`décenn\p{L}+`),
    words([12, 52, 365], String.raw`ans?|années?|annuel\p{L}*`), words([14, 15], 'quinzaine'), words([24], 'jours?|journées?'), words([30], String.raw`demi-heure|demie|mois|mensuel\p{L}*`), words([60], 'heures?|minutes?'),
    words([100], 'siècles?'), words([1000], String.raw`millén\p{L}+`),
  ],
};

/**
 * Whether a text has words that can stand for that number: `both` for `deux`, `septuagénaire` for `seventy`; for the number of a length of time also
 * `a fortnight` for `quinze jours`.
 */
export function impliesNumber(text: string, amount: number, side: Side, ofTime: boolean): boolean {
  const says = ([pattern, numbers]: Implied[number]) => numbers.includes(amount) && pattern.test(text);
  return IMPLIED[side].some(says) || (ofTime && LENGTHS[side].some(says));
}
