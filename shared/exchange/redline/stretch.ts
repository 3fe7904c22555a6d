import { holdsNote, versionOf } from './note-ends';
import { runText } from '../../letter/block';
import { linkOf } from '../docx-out/runs';
import type { Fate, Piece, PlanParagraph } from './plan';

/**
 * Makes the last paragraph of a stretch end in an end that stays. A file cannot lose its last paragraph, nor can a cell, a note, or what stands
 * before a table: there the paragraph before gives its end instead. `[one¶][two¶]` → `[one¶]`: the end after `one` goes, and that after `two` is what
 * `one` ends in. Where one version has nothing here, the paragraph that stays is an empty one of it.
 */
export function endingInKept(paragraphs: readonly PlanParagraph[]): PlanParagraph[] {
  const last = paragraphs.at(-1);
  if (!last) return [{ element: 'paragraph', end: 'kept', pieces: [] }];
  if (last.end === 'kept') return [...paragraphs];
  const at = paragraphs.findLastIndex(({ end }) => end === 'kept');
  const head = paragraphs.slice(0, Math.max(at, 0));
  const anchor = paragraphs[at];
  const rest = paragraphs.slice(at + 1);
  // A paragraph with a note has no end to give (see `endsAwayFromNotes`): it goes, and comes.
  if (anchor && holdsNote(anchor) && rest.some(holdsBefore) !== rest.some(holdsAfter)) return endingInKept([...head, ...goneAndCome(anchor, rest)]);
  const gone = rest.filter(({ end }) => end === 'deleted');
  const come = rest.filter(({ end }) => end === 'inserted');
  if (gone.length && come.length) {
    const [was, is] = [gone.at(-1)!, come.at(-1)!];
    const final: PlanParagraph = { element: 'paragraph', end: 'kept', pieces: [...was.pieces, ...is.pieces], ...beforeOf(was), ...afterOf(is) };
    return [...head, ...(anchor ? [anchor] : []), ...gone.slice(0, -1), ...come.slice(0, -1), final];
  }
  const end: Fate = gone.length ? 'deleted' : 'inserted';
  // Where all that stands here is new, or all is gone, nothing has an end to give.
  if (!anchor) return [...rest.slice(0, -1), { ...still(last), end: 'kept' }];
  const given = { ...still(anchor), end };
  const final = end === 'deleted' ? { ...still(last), end: 'kept' as const, ...afterOf(anchor) } : { ...still(last), end: 'kept' as const, ...beforeOf(anchor) };
  return [...head, given, ...rest.slice(0, -1), final];
}

function holdsBefore({ end }: PlanParagraph): boolean {
  return end === 'deleted';
}

function holdsAfter({ end }: PlanParagraph): boolean {
  return end === 'inserted';
}

function goneAndCome(anchor: PlanParagraph, rest: readonly PlanParagraph[]): PlanParagraph[] {
  const went: PlanParagraph = { element: 'paragraph', end: 'deleted', pieces: versionOf(anchor, 'before'), ...beforeOf(anchor) };
  const came: PlanParagraph = { element: 'paragraph', end: 'inserted', pieces: versionOf(anchor, 'after'), ...afterOf(anchor) };
  const parts = { went: anchor.before ? [went] : [], came: anchor.after ? [came] : [] };
  return rest.some(holdsBefore) ? [...parts.went, ...rest, ...parts.came] : [...parts.went, ...parts.came, ...rest];
}

function beforeOf({ before }: PlanParagraph): Pick<PlanParagraph, 'before'> {
  return before ? { before } : {};
}

function afterOf({ after }: PlanParagraph): Pick<PlanParagraph, 'after'> {
  return after ? { after } : {};
}

/** A paragraph that is no longer moved as a whole. */
function still({ move: _move, ...paragraph }: PlanParagraph): PlanParagraph {
  return paragraph;
}

/**
 * Lets paragraphs that will be one when all is accepted (or rejected) agree on what they are then. What leaves nothing behind is no part of that: it is gone as
 * a whole, and the next paragraph keeps its look. Save where LibreOffice would give the next one the look of what is gone:
 *
 * - where nothing is left of the next one either but an empty paragraph;
 * - where a link stood in it, which is a deletion of its own;
 * - where the same words came elsewhere in the `whole` text, which it takes for a move, and takes out another way.
 */
export function agreed(paragraphs: readonly PlanParagraph[], whole: readonly PlanParagraph[] = []): PlanParagraph[] {
  const list = [...paragraphs];
  const settle = (ends: 'inserted' | 'deleted', leaves: 'inserted' | 'deleted', name: 'before' | 'after'): void => {
    const elsewhere = new Set([...whole, ...paragraphs].flatMap(({ pieces }) => stretchesOf(pieces, leaves)));
    const risky = ({ pieces }: PlanParagraph): boolean =>
      pieces.some(({ before, after }) => linkOf((after ?? before)!.marks) !== undefined) || stretchesOf(pieces, ends).some((text) => elsewhere.has(text));
    let from = 0;
    list.forEach(({ end, [name]: shared }, to) => {
      if (end === ends && to < list.length - 1) return;
      const joins = ({ pieces }: PlanParagraph): boolean => pieces.some(({ fate }) => fate === 'kept' || fate === leaves);
      const empty = end !== ends && !list.slice(from, to + 1).some(joins);
      for (; from <= to; from++) {
        const { [name]: _, ...paragraph } = list[from]!;
        if (paragraph.end === ends) list[from] = { ...paragraph, ...(shared && end !== ends && (empty || joins(paragraph) || risky(paragraph)) ? { [name]: shared } : {}) };
      }
    });
  };
  settle('deleted', 'inserted', 'after');
  settle('inserted', 'deleted', 'before');
  return list;
}

/** The texts of neighbouring pieces of one fate. */
function stretchesOf(pieces: readonly Piece[], fate: Fate): string[] {
  const texts: string[] = [];
  let open = false;
  for (const piece of pieces) {
    if (piece.fate === fate) {
      const text = runText((piece.after ?? piece.before)!);
      texts.push((open ? texts.pop()! : '') + text);
    }
    open = piece.fate === fate;
  }
  return texts.map((text) => text.trim()).filter(Boolean);
}
