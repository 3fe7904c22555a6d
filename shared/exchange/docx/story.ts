import { commentMark, hasLineBorder, InlineReader } from './inline';
import { bulletTemplate, isBullet, isKnownFormat, labelText } from './list-label';
import { Counters } from './counters';
import { Fields } from './fields';
import { TableGrid } from './table-grid';
import { TextBuilder } from './text-builder';
import { contents } from './contents';
import { headingOf, type Heading, type StyleChain } from './styles';
import { kindOfStyles, SIGNATORY_COLUMNS } from '../letter-styles';
import { onOff } from './on-off';
import { placeOf } from './numbering';
import { attribute, child, childElements, holds, type XmlElement } from '../xml/parse';
import type { BlockAttrs, BlockDraft, Run } from '../../letter/block';
import { DEEPEST_HEADING, IN_TEXT } from '../standing';
import type { Context } from './context';

const TEXT: ReadonlySet<string> = new Set(['w:t', 'w:sym']);
const EQUATION_TEXT: ReadonlySet<string> = new Set(['m:t', 'w:t']);

/** Reads the blocks of a body, a table cell, a text box or a note, in reading order, onto the end of `blocks`. Its changes must have been taken. */
export class StoryReader {
  private readonly fields = new Fields();
  /** Words of paragraphs whose end is gone, or that are the large first letter of the next: they belong to the next paragraph. */
  private joined: { readonly builder: TextBuilder; readonly end: XmlElement } | undefined;

  constructor(private readonly context: Context, private readonly blocks: BlockDraft[], private readonly standing = IN_TEXT) {}

  read(element: XmlElement): void {
    for (const node of contents(element)) this.readNode(node);
    this.endJoined();
  }

  private readNode(node: XmlElement): void {
    const { dropped } = this.context;
    const comment = commentMark(node);
    if (comment) {
      this.context.comments.putLoose(attribute(node, 'w:id') ?? '', comment, this.blocks.length);
      return;
    }
    switch (node.name) {
      case 'w:p':
        this.paragraph(node);
        return;
      case 'w:tbl':
        this.endJoined();
        this.table(node);
        return;
      case 'w:altChunk': case 'w:subDoc':
        dropped.add('embedded document');
        return;
      case 'm:oMath': case 'm:oMathPara':
        if (holds(node, EQUATION_TEXT)) dropped.add('equation');
        return;
      case 'w:r':
        // Where a deletion took a paragraph's place only the signs of comments are left.
        for (const sign of contents(node)) if (commentMark(sign)) this.readNode(sign);
        if (holds(node, TEXT)) dropped.add('unknown part');
        return;
      default:
        if (holds(node, TEXT)) dropped.add('unknown part');
    }
  }

  /** A table's cells in reading order. A cell knows one table: what stands in a table within it becomes paragraphs of its own. */
  private table(table: XmlElement): void {
    const { dropped, tables } = this.context;
    const before = this.blocks.length;
    const signatories = attribute(child(child(table, 'w:tblPr'), 'w:tblStyle'), 'w:val') === SIGNATORY_COLUMNS;
    const name = this.standing.kind === 'paragraph' && !signatories ? tables.next() : undefined;
    const grid = new TableGrid();
    for (const row of contents(table)) {
      if (commentMark(row)) this.readNode(row);
      if (row.name !== 'w:tr') continue;
      if (onOff(child(row, 'w:trPr'), 'w:hidden')) {
        if (holds(row, TEXT)) dropped.add('hidden text');
        continue;
      }
      grid.row(row);
      for (const cell of contents(row)) {
        if (commentMark(cell)) this.readNode(cell);
        if (cell.name !== 'w:tc') continue;
        const place = grid.cell(cell);
        if (!place.covered) new StoryReader(this.context, this.blocks, name === undefined ? this.standing : { kind: 'cell', table: name, row: place.row, column: place.column }).read(cell);
        else if (holds(cell, TEXT)) dropped.add('hidden text');
      }
    }
    const empty = this.blocks.length === before;
    if (name === undefined && !empty && !signatories) dropped.add(this.standing.kind === 'cell' ? 'nested table' : 'table layout');
    if (name !== undefined && empty) tables.giveBack();
  }

  private paragraph(paragraph: XmlElement): void {
    const { styles, dropped } = this.context;
    const properties = child(paragraph, 'w:pPr');
    const chain = styles.paragraph(attribute(child(properties, 'w:pStyle'), 'w:val'));
    const heading = headingOf(properties, chain);
    const builder = this.joined?.builder ?? new TextBuilder();
    const inline = new InlineReader(this.context, this.fields, builder, chain, heading !== undefined);
    inline.read(paragraph);
    this.fields.endParagraph();
    if (child(properties, 'w:sectPr')) dropped.add('section break');
    const mark = child(properties, 'w:rPr');
    if (child(mark, 'w:del') || isDropCap(properties)) this.joined = { builder, end: paragraph };
    else {
      this.joined = undefined;
      const line = inline.line || hasLineBorder(properties, chain);
      if (line || !(builder.blank && (isHidden(mark, chain) || onlyEndsSection(paragraph)))) this.place(properties, chain, heading, builder, line);
      else this.looseComments(builder);
    }
    for (const box of inline.boxes) new StoryReader({ ...this.context, counters: new Counters() }, this.blocks, this.standing).read(box);
  }

