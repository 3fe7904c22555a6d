import type { DateValue } from '../drift/dates';
import type { Side } from '../letter/side';

/** What words say of a time that only the day of writing tells. */
export type Moment =
  | { readonly says: 'future' }
  | { readonly says: 'day'; readonly offset: -1 | 0 | 1 }
  | { readonly says: 'month'; readonly offset: -1 | 0 | 1 }
  | { readonly says: 'year'; readonly offset: -1 | 0 | 1 };

const E = String.raw`(?<!\p{L})`;
const X = String.raw`(?!\p{L})`;
const words = (list: string): RegExp => new RegExp(`${E}(?:${list})${X}`, 'giu');

const MOMENTS: { readonly [side in Side]: readonly (readonly [Moment, RegExp])[] } = {
  en: [
    [{ says: 'future' }, words('upcoming|forthcoming|is scheduled|are scheduled|scheduled|to be held|planned for|will (?:be held|take place|be conducted)|is due|are due')],
    [{ says: 'day', offset: 0 }, words('today|this morning|this afternoon|tonight')], [{ says: 'day', offset: -1 }, words('yesterday')], [{ says: 'day', offset: 1 }, words('tomorrow')],
    [{ says: 'month', offset: 0 }, words('(?:earlier |later )?this month')], [{ says: 'month', offset: -1 }, words('last month')], [{ says: 'month', offset: 1 }, words('next month')],
    [{ says: 'year', offset: 0 }, words('(?:earlier |later )?this year')], [{ says: 'year', offset: -1 }, words('last year')], [{ says: 'year', offset: 1 }, words('next year')],
  ],
  fr: [
    [{ says: 'future' }, words('prochain|prochaine|prochains|prochaines|à venir|prévue?s?|(?:aura|auront) lieu|se tiendra|se tiendront')],
    [{ says: 'day', offset: 0 }, words('aujourd[’\']hui|ce matin|cet après-midi|ce soir')], [{ says: 'day', offset: -1 }, words('hier')], [{ says: 'day', offset: 1 }, words('demain')],
    [{ says: 'month', offset: 0 }, words('(?:plus tôt |plus tard )?(?:ce mois-ci|dans le mois)|au début du mois')], [{ says: 'month', offset: -1 }, words('le mois dernier|le mois passé')], [{ says: 'month', offset: 1 }, words('le mois prochain')],
    [{ says: 'year', offset: 0 }, words('(?:plus tôt |plus tard )?cette année')], [{ says: 'year', offset: -1 }, words('l[’\']an dernier|l[’\']année dernière|l[’\']an passé')], [{ says: 'year', offset: 1 }, words('l[’\']an prochain|l[’\']année prochaine')],
  ],
};

const ANY: { readonly [side in Side]: RegExp } = { en: anyOf('en'), fr: anyOf('fr') };

function anyOf(side: Side): RegExp {
  return new RegExp(MOMENTS[side].map(([, shape]) => shape.source).join('|'), 'iu');
}

/** Words that count from the day of writing, where they stand. */
export function momentsIn(text: string, side: Side): { readonly moment: Moment; readonly text: string; readonly from: number; readonly to: number }[] {
  if (!ANY[side].test(text)) return [];
  return MOMENTS[side].flatMap(([moment, shape]) => [...text.matchAll(shape)].map((match) => ({ moment, text: match[0], from: match.index, to: match.index + match[0].length })));
}

const MONTHS_OF = ({ year = 0, month = 1 }: DateValue): number => year * 12 + month - 1;

/** Whole months from one date to another; both say year and month. */
export function monthsBetween(from: DateValue, to: DateValue): number {
  return MONTHS_OF(to) - MONTHS_OF(from);
}

/** Whether words that count from the day of writing can mean this date, as far as it is said; true where it says too little. */
export function canMean(moment: Moment, date: DateValue, written: DateValue): boolean {
  if (date.year === undefined) {
    // `earlier this month, on 3 March`
    return moment.says !== 'month' || date.month === undefined || date.month === ((written.month! - 1 + moment.offset + 12) % 12) + 1;
  }
  if (moment.says === 'year') return date.year === written.year! + moment.offset;
  if (date.month === undefined) return moment.says === 'future' ? date.year >= written.year! : true;
  const months = monthsBetween(written, date);
  if (moment.says === 'future') return months > 0 || (months === 0 && (date.day === undefined || written.day === undefined || date.day >= written.day));
  if (moment.says === 'month') return months === moment.offset;
  if (date.day === undefined || written.day === undefined) return Math.abs(months) <= 1;
  const days = (Date.UTC(date.year, date.month - 1, date.day) - Date.UTC(written.year!, written.month! - 1, written.day)) / 86_400_000;
  return days === moment.offset;
}
