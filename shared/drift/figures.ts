import { matchesOf } from '../letter/matches';
import type { Side } from '../letter/side';
import { currencyOf, MONEY_AFTER, MONEY_BEFORE } from './currencies';
import { numberSpan, type NumberSpan, type NumberValue } from './number-value';

const SPACE = String.raw`[ \u00a0\u202f\u2009]`;
const GROUPS: { readonly [side in Side]: string } = {
  en: String.raw`\d{1,3}(?:(?:,\d{3})+|(?:${SPACE}\d{3})+|(?:['’]\d{3})+)(?!\d)(?:\.\d+)?`,
  fr: String.raw`\d{1,3}(?:(?:${SPACE}\d{3})+|(?:['’]\d{3})+|(?:\.\d{3}){2,})(?!\d)(?:[.,]\d+)?`,
};
const SCALE: { readonly [side in Side]: string } = { en: 'hundred|thousand|million|billion|trillion|bn|mn', fr: 'mille|millions?|milliards?|billions?|trillions?|mds?' };
/** Letters for a scale, beside money only: `€5m`, `5 M€`. */
const SHORT: { readonly [side in Side]: string } = { en: 'bn|b|mn|m|tn|k', fr: 'mds?|m|g|k' };
const FACTORS: { readonly [side in Side]: readonly (readonly [RegExp, number])[] } = {
  en: [[/^hun/i, 100], [/^th|^k/i, 1e3], [/^m/i, 1e6], [/^b/i, 1e9], [/^t/i, 1e12]],
  fr: [[/^mille$|^k/i, 1e3], [/^milliard|^md|^g/i, 1e9], [/^m/i, 1e6], [/^b/i, 1e12], [/^t/i, 1e18]],
};
const ORDINAL: { readonly [side in Side]: string } = { en: 'st|nd|rd|th', fr: 'ers?|ʳᵉ|ᵉʳ|res?|ères?|e|es|ᵉ|i?[eè]mes?|nde?s?' };
/** What makes a number a share: also behind number words. */
export const PER_CENT: { readonly [side in Side]: string } = {
  en: String.raw`%|per${SPACE}?cent(?!\p{L})`, fr: String.raw`%|pour${SPACE}?cents?(?!\p{L})|p\.${SPACE}?(?:100|cent)(?!\p{N})|p\.${SPACE}?c\.`,
};
/** `2/3`; not `24/7` and `9/11`. */
const SHARE = String.raw`(?<![\d/⁄])(?<over>1(?=[/⁄])|2(?=[/⁄][3579])|3(?=[/⁄](?:[458]|10))|4(?=[/⁄][579])|5(?=[/⁄][689])|7(?=[/⁄](?:[89]|10))|9(?=[/⁄]10))[/⁄](?<under>[2-9]|10)(?![\d/⁄])`;

/** Digits with all that belongs to them: `US$4.9 million`, `-5 %`, `21st`, `1930s`, `11 millions d’euros`. */
const FIGURES: { readonly [side in Side]: RegExp } = { en: figures('en'), fr: figures('fr') };

function figures(side: Side): RegExp {
  const years = side === 'fr' ? String.raw`(?<years>(?<!\p{L})années${SPACE})?` : '';
  const decade = side === 'en' ? String.raw`|(?<decade>['’]?s)(?!\p{L})` : '';
  return new RegExp(
    (side === 'fr' ? String.raw`(?<!\d)(?!(?<=(?<!\p{L})p\.${SPACE}?)100(?!\d))` : '') + String.raw`(?:(?<before>${MONEY_BEFORE})${SPACE}?)?${years}(?<sign>(?<![\p{L}\p{N})%]|\d${SPACE})[-−–](?=\d))?` +
    String.raw`(?:${SHARE}|(?<whole>\d{1,3})?(?<part>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])|(?<digits>${GROUPS[side]}|\d+(?:[.,]\d+)*))` +
    String.raw`(?:(?<ordinal>${ORDINAL[side]})(?!\p{L})${decade})?` +
    String.raw`(?:(?:${SPACE}|-)?(?<scale>${SCALE[side]})(?!\p{L})|${SPACE}?(?<short>${SHORT[side]})(?!\p{L}))?(?:${SPACE}?(?<percent>${PER_CENT[side]}))?` +
    String.raw`(?:(?:${SPACE}|-)?(?:d[e'’]${SPACE}?)?(?<after>${MONEY_AFTER[side]}))?`,
    'giu',
  );
}

