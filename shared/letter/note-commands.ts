import { TextSelection, type Command } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { noteReference, noteRun } from './notes';
import { blockNode, inlineNode, schema, type NodeAttrs } from './schema';

/** The names of the notes that a document refers to up to a position, in the order of their first references. */
function referencesBefore(doc: Node, to: number): string[] {
  const names: string[] = [];
  doc.nodesBetween(0, to, (node, pos) => {
    const name = node.type === schema.nodes.embed && pos < to ? noteReference(node.attrs.value)?.name : undefined;
    if (name !== undefined && !names.includes(name)) names.push(name);
  });
  return names;
}

/** Where a new note stands: behind those referred to before it, all of them at the end of the side. */
function placeOfNote(doc: Node, before: readonly string[]): number {
  let place: number | undefined;
  let firstNote: number | undefined;
  doc.forEach((node, pos) => {
    const { kind, note } = node.attrs as NodeAttrs;
    if (kind !== 'note') return;
    firstNote ??= pos;
    if (note !== null && before.includes(note)) place = pos + node.nodeSize;
  });
  return place ?? firstNote ?? doc.content.size;
}

/** Puts a reference to a new note where the cursor is, an empty note among those at the side's end, and the cursor into it. */
export function insertNote(newName: () => string): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    // A note has no notes of its own.
    if (!$to.parent.isTextblock || ($to.parent.attrs as NodeAttrs).kind === 'note') return false;
    if (!dispatch) return true;
    const name = newName();
    const tr = state.tr.insert($to.pos, inlineNode(noteRun({ name })));
    const place = placeOfNote(tr.doc, referencesBefore(tr.doc, $to.pos));
    tr.insert(place, blockNode({ kind: 'note', note: name, runs: [] }));
    dispatch(tr.setSelection(TextSelection.create(tr.doc, place + 1)).scrollIntoView());
    return true;
  };
}

/** The position inside the note that a reference means; undefined when the side has none of that name. */
export function positionOfNote(doc: Node, name: string): number | undefined {
  let found: number | undefined;
  doc.forEach((node, pos) => {
    const { kind, note } = node.attrs as NodeAttrs;
    if (found === undefined && kind === 'note' && note === name) found = pos + 1;
  });
  return found;
}
