import { contents } from './contents';
import { Counters } from './counters';
import { Fields } from './fields';
import { hasLineBorder, InlineReader } from './inline';
import { bulletTemplate, isBullet, labelText } from './list-label';
import { placeOf } from './numbering';
import { headingOf, onOff, type Heading, type StyleChain } from './styles';
import { TextBuilder } from './text-builder';
import { attribute, child, holds, type XmlElement } from '../xml/parse';
import type { BlockAttrs, BlockDraft, Run } from '../../letter/block';
import type { Context } from './context';

const DEEPEST_HEADING = 3;
const TEXT: ReadonlySet<string> = new Set(['w:t', 'w:delText']);

/** Reads the blocks of a body, a table cell or a text box, in reading order, onto the end of `blocks`. */
export class StoryReader {
  private readonly fields = new Fields();
  /** Words of paragraphs whose end was deleted under change tracking: they belong to the next paragraph. */
  private joined: { readonly builder: TextBuilder; readonly end: XmlElement } | undefined;

  constructor(private readonly context: Context, private readonly blocks: BlockDraft[], private readonly inCell = false) {}

  read(element: XmlElement): void {
    for (const node of contents(element)) this.readNode(node);
    this.endJoined();
  }

  private readNode(node: XmlElement): void {
    const { dropped } = this.context;
    switch (node.name) {
      case 'w:p':
        this.paragraph(node);
        return;
      case 'w:tbl':
        this.endJoined();
        this.table(node);
        return;
      case 'w:del': case 'w:moveFrom':
        if (holds(node, TEXT)) dropped.add('tracked deletion');
        return;
      case 'w:altChunk': case 'w:subDoc':
        dropped.add('embedded document');
        return;
      case 'm:oMath': case 'm:oMathPara':
        dropped.add('equation');
        return;
      default:
        if (holds(node, TEXT)) dropped.add('unknown part');
    }
  }

  /** A table's cells in reading order. How they stand together is lost: the model's cells know no table yet. */
  private table(table: XmlElement): void {
    this.context.dropped.add('table layout');
    for (const row of contents(table)) {
      if (row.name !== 'w:tr') continue;
      const properties = child(row, 'w:trPr');
      if (child(properties, 'w:del')) {
        if (holds(row, TEXT)) this.context.dropped.add('tracked deletion');
        continue;
      }
      if (onOff(properties, 'w:hidden')) {
        if (holds(row, TEXT)) this.context.dropped.add('hidden text');
        continue;
      }
      for (const cell of contents(row)) if (cell.name === 'w:tc') new StoryReader(this.context, this.blocks, true).read(cell);
    }
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
    if (child(mark, 'w:del') || child(mark, 'w:moveFrom')) this.joined = { builder, end: paragraph };
    else {
      this.joined = undefined;
      const line = inline.line || hasLineBorder(properties);
      if (!(builder.blank && isHidden(mark, chain))) this.place(properties, chain, heading, builder.finish(), line);
    }
    for (const box of inline.boxes) new StoryReader({ ...this.context, counters: new Counters() }, this.blocks, this.inCell).read(box);
  }

  /** At the end of a story no paragraph follows: what was joined stands by itself, if it has words. */
  private endJoined(): void {
    if (!this.joined) return;
    const { builder, end } = this.joined;
    this.joined = undefined;
    if (builder.blank) return;
    const properties = child(end, 'w:pPr');
    const chain = this.context.styles.paragraph(attribute(child(properties, 'w:pStyle'), 'w:val'));
    this.place(properties, chain, headingOf(properties, chain), builder.finish(), false);
  }

  private place(properties: XmlElement | undefined, chain: StyleChain, heading: Heading | undefined, runs: Run[], line: boolean): void {
    const attrs = this.attributes(properties, chain, heading, runs.length === 0);
    if (runs.length > 0) {
      this.blocks.push({ ...attrs.block, runs: attrs.prefix === '' ? runs : withPrefix(attrs.prefix, runs) });
    } else if (line) {
      this.context.labels.pass({ kind: 'rule' });
      this.blocks.push({ kind: 'rule', runs: [] });
    }
  }

  /**
   * What kind of block a paragraph is. An empty one is counted all the same: Word numbers it, a letter leaves it out. The number of a
   * heading becomes the start of its text, as heading blocks have no labels.
   */
  private attributes(properties: XmlElement | undefined, chain: StyleChain, heading: Heading | undefined, empty: boolean): { block: BlockAttrs; prefix: string } {
    const { counters, labels, lists, dropped } = this.context;
    const place = placeOf(properties, chain, lists);
    const numbers = place && counters.next(place);
    const level = place?.list.levels.get(place.level);
    const label = place && numbers ? labelText(place.list, numbers) : '';
    const bullet = level !== undefined && label !== '' && isBullet(level, label);
    const plain = (block: BlockAttrs, prefix = ''): { block: BlockAttrs; prefix: string } => {
      if (!empty) labels.pass(block);
      return { block, prefix };
    };
    // A numbered paragraph that only has an outline level is a clause of a contract more often than a heading.
    if (heading && (heading.byName || label === '')) {
      if (bullet && !empty) dropped.add('bullet of a heading');
      return plain({ kind: 'heading', level: Math.min(heading.level, DEEPEST_HEADING) }, bullet ? '' : label);
    }
    if (!place || !numbers || !level || label === '' || empty) return plain({ kind: this.inCell ? 'cell' : 'paragraph' });
    if (bullet) return plain({ kind: 'bullet', ...(place.level > 0 && { level: place.level + 1 }), ...bulletTemplate(level, label) });
    return { block: labels.item(place.list, numbers, label), prefix: '' };
  }
}

function withPrefix(label: string, runs: Run[]): Run[] {
  const [first, ...rest] = runs;
  if (first && 'text' in first && !first.marks) return [{ text: `${label} ${first.text}` }, ...rest];
  return [{ text: `${label} ` }, ...runs];
}

/** Whether a paragraph's end is hidden text: then the paragraph, if it has no visible words, is not there at all. */
function isHidden(mark: XmlElement | undefined, chain: StyleChain): boolean {
  return onOff(mark, 'w:vanish') ?? chain.map((style) => onOff(style.run, 'w:vanish')).find((value) => value !== undefined) ?? false;
}
