import type { Side } from '../../../shared/letter/side';
import type { Random } from '../../random';
import { carried, type Frame } from './carriers';
import { another, pickMatch, replaced, rewriting, type Injector, type Site } from './site';

const MONTHS: { readonly [side in Side]: readonly string[] } = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
};
const MONTH: { readonly [side in Side]: string } = { en: MONTHS.en.join('|'), fr: MONTHS.fr.join('|') };
/** Day, month and year as far as a date has them. A bare month would too often be something else. */
const DATE: { readonly [side in Side]: RegExp } = {
  en: new RegExp(`(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?(?:of )?(?<month>${MONTH.en})(?: (?<later>\\d{1,2})(?!\\d))?(?:,? (?<year>\\d{4}))?`, 'gu'),
  fr: new RegExp(`(?:(?<day>\\d{1,2})(?:er)?[ \\u00a0])?(?<later>(?!))?(?<month>${MONTH.fr})(?:[ \\u00a0](?<year>\\d{4}))?`, 'giu'),
};

type Part = 'day' | 'month' | 'year';

/** A date of which this part stands on both sides, with the part made another. */
function changed(part: Part, text: string, facing: string, { side, random }: Site): string | undefined {
  const there = side === 'en' ? 'fr' : 'en';
  const match = pickMatch(text, DATE[side], random, ({ groups }) => {
    const { day, later, month, year } = groups as Readonly<Record<string, string | undefined>>;
    const number = MONTHS[side].findIndex((name) => name.toLowerCase() === month!.toLowerCase());
    const said = part === 'month' ? true : part === 'year' ? year !== undefined && facing.includes(year) : new RegExp(`\\b${day ?? later ?? 'x'}(?!\\d)`).test(facing);
    return (day ?? later ?? year) !== undefined && said && facing.toLowerCase().includes(MONTHS[there][number]!.toLowerCase());
  });
  if (!match) return undefined;
  const { day, later, month, year } = match.groups as Readonly<Record<string, string | undefined>>;
  const [was, is] =
    part === 'month' ? [month!, another(MONTHS[side], month!, random)] :
    part === 'year' ? [year!, lateDigitChanged(year!, random)] :
    [(day ?? later)!, String(another(Array.from({ length: 27 }, (_, k) => k + 2), Number(day ?? later), random))];
  const at = match.index + (part === 'year' ? match[0].lastIndexOf(was) : match[0].indexOf(was));
  const wrong = replaced(text, at, at + was.length, is);
  return part === 'day' ? wrong.replace(/(\d)(?:st|nd|rd|th|er)(?= )/, '$1') : wrong;
}

function lateDigitChanged(year: string, random: Random): string {
  const at = 2 + random.below(2);
  return replaced(year, at, at + 1, another([...'0123456789'], year[at]!, random));
}

const FRAMES: readonly Frame[] = [
  { inside: true, en: ', as was said on X', fr: ', comme cela fut dit le X' },
  { inside: true, en: ' (letter of X)', fr: ' (lettre du X)' },
  { inside: false, en: 'The committee met on X.', fr: 'Le comité s’est réuni le X.' },
  { inside: false, en: 'This has been so since X.', fr: 'Il en est ainsi depuis le X.' },
];

function aDate(random: Random) {
  const [day, month, year] = [2 + random.below(27), random.below(12), 1950 + random.below(80)];
  const en = random.pick([`${day} ${MONTHS.en[month]} ${year}`, `${MONTHS.en[month]} ${day}, ${year}`, `${MONTHS.en[month]} ${day}`]);
  return { en, fr: `${day} ${MONTHS.fr[month]}${en.includes(String(year)) ? ` ${year}` : ''}` };
}

export const dateChanged = (part: Part): Injector => rewriting((text, site, facing) => changed(part, text, facing, site));
export const carriedDate = (part: Part): Injector => carried(aDate, FRAMES, (text, site, facing) => changed(part, text, facing, site));
