import { matchesOf } from '../../letter/matches';
import { SIDES } from '../../letter/side';
import type { Message, Noticed, SideCheck } from '../check';
import type { CheckedSide } from '../checked';
import { HABITS, isBlank, keepsTogether } from './habits';
import { noticed, type Change } from './places';
import { quotePairs, type QuotePair } from './quote-pairs';

/** Inside quotation marks: a space at which no line breaks in French « », no space in English. */
export const quoteSpace: SideCheck = {
  id: 'typography-quote-space', scope: 'side', sides: SIDES, severity: 'error',
  name: { en: 'Space inside quotes', fr: 'Espace à l’intérieur des guillemets' },
  description: 'Inside « » French has a space at which no line breaks, narrow or wide; a plain one or none is a fault, also between marks that should be « ». Inside English quotation marks no space stands.',
  good: [
    { pairs: { en: 'The “plan” and "another one".', fr: 'Le «\u00a0plan\u00a0» et un «\u202fautre\u202f».' } },
    { pairs: { fr: '«\u00a0Nous voulons, dit-elle,\n«\u00a0que “la loi” change.\u00a0»' } },
    { pairs: { fr: 'Le "plan" et l’“autre”.' } },
    { pairs: { en: 'a screen of 15 " and one of 17 "', fr: 'un écran de 15 "' } },
  ],
  bad: [
    { pairs: { fr: '⟦« plan »⟧' }, fixed: { fr: '«\u00a0plan\u00a0»' } },
    { pairs: { fr: 'un ⟦«plan»⟧, un ⟦« ⟧autre\u00a0», le «\u00a0troisième⟦ »⟧' }, fixed: { fr: 'un «\u00a0plan\u00a0», un «\u00a0autre\u00a0», le «\u00a0troisième\u00a0»' } },
    { pairs: { fr: 'ait ⟦" redoublé de zèle "⟧ et' }, fixed: { fr: 'ait "\u00a0redoublé de zèle\u00a0" et' } },
    { pairs: { fr: '⟦«⟧Nous voulons\nchanger⟦»⟧' }, fixed: { fr: '«\u00a0Nous voulons\nchanger\u00a0»' } },
    { pairs: { en: 'has ⟦“ doubled down ”⟧ and ⟦" again "⟧ and “again⟦ ”⟧' }, fixed: { en: 'has “doubled down” and "again" and “again”' } },
    { pairs: { fr: '⟦«plan»⟧' }, profile: 'fr-CH', fixed: { fr: '«\u202fplan\u202f»' } },
  ],
  find: (side, { profile }) => {
    if (!/["“”«»]/.test(side.text)) return [];
    const space = side.side === 'fr' ? HABITS[profile].quotes : '';
    const pairs = quotePairs(side.text).filter(({ mark, nested }) => mark !== '‹' && (side.side === 'en' ? mark !== '«' : mark === '«' || !nested));
    const paired = pairs.flatMap((pair) => inPair(side, pair, space));
    return side.side === 'fr' ? [...paired, ...alone(side, pairs, space)] : paired;
  },
};

/** What is wrong at a mark: its place and its mending. `step` is 1 at an opening mark, -1 at a closing one. */
function faultAt(text: string, at: number, step: 1 | -1, space: string, required: boolean): { readonly from: number; readonly to: number; readonly change: Change } | undefined {
  let end = at + step;
  while (isBlank(text[end])) end += step;
  const inside = text[end];
  const [from, to] = step === 1 ? [at + 1, end] : [end + 1, at];
  const has = text.slice(from, to);
  // Doubled spaces are another check's.
  if (has.length > 1 || inside === undefined || inside === '\n' || (step === 1 ? '»”' : '«“').includes(inside) || (has === '' ? !required : space !== '' && keepsTogether(has))) return undefined;
  return { from: Math.min(at, from), to: Math.max(at + 1, to), change: [from, to, space] };
}

function inPair(side: CheckedSide, { open, close, mark }: QuotePair, space: string): Noticed[] {
  const faults = [faultAt(side.text, open, 1, space, mark === '«'), faultAt(side.text, close, -1, space, mark === '«')].filter((fault) => fault !== undefined);
  const message = messageOf(space);
  const together = faults.length === 2 && close - open < LONG && !side.text.slice(open, close).includes('\n');
  if (together) return [noticed(side, { from: open, to: close + 1, message, changes: faults.map(({ change }) => change), about: 'space inside quotes' })];
  return faults.map(({ from, to, change }) => noticed(side, { from, to, message, changes: [change], about: 'space inside quotes' }));
}

/** A longer quotation is marked at its ends only. */
const LONG = 60;

const GUILLEMETS = /[«»]/g;

/** « or » whose partner stands elsewhere. */
function alone(side: CheckedSide, pairs: readonly QuotePair[], space: string): Noticed[] {
  const taken = new Set(pairs.flatMap(({ open, close }) => [open, close]));
  return matchesOf(side.text, GUILLEMETS).flatMap(({ 0: sign, index }) => {
    const fault = taken.has(index) ? undefined : faultAt(side.text, index, sign === '«' ? 1 : -1, space, true);
    return fault ? [noticed(side, { from: fault.from, to: fault.to, message: messageOf(space), changes: [fault.change], about: 'space inside quotes' })] : [];
  });
}

function messageOf(space: string): Message {
  if (space === '') return { en: 'No space stands inside quotation marks in English', fr: 'L’anglais ne met pas d’espace à l’intérieur des guillemets' };
  return { en: 'Inside the quotation marks a no-break space belongs, not a plain one or none', fr: 'À l’intérieur des guillemets il faut une espace insécable' };
}
