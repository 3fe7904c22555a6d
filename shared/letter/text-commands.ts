import { Fragment, Slice, type Attrs, type MarkType, type Node } from 'prosemirror-model';
import { Selection, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';
import { hasLevel, type BlockAttrs, type Kind } from './block';
import { nodeAttrs, schema, type NodeAttrs } from './schema';

const attrsOf = (node: Node): NodeAttrs => node.attrs as NodeAttrs;
const asAttrs = (attrs: NodeAttrs): Attrs => attrs as unknown as Attrs;

/** What follows a block when Enter is pressed at its end: a list goes on, and so does a run of signatories or address lines, a cell, a note. */
const GOES_ON: readonly Kind[] = ['ordered', 'bullet', 'signatory', 'address', 'cell', 'note'];

/**
 * Enter. Inside text the tail becomes a block of its own, of the same kind; at the end an empty block follows; at the beginning
 * an empty one comes before, so that the words keep their block (and their pair). An empty list item leaves the list instead.
 */
export function splitBlock(newId: () => string): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    if (!$from.parent.isTextblock || !$to.parent.isTextblock) return false;
    const attrs = attrsOf($from.parent);
    const empty = state.selection.empty && $from.parent.content.size === 0;
    if (empty && (attrs.kind === 'ordered' || attrs.kind === 'bullet')) return setKind('paragraph')(state, dispatch);
    if (!dispatch) return true;
    const tr = state.tr.deleteSelection();
    const $pos = tr.doc.resolve(tr.mapping.map($from.pos));
    const block = $pos.parent;
    if ($pos.parentOffset === 0 && block.content.size > 0) {
      const before = schema.nodes.block.create(asAttrs({ ...attrs, id: newId() }));
      tr.insert($pos.before(), before);
      // Where counting starts anew, the item that is now the first says so.
      if (attrs.start !== null) tr.setNodeAttribute($pos.before() + before.nodeSize, 'start', null);
    } else {
      const ends = $pos.parentOffset === block.content.size;
      const tail: NodeAttrs = ends && !GOES_ON.includes(attrs.kind) ? nodeAttrs({ ...afterBlock(attrs), id: newId() }) : { ...attrs, id: newId(), start: null };
      if (!canSplit(tr.doc, $pos.pos)) return false;
      tr.split($pos.pos, 1, [{ type: schema.nodes.block, attrs: asAttrs(tail) }]);
    }
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** What follows a block that does not go on: a plain paragraph, in the same cell if it stands in one. */
function afterBlock({ table, row, column }: NodeAttrs): BlockAttrs {
  return table === null ? { kind: 'paragraph' } : { kind: 'cell', table, ...(row !== null && { row }), ...(column !== null && { column }) };
}

/** Shift+Enter: a new line in the same block. */
export const insertHardBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.br.create()).scrollIntoView());
  return true;
};

/** The blocks that the selection touches, with their positions. */
export function selectedBlocks(state: EditorState): { node: Node; pos: number }[] {
  const blocks: { node: Node; pos: number }[] = [];
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
    if (node.type === schema.nodes.block) blocks.push({ node, pos });
    return false;
  });
  return blocks;
}

function setAttrs(tr: Transaction, pos: number, node: Node, attrs: Partial<NodeAttrs>): void {
  for (const [name, value] of Object.entries(attrs)) {
    if (node.attrs[name] !== value) tr.setNodeAttribute(pos, name, value);
  }
}

/** Makes the selected blocks of a kind (and level); what the kind has no use for goes. */
export function setKind(kind: Kind, level?: number): Command {
  return (state, dispatch) => {
    const blocks = selectedBlocks(state);
    const wanted = level ?? null;
    const change = blocks.some(({ node }) => attrsOf(node).kind !== kind || (level !== undefined && attrsOf(node).level !== wanted));
    if (!change) return false;
    const tr = state.tr;
    for (const { node, pos } of blocks) {
      const was = attrsOf(node);
      const listed = kind === 'ordered' || kind === 'bullet';
      const keepLevel = listed && (was.kind === 'ordered' || was.kind === 'bullet') ? was.level : null;
      setAttrs(tr, pos, node, { kind, level: hasLevel(kind) ? (wanted ?? keepLevel ?? (kind === 'heading' ? 1 : null)) : null, ...(was.kind === kind ? {} : { numeral: null, template: null, start: null }) });
    }
    dispatch?.(tr);
    return true;
  };
}

