import { Plugin, PluginKey } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

/** A found stretch of a side, in document positions. */
export interface Found {
  readonly from: number;
  readonly to: number;
}

interface FindState {
  readonly query: string;
  readonly found: readonly Found[];
}

const key = new PluginKey<FindState>('find');
const NOTHING: FindState = { query: '', found: [] };

/** Folds a text for finding, one character for each of its own: case and accents do not matter, nor which apostrophe or space it is. */
export function foldForFind(text: string): string {
  let folded = '';
  for (const char of text) {
    const plain = char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’ʼ]/, "'").replace(/[\u00a0\u202f\u2009]/, ' ');
    folded += plain.length === char.length ? plain : char;
  }
  return folded;
}

/** Where a query stands in a side, block by block. */
function findAll(doc: Node, query: string): Found[] {
  const wanted = foldForFind(query);
  const found: Found[] = [];
  if (!wanted.trim()) return found;
  doc.forEach((block, offset) => {
    const text = foldForFind(block.textBetween(0, block.content.size, undefined, '\ufffc'));
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      found.push({ from: offset + 1 + at, to: offset + 1 + at + wanted.length });
    }
  });
  return found;
}

/** Marks what is looked for. */
export function findPlugin(): Plugin<FindState> {
  return new Plugin<FindState>({
    key,
    state: {
      init: () => NOTHING,
      apply(tr, was) {
        const query = tr.getMeta(key) as string | undefined;
        if (query === undefined && !tr.docChanged) return was;
        const wanted = query ?? was.query;
        return wanted ? { query: wanted, found: findAll(tr.doc, wanted) } : NOTHING;
      },
    },
    props: {
      decorations(state) {
        const { found } = key.getState(state) ?? NOTHING;
        return found.length ? DecorationSet.create(state.doc, found.map(({ from, to }) => Decoration.inline(from, to, { class: 'found' }))) : null;
      },
    },
  });
}

/** Looks for a text in a view and returns what was found; an empty query takes the marks away. */
export function find(view: EditorView, query: string): readonly Found[] {
  view.dispatch(view.state.tr.setMeta(key, query).setMeta('addToHistory', false));
  return key.getState(view.state)?.found ?? [];
}
