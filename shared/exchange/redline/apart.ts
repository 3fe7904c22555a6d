import { isText, type Run } from '../../letter/block';
import { runsBetween } from '../../revisions/word-text';
import { holdsNote } from './note-ends';
import { inFewest } from './pieces';
import type { Piece, PlanParagraph } from './plan';

/**
 * Keeps words that came at a paragraph's end apart from words that came at the next one's beginning. LibreOffice takes two such insertions for one, the
 * end between them included, though that end was there before; rejected, it joins the paragraphs. So, in this order:
 *
 * - what went at the paragraph's end stands after what came: `old` `NEW` ¶ → `NEW` `old` ¶;
 * - where a whole paragraph came, it takes the end that was there: `NEW` ¶ `ANOTHER¶` → `NEW¶` `ANOTHER` ¶, as when somebody had typed it there;
 * - else a word beside the insertion goes and comes with it: `kept` `NEW` ¶ `NEXT` → `NEW` of `kept` on.
 */
export function apart(paragraphs: readonly PlanParagraph[]): PlanParagraph[] {
  const list = [...paragraphs];
  for (let at = 0; at < list.length - 1; at++) {
    const [one, next] = [list[at]!, list[at + 1]!];
    if (one.end !== 'kept' || one.pieces.at(-1)?.fate !== 'inserted' || !beginsInserted(next)) continue;
    const tail = one.pieces.slice(one.pieces.findLastIndex(({ fate }) => fate === 'kept') + 1);
    if (tail.some(({ fate }) => fate === 'deleted')) {
      const came = tail.filter(({ fate }) => fate === 'inserted');
      const went = tail.filter(({ fate }) => fate === 'deleted');
      list[at] = { ...one, pieces: [...one.pieces.slice(0, one.pieces.length - tail.length), ...came, ...went] };
    } else if (next.end === 'inserted' && next.move === undefined && !holdsNote(one) && next.pieces.every(({ fate }) => fate === 'inserted')) {
      const { before, ...rest } = one;
      list[at] = { ...rest, end: 'inserted' };
      list[at + 1] = { ...next, end: 'kept', ...(before && { before }) };
    } else if (!retype(list, at)) borrow(list, at);
  }
  return list;
}

function beginsInserted({ pieces, end, move }: PlanParagraph): boolean {
  return move === undefined && (pieces[0]?.fate ?? end) === 'inserted';
}

const LAST_WORD = /[\p{L}\p{M}\p{N}]+$|[^]$/u;
const FIRST_WORD = /^[\p{L}\p{M}\p{N}]+|^[^]/u;

/** The shorter of the word before the end and the word after the beginning goes, and comes with what came. Whether there is one. */
function retype(list: PlanParagraph[], at: number): boolean {
  const [one, next] = [list[at]!, list[at + 1]!];
  const last = one.pieces.findLastIndex(({ fate }) => fate === 'kept');
  const first = next.pieces.findIndex(({ fate }) => fate === 'kept');
  const [before, after] = [textOf(one.pieces[last]), textOf(next.pieces[first])];
  const [head, tail] = [LAST_WORD.exec(before)?.[0].length, FIRST_WORD.exec(after)?.[0].length];
  if (head !== undefined && (tail === undefined || head <= tail)) {
    const [kept, word] = splitAt(one.pieces[last]!, before.length - head);
    const [went, came] = goneAndCome(word);
    list[at] = { ...one, pieces: inFewest([...one.pieces.slice(0, last), ...kept, ...came, ...one.pieces.slice(last + 1), ...went]) };
  } else if (tail !== undefined) {
    const [word, kept] = splitAt(next.pieces[first]!, tail);
    const [went, came] = goneAndCome(word);
    list[at + 1] = { ...next, pieces: inFewest([...went, ...next.pieces.slice(0, first), ...came, ...kept, ...next.pieces.slice(first + 1)]) };
  }
  return head !== undefined || tail !== undefined;
}

/** A paragraph that is all new, in the end of one above it: the last word of that one goes here, and comes there. */
function borrow(list: PlanParagraph[], at: number): void {
  for (let from = at - 1; from >= 0 && list[from]!.end === 'inserted'; from--) {
    const giver = list[from]!;
    const last = giver.pieces.findLastIndex(({ fate }) => fate !== 'inserted');
    if (last < 0) continue;
    const piece = giver.pieces[last]!;
    const text = textOf(piece);
    const [kept, word] = piece.fate === 'deleted' ? [[], [piece]] : splitAt(piece, text.length - (LAST_WORD.exec(text)?.[0].length ?? 0));
    const [went, came] = goneAndCome(word);
    list[from] = { ...giver, pieces: [...giver.pieces.slice(0, last), ...kept, ...(piece.fate === 'deleted' ? [] : came), ...giver.pieces.slice(last + 1)] };
    list[at] = { ...list[at]!, pieces: [...list[at]!.pieces, ...went] };
    return;
  }
}

function textOf(piece: Piece | undefined): string {
  return piece?.after && isText(piece.after) ? piece.after.text : '';
}

/** A kept piece as what stands before a place in it and what stands after. */
function splitAt(piece: Piece, at: number): [Piece[], Piece[]] {
  const part = (from: number, to: number): Piece[] => {
    const cut = (run: Run): Run | undefined => runsBetween([run], from, to)[0];
    const [before, after] = [cut(piece.before!), cut(piece.after!)];
    return before && after ? [{ fate: 'kept', before, after }] : [];
  };
  return [part(0, at), part(at, Infinity)];
}

function goneAndCome(pieces: readonly Piece[]): [Piece[], Piece[]] {
  return [pieces.flatMap(({ before }): Piece[] => (before ? [{ fate: 'deleted', before }] : [])), pieces.flatMap(({ after }): Piece[] => (after ? [{ fate: 'inserted', after }] : []))];
}
