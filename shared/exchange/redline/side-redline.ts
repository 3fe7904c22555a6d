import { isText, type BlockAttrs, type Run } from '../../letter/block';
import { noteReference, noteSigns } from '../../letter/notes';
import { linked, type InlineContext } from '../docx-out/links';
import { referenceMark, referenceStyle, type Notes } from '../docx-out/notes';
import { paragraphMarkup, paragraphProperties, styleOf } from '../docx-out/paragraph';
import { languageMarkup, linkOf, runMarkup, runProperties, textMarkup, type ReferenceMarkup } from '../docx-out/runs';
import { columnWidths } from '../docx-out/side-writer';
import { tableMarkup } from '../docx-out/table';
import { escapeXml, tag } from '../xml/write';
import { accepted, rejected } from './read-plan';
import { GAP, type Fate, type Piece, type PlanElement, type PlanParagraph, type PlanTable, type RedlinePlan } from './plan';
import type { Changes } from './changes';
import type { ListPlace, Numbering } from '../docx-out/numbering';
import type { Relationships } from '../docx-out/relationships';

/** What a side's redline is written into. */
export interface RedlineTarget {
  readonly relationships: Relationships;
  readonly numbering: Numbering;
  readonly notes: Notes;
  readonly changes: Changes;
  /** Distinguishes the names of this side from those of another in the same file. */
  readonly prefix: string;
  /** The number of the side's first move. */
  readonly firstMove: number;
}

type Version = 'before' | 'after';
type Places = Partial<Record<Version, ListPlace>>;

/** Writes the plan of one side as paragraphs and tables with tracked changes. */
export class SideRedline {
  private readonly context: InlineContext;
  private readonly places: ReadonlyMap<PlanParagraph, Places>;
  private readonly signs: Readonly<Record<Version, ReadonlyMap<string, string>>>;
  /** Notes that a later reference repeats. */
  private readonly repeated: ReadonlySet<number>;

  constructor(private readonly plan: RedlinePlan, private readonly language: string, private readonly target: RedlineTarget) {
    const paragraphs = paragraphsOf(plan.elements);
    this.places = placesOf(paragraphs, target.numbering);
    this.signs = { before: noteSigns(rejected(plan)), after: noteSigns(accepted(plan)) };
    this.repeated = new Set(paragraphs.flatMap(({ pieces }) => pieces.flatMap(({ repeats }) => repeats ?? [])));
    this.context = { language, relationships: target.relationships, reference: () => undefined };
  }

  /** The text's markup, `width` twips wide. */
  body(width: number): string {
    return this.plan.elements.map((element) => (element.element === 'table' ? this.table(element, width) : this.paragraph(element))).join('');
  }

  private table({ rows }: PlanTable, width: number): string {
    const { changes } = this.target;
    const blocks = rows.flatMap(({ cells }) => cells.flatMap((cell, column) => cell.map(({ pieces }) => ({ column, kind: 'cell', runs: pieces.flatMap((piece) => piece.after ?? piece.before ?? []) }))));
    const columns = Math.max(...rows.map(({ cells }) => cells.length));
    return tableMarkup(rows.map(({ cells }) => cells.map((cell) => cell.map((paragraph) => this.paragraph(paragraph, 'TableText')).join(''))), {
      style: 'TableGrid', widths: columnWidths(blocks, blocks.map(({ column }) => column), columns, width), changes: rows.map(({ fate }) => changes.mark(fate)),
    });
  }

  /** `usual`: the style of a paragraph that is nothing in either version, or nothing in the one that counts. */
  private paragraph(paragraph: PlanParagraph, usual?: string): string {
    const { move, end } = paragraph;
    const markup = this.marked(paragraph, this.content(paragraph, this.context, (piece) => this.reference(piece)), this.places.get(paragraph) ?? {}, (look) => lookStyle(look) ?? usual);
    return move === undefined ? markup : this.target.changes.range(end, this.target.firstMove + move, markup);
  }

