import type { Side } from '../../letter/side';
import type { NumberValue } from '../number-value';

const S = String.raw`[ \u00a0\u202f]`;
/** `10:30`, `10.30 am`, `2 p.m.` */
const ENGLISH = new RegExp(String.raw`^(?<hours>\d{1,2})(?:(?<colon>[:.])(?<minutes>\d{2}))?(?:(?<space>${S}?)(?<half>[ap]\.?${S}?m\.?))?$`, 'i');
/** `10 h 30`, `10h30`, `14 heures`, `10:30` */
const FRENCH = new RegExp(String.raw`^(?<hours>\d{1,2})(?:(?<colon>:)(?<minutes>\d{2})|(?<before>${S}?)(?<h>h(?:eures?)?)(?:(?<after>${S}?)(?<min>\d{2}))?)$`, 'i');

/**
 * Another time of day in the form of one that stands there: `10 h 30` → `14 h`, `10:30 a.m.` → `2:15 p.m.`
 * @returns undefined for a form that is no clock's (`noon`)
 */
export function writeTime(was: string, side: Side, { time }: NumberValue): string | undefined {
  const shape = (side === 'en' ? ENGLISH : FRENCH).exec(was)?.groups as { readonly [name: string]: string | undefined } | undefined;
  if (!shape || !time) return undefined;
  const minutes = String(time.minutes).padStart(2, '0');
  const hours = (value: number): string => (shape.hours!.startsWith('0') ? String(value).padStart(2, '0') : String(value));
  if (shape.half !== undefined) {
    const colon = shape.colon ?? ':';
    const shown = shape.minutes !== undefined || time.minutes ? `${colon}${minutes}` : '';
    return `${hours(time.hours % 12 || 12)}${shown}${shape.space!}${halfLike(shape.half, time.hours < 12)}`;
  }
  if (shape.colon !== undefined) return `${hours(time.hours)}${shape.colon}${minutes}`;
  if (side === 'en') return undefined;
  if (!time.minutes) return `${hours(time.hours)}${shape.before!}${shape.h!.length > 1 ? (time.hours < 2 ? 'heure' : 'heures') : shape.h!}`;
  return `${hours(time.hours)}${shape.before!}h${shape.after ?? shape.before!}${minutes}`;
}

/** `am` or `pm` as the other is written: `p.m.` → `a.m.` */
function halfLike(half: string, morning: boolean): string {
  const letter = morning ? 'a' : 'p';
  return (half[0] === half[0]!.toUpperCase() ? letter.toUpperCase() : letter) + half.slice(1);
}
