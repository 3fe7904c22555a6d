import { SIDES } from '../../letter/side';
import type { Noticed, SideCheck } from '../check';
import type { CheckedSide } from '../checked';
import { NO_BREAK } from './habits';
import { matchesIn, noticed } from './places';

/** A hyphen between spaces that stands between words, two or three of them, or two between letters. */
const HYPHEN = /(?<=[^\s\-–—|«“‹([] )(?:-{1,3})(?= [^\s\-–—|»”›)\]])|(?<=\p{L})--(?=\p{L})/gu;
/** In French a dash stands between spaces, too. */
const TIGHT_DASH = /(?<=\p{Ll})—(?=\p{Ll})/gu;

const NUMBER_BEFORE = /[\d%$€£](?:[ \u00a0]\p{Lu}{2})? $/u;
const NUMBER_AFTER = /^ (?:\p{Lu}{2})?[$€£]?\d/u;

/** Hyphens that stand for dashes. */
export const dash: SideCheck = {
  id: 'typography-dash', scope: 'side', sides: SIDES, severity: 'warning',
  name: { en: 'Hyphens for dashes', fr: 'Traits d’union en guise de tirets' },
  description: 'A hyphen between spaces, or two hyphens, where a dash belongs, and in French a dash without spaces: said once for each side of the letter. List marks, sums, spans of numbers and options of commands are let be. In French the fix keeps the dashes of an aside on the line of what they enclose.',
  good: [
    { pairs: { en: 'The plan – the only one – is well-known. 2010 - 2015', fr: 'Le plan –\u00a0le seul\u00a0– est là. Peut-être.' } },
    { pairs: { en: '- 1. First\n- Second', fr: '- 1. Premier\n- Second' } },
    { pairs: { en: 'Use --force. 5 - 3 = 2. A | - | B', fr: '--- fin ---' } },
  ],
  bad: [
    { pairs: { fr: 'Le plan ⟦-⟧ le seul - est là. Il viendra - peut-être.' }, fixed: { fr: 'Le plan –\u00a0le seul\u00a0– est là. Il viendra\u00a0– peut-être.' } },
    { pairs: { fr: 'Le plan⟦—⟧le seul' }, fixed: { fr: 'Le plan\u00a0— le seul' } },
    { pairs: { en: 'The plan ⟦-⟧ the only one - is known--or not -- here.' }, fixed: { en: 'The plan – the only one – is known—or not – here.' } },
  ],
  once: (count, side) => ({
    en: `${count === 1 ? 'A hyphen stands' : `${count} hyphens stand`} for ${count === 1 ? 'a dash' : 'dashes'} in ${side === 'en' ? 'English' : 'French'}`,
    fr: `${count === 1 ? 'Un trait d’union tient' : `${count} traits d’union tiennent`} lieu de tiret en ${side === 'en' ? 'anglais' : 'français'}`,
  }),
  find: (side) => side.text.includes(' -') || side.text.includes('--') || side.text.includes('—') ? [...faults(side), ...tightDashes(side)] : [],
};

/** Of an aside's two dashes the second is held by the word before it, the first by the word after; one alone is held by the word before. */
function faults(side: CheckedSide): Noticed[] {
  const all = matchesIn(side, HYPHEN).filter(({ 0: words, index }) => !(NUMBER_BEFORE.test(side.text.slice(Math.max(0, index - 6), index)) && NUMBER_AFTER.test(side.text.slice(index + words.length, index + words.length + 6))));
  const isSpaced = ({ index }: { readonly index: number }) => side.text[index - 1] === ' ';
  let open = false;
  return all.map((match, i) => {
    const { 0: words, index } = match;
    const to = index + words.length;
    const message = { en: 'A dash belongs here, not a hyphen', fr: 'Il faut ici un tiret, non un trait d’union' };
    if (!isSpaced(match)) return noticed(side, { from: index, to, message, changes: [[index, to, side.side === 'en' ? '—' : `${NO_BREAK}– `]] });
    if (side.side === 'en') return noticed(side, { from: index, to, message, changes: [[index, to, '–']] });
    const next = all[i + 1];
    const opens = !open && next !== undefined && isSpaced(next) && !/[.!?\n]/.test(side.text.slice(to, next.index));
    open = opens;
    return noticed(side, { from: index, to, message, changes: opens ? [[index, to + 1, `–${NO_BREAK}`]] : [[index - 1, to, `${NO_BREAK}–`]] });
  });
}

function tightDashes(side: CheckedSide): Noticed[] {
  if (side.side === 'en') return [];
  const message = { en: 'In French spaces stand around a dash', fr: 'Le tiret se met entre deux espaces' };
  return matchesIn(side, TIGHT_DASH).map(({ index }) => noticed(side, { from: index, to: index + 1, message, changes: [[index, index + 1, `${NO_BREAK}— `]] }));
}
