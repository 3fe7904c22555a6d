import type { DragEvent } from 'react';
import type { LetterSession } from '../session';

/** A drag of a pair from the spine: the format of its data. */
export const PAIR_DRAG = 'application/x-visavis-pair';

/** What makes an element a place to drop another pair on: the two are linked. */
export function pairDrop(session: LetterSession, pair: string): { readonly onDragOver: (event: DragEvent) => void; readonly onDrop: (event: DragEvent) => void } {
  return {
    onDragOver(event) {
      if (event.dataTransfer.types.includes(PAIR_DRAG)) event.preventDefault();
    },
    onDrop(event) {
      const from = event.dataTransfer.getData(PAIR_DRAG);
      if (!from || from === pair) return;
      event.preventDefault();
      session.link(from, pair);
    },
  };
}
