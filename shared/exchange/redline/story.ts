import { linkOf } from '../docx-out/runs';
import { blockText, type BlockDraft, type Run } from '../../letter/block';
import { referenceOf } from '../../letter/notes';
import type { Side } from '../../letter/side';
import { matchBlocks, type BlockMatch } from '../../revisions/match-blocks';
import type { Named } from '../../revisions/identity';
import { asMatched, attrsOf, itemsOf, type Grid, type Item } from './items';
import { apart } from './apart';
import { endsAwayFromNotes, holdsNote } from './note-ends';
import { cutPieces, piecesBetween, wholly } from './pieces';
import { agreed, endingInKept } from './stretch';
import { planTable } from './table';
import { GAP, type Fate, type Piece, type PlanElement, type PlanParagraph } from './plan';

/** What lies between two versions of a body's text (without notes): paragraphs and tables, the last a paragraph whose end stays. */
export function planBody(before: readonly Named[], after: readonly Named[], side: Side): PlanElement[] {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const builder = new StoryBuilder(old, now, side);
  return stretches(builder.run());
}

/** What lies between two versions of a cell's or a note's paragraphs; at least one, and the last one's end stays. */
export function planParagraphs(before: readonly BlockDraft[], after: readonly BlockDraft[], side: Side): PlanParagraph[] {
  const items = (blocks: readonly BlockDraft[]): Item[] => blocks.map((block) => ({ block }));
  const paragraphs = new StoryBuilder(items(before), items(after), side).run() as PlanParagraph[];
  return whereItStood(agreed(apart(endsAwayFromNotes(endingInKept(paragraphs)))));
}

/** A moved paragraph of so few letters is told as gone and come: nobody looks for where it went. */
const LEAST_MOVED = 12;

/** Whether LibreOffice can take a paragraph out and put it in elsewhere: without notes (see `endsAwayFromNotes`) and links. */
function isPlain({ runs }: BlockDraft): boolean {
  return !runs.some((run) => referenceOf(run) ?? linkOf(run.marks));
}

/** Walks both versions at once, from one item that stayed to the next. */
class StoryBuilder {
  private readonly elements: PlanElement[] = [];
  private readonly matches: readonly BlockMatch[];
  private readonly moves = new Map<string, number>();

  constructor(private readonly old: readonly Item[], private readonly now: readonly Item[], private readonly side: Side) {
    this.matches = matchBlocks(old.map(asMatched), now.map(asMatched));
    for (const { change, old: from, now: to } of this.matches) {
      const [was, is] = [this.old[from[0] ?? -1], this.now[to[0] ?? -1]];
      if (change !== 'moved' || !was || !is || !('block' in was) || !('block' in is) || blockText(was.block).length < LEAST_MOVED || !isPlain(was.block)) continue;
      const number = this.moves.size / 2;
      this.moves.set(`old ${from[0]}`, number).set(`now ${to[0]}`, number);
    }
  }

  run(): PlanElement[] {
    const stayed = this.matches.filter((match) => match.inPlace && this.answers(match));
    let [i, j] = [0, 0];
    for (const match of [...stayed, undefined]) {
      const [toOld, toNow] = [match?.old[0] ?? this.old.length, match?.now[0] ?? this.now.length];
      this.gap(i, toOld, j, toNow);
      if (!match) break;
      this.edit(match);
      i = toOld + match.old.length;
      j = toNow + match.now.length;
    }
    return this.elements;
  }

  /** A table answers a table only, and only one. */
  private answers({ old, now }: BlockMatch): boolean {
    const tables = [...old.map((index) => this.old[index]!), ...now.map((index) => this.now[index]!)].filter((item) => 'table' in item).length;
    return tables === 0 || (tables === 2 && old.length === 1 && now.length === 1);
  }

  /** What went and what came between two items that stayed: paragraphs that went before those that came, tables that went beside those that came. */
  private gap(fromOld: number, toOld: number, fromNow: number, toNow: number): void {
    let [i, j] = [fromOld, fromNow];
    while (i < toOld || j < toNow) {
      for (let item = this.old[i]; i < toOld && item && 'block' in item; item = this.old[++i]) this.elements.push(this.whole('deleted', item.block, `old ${i}`));
      for (let item = this.now[j]; j < toNow && item && 'block' in item; item = this.now[++j]) this.elements.push(this.whole('inserted', item.block, `now ${j}`));
      const [was, is] = [i < toOld ? this.old[i++] : undefined, j < toNow ? this.now[j++] : undefined];
      const grids = { before: was && 'table' in was ? was.table : undefined, after: is && 'table' in is ? is.table : undefined };
      if (grids.before || grids.after) this.table(grids.before, grids.after);
    }
  }

