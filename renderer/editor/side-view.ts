import { chainCommands, selectAll } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { TextSelection, type Command, type Plugin, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { positionOfNote } from '../../shared/letter/note-commands';
import { noteReference } from '../../shared/letter/notes';
import { schema } from '../../shared/letter/schema';
import { pasteBlocks, withNotes, withoutOwnNotes } from '../../shared/letter/paste';
import { changeLevel, insertHardBreak, joinBlocks, plainAtStart, splitBlock } from '../../shared/letter/text-commands';
import type { Side } from '../../shared/letter/side';
import type { LetterSession } from '../session';
import { BlockLooks, BlockView } from './block-view';
import { carried, copySerializer, FlatParser, parseText } from './clipboard';
import { findPlugin } from './find';
import { spacesPlugin } from './spaces';
import { findingsPlugin } from './underlines';

/** After a composition ends ProseMirror still reads the page for some 20 ms; other people's changes wait a little longer. */
const AFTER_COMPOSITION = 60;

/** Deletes a selection; an empty one is left to the next in turn, and in the end to the browser. */
const deleteSelection: Command = (state, dispatch) => {
  if (state.selection.empty) return false;
  dispatch?.(state.tr.deleteSelection().scrollIntoView());
  return true;
};

/** Enter, Backspace, Delete, Tab: what a flat letter does with them. Everything with Ctrl or Alt is a command of the program (see commands.ts). */
function editingKeys(newId: () => string): Plugin {
  return keymap({
    Enter: splitBlock(newId),
    'Shift-Enter': insertHardBreak,
    Backspace: chainCommands(deleteSelection, plainAtStart, joinBlocks('backward')),
    Delete: chainCommands(deleteSelection, joinBlocks('forward')),
    Tab: changeLevel(1),
    'Shift-Tab': changeLevel(-1),
    'Mod-a': selectAll,
  });
}

export interface SideView {
  readonly view: EditorView;
  readonly looks: BlockLooks;
  destroy(): void;
}

/** The attributes of a side's editable element; Tab passes one by that has nothing to show (`blank`). */
export function sideAttributes(side: Side, label: string, blank = false): { [name: string]: string } {
  return { lang: side, 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', spellcheck: 'false', class: 'text', ...(blank ? { tabindex: '-1' } : {}) };
}

/** Shows one side of a letter in an element, and keeps it in step with the session. */
export function mountSide(session: LetterSession, side: Side, mount: HTMLElement, label: string): SideView {
  const looks = new BlockLooks();
  const composing = composition(session);
  const binding = session.bindings[side];
  const dispatch = (tr: Transaction): void => {
    const { state, transactions } = view.state.applyTransaction(tr);
    view.updateState(state);
    binding.write(transactions);
    if (tr.selectionSet || tr.docChanged) session.cursorMoved(side);
  };
  const state = binding.state([editingKeys(session.author.newId), findPlugin(), findingsPlugin((finding) => session.findings.pick(finding)), spacesPlugin()]);
  const view: EditorView = new EditorView({ mount }, {
    state,
    dispatchTransaction: dispatch,
    editable: () => !session.readOnly,
    attributes: sideAttributes(side, label),
    nodeViews: { block: (node) => new BlockView(node, looks) },
    clipboardParser: new FlatParser(),
    clipboardTextParser: (text) => parseText(text),
    clipboardSerializer: copySerializer,
    handleClickOn: (clicked, _pos, node) => {
      const name = node.type === schema.nodes.embed ? noteReference(node.attrs.value)?.name : undefined;
      const at = name === undefined ? undefined : positionOfNote(clicked.state.doc, name);
      if (at === undefined) return false;
      clicked.dispatch(clicked.state.tr.setSelection(TextSelection.create(clicked.state.doc, at)).scrollIntoView());
      clicked.focus();
      return true;
    },
    transformPastedHTML: carried,
    transformCopied: (slice, { state: { doc } }) => withNotes(slice, doc),
    transformPasted: (slice, { dragging, state: now }) => (dragging ? withoutOwnNotes(slice, now) : slice),
    handlePaste: (pasted, _event, slice) => {
      const tr = pasteBlocks(pasted.state, slice, session.author.newId);
      if (tr) pasted.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
      return tr !== undefined;
    },
    handleDOMEvents: composing.events,
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
      composing.end();
    },
  };
}

interface Composition {
  readonly events: { readonly [event: string]: (view: EditorView) => boolean };
  /** Lets the changes in: of a view that goes while somebody composes in it, no event tells that it has ended. */
  readonly end: () => void;
}

/** Holds other people's changes back while somebody composes in a view. */
function composition(session: LetterSession): Composition {
  let composing = false;
  const end = (): void => {
    if (composing) session.gate.release();
    composing = false;
  };
  const settle = (view: EditorView): void => {
    if (composing && view.composing && !view.isDestroyed) setTimeout(() => settle(view), AFTER_COMPOSITION);
    else end();
  };
  return {
    events: {
      compositionstart: () => {
        if (!composing) session.gate.hold();
        composing = true;
        return false;
      },
      compositionend: (view) => {
        setTimeout(() => settle(view), AFTER_COMPOSITION);
        return false;
      },
    },
    end,
  };
}
