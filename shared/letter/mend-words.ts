import * as Y from 'yjs';
import type { Json } from './block';

interface Piece {
  /** Where it begins in the text, in UTF-16 units. */
  readonly at: number;
  readonly text: string;
  readonly attributes: { readonly [name: string]: Json };
  /** Put back by the transaction at hand. */
  readonly restored: boolean;
  /** Something deleted stands between the piece before and this one: others may be typing in there. */
  readonly afterDeleted: boolean;
}

function pieces(text: Y.Text, restored: (item: Y.Item) => boolean): Piece[] {
  const found: Piece[] = [];
  let attributes: { [name: string]: Json } = {};
  let at = 0;
  let afterDeleted = false;
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) {
      afterDeleted ||= !(item.content instanceof Y.ContentFormat);
      continue;
    }
    if (item.content instanceof Y.ContentFormat) {
      const { key, value } = item.content as { key: string; value: unknown };
      attributes = { ...attributes, [key]: value as Json };
      continue;
    }
    const str = item.content instanceof Y.ContentString ? item.content.str : '\n'.repeat(item.length);
    found.push({ at, text: str, attributes, restored: restored(item) && item.content instanceof Y.ContentString, afterDeleted });
    at += item.length;
    afterDeleted = false;
  }
  return found;
}

const endsInWord = (text: string): string => /\S*$/u.exec(text)![0];

/**
 * Yjs puts deleted text back piece by piece, each piece before the deleted original. Where a word is in two pieces (a mark
 * began inside it, or it was typed with a pause), what others typed into the deleted stretch meanwhile would come to stand
 * between them. So the beginning of such a word is put next to its end, in the same transaction.
 * `[on][deleted "on"][e][deleted "e"]` becomes `[deleted "on"][on][e]…`
 */
export function mendWords(text: Y.Text, transaction: Y.Transaction): void {
  const { clientID } = transaction.doc;
  const since = transaction.beforeState.get(clientID) ?? 0;
  const all = pieces(text, (item) => item.id.client === clientID && item.id.clock >= since);
  let carried: { text: string; attributes: Piece['attributes'] }[] = [];
  all.forEach((piece, i) => {
    const before = all[i - 1];
    if (!before?.restored || !piece.restored) carried = [];
    if (!before?.restored) return;
    // The restored, unbroken end of what stands before this piece, with its marks.
    const tail = endsInWord(before.text);
    carried = tail.length === before.text.length ? [...carried, { text: tail, attributes: before.attributes }] : [{ text: tail, attributes: before.attributes }];
    if (!piece.restored || !piece.afterDeleted || /^\s/u.test(piece.text)) return;
    const length = carried.reduce((sum, { text: part }) => sum + part.length, 0);
    if (!length) return;
    text.delete(piece.at - length, length);
    // An insertion passes over what is deleted to its right, and so ends up beside this piece.
    let at = piece.at - length;
    for (const { text: part, attributes } of carried) {
      if (!part) continue;
      text.insert(at, part, attributes);
      at += part.length;
    }
  });
}