  /** A paragraph with its content; its properties say what becomes of its end, and what it was. */
  private marked({ before, after, end, move }: PlanParagraph, content: string, places: Places, styleFor: (look: BlockAttrs | undefined) => string | undefined): string {
    const { changes } = this.target;
    const properties = (look: BlockAttrs | undefined, place: ListPlace | undefined): string => paragraphProperties(look ?? { kind: 'paragraph' }, place, styleFor(look));
    const look = after ?? before;
    const [is, was] = [properties(look, after ? places.after : places.before), properties(before, places.before)];
    const formatChange = before && after && is !== was ? changes.of('w:pPrChange', tag('w:pPr', {}, was)) : undefined;
    const mark = changes.mark(end, move !== undefined);
    return paragraphMarkup({ ...(look ?? { kind: 'paragraph' }), runs: [] }, this.context, after ? places.after : places.before, {
      content, style: styleFor(look), change: { ...(mark && { mark }), ...(formatChange && { formatChange }) },
    });
  }

  private content({ pieces, move }: PlanParagraph, context: InlineContext, reference: (piece: Piece) => ReferenceMarkup | undefined): string {
    return linked(pieces, (piece) => linkOf((piece.after ?? piece.before)!.marks), (piece) => this.piece(piece, move !== undefined, { ...context, reference: () => reference(piece) }), context.relationships);
  }

  private piece(piece: Piece, moved: boolean, context: InlineContext): string {
    const { fate, before, after } = piece;
    const { changes } = this.target;
    if (fate !== 'kept') {
      const run = (after ?? before)!;
      if (piece.repeats !== undefined && !isText(run)) return this.repetition(piece, run, moved);
      return changes.around(fate, moved, runMarkup(run, context, { deleted: fate === 'deleted' && !moved }));
    }
    const reference = referenceIn(piece);
    const properties = (run: Run): string => (reference ? runProperties(run.marks, context, referenceStyle(reference.end)) : runProperties(run.marks, context));
    const [is, was] = [properties(after!), properties(before!)];
    return runMarkup(after!, context, is === was ? {} : { formatChange: changes.of('w:rPrChange', tag('w:rPr', {}, was)) });
  }

  /** What stands for a reference in the text: its note's own sign, or a field that repeats it. */
  private reference(piece: Piece): ReferenceMarkup | undefined {
    const { note, repeats } = piece;
    if (repeats !== undefined) {
      return { inner: textMarkup(this.signOf(piece)), style: referenceStyle(this.plan.notes[repeats]!.end), around: [`<w:fldSimple w:instr="${this.field(repeats)}">`, '</w:fldSimple>'] };
    }
    if (note === undefined) return undefined;
    const { end } = this.plan.notes[note]!;
    const reference = referenceIn(piece);
    const inner = referenceMark(end, this.writeNote(note, reference?.sign), reference?.sign);
    if (!this.repeated.has(note)) return { inner, style: referenceStyle(end) };
    const id = this.target.changes.nextId();
    return { inner, style: referenceStyle(end), around: [tag('w:bookmarkStart', { 'w:id': id, 'w:name': this.bookmark(note) }), tag('w:bookmarkEnd', { 'w:id': id })] };
  }

  /** A field that came or went, in runs: a change cannot hold one in a single element. */
  private repetition(piece: Piece, run: Run, moved: boolean): string {
    const deleted = piece.fate === 'deleted' && !moved;
    const properties = tag('w:rPr', {}, runProperties(run.marks, this.context, referenceStyle(this.plan.notes[piece.repeats!]!.end)));
    const sign = (type: string): string => tag('w:r', {}, properties, tag('w:fldChar', { 'w:fldCharType': type }));
    const words = tag('w:r', {}, properties, tag(deleted ? 'w:delInstrText' : 'w:instrText', { 'xml:space': 'preserve' }, escapeXml(this.field(piece.repeats!))));
    return this.target.changes.around(piece.fate, moved, sign('begin') + words + sign('separate') + tag('w:r', {}, properties, textMarkup(this.signOf(piece), deleted)) + sign('end'));
  }

