import { SIDES } from '../../letter/side';
import type { SideCheck } from '../check';
import { matchesIn, noticed } from './places';

const ROMAN = '(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})';
const FRENCH = new RegExp(`(?=[\\dIVX])(?<![\\p{L}\\p{N}.])(?:(?<first>1|I)(?<feminine>i?[eè]res?)|(?<number>\\d+|${ROMAN})(?:[ \\u00a0]?i?[eè]me|éme)(?<plural>s?)|(?<space>1[ \\u00a0]er)(?= \\p{Ll}))(?![\\p{L}\\p{N}])`, 'gu');
/** Most texts have none. */
const MAYBE = /[\dIVX][ \u00a0]?(?:i?[eè]r|i?[eè]m|ém)/;
const ENGLISH = /(?<![\p{L}\p{N}.,])(\d*?(1?\d))(st|nd|rd|th)(?![\p{L}\p{N}])/gu;
const ENDINGS: ReadonlyMap<string, string> = new Map([['1', 'st'], ['2', 'nd'], ['3', 'rd']]);

/** Ordinals in figures. */
export const ordinals: SideCheck = {
  id: 'typography-ordinal', scope: 'side', sides: SIDES, severity: 'warning',
  name: { en: 'Ordinals', fr: 'Nombres ordinaux' },
  description: 'French ordinals are `1er`, `1re`, `2e`, `XXIe`, not `1ère`, `2ème`, `XXIème`; English ones end as they are spoken: `21st`, not `21th`.',
  good: [
    { pairs: { en: '1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 102nd, 111th', fr: '1er, 1re, 2e, 2nd, 2nde, XXIe, 1res, 3es, 2d' } },
    { pairs: { fr: 'Le thème, le poème et la crème. 5 mètres. 1 mère' } },
  ],
  bad: [
    { pairs: { fr: 'la ⟦1ère⟧ fois, le ⟦2ème⟧ jour, le ⟦XXIème⟧ siècle, les ⟦3èmes⟧' }, fixed: { fr: 'la 1re fois, le 2e jour, le XXIe siècle, les 3es' } },
    { pairs: { fr: 'la ⟦1ere⟧ et la ⟦2eme⟧, le ⟦19ième⟧, le ⟦3 ème⟧ et le ⟦1 er⟧ mai' }, fixed: { fr: 'la 1re et la 2e, le 19e, le 3e et le 1er mai' } },
    { pairs: { en: 'the ⟦21th⟧ of July, ⟦2th⟧ and ⟦11st⟧' }, fixed: { en: 'the 21st of July, 2nd and 11th' } },
  ],
  find: (side) => side.side === 'fr' ? !MAYBE.test(side.text) ? [] : matchesIn(side, FRENCH).map((match) => {
    const { first, feminine, number, plural, space } = match.groups as { readonly [name: string]: string | undefined };
    const right = space !== undefined ? 'er' : feminine === undefined ? `e${plural}` : `re${feminine.endsWith('s') ? 's' : ''}`;
    const figures = space === undefined ? (first ?? number)! : '1';
    const [from, to] = [match.index, match.index + match[0].length];
    return noticed(side, {
      from, to, changes: [[from + figures.length, to, right]],
      message: { en: `The ordinal is written “${figures}${right}”`, fr: `L’ordinal s’écrit «\u00a0${figures}${right}\u00a0»` },
    });
  }) : matchesIn(side, ENGLISH).flatMap(({ 0: words, 1: figures, 2: last, 3: ending, index }) => {
    const right = last!.length === 2 && last!.startsWith('1') ? 'th' : ENDINGS.get(last!.at(-1)!) ?? 'th';
    if (right === ending) return [];
    const to = index + words.length;
    return [noticed(side, { from: index, to, changes: [[index + figures!.length, to, right]], message: { en: `The ordinal is written “${figures}${right}”`, fr: `L’ordinal anglais s’écrit “${figures}${right}”` } })];
  }),
};
