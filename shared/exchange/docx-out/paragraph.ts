import { levelOf, type BlockAttrs, type BlockDraft } from '../../letter/block';
import { tag } from '../xml/write';
import { inlineMarkup, type InlineContext } from './links';
import { languageMarkup } from './runs';
import type { ListPlace } from './numbering';

/** What change tracking says of a paragraph. */
export interface ParagraphChange {
  /** For the paragraph mark's own properties: a `w:ins` or `w:del` without content. */
  readonly mark?: string;
  /** A whole `w:pPrChange`, the last of the paragraph's properties. */
  readonly formatChange?: string;
}

const DEEPEST_HEADING = 3;
/** A rule's line is the paragraph's own, as programs that pass over its style should see one too. */
const LINE = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="7F7F7F"/></w:pBdr>';

/** The paragraph style of a block, by its id in styles.ts; undefined: the usual one. */
export function styleOf(block: BlockAttrs): string | undefined {
  switch (block.kind) {
    case 'heading': return `Heading${Math.min(Math.max(levelOf(block), 1), DEEPEST_HEADING)}`;
    case 'ordered': case 'bullet': return 'ListParagraph';
    case 'date': return 'Date';
    case 'address': return 'Address';
    case 'salutation': return 'Salutation';
    case 'signatory': return 'Signature';
    case 'rule': return 'Rule';
    case 'cell': return 'TableText';
    case 'note': return 'FootnoteText';
    default: return undefined;
  }
}

/**
 * The inside of a block's `w:pPr` without the mark's run properties: style and numbering. Also what a `w:pPrChange` says of what a paragraph was.
 * `style` replaces the kind's own.
 */
export function paragraphProperties(block: BlockAttrs, place: ListPlace | undefined, style = styleOf(block)): string {
  return [
    style && tag('w:pStyle', { 'w:val': style }),
    place && tag('w:numPr', {}, tag('w:ilvl', { 'w:val': place.level }), tag('w:numId', { 'w:val': place.numId })),
    block.kind === 'rule' && LINE,
  ].filter(Boolean).join('');
}

/** How a block is written. */
export interface ParagraphOptions {
  readonly change?: ParagraphChange;
  /** The paragraph's content in place of the block's runs. */
  readonly content?: string;
  readonly style?: string | undefined;
  /** More of `w:pPr`, between the numbering and the mark's properties: what stands there must come in the schema's order (`w:spacing`, `w:ind`, `w:jc`). */
  readonly properties?: string;
}

/** A block as one `w:p`. `place` is its place in a list (see `Numbering`). */
export function paragraphMarkup(block: BlockDraft, context: InlineContext, place?: ListPlace, options: ParagraphOptions = {}): string {
  const { change = {}, content = inlineMarkup(block.runs, context), style = styleOf(block), properties } = options;
  const mark = tag('w:rPr', {}, change.mark, languageMarkup(context.language));
  return tag('w:p', {}, tag('w:pPr', {}, paragraphProperties(block, place, style), properties, mark, change.formatChange), content);
}
