import type { Side } from '../letter/side';
import { numberSpan, type NumberSpan } from './number-value';

const SPACE = String.raw`[ \u00a0\u202f]`;
/** `10:30`, `10.30 am`, `2 pm`, `noon`; `10 h 30`, `14 heures`, `midi`. Not the hours of a duration in seconds or of a date. */
const TIMES: { readonly [side in Side]: RegExp } = {
  en: new RegExp(
    String.raw`(?<![\d.,:])(?<hours>\d{1,2})(?:[:.](?<minutes>\d{2}))?${SPACE}?(?<half>[ap])(?:\.${SPACE}?m\.|m(?![\p{L}\p{N}]))|` +
    String.raw`(?<![\d.,:])(?<clock>\d{1,2}):(?<clockMinutes>\d{2})(?![\d:])|(?<![\p{L}-])(?<noon>noon|midday)(?!\p{L})|(?<![\p{L}-])(?<midnight>midnight)(?!\p{L})`, 'giu'),
  fr: new RegExp(
    String.raw`(?<![\d.,:])(?<hours>\d{1,2})${SPACE}?h(?:eures?)?(?:${SPACE}?(?<minutes>\d{2})(?!\d))?(?![\p{L}\d])|` +
    String.raw`(?<![\d.,:])(?<clock>\d{1,2}):(?<clockMinutes>\d{2})(?![\d:])|(?<![\p{L}-])(?<noon>midi)(?!\p{L})|(?<![\p{L}-])(?<midnight>minuit)(?!\p{L})`, 'giu'),
};
/** Whether a text has anything that could be a time at all: most have not. */
const LIKELY: { readonly [side in Side]: RegExp } = { en: /\d[ \u00a0\u202f]?[ap]\.?[ \u00a0\u202f]?m|\d:\d|noon|midday|midnight/i, fr: /\d[ \u00a0\u202f]?h|\d:\d|midi|minuit/i };
/** More is no time of day but a duration: `72 heures`. */
const DAY = 24;

/** The times of day of a text, on the 24-hour clock. `noon` and `midnight` are weak: they may be no time of the clock (`le Midi`). */
export function timesIn(text: string, side: Side): NumberSpan[] {
  if (!LIKELY[side].test(text)) return [];
  return [...text.matchAll(TIMES[side])].flatMap((match) => {
    const { hours: given, minutes = '00', half, clock, clockMinutes, noon, midnight } = match.groups as { [name: string]: string | undefined };
    const [from, to] = [match.index, match.index + match[0].trimEnd().length];
    const read = (hours: number, min: number, weak: boolean, form: 'figures' | 'words') => [numberSpan(text, from, to, { amount: hours, form, time: { hours, minutes: min } }, weak)];
    if (noon) return read(12, 0, true, 'words');
    if (midnight) return read(0, 0, true, 'words');
    if (clock !== undefined) return read(Number(clock), Number(clockMinutes), false, 'figures');
    const said = Number(given);
    if (said > DAY) return [];
    return read(half === undefined ? said : (said % 12) + (half.toLowerCase() === 'p' ? 12 : 0), Number(minutes), false, 'figures');
  });
}
