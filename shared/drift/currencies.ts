import type { Side } from '../letter/side';

const SPACE = String.raw`[ \u00a0\u202f]`;
const DOLLAR_OF = String.raw`US|U\.S\.|CAN?|CDN|AU|A|C|NZ|HK|S`;
const CODES = 'USD|CAD|AUD|NZD|EUR|GBP|CHF|JPY|CNY|INR|KHR|RUB|UAH|BRL|MXN|ZAR|SEK|NOK|DKK';

/** What stands before an amount: `US$`, `€`, `CAD `. */
export const MONEY_BEFORE = String.raw`(?<!\p{L})(?:${DOLLAR_OF})?\$|[€£¥₹₽₩]|(?<!\p{L})(?:${CODES})(?=${SPACE}?\d)`;

const WORDS: { readonly [side in Side]: string } = {
  en: String.raw`(?:(?:US|U\.S\.|American|Canadian|Australian)${SPACE})?dollars?|euros?|pounds?(?:${SPACE}sterling)?|yen|yuan|(?:Swiss${SPACE})?francs?|rou?bles?|rupees?|riels?|pesos?|hryvnias?|baht|dinars?|dirhams?|shillings?|rands?|krone[rn]?|kronor|crowns?|cents?|pence|centimes?`,
  fr: String.raw`dollars?(?:${SPACE}(?:américains?|canadiens?|australiens?|US))?|euros?|livres?(?:${SPACE}sterling)?|yens?|yuans?|francs?(?:${SPACE}(?:suisses?|CFA))?|roubles?|roupies?|riels?|pesos?|hryvnias?|bahts?|dinars?|dirhams?|shillings?|rands?|couronnes?|cents?|pence|centimes?`,
};

/** What stands behind an amount: `$ US`, `€`, `dollars`, `d’euros`. */
export const MONEY_AFTER: { readonly [side in Side]: string } = { en: after('en'), fr: after('fr') };

function after(side: Side): string {
  return String.raw`(?:US|CA|AU|C|A)?\$(?:${SPACE}?(?:US|USD|CAN?|CAD|AU)(?!\p{L}))?|[€£¥₹₽¢]|(?:${CODES}|FCFA)(?!\p{L})|(?:${WORDS[side]})(?!\p{L})`;
}

/** The fullest first. `$` are dollars of no country, `pound` what may be a weight, `cent` a hundredth of whatever is paid in. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/^u\.?s|US|américain|american|\$.*us/i, 'USD'], [/^(?:ca?n?|cdn)\$|\$.*ca|CAD|canad/i, 'CAD'], [/^au?\$|\$.*au|AUD|austral/i, 'AUD'], [/^nz/i, 'NZD'], [/^hk/i, 'HKD'], [/^s\$/i, 'SGD'],
  [/[$]|dollar/i, '$'], [/€|euro|EUR/i, 'EUR'], [/£|sterling|GBP/i, 'GBP'], [/^(?:pound|livre)/i, 'pound'], [/yen|JPY|¥/i, 'JPY'], [/yuan|CNY/i, 'CNY'],
  [/swiss|suisse|CHF/i, 'CHF'], [/CFA/i, 'XAF'], [/^franc/i, 'franc'], [/rou?ble|RUB|₽/i, 'RUB'], [/rup|roup|INR|₹/i, 'INR'], [/riel|KHR/i, 'KHR'],
  [/hryv|UAH/i, 'UAH'], [/peso/i, 'peso'], [/^cents?$|centime|¢/i, 'cent'], [/pence/i, 'cent'], [/kron|couronne|crown/i, 'crown'], [/dinar/i, 'dinar'], [/dirham/i, 'dirham'],
  [/shilling/i, 'shilling'], [/rand|ZAR/i, 'ZAR'], [/baht/i, 'THB'], [/₩/, 'KRW'],
];

/** Which money a sign, code or word means: an ISO code where the text says so, else the money's own word. */
export function currencyOf(shown: string): string {
  return MEANINGS.find(([shape]) => shape.test(shown))?.[1] ?? shown.toUpperCase();
}
