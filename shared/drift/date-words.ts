import type { Side } from '../letter/side';

function numbered(...forms: readonly string[]): ReadonlyMap<string, number> {
  return new Map(forms.flatMap((same, at) => same.split(' ').filter((form) => form !== '').map((form): [string, number] => [form, at + 1])));
}

/** Months written out, in lower case. */
export const MONTHS: { readonly [side in Side]: ReadonlyMap<string, number> } = {
  en: numbered('january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'),
  fr: numbered('janvier', 'février fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août aout', 'septembre', 'octobre', 'novembre', 'décembre decembre'),
};

/** Months cut short, without their stop. */
export const SHORT_MONTHS: { readonly [side in Side]: ReadonlyMap<string, number> } = {
  en: numbered('jan', 'feb', 'mar', 'apr', '', 'jun', 'jul', 'aug', 'sep sept', 'oct', 'nov', 'dec'),
  fr: numbered('janv jan', 'févr fév fevr', '', 'avr', '', '', 'juill juil', '', 'sept', 'oct', 'nov', 'déc dec'),
};

/** Monday is 1. */
export const WEEKDAYS: { readonly [side in Side]: ReadonlyMap<string, number> } = {
  en: numbered('monday mondays', 'tuesday tuesdays', 'wednesday wednesdays', 'thursday thursdays', 'friday fridays', 'saturday saturdays', 'sunday sundays'),
  fr: numbered('lundi lundis', 'mardi mardis', 'mercredi mercredis', 'jeudi jeudis', 'vendredi vendredis', 'samedi samedis', 'dimanche dimanches'),
};

/** Spring is 1. */
export const SEASONS: { readonly [side in Side]: ReadonlyMap<string, number> } = {
  en: numbered('spring', 'summer', 'autumn fall', 'winter'),
  fr: numbered('printemps', 'été', 'automne', 'hiver'),
};

const EN_UNITS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const FR_UNITS = 'premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf';
const EN_DAYS = [...EN_UNITS.split(' '), 'twentieth', ...EN_UNITS.split(' ').slice(0, 9).map((unit) => `twenty-${unit}`), 'thirtieth', 'thirty-first'];
const FR_DAYS = [...FR_UNITS.split(' '), 'vingt', ...['et-un', ...FR_UNITS.split(' ').slice(1, 9)].map((unit) => `vingt-${unit}`), 'trente', 'trente-et-un'];

/** Days of a month in words, hyphens between their parts: `twenty-first`, `vingt-et-un`. */
export const DAY_WORDS: { readonly [side in Side]: ReadonlyMap<string, number> } = { en: numbered(...EN_DAYS), fr: numbered(...FR_DAYS) };

/** Where in a month, year or decade: `early March`, `mi-mars`, `la fin de 2022`. */
export type PartOfTime = 'early' | 'mid' | 'late';

const PARTS: { readonly [side in Side]: RegExp } = {
  en: /(?<![\p{L}\p{N}])(?:(?<early>early|(?:beginning|start)(?: of)?)|(?<mid>mid|middle of)|(?<late>late|end(?: of)?|close of))(?:[ -]| (?:the )?(?:month of )?)(?:in )?(?:the )?$/iu,
  fr: /(?<![\p{L}\p{N}])(?:(?<early>début)|(?<mid>mi|milieu)|(?<late>fin))(?: d(?:e|u|es))?(?: la| l['’])?(?: ?mois)?(?: d(?:e |['’]))?(?: ?années?)?[ -]?$/iu,
};

/** The part that the words before `at` single out of the month or year there, and where they begin: `early 2023`, `au milieu des années 1990`. */
export function partBefore(text: string, at: number, side: Side): { readonly part: PartOfTime; readonly from: number } | undefined {
  const start = Math.max(0, at - 30);
  const found = PARTS[side].exec(text.slice(start, at).replace(/[\u00a0\u202f\n]/g, ' '));
  if (!found) return undefined;
  const { early, mid } = found.groups!;
  return { part: early !== undefined ? 'early' : mid !== undefined ? 'mid' : 'late', from: start + found.index };
}
