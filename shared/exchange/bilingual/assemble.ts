import { blockText, type BlockAttrs, type BlockDraft, type Run } from '../../letter/block';
import { otherSide, SIDES, type BySide, type Side } from '../../letter/side';
import type { ImportedBilingual, ImportedPair } from '../imported';
import type { BlockFacts } from './facts';
import { trimmed } from './inline-text';

/** One side of a unit: its text in blocks, and what our own writers said of each. */
export interface UnitSide {
  readonly texts: readonly (readonly Run[])[];
  readonly facts: readonly BlockFacts[];
}

/** A unit of a translators' file: what becomes a pair. */
export interface Unit extends BySide<UnitSide> {
  /** Which of the file's parts it stands in: in each, places are counted anew. */
  readonly part: number;
  readonly confirmed: boolean;
  /** What the file says of its blocks in its own words; absent: paragraphs. */
  readonly attrs?: BlockAttrs;
}

export const NO_SIDE: UnitSide = { texts: [], facts: [] };

interface Placed {
  readonly block: BlockDraft;
  readonly pair: number;
  readonly part: number;
  readonly at: number;
}

/**
 * The units as blocks and pairs. A unit of our own writers has its blocks as they were; any other is one block a side, without the white space at its
 * ends, and a side without words has none. Units without anything are left out.
 */
export function assemble(units: readonly Unit[]): Pick<ImportedBilingual, 'blocks' | 'pairs'> {
  const placed: { en: Placed[]; fr: Placed[] } = { en: [], fr: [] };
  const confirmed: boolean[] = [];
  for (const unit of units) {
    const own = unit.en.facts.length + unit.fr.facts.length > 0;
    const sides = { en: blocksOf(unit, 'en', own), fr: blocksOf(unit, 'fr', own) };
    if (sides.en.length + sides.fr.length === 0) continue;
    for (const side of SIDES) {
      for (const { block, at } of sides[side]) {
        // What our writers did not write stays behind what stands before it in the file.
        placed[side].push({ block, pair: confirmed.length, part: unit.part, at: at ?? placed[side].findLast((one) => one.part === unit.part)?.at ?? -1 });
      }
    }
    confirmed.push(unit.confirmed && (own || (sides.en.length > 0 && sides.fr.length > 0)));
  }
  const pairs = confirmed.map((said): { en: number[]; fr: number[]; confirmed?: boolean } => ({ en: [], fr: [], ...(said ? { confirmed: true } : {}) }));
  const blocks = { en: [] as BlockDraft[], fr: [] as BlockDraft[] };
  for (const side of SIDES) {
    placed[side].sort((a, b) => a.part - b.part || a.at - b.at);
    placed[side].forEach(({ block, pair }, i) => {
      blocks[side].push(block);
      pairs[pair]![side].push(i);
    });
  }
  return { blocks, pairs: pairs satisfies ImportedPair[] };
}

function blocksOf(unit: Unit, side: Side, own: boolean): { readonly block: BlockDraft; readonly at?: number }[] {
  const { facts, texts } = unit[side];
  const blank = texts.every((runs) => blockText({ runs }).trim() === '');
  if (!own) {
    return texts.map(trimmed).flatMap((runs) => (runs.length ? [{ block: { ...(unit.attrs ?? { kind: 'paragraph' }), runs } }] : []));
  }
  if (blank && !facts.some(({ empty }) => empty) && texts.every((runs) => runs.length === 0)) return [];
  const likes = facts.length ? facts : unit[otherSide(side)].facts;
  return texts.map((runs, i) => {
    const said = facts[i];
    if (said) return { block: { ...said.attrs, runs: [...runs] }, at: said.at };
    const { start: _start, ...like } = (likes[i] ?? likes.at(-1))!.attrs;
    // More blocks than were written: a translator's own. They are like those they stand beside, and do not count anew.
    return { block: { ...(facts.length ? like : (likes[i] ?? likes.at(-1))!.attrs), runs: [...runs] } };
  });
}
