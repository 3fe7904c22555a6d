import { Fragment, Schema, type Attrs, type Mark, type Node } from 'prosemirror-model';
import { HEAD } from './letter';
import { isText, type Block, type BlockAttrs, type EmbedRun, type Json, type Marks, type Run } from './block';
import { noteReference } from './notes';

/** The scalars of a block node, as ProseMirror holds them: `null` where the letter has no entry. `id` is null only until the block is written. */
export interface NodeAttrs {
  readonly id: string | null;
  readonly kind: string;
  readonly level: number | null;
  readonly numeral: string | null;
  readonly template: string | null;
  readonly start: number | null;
  readonly note: string | null;
  readonly table: string | null;
  readonly row: number | null;
  readonly column: number | null;
}

/** The names of a block's scalars, apart from its id. */
export const ATTR_NAMES = ['kind', 'level', 'numeral', 'template', 'start', 'note', 'table', 'row', 'column'] as const;
export type AttrName = (typeof ATTR_NAMES)[number];

const HEADING_TAGS = ['h1', 'h2', 'h3'] as const;

/**
 * A side as ProseMirror sees it: a flat run of blocks with inline content only, so that positions map linearly to the Y.Text.
 * One node type for all kinds: a retyped block keeps its node, and a kind of a newer program shows as a plain paragraph.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    block: {
      content: 'inline*',
      attrs: { id: { default: null }, kind: { default: 'paragraph' }, ...Object.fromEntries(ATTR_NAMES.slice(1).map((name) => [name, { default: null }])) },
      toDOM(node) {
        const { kind, level } = node.attrs as NodeAttrs;
        const tag = kind === 'heading' ? (HEADING_TAGS[Math.min(level ?? 1, 3) - 1] ?? 'h1') : 'p';
        return [tag, { 'data-kind': kind, ...(level === null ? {} : { 'data-level': String(level) }) }, 0];
      },
    },
    text: { group: 'inline' },
    br: { group: 'inline', inline: true, selectable: false, toDOM: () => ['br'] },
    embed: {
      group: 'inline', inline: true, atom: true, attrs: { value: {} },
      toDOM(node) {
        const note = noteReference(node.attrs.value as EmbedRun['embed']);
        if (!note) return ['span', { class: 'embed', contenteditable: 'false' }, '▫'];
        // Its number is counted by the page, so that a note put in before renumbers the rest and redraws none of them.
        return ['sup', { class: note.sign ? 'note-sign' : note.end ? 'end-note' : 'foot-note', contenteditable: 'false' }, note.sign ?? ''];
      },
    },
  },
  marks: {
    link: { attrs: { href: {} }, inclusive: false, toDOM: (mark) => ['a', { href: String(mark.attrs.href), rel: 'noreferrer' }, 0] },
    bold: { toDOM: () => ['strong', 0] },
    italic: { toDOM: () => ['em', 0] },
    underline: { toDOM: () => ['u', 0] },
    strike: { toDOM: () => ['s', 0] },
    superscript: { excludes: 'subscript', toDOM: () => ['sup', 0] },
    subscript: { excludes: 'superscript', toDOM: () => ['sub', 0] },
    /** A mark of a newer program: shown plain, kept as found. */
    unknown: { attrs: { name: {}, value: {} }, inclusive: false, excludes: '', toDOM: () => ['span', 0] },
  },
});

const blockType = schema.nodes.block;
const MARK_NAMES = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const;

/** The ProseMirror marks of a run of the letter. */
export function nodeMarks(marks: Marks | undefined): readonly Mark[] {
  if (!marks) return [];
  let set: readonly Mark[] = [];
  for (const [name, value] of Object.entries(marks)) {
    if (value === null) continue;
    set = nodeMark(name, value).addToSet(set);
  }
  return set;
}

function nodeMark(name: string, value: Json): Mark {
  if (name === 'link' && typeof value === 'string') return schema.marks.link.create({ href: value });
  if (value === true && (MARK_NAMES as readonly string[]).includes(name)) return schema.marks[name as 'bold'].create();
  return schema.marks.unknown.create({ name, value });
}

/** The letter's name and value of a ProseMirror mark. */
export function markEntry(mark: Mark): readonly [string, Json] {
  if (mark.type === schema.marks.link) return ['link', mark.attrs.href as string];
  if (mark.type === schema.marks.unknown) return [mark.attrs.name as string, mark.attrs.value as Json];
  return [mark.type.name, true];
}

/** The letter's marks of a ProseMirror node; undefined when it has none. */
function runMarks(marks: readonly Mark[]): Marks | undefined {
  return marks.length ? Object.fromEntries(marks.map(markEntry)) : undefined;
}

/** One run as an inline node. */
export function inlineNode(run: Run): Node {
  const marks = nodeMarks(run.marks);
  if (isText(run)) return schema.text(run.text, marks);
  if (run.embed.br) return schema.nodes.br.create(null, null, marks);
  return schema.nodes.embed.create({ value: run.embed }, null, marks);
}

/** One inline node as a run. */
export function inlineRun(node: Node): Run {
  const marks = runMarks(node.marks);
  const extra = marks ? { marks } : {};
  if (node.isText) return { text: node.text!, ...extra };
  if (node.type === schema.nodes.br) return { embed: { br: true }, ...extra };
  return { embed: node.attrs.value as { [key: string]: Json }, ...extra };
}

/** The attributes of a block as a node has them. */
export function nodeAttrs(block: BlockAttrs & { readonly id?: string | null }): NodeAttrs {
  return {
    id: block.id ?? null, kind: block.kind, level: block.level ?? null,
    numeral: block.numeral ?? null, template: block.template ?? null, start: block.start ?? null,
    note: block.note ?? null, table: block.table ?? null, row: block.row ?? null, column: block.column ?? null,
  };
}

/** A block as a node. */
export function blockNode(block: Block | (Omit<Block, 'id'> & { readonly id?: string })): Node {
  return blockType.create(nodeAttrs(block) as unknown as Attrs, Fragment.fromArray(block.runs.filter((run) => !isText(run) || run.text !== '').map(inlineNode)));
}

/** A side as a ProseMirror document; an empty side shows one virtual block. */
export function sideNode(blocks: readonly Block[]): Node {
  const shown = blocks.length ? blocks : [{ id: HEAD, kind: 'paragraph', runs: [] }];
  return schema.nodes.doc.create(null, shown.map(blockNode));
}

/** The runs of a block node. */
export function nodeRuns(node: Node): Run[] {
  const runs: Run[] = [];
  node.forEach((child) => runs.push(inlineRun(child)));
  return runs;
}
