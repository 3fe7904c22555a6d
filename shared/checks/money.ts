import type { NumberSpan } from '../drift/number-value';
import { MONEY_AFTER, MONEY_BEFORE } from '../drift/currencies';
import type { CheckedSide } from './checked';

/** Money named so that it may be of several countries, or a weight or part of anything: it agrees with these, or with all. */
const LOOSE: { readonly [currency: string]: readonly string[] | 'any' } = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD'], pound: ['GBP'], franc: ['CHF', 'XAF'], cent: 'any', crown: 'any', shilling: 'any', peso: ['MXN'],
};

/** Whether an amount is one of money; a `pound` or `livre` by itself is not sure to be. */
export function isMoney({ value }: NumberSpan): boolean {
  return value.currency !== undefined && value.currency !== 'pound';
}

/** Whether two names of money may be the same: `$` and `US$` may, `US$` and `CA$` may not. */
export function sameMoney(a: string, b: string): boolean {
  const loosely = (loose: string, other: string) => LOOSE[loose] === 'any' || (LOOSE[loose]?.includes(other) ?? false);
  return a === b || loosely(a, b) || loosely(b, a);
}

const MONEY = { en: new RegExp(`${MONEY_BEFORE}|(?<![\\p{L}])(?:${MONEY_AFTER.en})`, 'iu'), fr: new RegExp(`${MONEY_BEFORE}|(?<![\\p{L}])(?:${MONEY_AFTER.fr})`, 'iu') };

/** Whether a side speaks of money at all. */
export function speaksOfMoney(side: CheckedSide): boolean {
  return MONEY[side.side].test(side.text);
}
