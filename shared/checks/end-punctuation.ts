import { otherSide, SIDES, type Side } from '../letter/side';
import { letterCheck, type CheckContext, type Gathered, type Message, type NoticedIn, type Replacement, type Severity } from './check';
import type { CheckedPair } from './checked';
import { END_EXAMPLES } from './end-punctuation-examples';
import { literalLabel } from './label';
import { inEnglish, inFrench } from './quoting';
import { asks, sentenceEnd, type SentenceEnd } from './sentence-end';

interface Ends {
  readonly en: SentenceEnd;
  readonly fr: SentenceEnd;
  readonly starts: { readonly [side in Side]: number };
  readonly asks: { readonly [side in Side]: boolean };
  /** Whether a question or exclamation stands before the last words: `“Why?” they asked.` */
  readonly within: { readonly [side in Side]: boolean };
  /** A list item, on either side. */
  readonly item: boolean;
}

/** Compares how paragraphs end. */
export const endPunctuation = letterCheck<readonly Ends[]>({
  id: 'end-punctuation', scope: 'letter', severity: 'error',
  name: { en: 'End punctuation', fr: 'Ponctuation finale' },
  description:
    'A paragraph whose sentence ends with a full stop, question mark, exclamation mark, colon or semicolon on one side and with nothing, or a quite different mark, on the other. List items may end as '
    + 'each language likes, a French list may be announced by a colon where the English has none, a mark may stand inside or outside the quotes, and what a letter does often is taken for its habit.',
  ...END_EXAMPLES,
  gather: (pair) => ends(pair),
  judge: (all, context) => judged(all, context),
});

/** Blocks of these kinds end as they like. */
const FREE = new Set(['heading', 'date', 'address', 'salutation', 'signatory', 'rule', 'cell']);

function ends(pair: CheckedPair): readonly Ends[] {
  const blocks = { en: blocksOf(pair, 'en'), fr: blocksOf(pair, 'fr') };
  const [en, fr] = blocks.en.length === blocks.fr.length ? [blocks.en, blocks.fr] : [blocks.en.slice(-1), blocks.fr.slice(-1)];
  return en.flatMap((one, i): Ends[] => {
    const other = fr[i]!;
    if (!one || !other || FREE.has(one.kind) || FREE.has(other.kind)) return [];
    const [a, b] = [sentenceEnd(one.text, 'en'), sentenceEnd(other.text, 'fr')];
    const item = [one, other].some(({ text, kind }) => kind === 'ordered' || kind === 'bullet' || literalLabel(text)?.weak === false);
    if (!a || !b || agree(a.marks, b.marks)) return a && b ? [{ en: a, fr: b, starts: { en: one.from, fr: other.from }, asks: NEITHER, within: NEITHER, item }] : [];
    return [{ en: a, fr: b, starts: { en: one.from, fr: other.from }, asks: { en: asks(one.text, 'en'), fr: asks(other.text, 'fr') }, within: { en: /[?!]/.test(one.text), fr: /[?!]/.test(other.text) }, item }];
  });
}

const NEITHER = { en: false, fr: false };

function blocksOf(pair: CheckedPair, side: Side): { readonly text: string; readonly from: number; readonly kind: string }[] {
  const { lengths, text, blocks } = pair[side];
  let from = 0;
  return lengths.map((length, i) => {
    const start = from;
    from += length + 1;
    return { text: text.slice(start, start + length), from: start, kind: blocks[i]!.kind };
  });
}

/** Whether two runs of marks have one in common, or both are none. */
function agree(a: string, b: string): boolean {
  return a === b || [...a].some((mark) => b.includes(mark)) || (/[….]/.test(a) && /[….]/.test(b));
}

/** The mark that counts of several: `?` of `?.`. */
function chief(marks: string): string {
  return ['?', '!', '…', '.', ':', ';', ','].find((mark) => marks.includes(mark)) ?? '';
}

/** How often the sides of a letter end alike with a mark, and how often with two certain ones. */
interface Habits {
  readonly both: ReadonlyMap<string, number>;
  readonly mixed: ReadonlyMap<string, number>;
}

function judged(all: readonly Gathered<readonly Ends[]>[], context: CheckContext): NoticedIn[] {
  const both = new Map<string, number>();
  const mixed = new Map<string, number>();
  for (const { found } of all) for (const { en, fr } of found) {
    if (agree(en.marks, fr.marks)) both.set(chief(en.marks), (both.get(chief(en.marks)) ?? 0) + 1);
    else mixed.set(kindOf(en, fr), (mixed.get(kindOf(en, fr)) ?? 0) + 1);
  }
  const order = all.flatMap(({ pair, found }) => found.map((one) => ({ pair, one })));
  return order.flatMap(({ pair, one }, i) => {
    const neighbours = [order[i - 1]?.one, order[i + 1]?.one].filter((other) => other !== undefined);
    return agree(one.en.marks, one.fr.marks) || isListStyle(one, neighbours) ? [] : noticed(pair, one, { both, mixed }, context);
  });
}

/** The longest list item that is no sentence, in words. */
const ITEM_WORDS = 12;

/** Whether an item that ends with no mark on one side, and a stop or semicolon on the other, ends as its list does there: as the items beside it, or as short items may. */
function isListStyle(one: Ends, neighbours: readonly Ends[]): boolean {
  const bare = SIDES.find((side) => one[side].marks === '');
  if (!bare || !one.item || /[?!:]/.test(one[otherSide(bare)].marks)) return false;
  const items = neighbours.filter(({ item }) => item);
  return one[bare].words < ITEM_WORDS ? !items.some((other) => other[bare].marks !== '') : items.some((other) => other[bare].marks === '') || items.length === 0;
}