  private field(note: number): string {
    return ` NOTEREF ${this.bookmark(note)} \\f \\h `;
  }

  private bookmark(note: number): string {
    return `_Ref${this.target.prefix}${note + 1}`;
  }

  private signOf(piece: Piece): string {
    const reference = referenceIn(piece);
    return (reference && this.signs[piece.fate === 'deleted' ? 'before' : 'after'].get(reference.name)) ?? reference?.sign ?? '';
  }

  /** Writes a note with the changes inside it; its id in the file. */
  private writeNote(index: number, sign: string | undefined): number {
    const { end, paragraphs } = this.plan.notes[index]!;
    const { notes } = this.target;
    const context = { ...this.context, relationships: notes.relationships[end ? 'end' : 'foot'] };
    const style = end ? 'EndnoteText' : styleOf({ kind: 'note' });
    const markStyle = referenceStyle(end);
    const mark = tag('w:r', {}, tag('w:rPr', {}, tag('w:rStyle', { 'w:val': markStyle }), languageMarkup(this.language)), sign === undefined ? (end ? '<w:endnoteRef/>' : '<w:footnoteRef/>') : textMarkup(sign))
      + tag('w:r', {}, tag('w:rPr', {}, languageMarkup(this.language)), '<w:t xml:space="preserve"> </w:t>');
    return notes.add(end, paragraphs.map((paragraph, at) => {
      const content = this.content(paragraph, context, (piece) => ({ inner: tag('w:t', { 'xml:space': 'preserve' }, escapeXml(this.signOf(piece))), style: markStyle }));
      return this.marked(paragraph, (at === 0 ? mark : '') + content, {}, () => style);
    }).join(''));
  }
}

function referenceIn({ before, after }: Piece): ReturnType<typeof noteReference> {
  const run = after ?? before;
  return run && !isText(run) ? noteReference(run.embed) : undefined;
}

function lookStyle(look: BlockAttrs | undefined): string | undefined {
  return look === GAP ? 'Gap' : look && styleOf(look);
}

/** The text's paragraphs in reading order, those of tables among them. */
function paragraphsOf(elements: readonly PlanElement[]): PlanParagraph[] {
  return elements.flatMap((element) => (element.element === 'table' ? element.rows.flatMap(({ cells }) => cells.flat()) : [element]));
}

/**
 * Where each paragraph stands in a list, in either version. Paragraphs that are one in a version are one item there, and each of them
 * says its place.
 */
function placesOf(paragraphs: readonly PlanParagraph[], numbering: Numbering): Map<PlanParagraph, Places> {
  const heads = { before: headsOf(paragraphs, 'before', 'inserted'), after: headsOf(paragraphs, 'after', 'deleted') };
  const items = paragraphs.map((paragraph) => {
    const at = (version: Version): BlockAttrs | undefined => (heads[version].get(paragraph) === paragraph ? paragraph[version] : undefined);
    const [before, after] = [at('before'), at('after')];
    return { ...(before && before !== GAP && { before }), ...(after && after !== GAP && { after }) };
  });
  const placed = numbering.placesOfBoth(items);
  const own = new Map(paragraphs.map((paragraph, at) => [paragraph, placed[at]!]));
  return new Map(paragraphs.map((paragraph) => {
    const place = (version: Version): ListPlace | undefined => own.get(heads[version].get(paragraph) ?? paragraph)?.[version];
    const [before, after] = [place('before'), place('after')];
    return [paragraph, { ...(before && { before }), ...(after && { after }) }];
  }));
}

/** For each paragraph that is something in a version the first of those that are one with it there. */
function headsOf(paragraphs: readonly PlanParagraph[], version: Version, gone: Fate): Map<PlanParagraph, PlanParagraph> {
  const heads = new Map<PlanParagraph, PlanParagraph>();
  let head: PlanParagraph | undefined;
  for (const paragraph of paragraphs) {
    if (paragraph[version]) {
      head ??= paragraph;
      heads.set(paragraph, head);
    }
    if (paragraph.end !== gone) head = undefined;
  }
  return heads;
}
