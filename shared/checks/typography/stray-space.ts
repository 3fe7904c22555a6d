import { SIDES } from '../../letter/side';
import type { SideCheck } from '../check';
import type { CheckedSide } from '../checked';
import { matchesIn, noticed } from './places';

const BEFORE_SIGN = /(?<!\s)[ \u00a0\u202f](?=\)|[,.](?:\s(?![.,])|$))/gmu;
const IN_BRACKET = /(?<=\()[ \u00a0\u202f](?=[\p{L}\p{N}«“"])/gu;
const BY_APOSTROPHE = /(?<=['’])[ \u00a0\u202f](?=[\p{L}«“"])|(?<!\s)[ \u00a0\u202f](?=['’]\p{L})/gu;

/** After a word or what closes one: not in `( )`, `…  .` or `« , »`. */
const AFTER_WORD = /[^\s,.…:;([{"“«‹–—-]$|\S"$/;
const INSIDE = /[\p{L}\p{N}.!?…»”"]$/u;
const ELIDED = /(?:^|[^\p{L}\p{N}])(?:[ldjmtsnc]|qu|lorsqu|puisqu|jusqu)['’]$/iu;

function straySpaces(side: CheckedSide): readonly { readonly index: number; readonly 0: string }[] {
  const { text } = side;
  const before = (at: number, length: number) => text.slice(Math.max(0, at - length), at);
  const signs = matchesIn(side, BEFORE_SIGN).filter(({ 0: space, index }) => (text[index + space.length] === ')' ? INSIDE : AFTER_WORD).test(before(index, 2)));
  const brackets = text.includes('(') ? matchesIn(side, IN_BRACKET) : [];
  if (side.side === 'en' || !/['’]/.test(text)) return [...signs, ...brackets];
  return [...signs, ...brackets, ...matchesIn(side, BY_APOSTROPHE).filter(({ index }) => /['’]/.test(text[index - 1] ?? '') ? ELIDED.test(before(index, 9)) : /(?:^|[\s(«])(?:[ldjmtsnc]|qu)$/i.test(before(index, 3)))];
}

/** Spaces where none belongs in either language. */
export const straySpace: SideCheck = {
  id: 'typography-stray-space', scope: 'side', sides: SIDES, severity: 'error',
  name: { en: 'Stray space', fr: 'Espace en trop' },
  description: 'A space before a comma or a full stop, just inside brackets, or in French beside an apostrophe. Boxes to tick, decimals such as `.5` and names such as `.org` are let be.',
  good: [
    { pairs: { en: 'We ask (all of us), and wait. [ ] yes ( ) no .5 .org … :)', fr: 'L’État (et nous), l’«\u00a0autre\u00a0». Oui !) Non…' } },
    { pairs: { en: 'He said \'l\' and left ... then', fr: 'Nous attendons ... puis' } },
  ],
  bad: [
    { pairs: { en: 'We ask⟦ ⟧, and wait⟦ ⟧. (⟦ ⟧all of us⟦ ⟧)', fr: 'Nous demandons⟦ ⟧, et nous attendons⟦ ⟧. (⟦ ⟧Tous⟦ ⟧)' }, fixed: { en: 'We ask, and wait. (all of us)', fr: 'Nous demandons, et nous attendons. (Tous)' } },
    { pairs: { fr: 'L’⟦ ⟧État et qu\'⟦ ⟧il n⟦ ⟧’est' }, fixed: { fr: 'L’État et qu\'il n’est' } },
  ],
  find: (side) => straySpaces(side).map(({ 0: space, index }) => noticed(side, {
    from: index, to: index + space.length, changes: [[index, index + space.length, '']], about: 'stray space', message: { en: 'No space belongs here', fr: 'Cette espace est de trop' },
  })),
};
