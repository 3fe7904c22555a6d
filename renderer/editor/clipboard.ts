import { DOMParser, Fragment, Slice, type Node, type ParseOptions } from 'prosemirror-model';
import { HARD_BREAK, type BlockDraft, type Marks, type Run } from '../../shared/letter/block';
import { readPlainText } from '../../shared/exchange/plain-text';
import { blockNode, schema } from '../../shared/letter/schema';
import { pasteSlice } from '../../shared/letter/text-commands';

const BLOCK_TAGS = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'BLOCKQUOTE', 'PRE', 'TD', 'TH', 'DT', 'DD', 'FIGCAPTION', 'ADDRESS', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'UL', 'OL', 'TABLE', 'TR', 'TBODY', 'THEAD', 'HR', 'BODY']);
const SILENT_TAGS = new Set(['STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK', 'HEAD', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'IFRAME', 'OBJECT']);

/** Reads pasted HTML into flat blocks: whatever nests on the page, a letter holds one paragraph after the other. */
class HtmlReader {
  readonly blocks: BlockDraft[] = [];
  private open: { attrs: Omit<BlockDraft, 'runs'>; runs: Run[] } | undefined;

  read(node: globalThis.Node, attrs: Omit<BlockDraft, 'runs'>, marks: Marks, level: number): void {
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ');
      if (text.trim() !== '' || (this.open && text)) this.text(text, attrs, marks);
      return;
    }
    if (node.nodeType !== 1) {
      for (const child of node.childNodes) this.read(child, attrs, marks, level);
      return;
    }
    const element = node as HTMLElement;
    const tag = element.tagName.toUpperCase();
    if (SILENT_TAGS.has(tag)) return;
    if (tag === 'BR') {
      this.open?.runs.push(HARD_BREAK);
      return;
    }
    const isBlock = BLOCK_TAGS.has(tag);
    if (isBlock) this.close();
    if (tag === 'HR') {
      this.blocks.push({ kind: 'rule', runs: [] });
      return;
    }
    const deeper = tag === 'UL' || tag === 'OL' ? level + 1 : level;
    const own = blockAttrs(element, tag, attrs, deeper);
    const inside = innerMarks(element, tag, marks);
    for (const child of element.childNodes) this.read(child, own, inside, deeper);
    if (isBlock) this.close();
  }

  private text(text: string, attrs: Omit<BlockDraft, 'runs'>, marks: Marks): void {
    this.open ??= { attrs, runs: [] };
    const trimmed = this.open.runs.length ? text : text.replace(/^ +/, '');
    if (trimmed) this.open.runs.push(Object.keys(marks).length ? { text: trimmed, marks } : { text: trimmed });
  }

  close(): void {
    const open = this.open;
    this.open = undefined;
    if (!open) return;
    while (open.runs.at(-1) === HARD_BREAK) open.runs.pop();
    const last = open.runs.at(-1);
    if (last && 'text' in last) open.runs[open.runs.length - 1] = { ...last, text: last.text.replace(/ +$/, '') };
    const runs = open.runs.filter((run) => !('text' in run) || run.text !== '');
    if (runs.length) this.blocks.push({ ...open.attrs, runs });
  }
}

function blockAttrs(element: HTMLElement, tag: string, attrs: Omit<BlockDraft, 'runs'>, level: number): Omit<BlockDraft, 'runs'> {
  const heading = /^H([1-6])$/.exec(tag);
  if (heading) return { kind: 'heading', level: Math.min(Number(heading[1]), 3) };
  if (tag === 'LI') {
    const ordered = element.parentElement?.tagName.toUpperCase() === 'OL';
    return { kind: ordered ? 'ordered' : 'bullet', level: Math.max(level, 1) };
  }
  const kind = element.dataset.kind;
  if (kind && tag === 'P') return { kind, ...(element.dataset.level ? { level: Number(element.dataset.level) } : {}) };
  return attrs.kind === 'heading' ? { kind: 'paragraph' } : attrs;
}

function innerMarks(element: HTMLElement, tag: string, marks: Marks): Marks {
  const next: { [name: string]: Marks[string] } = { ...marks };
  const { fontWeight, fontStyle, textDecorationLine, textDecoration } = element.style;
  const set = (name: string, on: boolean | undefined): void => {
    if (on === true) next[name] = true;
    else if (on === false) delete next[name];
  };
  // Google Docs wraps a whole page in <b style="font-weight:normal">: the style decides.
  const weight = fontWeight ? fontWeight === 'bold' || Number(fontWeight) >= 600 : undefined;
  set('bold', weight ?? (tag === 'B' || tag === 'STRONG' ? true : undefined));
  set('italic', fontStyle ? fontStyle === 'italic' : tag === 'I' || tag === 'EM' ? true : undefined);
  set('underline', /underline/.test(textDecorationLine || textDecoration) || tag === 'U' ? true : undefined);
  const href = tag === 'A' ? element.getAttribute('href') : null;
  if (href && /^(https?:|mailto:)/i.test(href)) {
    next.link = href;
    delete next.underline;
  }
  return next;
}

/** The flat blocks of pasted HTML. */
export function readHtml(dom: globalThis.Node): BlockDraft[] {
  const reader = new HtmlReader();
  reader.read(dom, { kind: 'paragraph' }, {}, 0);
  reader.close();
  return reader.blocks;
}

function sliceOf(drafts: readonly BlockDraft[]): Slice {
  const nodes = drafts.map((draft) => blockNode(draft));
  const [only] = nodes;
  // One plain paragraph is words to put in at the cursor; a heading or a list item keeps its kind.
  if (nodes.length === 1 && only!.attrs.kind === 'paragraph') return new Slice(Fragment.from(only!.content), 0, 0);
  return pasteSlice(nodes);
}

/** Parses pasted HTML for ProseMirror, by our own reading of it. */
export class FlatParser extends DOMParser {
  constructor() {
    super(schema, []);
  }

  override parseSlice(dom: globalThis.Node, _options?: ParseOptions): Slice {
    return sliceOf(readHtml(dom));
  }

  override parse(dom: globalThis.Node): Node {
    return schema.nodes.doc.create(null, readHtml(dom).map((draft) => blockNode(draft)));
  }
}

/** Pasted plain text, by the same rules as an imported file. */
export function parseText(text: string): Slice {
  if (!/\n/.test(text)) return text ? new Slice(Fragment.from(schema.text(text)), 0, 0) : Slice.empty;
  return sliceOf(readPlainText(text, {}));
}
