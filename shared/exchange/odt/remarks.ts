import { blockText, type BlockDraft } from '../../letter/block';
import { attribute, childElements, type XmlElement } from '../xml/parse';
import { childText, wholeText } from './package';
import type { CommentDraft } from '../imported';
import type { ParagraphText } from './paragraph-text';

interface Remark {
  readonly element: XmlElement;
  readonly name: string | undefined;
  readonly text: ParagraphText;
  readonly from: number;
  end?: { readonly text: ParagraphText; readonly at: number };
}

/** Where a paragraph's text came to stand: its block, and by how much places in it moved. */
interface Settled {
  readonly block: BlockDraft;
  readonly shift: number;
}

/** The remarks in a document's margin (`office:annotation`). */
export class Remarks {
  private readonly found: Remark[] = [];
  /** Those whose words go on, by name. */
  private readonly open = new Map<string, Remark>();
  private readonly settled = new Map<ParagraphText, Settled>();
  /** Texts that gave no block: their remarks are about the block before. */
  private readonly before = new Map<ParagraphText, BlockDraft | undefined>();

  begin(element: XmlElement, text: ParagraphText): void {
    const remark: Remark = { element, name: attribute(element, 'office:name'), text, from: text.length };
    this.found.push(remark);
    if (remark.name !== undefined) this.open.set(remark.name, remark);
  }

  end(name: string | undefined, text: ParagraphText): void {
    const remark = this.open.get(name ?? '');
    if (remark) remark.end = { text, at: text.length };
    this.open.delete(name ?? '');
  }

  /** A paragraph became this block; `lead` units went from its start, `prefix` units came before it. */
  settle(text: ParagraphText, block: BlockDraft, lead: number, prefix: number): void {
    this.settled.set(text, { block, shift: prefix - lead });
  }

  /** A paragraph became nothing. */
  lose(text: ParagraphText, before: BlockDraft | undefined): void {
    this.before.set(text, before);
  }

  /** The remarks about these blocks, in the order of the text. */
  drafts(blocks: readonly BlockDraft[]): CommentDraft[] {
    const indexes = new Map(blocks.map((block, at) => [block, at]));
    const places = new Map<Remark, number>();
    const named = new Map<string, number>();
    for (const remark of this.found) {
      const block = this.settled.get(remark.text)?.block ?? this.before.get(remark.text);
      const index = block === undefined ? 0 : indexes.get(block);
      // In a header, a footer or a part that was left out.
      if (index === undefined) continue;
      if (remark.name !== undefined) named.set(remark.name, places.size);
      places.set(remark, index);
    }
    return [...places].map(([remark, index], at): CommentDraft => {
      const parent = named.get(attribute(remark.element, 'loext:parent-name') ?? '');
      const date = childText(remark.element, 'dc:date');
      return {
        person: childText(remark.element, 'dc:creator') ?? '', ...(date !== undefined && isoDate(date)), text: remarkText(remark.element), block: index,
        ...this.quoted(remark, blocks[index]!), ...(parent !== undefined && parent < at && { answers: parent }),
      };
    });
  }

  private quoted(remark: Remark, block: BlockDraft): Pick<CommentDraft, 'quote' | 'from'> {
    const place = this.settled.get(remark.text);
    if (!remark.end || !place) return {};
    const words = blockText(block);
    const within = (at: number): number => Math.min(Math.max(at + place.shift, 0), words.length);
    const from = within(remark.from);
    const to = remark.end.text === remark.text ? within(remark.end.at) : words.length;
    return to > from ? { quote: words.slice(from, to), from } : {};
  }
}

function isoDate(date: string): { at?: string } {
  return /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(date) ? { at: date.replace(',', '.') } : {};
}

/** A remark's paragraphs, a line each. */
function remarkText(element: XmlElement): string {
  return childElements(element).flatMap((node) => lines(node)).join('\n').trim();
}

function lines(node: XmlElement): string[] {
  if (node.name === 'text:p' || node.name === 'text:h') return [plainText(node)];
  return /^(?:dc|meta|loext):/.test(node.name) ? [] : childElements(node).flatMap(lines);
}

function plainText(node: XmlElement): string {
  return node.children.map((part) => {
    if (typeof part === 'string') return part.replace(/\s+/g, ' ');
    if (part.name === 'text:s' || part.name === 'text:tab') return ' ';
    return part.name === 'text:line-break' ? '\n' : part.children.length > 0 ? plainText(part) : wholeText(part);
  }).join('');
}
