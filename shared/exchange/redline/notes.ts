import { isText, type BlockDraft, type Run } from '../../letter/block';
import { noteReference, noteSigns, referenceOf } from '../../letter/notes';
import { matchBlocks } from '../../revisions/match-blocks';
import type { Named } from '../../revisions/identity';
import type { Side } from '../../letter/side';
import { planParagraphs } from './story';
import type { Piece, PlanElement, PlanNote, PlanParagraph } from './plan';

/** A version's text and its notes apart. */
export interface TextAndNotes {
  /** The text; notes that nothing refers to stand at its end, as paragraphs. */
  readonly text: readonly Named[];
  /** The blocks of each note that is referred to, by name. */
  readonly notes: ReadonlyMap<string, readonly BlockDraft[]>;
}

export function textAndNotes(blocks: readonly Named[]): TextAndNotes {
  const text = blocks.filter(({ kind }) => kind !== 'note');
  const names = new Set(text.flatMap(({ runs }) => runs.flatMap((run) => referenceOf(run)?.name ?? [])));
  const notes = new Map<string, BlockDraft[]>();
  const alone: Named[] = [];
  for (const block of blocks) {
    if (block.kind !== 'note') continue;
    if (block.note === undefined || !names.has(block.note)) alone.push(block);
    else notes.set(block.note, [...(notes.get(block.note) ?? []), block]);
  }
  return { text: [...text, ...alone], notes };
}

/**
 * For the name of each note of the old version, what to call it so that it has the name of the note that it became, and no note that went has the name of
 * another that is there. Names alone tell nothing: in files that were read, notes are named as they are counted.
 */
export function sharedNames(before: TextAndNotes, after: TextAndNotes): ReadonlyMap<string, string> {
  const asBlocks = ({ notes }: TextAndNotes): Named[] => [...notes].map(([name, blocks]) => ({ kind: 'note', id: name, runs: blocks.flatMap((block) => [...block.runs, { text: ' ' }]) }));
  const [old, now] = [asBlocks(before), asBlocks(after)];
  const shared = new Map<string, string>();
  for (const match of matchBlocks(old, now)) {
    if (match.old.length === 1 && match.now.length === 1) shared.set(old[match.old[0]!]!.id!, now[match.now[0]!]!.id!);
  }
  const taken = new Set(after.text.flatMap(({ runs }) => runs.flatMap((run) => referenceOf(run)?.name ?? [])));
  for (const name of [...before.notes.keys(), ...before.text.flatMap(({ runs }) => runs.flatMap((run) => referenceOf(run)?.name ?? []))]) {
    if (shared.has(name)) continue;
    let free = name;
    while (taken.has(free)) free += '′';
    taken.add(free);
    shared.set(name, free);
  }
  return shared;
}

/** Blocks whose references call their notes otherwise. */
export function renamed(blocks: readonly Named[], names: ReadonlyMap<string, string>): Named[] {
  return blocks.map((block) => ({ ...block, runs: block.runs.map((run) => withName(run, names)) }));
}

function withName(run: Run, names: ReadonlyMap<string, string>): Run {
  const name = referenceOf(run)?.name;
  const other = name === undefined ? undefined : names.get(name);
  return isText(run) || other === undefined || other === name ? run : { ...run, embed: { ...run.embed, note: other } };
}

/**
 * Gives the references of a text their notes. The first reference to a note brings it along, in either version; a later one repeats its sign.
 */
export class NotePlanner {
  readonly notes: PlanNote[] = [];
  /** The note that the first reference to it brought along, by name. */
  private readonly carried = { before: new Map<string, number>(), after: new Map<string, number>() };
  private readonly signs: { readonly before: ReadonlyMap<string, string>; readonly after: ReadonlyMap<string, string> };
  /** The old version's own names of its notes. */
  private readonly ownNames: ReadonlyMap<string, string>;

  /** `before` has shared names; `names` gives them for its own. */
  constructor(private readonly before: TextAndNotes, private readonly after: TextAndNotes, names: ReadonlyMap<string, string>, private readonly side: Side) {
    this.signs = { before: noteSigns(before.text), after: noteSigns(after.text) };
    this.ownNames = new Map([...names].map(([own, shared]) => [shared, own]));
  }

  inElements(elements: readonly PlanElement[]): PlanElement[] {
    return elements.map((element) => (element.element === 'paragraph' ? this.inText(element)
      : { ...element, rows: element.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.map((paragraph) => this.inText(paragraph))) })) }));
  }

  private inText(paragraph: PlanParagraph): PlanParagraph {
    return this.withPieces(paragraph, (piece) => {
      const name = nameIn(piece);
      if (name === undefined) return [piece];
      const { before, after } = this.carried;
      const [was, is] = [piece.before && before.get(name), piece.after && after.get(name)];
      // Where a reference repeats another sign than it did, or brings its note along in one version alone, it goes and comes.
      const parts = piece.fate === 'kept' && was !== is ? parted(piece) : [piece];
      return parts.map((part) => {
        if ((part.before ? was : is) !== undefined) return { ...part, repeats: (part.after ? is : was)! };
        const note = this.add(part, name);
        if (part.before) before.set(name, note);
        if (part.after) after.set(name, note);
        return { ...part, note };
      });
    });
  }

  private add(piece: Piece, name: string): number {
    const reference = noteReference(embedOf(piece))!;
    const blocks = (of: TextAndNotes): readonly BlockDraft[] => of.notes.get(name) ?? [];
    const paragraphs = planParagraphs(piece.before ? blocks(this.before) : [], piece.after ? blocks(this.after) : [], this.side);
    this.notes.push({
      end: reference.end, ...(piece.before ? { before: this.ownNames.get(name) ?? name } : {}), ...(piece.after ? { after: name } : {}),
      paragraphs: paragraphs.map((paragraph) => this.inNote(paragraph)),
    });
    return this.notes.length - 1;
  }

  /** Inside a note a reference is its sign only: with another sign it goes and comes. */
  private inNote(paragraph: PlanParagraph): PlanParagraph {
    return this.withPieces(paragraph, (piece) => {
      const name = nameIn(piece);
      return name !== undefined && piece.fate === 'kept' && this.signs.before.get(name) !== this.signs.after.get(name) ? parted(piece) : [piece];
    });
  }

  private withPieces(paragraph: PlanParagraph, change: (piece: Piece) => readonly Piece[]): PlanParagraph {
    return { ...paragraph, pieces: paragraph.pieces.flatMap((piece) => change(piece).map((one) => (one.before ? { ...one, before: withName(one.before, this.ownNames) } : one))) };
  }
}

function embedOf({ before, after }: Piece): { readonly note?: string } {
  const run = after ?? before;
  return run && !isText(run) ? run.embed : {};
}

function nameIn(piece: Piece): string | undefined {
  return noteReference(embedOf(piece))?.name;
}

function parted({ before, after }: Piece): Piece[] {
  return [{ fate: 'deleted', before: before! }, { fate: 'inserted', after: after! }];
}