function kindOf(en: SentenceEnd, fr: SentenceEnd): string {
  return `${chief(en.marks)} ${chief(fr.marks)}`;
}

/** Whether endings of this kind are few beside those that agree in the mark, and so no habit. */
function isRare({ en, fr }: Ends, { both, mixed }: Habits, mark: string, least: number): boolean {
  return (mixed.get(kindOf(en, fr)) ?? 0) * 4 <= Math.max(both.get(mark) ?? 0, least * 4);
}

/** A letter with so few exclamation marks has none to give away. */
const FEW_EXCLAMATIONS = 2;

function exclaimsSeldom({ both, mixed }: Habits): boolean {
  return [...mixed].reduce((sum, [kind, count]) => sum + (kind.includes('!') ? count : 0), both.get('!') ?? 0) <= FEW_EXCLAMATIONS;
}

function noticed(pair: CheckedPair, found: Ends, habits: Habits, { profile }: CheckContext): NoticedIn[] {
  const { en, fr } = found;
  const [a, b] = [chief(en.marks), chief(fr.marks)];
  const space = profile === 'fr-CA' ? '' : '\u202f';
  const report = (side: Side, severity: Severity, insert?: string): NoticedIn[] => [tell(pair, found, side, severity, insert)];
  for (const side of SIDES) {
    const [own, other] = side === 'en' ? [a, b] : [b, a];
    const end = found[side];
    const answer = found[otherSide(side)];
    if (own === '?' || other !== '?') continue;
    // The other side has a question mark and this one has not: its words tell whether it asks.
    if (own === '!' || (own === '.' && found.within[side])) return report(side, 'info');
    if (found.asks[side]) return report(side, 'error', side === 'fr' ? `${space}?` : '?');
    if (own === '' && end.words >= 3) return report(side, 'error', side === 'fr' ? `${space}?` : '?');
    if (found.asks[otherSide(side)] && own === '.') return isRare(found, habits, '?', 1) ? report(side, 'warning') : [];
    return own === '.' && answer.words > 2 ? report(otherSide(side), isRare(found, habits, '?', 2) ? 'warning' : 'info') : [];
  }
  for (const side of SIDES) {
    const [own, other] = side === 'en' ? [a, b] : [b, a];
    const end = found[side];
    const answer = found[otherSide(side)];
    if (own !== '') continue;
    if ((other === '.' || other === '!') && !answer.abbreviated) {
      if (end.words < 4 || answer.words < 4 || (end.title && end.words < 9) || !isRare(found, habits, '.', 3)) return [];
      return report(side, end.title || !end.capital || end.words < 7 ? 'warning' : 'error', other === '.' ? '.' : undefined);
    }
    if (other === ':' && side === 'fr') return isRare(found, habits, ':', 1) ? report('fr', 'warning', profile === 'fr-CA' || profile === 'fr-FR' ? '\u00a0:' : '\u202f:') : [];
    if (other === ';') return (habits.both.get(';') ?? 0) >= 2 && isRare(found, habits, ';', 0) ? report(side, 'warning', side === 'fr' ? `${space};` : ';') : [];
    return [];
  }
  if (a === '!' || b === '!') return isRare(found, habits, '!', 1) && en.words > 3 ? report(a === '!' ? 'en' : 'fr', exclaimsSeldom(habits) ? 'warning' : 'info') : [];
  if (a === '.' || b === '.') {
    const side: Side = a === '.' ? 'fr' : 'en';
    const sentence = en.capital && fr.capital && found[side].words > 6 && found[otherSide(side)].words > 6;
    return sentence && isRare(found, habits, '.', 1) ? report(side, chief(found[side].marks) === ',' ? 'warning' : 'info') : [];
  }
  return [];
}

/** On which side the end is wrong, and the mark that should stand there. */
function tell(pair: CheckedPair, found: Ends, side: Side, severity: Severity, insert?: string): NoticedIn {
  const end = found[side];
  const start = found.starts[side];
  const { marks } = end;
  const [from, to] = marks ? [start + end.at, start + end.at + 1] : [start + end.from, start + end.to];
  const fix: Replacement[] = insert === undefined ? [] : marks ? [{ side, ...withSpace(pair[side].text, from, to), insert }] : [{ side, from: start + end.to, to: start + end.to, insert }];
  return { pair, severity, place: { side, from, to }, about: kindOf(found.en, found.fr), message: messageOf(chief(found.en.marks), chief(found.fr.marks)), ...(fix.length ? { fix } : {}) };
}

/** The mark with the space before it, which its successor brings. */
function withSpace(text: string, from: number, to: number): { readonly from: number; readonly to: number } {
  return { from: from - /[ \u00a0\u202f]*$/.exec(text.slice(0, from))![0].length, to };
}

function messageOf(en: string, fr: string): Message {
  if (en === '') return { en: `The French ends with ${inEnglish(fr)}, the English with no mark`, fr: `Le français se termine par ${inFrench(fr)}, l’anglais sans ponctuation` };
  if (fr === '') return { en: `The English ends with ${inEnglish(en)}, the French with no mark`, fr: `L’anglais se termine par ${inFrench(en)}, le français sans ponctuation` };
  return { en: `The English ends with ${inEnglish(en)}, the French with ${inEnglish(fr)}`, fr: `L’anglais se termine par ${inFrench(en)}, le français par ${inFrench(fr)}` };
}
