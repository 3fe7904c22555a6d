import { Plugin, PluginKey } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

const key = new PluginKey<boolean>('spaces');
/** The spaces that typography speaks of: no-break, narrow no-break, thin. Plain ones stay quiet. */
const SPECIAL = /[\u00a0\u202f\u2009]/g;
const CLASSES: { readonly [space: string]: string } = { '\u00a0': 'space no-break', '\u202f': 'space narrow', '\u2009': 'space thin' };

function marksOf(doc: Node): Decoration[] {
  const marks: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isText) return;
    for (const match of node.text!.matchAll(SPECIAL)) marks.push(Decoration.inline(pos + match.index, pos + match.index + 1, { class: CLASSES[match[0]]! }));
  });
  return marks;
}

/** Shows no-break and thin spaces, when asked to. */
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
