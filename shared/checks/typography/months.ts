import { startsSentence } from '../../letter/sentences';
import { SIDES, type Side } from '../../letter/side';
import type { Noticed, SideCheck } from '../check';
import type { CheckedSide } from '../checked';
import { matchesIn, noticed } from './places';

/** Months and days of the week: small letters in French, capitals in English. */
export const months: SideCheck = {
  id: 'typography-months-and-days', scope: 'side', sides: SIDES, severity: 'error',
  name: { en: 'Capitals of months and days', fr: 'Majuscules des mois et des jours' },
  description: 'A French month or day of the week with a capital in the middle of a sentence or after the day of a date, an English one without. First words, holidays (`le 14 Juillet`), events called by a month and names (`Avril`, `mars`, `May`, `march`) are let be.',
  good: [
    { pairs: { en: 'On 3 July 2023, a Monday in May, we may march in august company.', fr: 'Le 3 juillet 2023, un lundi de mai. Juillet fut chaud. Lundi 3 mars, nous partons.' } },
    { pairs: { fr: 'le 14 Juillet, le 1er Mai et le 11 Novembre' } },
    { pairs: { fr: 'la révolution d’Octobre, la monarchie de Juillet, le Champ de Mars, Avril Lavigne, le Mardi gras, le Journal du Dimanche' } },
    { pairs: { fr: 'Octobre rose et le prix Juin 2023' } },
    { pairs: { en: 'Section 3 may apply. They march 3 miles. See july-report.pdf and https://example.org/july.' } },
  ],
  bad: [
    { pairs: { fr: '15 ⟦Juillet⟧ 2023' }, fixed: { fr: '15 juillet 2023' } },
    { pairs: { fr: 'le 1er ⟦Mars⟧ 2023, en ⟦Juillet⟧, dès ⟦Août⟧ 2024, fin ⟦Avril⟧' }, fixed: { fr: 'le 1er mars 2023, en juillet, dès août 2024, fin avril' } },
    { pairs: { fr: 'le ⟦Lundi⟧ 3 mars et jusqu’au ⟦Dimanche⟧, réunis ⟦Samedi⟧' }, fixed: { fr: 'le lundi 3 mars et jusqu’au dimanche, réunis samedi' } },
    { pairs: { fr: 'le 14 ⟦Juillet⟧ 2023 et le mois de ⟦Septembre⟧' }, fixed: { fr: 'le 14 juillet 2023 et le mois de septembre' } },
    { pairs: { en: 'on 15 ⟦july⟧ 2023, a ⟦monday⟧, and ⟦may⟧ 3, 2024 or 3 ⟦march⟧ 2024' }, fixed: { en: 'on 15 July 2023, a Monday, and May 3, 2024 or 3 March 2024' } },
  ],
  find: (side) => FIND[side.side](side),
};

const FIND: { readonly [side in Side]: (side: CheckedSide) => Noticed[] } = {
  fr: (side) => [...matchesIn(side, FRENCH_MONTH).filter(({ 0: name, index }) => isFrenchDate(side.text, index, name)), ...matchesIn(side, FRENCH_DAY).filter(({ 0: name, index }) => isFrenchDay(side.text, index, name))]
    .map(({ 0: name, index }) => fault(side, index, name, name.toLowerCase())),
  en: (side) => matchesIn(side, ENGLISH).filter(({ 0: name, index }) => isEnglish(side.text, index, name)).map(({ 0: name, index }) => fault(side, index, name, name[0]!.toUpperCase() + name.slice(1))),
};

function fault(side: CheckedSide, from: number, name: string, right: string): Noticed {
  return noticed(side, {
    from, to: from + name.length, changes: [[from, from + 1, right[0]!]],
    message: side.side === 'fr'
      ? { en: `Months and days have small letters in French: “${right}”`, fr: `Les noms de mois et de jours n’ont pas de majuscule\u00a0: «\u00a0${right}\u00a0»` }
      : { en: `Months and days have capitals in English: “${right}”`, fr: `Les mois et les jours ont une majuscule en anglais\u00a0: «\u00a0${right}\u00a0»` },
  });
}

