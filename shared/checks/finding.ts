import type { Side } from '../letter/side';
import type { Noticed, Message, Replacement, Severity, Check } from './check';
import type { CheckedPair, CheckedSide } from './checked';

/** A change to a block's words: UTF-16 offsets in the block's text. */
export interface BlockEdit {
  readonly side: Side;
  readonly block: string;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** What a check noticed, where it stands in the letter. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  /** Pair id. */
  readonly pair: string;
  /** Absent with the four below: the pair as a whole. */
  readonly side?: Side;
  /** Block id. */
  readonly block?: string;
  /** UTF-16 offsets in the block's text. */
  readonly from?: number;
  readonly to?: number;
  /** The words there. */
  readonly text?: string;
  readonly message: Message;
  /** See `Noticed.about`. */
  readonly about: string;
  /** The text that it concerns: the sentence of its place, or both sides of the pair. A dismissal holds while this is the same. */
  readonly concerns: string;
  readonly fix?: readonly BlockEdit[];
}

/** Places a check's words in the letter. */
export function findingOf(check: Check, pair: CheckedPair, noticed: Noticed): Finding {
  const { place, message, fix } = noticed;
  const base = { check: check.id, severity: noticed.severity ?? check.severity, pair: pair.id, message };
  const edits = fix?.filter(({ side, from, to, insert }) => pair[side].text.slice(from, to) !== insert) ?? [];
  const mend = edits.length ? { fix: edits.map((edit) => blockEdit(pair[edit.side], edit)) } : {};
  if (!place) return { ...base, about: noticed.about ?? '', concerns: `${pair.en.text}\n${pair.fr.text}`, ...mend };
  const side = pair[place.side];
  const at = locate(side, place.from);
  const to = Math.min(place.to - place.from + at.from, at.length);
  const text = side.text.slice(place.from, place.from + to - at.from);
  const sentence = side.sentenceAt(place.from);
  return {
    ...base, side: place.side, block: at.block, from: at.from, to, text,
    about: noticed.about ?? text, concerns: side.text.slice(sentence.from, sentence.to), ...mend,
  };
}

function blockEdit(side: CheckedSide, { from, to, insert }: Replacement): BlockEdit {
  const at = locate(side, from);
  return { side: side.side, block: at.block, from: at.from, to: at.from + to - from, insert };
}

/** The block in which an offset of the side's text stands, the offset in it, and the block's length. An offset at a block's end is that block's. */
function locate(side: CheckedSide, offset: number): { readonly block: string; readonly from: number; readonly length: number } {
  let start = 0;
  for (const [i, length] of side.lengths.entries()) {
    if (offset <= start + length) return { block: side.blocks[i]!.id, from: offset - start, length };
    start += length + 1;
  }
  throw new RangeError(`the ${side.side} side of the pair has no place ${offset}`);
}
