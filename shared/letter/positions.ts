import type { Node } from 'prosemirror-model';

/**
 * Positions. A side's Y.Text holds one unit (its marker) for each block and one for each UTF-16 unit or embed; a ProseMirror
 * document holds an opening and a closing token for each block. So in block number k (from 0) a position lies k closings
 * further than its index in the text; and one more, when the first block has no marker (`headless`).
 */
export function textIndex(doc: Node, pos: number, headless: boolean): number {
  const $pos = doc.resolve(pos);
  const before = $pos.index(0);
  return pos - before - (headless && pos > 0 ? 1 : 0);
}

/** The position of an index of the text that lies in or at the end of a block's content. Index 0 of a text that begins with a marker is position 0. */
export function nodePosition(doc: Node, index: number, headless: boolean): number {
  if (index <= 0 && !headless) return 0;
  let start = headless ? 0 : 1;
  let pos = 1;
  for (let i = 0; i < doc.childCount; i++) {
    const size = doc.child(i).content.size;
    if (index <= start + size) return pos + (index - start);
    start += size + 1;
    pos += size + 2;
  }
  throw new RangeError(`index ${index} is beyond the end of the side`);
}
