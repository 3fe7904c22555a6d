import { Plugin, PluginKey } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

const key = new PluginKey<boolean>('spaces');
/** Each space by the class that shows it: those that typography speaks of (no-break, narrow no-break, thin) and, quieter, the plain one. */
const SPACES = /[ \u00a0\u202f\u2009]/g;
const CLASSES: { readonly [space: string]: string } = { ' ': 'space', '\u00a0': 'space no-break', '\u202f': 'space narrow', '\u2009': 'space narrow' };

function marksOf(doc: Node): Decoration[] {
  const marks: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isText) return;
    for (const match of node.text!.matchAll(SPACES)) marks.push(Decoration.inline(pos + match.index, pos + match.index + 1, { class: CLASSES[match[0]]! }));
  });
  return marks;
}

/** Shows which space is which, when asked to. */
export function spacesPlugin(): Plugin<boolean> {
  return new Plugin<boolean>({
    key,
    state: { init: () => false, apply: (tr, was) => (tr.getMeta(key) as boolean | undefined) ?? was },
    props: {
      decorations: (state) => (key.getState(state) ? DecorationSet.create(state.doc, marksOf(state.doc)) : null),
    },
  });
}

export function showSpaces(view: EditorView, shown: boolean): void {
  view.dispatch(view.state.tr.setMeta(key, shown));
}
