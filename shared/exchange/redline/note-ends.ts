import { referenceOf } from '../../letter/notes';
import type { Piece, PlanParagraph } from './plan';

/** Whether a note's reference stands in a paragraph, in either version. */
export function holdsNote({ pieces }: Pick<PlanParagraph, 'pieces'>): boolean {
  return pieces.some(({ before, after }) => referenceOf((after ?? before)!) !== undefined);
}

/**
 * Lets paragraphs with notes end in an end that stays: LibreOffice forgets what became of an end when it has read a note of the paragraph. A paragraph that
 * went, or came, whole with a note in it
 *
 * - is one with a paragraph beside it that came, or went: the words of the one are replaced by those of the other;
 * - or takes the end of a paragraph before it, as when somebody had typed it there: `A¶ [NOTED¶]` → `A[¶] NOTED ¶`;
 * - or changes ends with a paragraph beside it, whose words go in one place and come in the other; not with the last, whose end must stay.
 *
 * Where those have notes too it stays as it is, which is right in Word.
 */
export function endsAwayFromNotes(paragraphs: readonly PlanParagraph[]): PlanParagraph[] {
  const list = [...paragraphs];
  for (let at = 0; at < list.length; at++) {
    const noted = list[at]!;
    if (noted.end === 'kept' || !isWhole(noted) || !holdsNote(noted)) continue;
    const [previous, next] = [list[at - 1], list[at + 1]];
    if (previous && replaces(noted, previous)) list.splice(at - 1, 2, replaced(previous, noted));
    else if (next && replaces(noted, next)) list.splice(at, 2, replaced(noted, next));
    else {
      const giver = giverOf(list, at);
      if (giver >= 0) {
        const { move: _, ...before } = list[giver]!;
        list[giver] = { ...before, end: noted.end };
        list[at] = { ...noted, end: 'kept', ...(noted.end === 'deleted' ? before.after && { after: before.after } : before.before && { before: before.before }) };
      } else {
        const other = exchangeFor(list, at);
        if (other >= 0) [list[at], list[other]] = exchanged(noted, list[other]!);
      }
    }
  }
  return list;
}

/** The words of a paragraph in one version, as words that all went or all came. */
export function versionOf({ pieces }: PlanParagraph, version: 'before' | 'after'): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    const run = piece[version];
    return run === undefined ? [] : [version === 'before' ? { fate: 'deleted', before: run } : { fate: 'inserted', after: run }];
  });
}

function isWhole({ pieces, end }: PlanParagraph): boolean {
  return pieces.every(({ fate }) => fate === end);
}

/** Whether of two paragraphs one went whole and the other came whole. */
function replaces(one: PlanParagraph, other: PlanParagraph): boolean {
  return other.end !== 'kept' && other.end !== one.end && isWhole(other);
}

function replaced(one: PlanParagraph, other: PlanParagraph): PlanParagraph {
  const [went, came] = one.end === 'deleted' ? [one, other] : [other, one];
  return { element: 'paragraph', end: 'kept', pieces: [...went.pieces, ...came.pieces], ...(went.before && { before: went.before }), ...(came.after && { after: came.after }) };
}

/** The paragraph whose end a noted one can take: the nearest above that has one to give, with none but such as went, or came, whole between. */
function giverOf(list: readonly PlanParagraph[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const paragraph = list[i]!;
    if (holdsNote(paragraph)) return -1;
    if (paragraph.end === 'kept') return i;
    if (paragraph.end !== list[at]!.end || !isWhole(paragraph)) return -1;
  }
  return -1;
}

/** The paragraph, below or above, with which a noted one can change ends: it may have notes in the version that then stands with those of the other. */
function exchangeFor(list: readonly PlanParagraph[], at: number): number {
  const { end } = list[at]!;
  for (const step of [1, -1]) {
    for (let i = at + step; i >= 0 && i < list.length - 1; i += step) {
      const paragraph = list[i]!;
      if (holdsNote({ pieces: versionOf(paragraph, end === 'deleted' ? 'before' : 'after') })) break;
      if (paragraph.end === 'kept') return i;
      if (paragraph.end !== end || !isWhole(paragraph)) break;
    }
  }
  return -1;
}

function exchanged(noted: PlanParagraph, next: PlanParagraph): [PlanParagraph, PlanParagraph] {
  const [went, came] = [versionOf(next, 'before'), versionOf(next, 'after')];
  const { before, after } = next;
  if (noted.end === 'deleted') {
    return [
      { element: 'paragraph', end: 'kept', pieces: [...noted.pieces, ...came], ...(noted.before && { before: noted.before }), ...(after && { after }) },
      { element: 'paragraph', end: 'deleted', pieces: went, ...(before && { before }) },
    ];
  }
  return [
    { element: 'paragraph', end: 'kept', pieces: [...went, ...noted.pieces], ...(before && { before }), ...(noted.after && { after: noted.after }) },
    { element: 'paragraph', end: 'inserted', pieces: came, ...(after && { after }) },
  ];
}