  /** At the end of a story no paragraph follows: what was joined stands by itself, if it has words. */
  private endJoined(): void {
    if (!this.joined) return;
    const { builder, end } = this.joined;
    this.joined = undefined;
    if (builder.blank) {
      this.looseComments(builder);
      return;
    }
    const properties = child(end, 'w:pPr');
    const chain = this.context.styles.paragraph(attribute(child(properties, 'w:pStyle'), 'w:val'));
    this.place(properties, chain, headingOf(properties, chain), builder, false);
  }

  private looseComments(builder: TextBuilder): void {
    for (const { id, what } of builder.finish().comments) this.context.comments.putLoose(id, what, this.blocks.length);
  }

  private place(properties: XmlElement | undefined, chain: StyleChain, heading: Heading | undefined, builder: TextBuilder, line: boolean): void {
    const { runs, comments } = builder.finish();
    const attrs = this.attributes(properties, chain, heading, runs.length === 0);
    if (runs.length > 0) {
      const prefix = attrs.prefix === '' ? '' : `${attrs.prefix} `;
      for (const mark of comments) this.context.comments.put(mark, this.blocks.length, prefix.length);
      this.blocks.push({ ...attrs.block, runs: prefix === '' ? runs : withPrefix(prefix, runs) });
      return;
    }
    this.looseComments(builder);
    if (line && this.standing.kind !== 'note') {
      const { kind: _, ...where } = this.standing;
      this.context.labels.pass({ kind: 'rule' });
      this.blocks.push({ kind: 'rule', ...where, runs: [] });
    }
  }

  /**
   * What kind of block a paragraph is. An empty one is counted all the same: Word numbers it, a letter leaves it out. The number of a
   * heading becomes the start of its text, as heading blocks have no labels; so does any label in a note.
   */
  private attributes(properties: XmlElement | undefined, chain: StyleChain, heading: Heading | undefined, empty: boolean): { block: BlockAttrs; prefix: string } {
    const { counters, labels, lists, dropped } = this.context;
    const place = placeOf(properties, chain, lists);
    const numbers = place && counters.next(place);
    const level = place?.list.levels.get(place.level);
    const label = place && numbers ? labelText(place.list, numbers) : '';
    if (level && label !== '' && !empty && !isKnownFormat(level.format)) dropped.add('numbering format');
    const bullet = level !== undefined && label !== '' && isBullet(level, label);
    const { kind, ...where } = this.standing;
    const plain = (block: BlockAttrs, prefix = ''): { block: BlockAttrs; prefix: string } => {
      if (!empty) labels.pass(block);
      return { block, prefix };
    };
    if (kind === 'note') return plain(this.standing, bullet ? (bulletTemplate(level, label).template ?? '•') : label);
    // A numbered paragraph that only has an outline level is a clause of a contract more often than a heading.
    if (heading && (heading.byName || label === '')) {
      if (bullet && !empty) dropped.add('bullet of a heading');
      return plain({ kind: 'heading', level: Math.min(heading.level, DEEPEST_HEADING), ...where }, bullet ? '' : label);
    }
    if (!place || !numbers || !level || label === '' || empty) return plain({ kind: kindOfStyles(chain.map((style) => style.name)) ?? kind, ...where });
    if (bullet) return plain({ kind: 'bullet', ...(place.level > 0 && { level: place.level + 1 }), ...bulletTemplate(level, label), ...where });
    return { block: { ...labels.item(place.list, numbers, label), ...where }, prefix: '' };
  }
}

function withPrefix(prefix: string, runs: Run[]): Run[] {
  const [first, ...rest] = runs;
  if (first && 'text' in first && Object.keys(first.marks ?? {}).every((name) => name === 'lang')) return [{ ...first, text: prefix + first.text }, ...rest];
  return [{ text: prefix }, ...runs];
}

/** Whether a paragraph is there for the end of its section alone: Word shows none, and counts none in a list. */
function onlyEndsSection(paragraph: XmlElement): boolean {
  return child(child(paragraph, 'w:pPr'), 'w:sectPr') !== undefined && childElements(paragraph).every(({ name }) => name === 'w:pPr' || /^w:(?:bookmark|proofErr)/.test(name));
}

/** Whether a paragraph is the large first letter of the next one, which Word keeps as a framed paragraph. */
function isDropCap(properties: XmlElement | undefined): boolean {
  return /^(?:drop|margin)$/.test(attribute(child(properties, 'w:framePr'), 'w:dropCap') ?? '');
}

/** Whether a paragraph's end is hidden text: then the paragraph, if it has no visible words, is not there at all. */
function isHidden(mark: XmlElement | undefined, chain: StyleChain): boolean {
  return onOff(mark, 'w:vanish') ?? chain.map((style) => onOff(style.run, 'w:vanish')).find((value) => value !== undefined) ?? false;
}