  private table(before: Grid | undefined, after: Grid | undefined): void {
    this.elements.push(planTable(before, after, (was, is) => planParagraphs(was, is, this.side)));
    this.elements.push({ element: 'paragraph', end: !before ? 'inserted' : !after ? 'deleted' : 'kept', pieces: [], ...(before && { before: GAP }), ...(after && { after: GAP }) });
  }

  private whole(fate: 'inserted' | 'deleted', block: Named, place?: string): PlanParagraph {
    const move = place === undefined ? undefined : this.moves.get(place);
    const attrs = fate === 'deleted' ? { before: attrsOf(block) } : { after: attrsOf(block) };
    return { element: 'paragraph', end: fate, pieces: wholly(fate, block.runs), ...attrs, ...(move === undefined ? {} : { move }) };
  }

  private edit({ old, now }: BlockMatch): void {
    const [first, firstNow] = [this.old[old[0]!]!, this.now[now[0]!]!];
    if ('table' in first || 'table' in firstNow) {
      this.table('table' in first ? first.table : undefined, 'table' in firstNow ? firstNow.table : undefined);
      return;
    }
    const blocks = (items: readonly Item[], indexes: readonly number[]): Named[] => indexes.flatMap((index) => {
      const item = items[index]!;
      return 'block' in item ? [item.block] : [];
    });
    const [was, is] = [blocks(this.old, old), blocks(this.now, now)];
    const splits = is.length > 1;
    const parts = cutPieces(piecesBetween(joined(was), joined(is), this.side), splits ? 'after' : 'before', (splits ? is : was).map(lengthOf));
    // An end that came or went must not follow a note (see `endsAwayFromNotes`): then one part stays, the others come or go whole.
    const noted = parts.slice(0, -1).some((pieces) => holdsNote({ pieces }));
    if (noted) this.editOne(was, is);
    else if (splits) this.elements.push(...parts.map((pieces, at) => this.part('inserted', pieces, at === parts.length - 1 ? was[0] : undefined, is[at])));
    else this.elements.push(...parts.map((pieces, at) => this.part('deleted', pieces, was[at], at === parts.length - 1 ? is[0] : undefined)));
  }

  /** A part of a paragraph that was split or joined: but for the last, its end came or went. */
  private part(end: Fate, pieces: readonly Piece[], before: Named | undefined, after: Named | undefined): PlanParagraph {
    return { element: 'paragraph', end: before && after ? 'kept' : end, pieces, ...(before && { before: attrsOf(before) }), ...(after && { after: attrsOf(after) }) };
  }

  /** Of a split, or a join, the longest part with a note is the paragraph edited. */
  private editOne(was: readonly Named[], is: readonly Named[]): void {
    const parts = is.length > 1 ? is : was;
    const worth = (block: Named): number => lengthOf(block) + (block.runs.some(referenceOf) ? 1e6 : 0);
    const chosen = parts.reduce((best, block) => (worth(block) > worth(best) ? block : best));
    for (const block of parts) {
      if (block !== chosen) this.elements.push(this.whole(parts === is ? 'inserted' : 'deleted', block));
      else {
        const [before, after] = [parts === is ? was[0]! : block, parts === is ? block : is[0]!];
        this.elements.push(this.part('kept', piecesBetween(before.runs, after.runs, this.side), before, after));
      }
    }
  }
}

function joined(blocks: readonly BlockDraft[]): Run[] {
  return blocks.flatMap((block, i) => (i === 0 ? block.runs : [{ text: '\n' }, ...block.runs]));
}

function lengthOf(block: BlockDraft): number {
  return blockText(block).length;
}

/** The paragraphs between tables settled, each stretch by itself. */
function stretches(elements: readonly PlanElement[]): PlanElement[] {
  const out: PlanElement[] = [];
  const whole = elements.filter((element) => element.element === 'paragraph');
  let stretch: PlanParagraph[] = [];
  const close = (beforeTable: boolean): void => {
    // Where a version has nothing between two tables, or before the first, there is no end to give: paragraphs go or come whole.
    const both = stretch.some(({ before }) => before) && stretch.some(({ after }) => after);
    out.push(...agreed(apart(endsAwayFromNotes(!beforeTable || both ? endingInKept(stretch) : stretch)), whole));
    stretch = [];
  };
  for (const element of elements) {
    if (element.element === 'paragraph') stretch.push(element);
    else {
      close(true);
      out.push(element);
    }
  }
  close(false);
  return whereItStood(out);
}

/** Moves whose both places are still whole paragraphs; of the others the words went and came. */
function whereItStood<T extends PlanElement>(elements: readonly T[]): T[] {
  const places = new Map<number, number>();
  for (const element of elements) if (element.element === 'paragraph' && element.move !== undefined) places.set(element.move, (places.get(element.move) ?? 0) + 1);
  return elements.map((element) => {
    if (element.element !== 'paragraph' || element.move === undefined || places.get(element.move) === 2) return element;
    const { move: _move, ...rest } = element;
    return rest as T;
  });
}
