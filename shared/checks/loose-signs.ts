import { otherSide, type BySide, type Side } from '../letter/side';
import type { CheckedPair, CheckedSide } from './checked';
import { enclosure, type Enclosure, type Unmatched } from './unmatched';

/** How many blocks further on the end of a quotation or bracket may stand. */
const QUOTATION_REACH = 40;
const BRACKET_REACH = 3;
/** Quotations cut in pieces in so many places, and so often beside those that are whole, are how a text is cut, and no slips. */
const PIECES_LEAST = 6;
const PIECES_SHARE = 0.5;

/** The brackets and quotes of a side's blocks, and where each block begins in the side's text. */
export type Enclosures = readonly (Enclosure & { readonly from: number })[];

export function enclosures(side: CheckedSide): Enclosures {
  let from = 0;
  return side.lengths.map((length) => {
    const start = from;
    from += length + 1;
    return { ...enclosure(side.text.slice(start, start + length), side.side), from: start };
  });
}

/** An unmatched sign, where it stands in the letter. */
export interface Loose {
  readonly pair: CheckedPair;
  readonly side: Side;
  readonly sign: Unmatched;
  /** The block's number among the side's. */
  readonly number: number;
  /** In the side's text. */
  readonly at: number;
}

/** What one pair of the letter holds. */
export interface PairSigns {
  readonly pair: CheckedPair;
  readonly found: BySide<Enclosures>;
  readonly loose: BySide<readonly Loose[]>;
}

/** The signs without their other half of a whole letter. */
export interface LetterSigns {
  readonly pairs: readonly PairSigns[];
  /** Signs that a later or an earlier block closes or opens. */
  readonly settled: ReadonlySet<Loose>;
  /** The sides where quotations run over several blocks all through. */
  readonly inPieces: BySide<boolean>;
  /** The blocks of each side in order. */
  readonly blocks: BySide<readonly Enclosure[]>;
}

export const isQuote = ({ kind }: Unmatched): boolean => kind !== 'round' && kind !== 'square';

const NONE: readonly Loose[] = [];

export function letterSigns(all: readonly { readonly pair: CheckedPair; readonly found: BySide<Enclosures> }[]): LetterSigns {
  const next = { en: 0, fr: 0 };
  const pairs = all.map(({ pair, found }): PairSigns => {
    const loose = (side: Side) => {
      const first = next[side];
      next[side] += found[side].length;
      // Most pairs have none.
      if (found[side].every((block) => block.unmatched.length === 0)) return NONE;
      return found[side].flatMap((block, i) => block.unmatched.map((sign): Loose => ({ pair, side, sign, number: first + i, at: block.from + sign.at })));
    };
    return { pair, found, loose: { en: loose('en'), fr: loose('fr') } };
  });
  const blocks = { en: pairs.flatMap(({ found }) => found.en), fr: pairs.flatMap(({ found }) => found.fr) };
  const loose = { en: pairs.flatMap((one) => one.loose.en), fr: pairs.flatMap((one) => one.loose.fr) };
  const settled = new Set<Loose>([...settledOf(loose.en, blocks.en), ...settledOf(loose.fr, blocks.fr)]);
  return { pairs, settled, blocks, inPieces: { en: cutInPieces(loose.en, blocks.en), fr: cutInPieces(loose.fr, blocks.fr) } };
}

function cutInPieces(loose: readonly Loose[], blocks: readonly Enclosure[]): boolean {
  const pieces = loose.filter(({ sign }) => isQuote(sign) && sign.edge).length;
  return pieces >= PIECES_LEAST && pieces > blocks.filter(({ whole }) => whole).length * PIECES_SHARE;
}

/** Signs that answer each other over some blocks, with nothing between that is whole in itself. */
function settledOf(loose: readonly Loose[], blocks: readonly Enclosure[]): Loose[] {
  const settled = new Set<Loose>();
  loose.forEach((open, i) => {
    if (settled.has(open) || !open.sign.opens) return;
    const reach = isQuote(open.sign) ? QUOTATION_REACH : BRACKET_REACH;
    for (let k = i + 1; k < loose.length; k++) {
      const one = loose[k]!;
      if (one.number - open.number > reach) return;
      // What the next block opens again goes on.
      if (one.number === open.number || one.sign.kind !== open.sign.kind || (one.sign.opens && blocks[one.number]!.begins)) continue;
      if (one.sign.opens || (isQuote(open.sign) && blocks.slice(open.number + 1, one.number).some(({ whole }) => whole))) return;
      settled.add(open).add(one);
      return;
    }
  });
  return [...settled];
}

/** Whether a quotation goes on in the next block, which opens it again; not where the other side closes its own. */
export function goesOn({ sign, number, side }: Loose, { found }: PairSigns, { blocks }: LetterSigns): boolean {
  return sign.opens && isQuote(sign) && blocks[side][number + 1]?.begins === true && !found[otherSide(side)].some(({ whole }) => whole);
}

/** Whether the other side leaves as many signs of that sort alone. */
export function sharedBy(one: Loose, { loose }: PairSigns, settled: ReadonlySet<Loose>): boolean {
  const alike = ({ sign }: Loose) => sign.opens === one.sign.opens && (isQuote(sign) ? isQuote(one.sign) : sign.kind === one.sign.kind);
  const before = loose[one.side].filter((other) => alike(other) && !settled.has(other)).indexOf(one);
  return loose[otherSide(one.side)].filter(alike).length > before;
}

/** Half of a quotation at a block's edge, or after what announces speech, where the other side quotes nothing whole: speech that goes on in another block, or that dashes mark there. */
export function pieceOfSpeech({ sign, at, side }: Loose, { pair, found }: PairSigns): boolean {
  if (!isQuote(sign) || found[otherSide(side)].some(({ whole }) => whole)) return false;
  return sign.edge || (sign.opens && sign.kind === 'straight' && /[:,;.!?…—–-][\s\u00a0\u202f"]*$/u.test(pair[side].text.slice(0, at)));
}
