import { SIDES, type Side } from '../../letter/side';
import type { Noticed, SideCheck } from '../check';
import type { CheckedSide } from '../checked';
import { HABITS } from './habits';
import { matchesIn, noticed, type Change } from './places';

const NUMBER = '\\d+(?:[.,\\u00a0\\u202f ]\\d{3}(?!\\d))*(?:[.,]\\d+)?';
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(?<land>US|USD|CA|C|CAD|AU|A|NZ|HK)?(?<sign>[$€£])(?<space>(?<!\\d[ \\u00a0\\u202f][$€£])[ \\u00a0\\u202f]|)(?<number>${NUMBER})(?<large>[ \\u00a0\\u202f](?:million|milliard|billion)s?(?!\\p{L}))?(?![\\p{L}\\p{N}])`, 'gu');
const AT_ONCE = /(?<=\d)[$€£](?![\p{L}\p{N}])/gu;
const AFTER = new RegExp(`(?<![\\p{L}\\p{N}$€£.,])(?<number>\\d+(?:[.,]\\d+)*)(?<space>[ \\u00a0\\u202f]?)(?<sign>[$£])(?![\\p{L}\\p{N}$€£])`, 'gu');
const LANDS: ReadonlyMap<string, string> = new Map([['US', 'US'], ['USD', 'US'], ['CA', 'CA'], ['C', 'CA'], ['CAD', 'CA'], ['AU', 'AU'], ['A', 'AU'], ['NZ', 'NZ'], ['HK', 'HK']]);
/** What follows `4,9 millions`. */
const OF: ReadonlyMap<string, string> = new Map([['$', 'de dollars'], ['€', 'd’euros'], ['£', 'de livres']]);
const LAND_NAMES: ReadonlyMap<string, string> = new Map([['US', ' américains'], ['CA', ' canadiens'], ['AU', ' australiens'], ['NZ', ' néo-zélandais'], ['HK', ' de Hong Kong']]);

/** The sign of a currency: after the number and a space in French, before it in English. */
export const currency: SideCheck = {
  id: 'typography-currency', scope: 'side', sides: SIDES, severity: 'error',
  name: { en: 'Currency signs', fr: 'Signes monétaires' },
  description: 'In French a currency sign before the number or at once after it, where it follows a no-break space; in English a dollar or pound sign after the number. The euro sign after the number is let be in English.',
  good: [
    { pairs: { en: '$10, £5.50, 10 €, $4.9 million', fr: '10\u00a0$, 5,50\u00a0€, 10 $, 4,9\u00a0millions de dollars, 10\u00a0$\u00a0US' } },
    { pairs: { en: 'the variable 5$x and $name', fr: 'la variable $nom et A$B' } },
  ],
  bad: [
    { pairs: { fr: 'une amende de ⟦$10⟧, de ⟦€ 1 000⟧ ou de ⟦US$50⟧' }, fixed: { fr: 'une amende de 10\u00a0$, de 1 000\u00a0€ ou de 50\u00a0$\u00a0US' } },
    { pairs: { fr: 'un prêt de ⟦$4,9 millions⟧ et un de ⟦US$2 millions⟧' }, fixed: { fr: 'un prêt de 4,9 millions de dollars et un de 2 millions de dollars américains' } },
    { pairs: { fr: 'une amende de ⟦10$⟧ ou de ⟦5,50€⟧' }, fixed: { fr: 'une amende de 10\u00a0$ ou de 5,50\u00a0€' } },
    { pairs: { en: 'a fine of ⟦10 $⟧ or ⟦5.50£⟧' }, fixed: { en: 'a fine of $10 or £5.50' } },
  ],
  find: (side, { profile }) => /[$€£]/.test(side.text) ? FIND[side.side](side, HABITS[profile].units) : [],
};

const FIND: { readonly [side in Side]: (side: CheckedSide, space: string) => Noticed[] } = { fr: inFrench, en: inEnglish };

const FRENCH_MESSAGE = { en: 'In French the currency sign follows the number and a no-break space', fr: 'Le signe monétaire suit le nombre, après une espace insécable' };

function inFrench(side: CheckedSide, space: string): Noticed[] {
  const before = matchesIn(side, BEFORE).map((match) => {
    const { land, sign, space: gap, number, large } = match.groups as { readonly sign: string; readonly space: string; readonly number: string; readonly land?: string; readonly large?: string };
    const from = match.index;
    const figures = from + (land?.length ?? 0) + sign.length + gap.length;
    const end = from + match[0].length;
    const where = land === undefined ? undefined : LANDS.get(land)!;
    const after = large ? ` ${OF.get(sign)!}${where ? LAND_NAMES.get(where)! : ''}` : `${space}${sign}${where ? `${space}${where}` : ''}`;
    const changes: Change[] = [[from, figures, ''], [figures + number.length + (large?.length ?? 0), end, after]];
    return noticed(side, { from, to: end, message: FRENCH_MESSAGE, changes });
  });
  const taken = new Set(before.map(({ place }) => place!.to));
  const atOnce = matchesIn(side, AT_ONCE).filter(({ index }) => !taken.has(index)).map(({ index }) => {
    let from = index;
    while (/[\d.,]/.test(side.text[from - 1] ?? '')) from--;
    return noticed(side, { from, to: index + 1, message: FRENCH_MESSAGE, changes: [[index, index, space]] });
  });
  return [...before, ...atOnce];
}

function inEnglish(side: CheckedSide): Noticed[] {
  return matchesIn(side, AFTER).map((match) => {
    const { number, sign } = match.groups as { readonly number: string; readonly sign: string };
    const [from, to] = [match.index, match.index + match[0].length];
    const changes: Change[] = [[from, from, sign], [from + number.length, to, '']];
    return noticed(side, { from, to, changes, message: { en: `In English the currency sign stands before the number: “${sign}${number}”`, fr: `En anglais, le signe monétaire précède le nombre\u00a0: “${sign}${number}”` } });
  });
}