const FRENCH_MONTH = /(?:Janvier|F[ée]vrier|Mars|Avril|Mai|Juin|Juillet|Ao[ûu]t|Septembre|Octobre|Novembre|D[ée]cembre)(?![\p{L}\p{N}_@-]|\.\p{L})/gu;
/** Also names of people and places: a day or a year must tell. */
const ALSO_NAMES: ReadonlySet<string> = new Set(['Mars', 'Avril', 'Mai', 'Juin']);
const DAY_BEFORE = /(?:^|[^\p{L}\p{N}.,])(?:[12]?\d|3[01]|1er|1ᵉʳ|[Pp]remier)[ \u00a0\u202f]$/u;
const YEAR_AFTER = /^[ \u00a0\u202f]\d{4}(?!\d)/;
/** Holidays and days of history that are called by their date. */
const CALLED_BY_DATE = /(?:^|[^\p{N}])(?:(?:1er|1ᵉʳ|[Pp]remier|8|13) Mai|(?:14) Juillet|11 Novembre|18 Juin|4 Septembre|2 Décembre|10 Août|6 Février|22 Mars|25 Avril)$/u;
const LEADS_TO_MONTH = /(?:^|[^\p{L}])(?:en|du mois de|[Ff]in|[Dd]ébut|mi-|mois d['’]|mois de|courant|depuis|dès|jusqu['’]en|avant|après|entre|à partir de|à compter de) ?$/u;
const LEADS_SURELY = /(?:^|[^\p{L}])(?:en|[Ff]in|[Dd]ébut|mi-|mois d['’]|mois de|courant|jusqu['’]en) ?$/u;
const EVENT_AFTER = /^ (?:rose|noir|rouge|bleu)/;

function isFrenchDate(text: string, from: number, name: string): boolean {
  const before = text.slice(Math.max(0, from - 20), from).replace(/[\u00a0\u202f]/g, ' ');
  const after = text.slice(from + name.length, from + name.length + 8);
  const year = YEAR_AFTER.test(after);
  if (/[\p{L}\p{N}_@/.’'-]$/u.test(before) && !/(?:mi-|mois d['’])$/u.test(before)) return false;
  if (DAY_BEFORE.test(before)) return year || !CALLED_BY_DATE.test(before + name);
  if (startsSentence(text, from, 'fr') || EVENT_AFTER.test(after)) return false;
  return (year || name !== 'Mars' ? LEADS_SURELY.test(before) : false) || (LEADS_TO_MONTH.test(before) && (year || !ALSO_NAMES.has(name)));
}

const FRENCH_DAY = /(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche)s?(?![\p{L}\p{N}_@-]|\.\p{L})/gu;
const LEADS_TO_DAY = /(?:^|[^\p{L}])(?:[Ll]es?|[Cc]e|[Aa]u|[Cc]haque|[Dd]ès|[Dd]epuis|[Tt]ous les|[Jj]usqu['’]au) $/u;
/** `Vendredi` is also a man’s name, `Dimanche` a newspaper’s. */
const AFTER_WORD = /\p{Ll}{2} $/u;
const WITH = /(?:^|[^\p{L}])(?:avec|chez|sainte?) $/u;
const OF_OR_WITH = /(?:^|[^\p{L}])(?:du|de|avec|chez|et|ou) $/u;
const LEADS_TO_DATED_DAY = /(?:^|[^\p{L}])(?:[Dd]u|de|et|ou|,) $/u;
/** Feasts: `Mardi gras`, `Vendredi saint`, `Lundi de Pâques`. */
const FEAST_AFTER = /^ (?:gras|saint|noir|rouge|blanc|d[eu]s? )/i;

function isFrenchDay(text: string, from: number, name: string): boolean {
  const before = text.slice(Math.max(0, from - 12), from).replace(/[\u00a0\u202f]/g, ' ');
  const after = text.slice(from + name.length, from + name.length + 13);
  if (FEAST_AFTER.test(after) || /^ \p{Lu}/u.test(after) || startsSentence(text, from, 'fr')) return false;
  if (LEADS_TO_DAY.test(before) || (LEADS_TO_DATED_DAY.test(before) && /^[ \u00a0\u202f]\d/.test(after))) return true;
  if (/^ (?:matin|midi|soir|après-midi|derniers?|prochains?)(?!\p{L})/u.test(after)) return true;
  // A headline may run into its text: `la ville Samedi, six`.
  return name !== 'Vendredi' && !after.startsWith(',') && AFTER_WORD.test(before) && !(name === 'Dimanche' ? OF_OR_WITH : WITH).test(before);
}

const ENGLISH = /(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?![\p{L}\p{N}_@/-]|\.\p{L})/gu;
const DAY = /(?:^|[^\p{L}\p{N}.,])(?:[12]?\d|3[01])(?:st|nd|rd|th)?(?: of)? $/u;
const YEAR = /^(?: (?:[12]?\d|3[01])(?:st|nd|rd|th)?)?,? (?:19|20)\d\d(?!\d)/;

/** `may` and `march` need a year to be months, `august` a day or a year. */
function isEnglish(text: string, from: number, name: string): boolean {
  const before = text.slice(Math.max(0, from - 12), from);
  const after = text.slice(from + name.length, from + name.length + 14);
  if (/[\p{L}\p{N}_@/.]$|\d-$|[\p{L}]-$/u.test(before)) return before.endsWith('mid-') && name !== 'may' && name !== 'march';
  if (name === 'may' || name === 'march') return YEAR.test(after);
  return name !== 'august' || DAY.test(before) || YEAR.test(after) || /^ (?:[12]?\d|3[01])(?:st|nd|rd|th)?(?![\d\p{L}])/u.test(after);
}
