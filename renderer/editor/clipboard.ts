import { DOMParser, DOMSerializer, Fragment, Slice, type Node, type ParseOptions } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { HARD_BREAK, NUMERALS, type BlockDraft, type EmbedRun, type Marks, type Numeral, type Run } from '../../shared/letter/block';
import { markerId } from '../../shared/letter/letter';
import { readPlainText } from '../../shared/exchange/plain-text';
import { ATTR_NAMES, blockNode, schema, type NodeAttrs } from '../../shared/letter/schema';
import { pasteSlice } from '../../shared/letter/text-commands';

const BLOCK_TAGS = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'BLOCKQUOTE', 'PRE', 'TD', 'TH', 'DT', 'DD', 'FIGCAPTION', 'ADDRESS', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'UL', 'OL', 'TABLE', 'TR', 'TBODY', 'THEAD', 'HR', 'BODY']);
const SILENT_TAGS = new Set(['STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK', 'HEAD', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'IFRAME', 'OBJECT']);

/** Reads pasted HTML into flat blocks: whatever nests on the page, a letter holds one paragraph after the other. */
class HtmlReader {
  readonly blocks: BlockDraft[] = [];
  private open: { attrs: Omit<BlockDraft, 'runs'>; runs: Run[] } | undefined;

  /** @param keepSpaces the page says each space as it is meant: it was copied here */
  constructor(private readonly keepSpaces: boolean) {}

  read(node: globalThis.Node, attrs: Omit<BlockDraft, 'runs'>, marks: Marks, level: number): void {
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').replace(this.keepSpaces ? /[\t\r\n\f]/g : /[ \t\r\n\f]+/g, ' ');
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
      if (!this.keepSpaces) this.trimEnd();
      this.open?.runs.push(HARD_BREAK);
      return;
    }
    const embed = element.dataset.embed === undefined ? undefined : readEmbed(element.dataset.embed);
    if (embed) {
      this.open ??= { attrs, runs: [] };
      this.open.runs.push(Object.keys(marks).length ? { embed, marks } : { embed });
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
    const before = this.open.runs.at(-1);
    const spaced = !this.keepSpaces && (!before || before === HARD_BREAK || ('text' in before && before.text.endsWith(' ')));
    const trimmed = spaced ? text.replace(/^ +/, '') : text;
    if (trimmed) this.open.runs.push(Object.keys(marks).length ? { text: trimmed, marks } : { text: trimmed });
  }

  private trimEnd(): void {
    const runs = this.open?.runs;
    const last = runs?.at(-1);
    if (runs && last && 'text' in last) runs[runs.length - 1] = { ...last, text: last.text.replace(/ +$/, '') };
  }

  close(): void {
    if (!this.keepSpaces) {
      while (this.open?.runs.at(-1) === HARD_BREAK) this.open.runs.pop();
      this.trimEnd();
    }
    const { open } = this;
    this.open = undefined;
    if (!open) return;
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
  if (kind && tag === 'P') return { kind, ...numbering(element) };
  return attrs.kind === 'heading' && BLOCK_TAGS.has(tag) ? { kind: 'paragraph' } : attrs;
}

/** What a block copied here says of its level and numbering. */
function numbering({ dataset: { level, numeral, template, start } }: HTMLElement): Omit<BlockDraft, 'runs' | 'kind'> {
  return {
    ...(Number(level) > 0 ? { level: Number(level) } : {}),
    ...((NUMERALS as readonly (string | undefined)[]).includes(numeral) ? { numeral: numeral as Numeral } : {}),
    ...(template === undefined ? {} : { template }),
    ...(Number(start) > 0 ? { start: Number(start) } : {}),
  };
}

/** An object in the text that was copied here; undefined for what is none of ours. */
function readEmbed(json: string): EmbedRun['embed'] | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return value !== null && typeof value === 'object' && !Array.isArray(value) && markerId(value) === undefined ? (value as EmbedRun['embed']) : undefined;
  } catch {
    return undefined;
  }
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
  if (href && /^(https?:|mailto:)/i.test(href)) next.link = href;
  // A link is underlined anyway; Google Docs says it once more inside.
  if (next.link !== undefined) delete next.underline;
  return next;
}

/** The flat blocks of pasted HTML. */
function readHtml(dom: globalThis.Node, keepSpaces = false): BlockDraft[] {
  const reader = new HtmlReader(keepSpaces);
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

  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    return sliceOf(readHtml(dom, Boolean(options?.preserveWhitespace)));
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

/** Writes what is copied such that pasting it here gives the same blocks, numbering and objects; elsewhere it is plain HTML. */
export const copySerializer = new DOMSerializer(
  {
    ...DOMSerializer.nodesFromSchema(schema),
    block: (node) => {
      const [tag, attrs, hole] = schema.nodes.block.spec.toDOM!(node) as unknown as [string, { [name: string]: string }, 0];
      const { numeral, template, start } = node.attrs as NodeAttrs;
      return [tag, { ...attrs, ...(numeral === null ? {} : { 'data-numeral': numeral }), ...(template === null ? {} : { 'data-template': template }), ...(start === null ? {} : { 'data-start': String(start) }) }, hole];
    },
    embed: (node) => ['span', { 'data-embed': JSON.stringify(node.attrs.value) }, '▫'],
  },
  DOMSerializer.marksFromSchema(schema),
);

/** Pasting into an empty block makes it what the first pasted block is; its id and its pair stay. */
export function pasteIntoEmpty(view: EditorView, slice: Slice): boolean {
  const { $from, empty } = view.state.selection;
  const first = slice.openStart === 1 ? slice.content.firstChild : null;
  if (!empty || !first || !$from.parent.isTextblock || $from.parent.content.size > 0) return false;
  const at = $from.before();
  const tr = view.state.tr.replaceSelection(slice);
  for (const name of ATTR_NAMES) {
    if (tr.doc.nodeAt(at)!.attrs[name] !== first.attrs[name]) tr.setNodeAttribute(at, name, first.attrs[name]);
  }
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  return true;
}