const PARTS: { readonly [sign: string]: readonly [number, number] } = {
  '½': [1, 2], '⅓': [1, 3], '⅔': [2, 3], '¼': [1, 4], '¾': [3, 4], '⅕': [1, 5], '⅖': [2, 5], '⅗': [3, 5], '⅘': [4, 5], '⅙': [1, 6], '⅚': [5, 6], '⅛': [1, 8], '⅜': [3, 8], '⅝': [5, 8], '⅞': [7, 8],
};

/** The numbers of a text that are written in digits, with scale, per cent and money. */
export function figuresIn(text: string, side: Side): NumberSpan[] {
  return matchesOf(text, FIGURES[side]).map((match) => {
    const groups = match.groups as { [name: string]: string | undefined };
    const money = groups.before ?? groups.after;
    // `5 m` is five metres: a letter is a scale beside money only.
    const short = money === undefined ? undefined : groups.short;
    const shown = groups.short !== undefined && short === undefined && groups.percent === undefined ? match[0].slice(0, match[0].lastIndexOf(groups.short)) : match[0];
    const from = match.index + (shown.length - shown.trimStart().length);
    return numberSpan(text, from, match.index + shown.trimEnd().length, valueOf({ ...groups, short }, side));
  });
}

function valueOf(groups: { [name: string]: string | undefined }, side: Side): NumberValue {
  const { before, years, sign, over, under, whole, part, digits, ordinal, decade, scale, short, percent, after } = groups;
  const money = before ?? after;
  const factor = scaleFactor(scale ?? short, side);
  const fraction = part ? PARTS[part]! : over && under ? ([Number(over), Number(under)] as const) : undefined;
  const [plain, also] = fraction ? [Number(whole ?? 0) + fraction[0] / fraction[1]] : digits === undefined ? [NaN] : figureValues(digits, side);
  const scaled = (value: number) => (sign ? -1 : 1) * (factor === undefined ? value : Math.round(value * factor * 1e6) / 1e6);
  return {
    amount: scaled(plain!), form: 'figures',
    ...(also === undefined ? {} : { also: scaled(also) }),
    ...(fraction && !whole ? { fraction: { over: fraction[0], under: fraction[1] } } : {}),
    ...(ordinal ? { ordinal: true as const } : {}),
    ...(decade || years ? { decade: true as const } : {}),
    ...(percent ? { percent: true as const } : {}),
    ...(factor === undefined ? {} : { scale: factor }),
    ...(money ? { currency: currencyOf(money) } : {}),
  };
}

function scaleFactor(shown: string | undefined, side: Side): number | undefined {
  return shown === undefined ? undefined : FACTORS[side].find(([shape]) => shape.test(shown))?.[1];
}

const ENGLISH_GROUPS = /^[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/;
const POINT_GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;

/**
 * The value of digits with separators in that language, and the other way they may be meant: French `1,234` is 1.234, but where English
 * stands on the other side, 1234 was meant. Not a number for what is rather a reference, such as `3.2.1`.
 */
export function figureValues(digits: string, side: Side): readonly [number] | readonly [number, number] {
  const bare = digits.replace(/[ \u00a0\u202f\u2009'’]/g, '');
  const decimal = /^\d+[.,]\d+$/.test(bare) || /^\d+$/.test(bare) ? Number(bare.replace(',', '.')) : undefined;
  const english = ENGLISH_GROUPS.test(bare) ? Number(bare.replaceAll(',', '')) : undefined;
  const points = POINT_GROUPS.test(bare) ? Number(bare.replaceAll('.', '').replace(',', '.')) : undefined;
  const readings = side === 'fr' ? [points, decimal, english] : english === undefined ? [decimal, points] : [english];
  const [first, second] = readings.filter((value) => value !== undefined);
  return first === undefined ? [NaN] : second === undefined || second === first ? [first] : [first, second];
}