/** Moves list items a level deeper (1) or higher (-1); false where the selection holds none that can. */
export function changeLevel(by: 1 | -1): Command {
  return (state, dispatch) => {
    const tr = state.tr;
    for (const { node, pos } of selectedBlocks(state)) {
      const { kind, level } = attrsOf(node);
      const now = (level ?? 1) + by;
      if ((kind !== 'ordered' && kind !== 'bullet') || now < 1 || now > 9) continue;
      setAttrs(tr, pos, node, { level: now, numeral: null, template: null, start: null });
    }
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };
}

/** Backspace at the beginning of a list item or heading first takes that away, as word processors do. */
export const plainAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || !$from.parent.isTextblock || attrsOf($from.parent).kind === 'paragraph') return false;
  return setKind('paragraph')(state, dispatch);
};

/** Backspace before, or Delete after, another block joins the two; the first one's kind and pair stay. */
export function joinBlocks(direction: 'backward' | 'forward'): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    const backward = direction === 'backward';
    if (!empty || !$from.parent.isTextblock || $from.parentOffset !== (backward ? 0 : $from.parent.content.size)) return false;
    const cut = backward ? $from.before() : $from.after();
    if (cut <= 0 || cut >= state.doc.content.size) return false;
    if (!dispatch) return true;
    const tr = state.tr;
    const $cut = tr.doc.resolve(cut);
    // An empty block before the cursor goes, rather than lend its kind and pair to the words behind it.
    if (backward && $cut.nodeBefore!.content.size === 0) tr.delete(cut - $cut.nodeBefore!.nodeSize, cut);
    else tr.join(cut);
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Turns a mark of the selection on or off. */
export function toggle(mark: MarkType, attrs: Attrs | null = null): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    if (empty) {
      const on = mark.isInSet(state.storedMarks ?? state.selection.$from.marks());
      dispatch?.(on ? state.tr.removeStoredMark(mark) : state.tr.addStoredMark(mark.create(attrs)));
      return true;
    }
    const on = state.doc.rangeHasMark(from, to, mark);
    dispatch?.((on && !attrs ? state.tr.removeMark(from, to, mark) : state.tr.addMark(from, to, mark.create(attrs))).scrollIntoView());
    return true;
  };
}

/** Blocks as a slice to paste: a single plain paragraph goes into the text at the cursor, anything else begins and ends open. */
export function pasteSlice(blocks: readonly Node[]): Slice {
  if (!blocks.length) return Slice.empty;
  return new Slice(Fragment.fromArray([...blocks]), 1, 1);
}

/** The id of the block in which the selection's head stands, and how far into it (UTF-16 units). */
export function cursorBlock(state: EditorState): { readonly id: string; readonly offset: number } | undefined {
  const { $head } = state.selection;
  const block = $head.depth ? $head.node(1) : state.doc.maybeChild($head.index());
  const id = block && attrsOf(block).id;
  return id ? { id, offset: $head.depth ? $head.parentOffset : 0 } : undefined;
}

/** The position where a block's content begins; undefined when the side has no such block. */
export function blockPosition(doc: Node, id: string): number | undefined {
  let found: number | undefined;
  doc.forEach((node, offset) => {
    if (attrsOf(node).id === id) found = offset + 1;
  });
  return found;
}

/** Puts the cursor so many units into a block (at its end, when it is shorter). */
export function selectInBlock(tr: Transaction, id: string, offset = 0): Transaction {
  const start = blockPosition(tr.doc, id);
  if (start === undefined) return tr;
  const size = tr.doc.resolve(start).parent.content.size;
  const $pos = tr.doc.resolve(start + Math.min(offset, size));
  return tr.setSelection($pos.parent.inlineContent ? new TextSelection($pos) : Selection.near($pos));
}
