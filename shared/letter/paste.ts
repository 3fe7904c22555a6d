import { Fragment, Slice, type Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { noteReference } from './notes';
import { ATTR_NAMES, schema, type NodeAttrs } from './schema';

const attrsOf = (node: Node): NodeAttrs => node.attrs as NodeAttrs;

/**
 * Pastes blocks over the selection. Notes and tables get names that are new to the side, but for a note that was cut and comes back;
 * note blocks go to the end of the side, in the order of their references. Into an empty block the first pasted block brings what it
 * is; the block's id (and so its pair) stays. Undefined where nothing is to be done.
 */
export function pasteBlocks(state: EditorState, pasted: Slice, newId: () => string): Transaction | undefined {
  const { $from } = state.selection;
  if (!$from.parent.isTextblock || pasted.size === 0) return undefined;
  const blocks: Node[] = [];
  pasted.content.forEach((node) => blocks.push(node.type === schema.nodes.block ? node : schema.nodes.block.create(null, node)));
  if (pasted.content.firstChild?.isInline) blocks.splice(0, blocks.length, schema.nodes.block.create(null, pasted.content));
  const target = attrsOf($from.parent);
  const body = blocks.filter((block) => attrsOf(block).kind !== 'note');
  const isHeld = target.kind === 'note' || target.table !== null;
  // Notes copied by themselves are words; so is what goes into a note or a cell.
  if (body.length === 0 || isHeld) return insert(state, blocks.map((block) => heldBy(block, isHeld ? target : undefined)), false);
  const { named, notes } = freshNames(state, blocks, newId);
  const tr = insert(state, named, true);
  if (notes.length > 0) insertNotes(tr, notes);
  return tr;
}

/** A block as part of the note or cell that it is pasted into, else as a paragraph. */
function heldBy(block: Node, target: NodeAttrs | undefined): Node {
  const { kind, level, numeral, template, start } = attrsOf(block);
  const item = target?.table && (kind === 'ordered' || kind === 'bullet') ? { kind, level, numeral, template, start } : {};
  const held = target ? { kind: target.kind === 'note' ? 'note' : 'cell', note: target.note, table: target.table, row: target.row, column: target.column } : { kind: kind === 'note' ? 'paragraph' : kind };
  return schema.nodes.block.create({ ...held, ...item }, block.content, block.marks);
}

function insert(state: EditorState, blocks: readonly Node[], whole: boolean): Transaction {
  const { $from, empty } = state.selection;
  const [first] = blocks;
  // One plain paragraph is words to put in at the cursor; a heading or a list item keeps its kind.
  const words = blocks.length === 1 && (!whole || ['paragraph', 'cell'].includes(attrsOf(first!).kind));
  const into = empty && $from.parent.content.size === 0;
  // A cell keeps to itself: its words are not those of the paragraph around the cursor.
  const open = (block: Node | undefined): 0 | 1 => (attrsOf(block!).table !== null && whole ? 0 : 1);
  const slice = words ? new Slice(first!.content, 0, 0) : new Slice(Fragment.fromArray([...blocks]), into ? 1 : open(first), into ? 1 : open(blocks.at(-1)));
  const at = $from.before();
  const tr = state.tr.replaceSelection(slice);
  if (into && !words) {
    for (const name of ATTR_NAMES) if (tr.doc.nodeAt(at)!.attrs[name] !== first!.attrs[name]) tr.setNodeAttribute(at, name, first!.attrs[name]);
  }
  return tr;
}

/** The pasted blocks under names of their own: those for the text, and those of notes that the side has not. */
function freshNames(state: EditorState, blocks: readonly Node[], newId: () => string): { readonly named: Node[]; readonly notes: Node[] } {
  const { from, to } = state.selection;
  const referred = new Set<string>();
  state.doc.descendants((node, pos) => {
    const name = node.type === schema.nodes.embed && (pos < from || pos >= to) ? noteReference(node.attrs.value as { [key: string]: never })?.name : undefined;
    if (name !== undefined) referred.add(name);
  });
  const there = textsOfNotes(state.doc.children);
  const names = new Map<string, string>();
  for (const [name, text] of textsOfNotes(blocks)) {
    // What was cut left its note behind, without a reference: it is the same one again.
    names.set(name, there.get(name) === text && !referred.has(name) ? name : newId());
  }
  const tables = new Map([...new Set(blocks.map((block) => attrsOf(block).table))].flatMap((table) => (table === null ? [] : [[table, newId()] as const])));
  const renamed = blocks.map((block) => {
    const { note, table } = attrsOf(block);
    const attrs = { ...block.attrs, id: null, note: note === null ? null : (names.get(note) ?? note), table: table === null ? null : tables.get(table)! };
    return schema.nodes.block.create(attrs, renameReferences(block.content, names));
  });
  return {
    named: renamed.filter((block) => attrsOf(block).kind !== 'note'),
    notes: renamed.filter((block) => attrsOf(block).kind === 'note' && !there.has(attrsOf(block).note ?? '')),
  };
}

function textsOfNotes(blocks: readonly Node[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const block of blocks) {
    const { kind, note } = attrsOf(block);
    if (kind === 'note' && note !== null) texts.set(note, `${texts.get(note) ?? ''}${block.textContent}\n`);
  }
  return texts;
}

function renameReferences(content: Fragment, names: ReadonlyMap<string, string>): Fragment {
  const children: Node[] = [];
  content.forEach((node) => {
    const value = node.attrs.value as { readonly [key: string]: never };
    const name = node.type === schema.nodes.embed ? noteReference(value)?.name : undefined;
    children.push(name === undefined || !names.has(name) ? node : schema.nodes.embed.create({ value: { ...value, note: names.get(name)! } }, null, node.marks));
  });
  return Fragment.fromArray(children);
}

/** Puts new notes before the first note whose reference stands after theirs, else at the end. */
function insertNotes(tr: Transaction, notes: readonly Node[]): void {
  const order = [...referencesIn(tr.doc)];
  const last = Math.max(...notes.map((note) => order.indexOf(attrsOf(note).note ?? '')));
  const later = new Set(order.slice(last + 1));
  let at = tr.doc.content.size;
  tr.doc.forEach((node, offset) => {
    const { kind, note } = attrsOf(node);
    if (kind === 'note' && note !== null && later.has(note)) at = Math.min(at, offset);
  });
  tr.insert(at, Fragment.fromArray([...notes]));
}

/** The names of the notes that a document refers to, in order of first reference. */
function referencesIn(doc: Node): ReadonlySet<string> {
  const names = new Set<string>();
  doc.descendants((node) => {
    const name = node.type === schema.nodes.embed ? noteReference(node.attrs.value as { [key: string]: never })?.name : undefined;
    if (name !== undefined) names.add(name);
  });
  return names;
}

/** What is copied, with the notes that it refers to. */
export function withNotes(slice: Slice, doc: Node): Slice {
  const held = new Set<string>();
  slice.content.forEach((block) => void (block.type === schema.nodes.block && held.add(attrsOf(block).note ?? '')));
  const wanted = new Set<string>();
  slice.content.descendants((node) => {
    const name = node.type === schema.nodes.embed ? noteReference(node.attrs.value as { [key: string]: never })?.name : undefined;
    if (name !== undefined && !held.has(name)) wanted.add(name);
  });
  const notes = doc.children.filter((block) => attrsOf(block).kind === 'note' && wanted.has(attrsOf(block).note ?? ''));
  return notes.length === 0 ? slice : new Slice(slice.content.append(Fragment.fromArray([...notes])), slice.openStart, 1);
}

/** What is dragged within a side, without the notes that copying added: they stay where they are. */
export function withoutOwnNotes(slice: Slice, { doc, selection }: EditorState): Slice {
  const staying = new Set<string>();
  doc.forEach((block, pos) => {
    if (pos + block.nodeSize <= selection.from || pos >= selection.to) staying.add(attrsOf(block).note ?? '');
  });
  const kept: Node[] = [];
  slice.content.forEach((block) => void (!(block.type === schema.nodes.block && attrsOf(block).kind === 'note' && staying.has(attrsOf(block).note ?? '')) && kept.push(block)));
  return kept.length === slice.content.childCount ? slice : new Slice(Fragment.fromArray(kept), slice.openStart, Math.min(slice.openEnd, 1));
}
