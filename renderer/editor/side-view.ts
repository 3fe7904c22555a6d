import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import type { EditorState, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { changeLevel, insertHardBreak, joinBlocks, plainAtStart, splitBlock } from '../../shared/letter/text-commands';
import type { Side } from '../../shared/letter/side';
import type { LetterSession } from '../session';
import { BlockLooks, BlockView } from './block-view';
import { FlatParser, parseText } from './clipboard';
import { findPlugin } from './find';
import { spacesPlugin } from './spaces';

/** After a composition ends ProseMirror still reads the page for some 20 ms; other people's changes wait a little longer. */
const AFTER_COMPOSITION = 60;

/** Enter, Backspace, Delete, Tab: what a flat letter does with them. Everything with Ctrl or Alt is a command of the program (see commands.ts). */
function editingKeys(newId: () => string): ReturnType<typeof keymap> {
  const first = (...commands: Parameters<typeof keymap>[0][string][]): Parameters<typeof keymap>[0][string] => (state, dispatch, view) => commands.some((command) => command(state, dispatch, view));
  return keymap({
    Enter: splitBlock(newId),
    'Shift-Enter': insertHardBreak,
    Backspace: first(baseKeymapDelete(), plainAtStart, joinBlocks('backward')),
    Delete: first(baseKeymapDelete(), joinBlocks('forward')),
    Tab: changeLevel(1),
    'Shift-Tab': changeLevel(-1),
  });
}

/** Deletes a selection; an empty one is left to the next in turn, and in the end to the browser. */
function baseKeymapDelete(): Parameters<typeof keymap>[0][string] {
  return (state, dispatch) => {
    if (state.selection.empty) return false;
    dispatch?.(state.tr.deleteSelection().scrollIntoView());
    return true;
  };
}

export interface SideView {
  readonly view: EditorView;
  readonly looks: BlockLooks;
  destroy(): void;
}

/** Shows one side of a letter in an element, and keeps it in step with the session. */
export function mountSide(session: LetterSession, side: Side, mount: HTMLElement, label: string): SideView {
  const looks = new BlockLooks();
  const binding = session.bindings[side];
  const dispatch = (tr: Transaction): void => {
    const { state, transactions } = view.state.applyTransaction(tr);
    view.updateState(state);
    binding.write(transactions);
    if (tr.selectionSet || tr.docChanged) session.cursorMoved(side);
  };
  const state: EditorState = binding.state([editingKeys(session.author.newId), keymap({ 'Mod-a': baseKeymap['Mod-a']! }), findPlugin(), spacesPlugin()]);
  const view: EditorView = new EditorView({ mount }, {
    state,
    dispatchTransaction: dispatch,
    editable: () => !session.readOnly,
    attributes: { lang: side, 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', spellcheck: 'false', class: 'text' },
    nodeViews: { block: (node) => new BlockView(node, looks) },
    clipboardParser: new FlatParser(),
    clipboardTextParser: (text) => parseText(text),
    handleDOMEvents: composition(session),
    handleScrollToSelection: () => false,
  });
  binding.attach(view);
  session.setView(side, view);
  const onFocus = (): void => session.cursorMoved(side);
  view.dom.addEventListener('focus', onFocus);
  return {
    view, looks,
    destroy() {
      binding.detach();
      session.setView(side, undefined);
      view.destroy();
    },
  };
}

function composition(session: LetterSession): { [event: string]: (view: EditorView, event: Event) => boolean } {
  let composing = false;
  const release = (view: EditorView): void => {
    if (view.composing && !view.isDestroyed) {
      setTimeout(() => release(view), AFTER_COMPOSITION);
      return;
    }
    composing = false;
    session.gate.release();
  };
  return {
    compositionstart: () => {
      if (!composing) session.gate.hold();
      composing = true;
      return false;
    },
    compositionend: (view) => {
      setTimeout(() => release(view), AFTER_COMPOSITION);
      return false;
    },
  };
}
