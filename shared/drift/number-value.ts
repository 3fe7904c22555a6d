import type { FactSpan } from './facts';

/** How a number is written. */
export type NumberForm = 'figures' | 'words' | 'roman';

/** What a number says. */
export interface NumberValue {
  /** `21`, `1930` for the 1930s, `0.5` for `½`, `4900000` for `4.9 million`; not a number for a reference such as `3.2.1`. */
  readonly amount: number;
  /** Another way to read the same figures: `1.234` in French is 1234, but whoever kept the English point meant 1.234. */
  readonly also?: number;
  readonly form: NumberForm;
  /** `21st`, `XXIe`, `third`. */
  readonly ordinal?: true;
  /** `1930s`, `années 30`. */
  readonly decade?: true;
  /** `5%`, `5 per cent`, `p. 100`. */
  readonly percent?: true;
  /** ISO code where the text says whose money it is; `$` for dollars of no country, `pound` for `pounds` and `livres`, which may also be weights. */
  readonly currency?: string;
  /** The scale word or letter's factor: 1e6 in `4.9 million`. */
  readonly scale?: number;
  /** On the 24-hour clock; `amount` is the hours then. */
  readonly time?: { readonly hours: number; readonly minutes: number };
  /** Parts of a whole: `two-thirds` is 2 over 3, with `amount` 0.666…. */
  readonly fraction?: { readonly over: number; readonly under: number };
  /** Only roughly so many: `dozens`, `des centaines`. */
  readonly vague?: true;
}

/** A number where it stands in a text. */
export interface NumberSpan extends FactSpan {
  readonly what: 'number';
  readonly value: NumberValue;
}

/** Currencies whose sign is also what drift has always called them. */
const SIGNS: { readonly [code: string]: string } = { USD: '$', EUR: '€', GBP: '£', pound: '£', JPY: '¥' };

/** Equal keys say the same: `5%` of `five per cent`, `21o` of `21st` and `XXIe`, `14h00` of `2 pm`. `shown`: the figures of a reference, which has no amount. */
export function numberKey(value: NumberValue, shown = ''): string {
  const { amount, time, fraction, ordinal, decade, percent, currency } = value;
  if (time) return `${time.hours}h${String(time.minutes).padStart(2, '0')}`;
  const plain = fraction ? `${fraction.over}/${fraction.under}` : Number.isNaN(amount) ? shown : String(Math.round(amount * 1e6) / 1e6);
  return plain + (ordinal ? 'o' : '') + (decade ? 's' : '') + (percent ? '%' : '') + (currency ? (SIGNS[currency] ?? currency) : '');
}

/** What may stand between the numbers of a range or list that share a scale: `5 to 6 million`, `de 5 à 6 millions`. */
const SHARED = /^[ \u00a0\u202f]?(?:[-–—]|to|and|or|à|et|ou)[ \u00a0\u202f]?$/;

/** Numbers in order, those before a scaled one knowing that they may share its scale. */
export function withSharedScales(text: string, spans: readonly NumberSpan[]): NumberSpan[] {
  return spans.map((span, at) => {
    const next = spans[at + 1];
    const scale = next?.value.scale;
    if (!scale || span.value.scale || span.value.amount >= scale || !SHARED.test(text.slice(span.to, next.from))) return span;
    return { ...span, value: { ...span.value, also: span.value.amount * scale } };
  });
}

/** A span of text as a number. */
export function numberSpan(text: string, from: number, to: number, value: NumberValue, weak = false): NumberSpan {
  const shown = text.slice(from, to);
  return { what: 'number', key: numberKey(value, shown), text: shown, from, to, value, ...(weak ? { weak: true as const } : {}) };
}
