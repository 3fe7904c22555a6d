import type { DateValue } from '../drift/dates';
import { matchesOf } from '../letter/matches';
import type { Side } from '../letter/side';

/** What words say of a time that only the day of writing tells. */
export type Moment =
  | { readonly says: 'future' }
  | { readonly says: 'day'; readonly offset: -1 | 0 | 1 }
  | { readonly says: 'month'; readonly offset: -1 | 0 | 1 }
  | { readonly says: 'year'; readonly offset: -1 | 0 | 1 };

const E = String.raw`(?<!\p{L})`;
const X = String.raw`(?!\p{L})`;
const words = (moment: Moment, list: string): readonly [Moment, RegExp, string] => [moment, new RegExp(`${E}(?:${list})${X}`, 'giu'), list];

const MOMENTS: { readonly [side in Side]: readonly (readonly [Moment, RegExp, string])[] } = {
  en: [
    words({ says: 'future' }, 'upcoming|forthcoming|is scheduled|are scheduled|scheduled|to be held|planned for|will (?:be held|take place|be conducted)|is due|are due'),
    words({ says: 'day', offset: 0 }, 'today|this morning|this afternoon|tonight'), words({ says: 'day', offset: -1 }, 'yesterday'), words({ says: 'day', offset: 1 }, 'tomorrow'),
    words({ says: 'month', offset: 0 }, '(?:earlier |later )?this month'), words({ says: 'month', offset: -1 }, 'last month'), words({ says: 'month', offset: 1 }, 'next month'),
    words({ says: 'year', offset: 0 }, '(?:earlier |later )?this year'), words({ says: 'year', offset: -1 }, 'last year'), words({ says: 'year', offset: 1 }, 'next year'),
  ],
  fr: [
    words({ says: 'future' }, 'prochain|prochaine|prochains|prochaines|à venir|prévue?s?|(?:aura|auront) lieu|se tiendra|se tiendront'),
    words({ says: 'day', offset: 0 }, 'aujourd[’\']hui|ce matin|cet après-midi|ce soir'), words({ says: 'day', offset: -1 }, 'hier'), words({ says: 'day', offset: 1 }, 'demain'),
    words({ says: 'month', offset: 0 }, '(?:plus tôt |plus tard )?(?:ce mois-ci|dans le mois)|au début du mois'), words({ says: 'month', offset: -1 }, 'le mois dernier|le mois passé'), words({ says: 'month', offset: 1 }, 'le mois prochain'),
    words({ says: 'year', offset: 0 }, '(?:plus tôt |plus tard )?cette année'), words({ says: 'year', offset: -1 }, 'l[’\']an dernier|l[’\']année dernière|l[’\']an passé'), words({ says: 'year', offset: 1 }, 'l[’\']an prochain|l[’\']année prochaine'),
  ],
};

/** Whether a text has any such words at all, be it within others: one quick look instead of ten. */
const ANY: { readonly [side in Side]: RegExp } = { en: anyOf('en'), fr: anyOf('fr') };

function anyOf(side: Side): RegExp {
  return new RegExp(MOMENTS[side].map(([, , list]) => list).join('|'), 'i');
}

/** Words that count from the day of writing, where they stand. */
export function momentsIn(text: string, side: Side): { readonly moment: Moment; readonly text: string; readonly from: number; readonly to: number }[] {
  if (!ANY[side].test(text)) return [];
  return MOMENTS[side].flatMap(([moment, shape]) => matchesOf(text, shape).map((match) => ({ moment, text: match[0], from: match.index, to: match.index + match[0].length })));
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
