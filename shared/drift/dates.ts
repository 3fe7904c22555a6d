import type { Side } from '../letter/side';
import type { FactSpan } from './facts';
import { startsSentence } from './sentences';

const MONTHS: { readonly [side in Side]: readonly string[] } = {
  en: ['jan(?:uary|\\.)?', 'feb(?:ruary|\\.)?', 'mar(?:ch|\\.)', 'apr(?:il|\\.)?', 'may', 'june?', 'july?', 'aug(?:ust|\\.)?', 'sept?(?:ember|\\.)?', 'oct(?:ober|\\.)?', 'nov(?:ember|\\.)?', 'dec(?:ember|\\.)?'],
  fr: ['janv(?:ier|\\.)', 'févr(?:ier|\\.)', 'mars', 'avr(?:il|\\.)', 'mai', 'juin', 'juil(?:let|\\.)', 'ao[ûu]t', 'sept(?:embre|\\.)', 'oct(?:obre|\\.)', 'nov(?:embre|\\.)', 'déc(?:embre|\\.)'],
};
const WEEKDAYS: { readonly [side in Side]: readonly string[] } = {
  en: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
};
const S = String.raw`[\s\u00a0\u202f]`;
const EDGE = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const month = (side: Side) => `(?<month>${MONTHS[side].join('|')})`;
const YEAR = String.raw`(?<year>\d{4})`;

/** The forms of a date, the fullest first. A month by itself is a date too. */
const FORMS: { readonly [side in Side]: readonly RegExp[] } = {
  en: [
    new RegExp(`${EDGE}(?<day>\\d{1,2})(?:st|nd|rd|th)?${S}(?:of${S})?${month('en')}(?:,?${S}${YEAR})?${END}`, 'giu'),
    new RegExp(`${EDGE}${month('en')}${S}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?${S}${YEAR})?${END}`, 'giu'),
  ],
  fr: [new RegExp(`${EDGE}(?<day>1${S}?er|\\d{1,2})${S}${month('fr')}(?:${S}${YEAR})?${END}`, 'giu')],
};
const ISO = new RegExp(`${EDGE}${YEAR}-(?<number>\\d{2})-(?<day>\\d{2})${END}`, 'gu');
const SLASHED = new RegExp(String.raw`${EDGE}\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d{2})${END}`, 'gu');
const MONTH_YEAR: { readonly [side in Side]: RegExp } = {
  en: new RegExp(`${EDGE}${month('en')}(?:,?${S}(?:of${S})?${YEAR})?${END}`, 'giu'),
  fr: new RegExp(`${EDGE}${month('fr')}(?:${S}${YEAR})?${END}`, 'giu'),
};
const DAY_NAMES: { readonly [side in Side]: RegExp } = {
  en: new RegExp(`${EDGE}(?:${WEEKDAYS.en.join('|')})${END}`, 'giu'),
  fr: new RegExp(`${EDGE}(?:${WEEKDAYS.fr.join('|')})${END}`, 'giu'),
};

/**
 * The dates of a text by value: `3 March 2023`, `March 3, 2023`, `3 mars 2023`, `April 2024`, `juillet`, `2023-03-03`, and days of
 * the week. Key: `year-month-day` with what is not said left empty. `03/04/2023` stands for itself, for who wrote it decides what it means.
 */
export function datesIn(text: string, side: Side): FactSpan[] {
  const found: FactSpan[] = [];
  const take = (pattern: RegExp, key: (match: RegExpExecArray) => string | undefined) => {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const name = found.some((span) => span.from < to && from < span.to) ? undefined : key(match);
      if (name !== undefined) found.push({ what: 'date', key: name, text: match[0], from, to });
    }
  };
  for (const form of FORMS[side]) take(form, (match) => dateKey(match, side));
  take(ISO, (match) => `${match.groups!.year!}-${Number(match.groups!.number)}-${Number(match.groups!.day)}`);
  take(SLASHED, (match) => match[0]);
  take(MONTH_YEAR[side], (match) => (standsAlone(match, text, side) ? dateKey(match, side) : undefined));
  take(DAY_NAMES[side], (match) => `day ${WEEKDAYS[side].indexOf(match[0].toLowerCase()) + 1}`);
  return found.sort((a, b) => a.from - b.from);
}

function dateKey(match: RegExpExecArray, side: Side): string | undefined {
  const { year = '', month: name = '', day = '' } = match.groups as { [name: string]: string | undefined };
  if (side === 'en' && /^(?:may|march)$/.test(name)) return undefined;
  const number = MONTHS[side].findIndex((shape) => new RegExp(`^${shape}$`, 'iu').test(name)) + 1;
  return `${year}-${number}-${day === '' ? '' : Number.parseInt(day, 10)}`;
}

/** Without a year, an abbreviation is no month, and English `May` and `March` at a sentence's start may be verbs. */
function standsAlone(match: RegExpExecArray, text: string, side: Side): boolean {
  if (match.groups!.year !== undefined) return true;
  const name = match[0].toLowerCase();
  if (side === 'fr') return !name.endsWith('.');
  if (!/^\p{Lu}/u.test(match[0]) || (name.length < 5 && !/^(?:may|june|july)$/.test(name)) || name.endsWith('.')) return false;
  return !/^(?:may|march|august)$/.test(name) || !startsSentence(text, match.index, side);
}
