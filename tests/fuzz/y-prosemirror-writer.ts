import type { Node } from 'prosemirror-model';
import { EditorState, type PluginView, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { defaultDeleteFilter, prosemirrorToYXmlFragment, ySyncPlugin, ySyncPluginKey, yUndoPlugin } from 'y-prosemirror';
import * as Y from 'yjs';
import { blockNode, schema, sideNode } from '../../shared/letter/schema';
import { SIDES, type Side } from '../../shared/letter/side';
import type { Writer } from './writer';

/** The nodes whose undone creation does not take along what others wrote in them: the default names another schema's paragraph. */
const PROTECTED = new Set(['block']);

/** What its plugins need of an EditorView, without a DOM: a state, and plugin views that hear of every new one. */
class BareView {
  private readonly pluginViews: PluginView[];

  constructor(public state: EditorState) {
    this.pluginViews = [];
    for (const plugin of state.plugins) {
      const view = plugin.spec.view?.(this as unknown as EditorView);
      if (view) this.pluginViews.push(view);
    }
  }

  readonly dispatch = (tr: Transaction): void => {
    const before = this.state;
    this.state = before.apply(tr);
    for (const view of this.pluginViews) view.update?.(this as unknown as EditorView, before);
  };

  hasFocus(): boolean {
    return false;
  }
}

/** A replica with y-prosemirror on both sides: a Y.XmlFragment each, and one undo history over both, grained like ours. */
export class YProsemirrorWriter implements Writer {
  private readonly doc = new Y.Doc();
  private readonly fragments: { readonly [S in Side]: Y.XmlFragment };
  private readonly views: { readonly [S in Side]: BareView };
  private readonly undoManager: Y.UndoManager;
  private outbox: Uint8Array[] = [];
  private last: Side | undefined;

  constructor(readonly name: string, start: Uint8Array, clientId: number) {
    this.doc.clientID = clientId;
    Y.applyUpdate(this.doc, start);
    this.fragments = { en: this.doc.getXmlFragment('en'), fr: this.doc.getXmlFragment('fr') };
    // Typing flows together until the side changes, at any speed of the machine: the same seed gives the same run.
    this.undoManager = new Y.UndoManager([this.fragments.en, this.fragments.fr], {
      trackedOrigins: new Set([ySyncPluginKey]),
      deleteFilter: (item) => defaultDeleteFilter(item, PROTECTED),
      captureTransaction: (tr) => tr.meta.get('addToHistory') !== false,
      captureTimeout: Infinity,
    });
    this.views = { en: this.view('en'), fr: this.view('fr') };
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'taken') this.outbox.push(update);
    });
  }

  private view(side: Side): BareView {
    const plugins = [ySyncPlugin(this.fragments[side]), yUndoPlugin({ undoManager: this.undoManager, protectedNodes: PROTECTED })];
    return new BareView(EditorState.create({ schema, plugins }));
  }

  state(side: Side): EditorState {
    return this.views[side].state;
  }

  dispatch(side: Side, tr: Transaction): void {
    if (side !== this.last) this.undoManager.stopCapturing();
    this.last = side;
    this.views[side].dispatch(tr);
  }

  undo(): void {
    this.last = undefined;
    this.undoManager.undo();
  }

  redo(): void {
    this.last = undefined;
    this.undoManager.redo();
  }

  /** It knows no pairs. */
  realign(): void {}

  give(): Uint8Array[] {
    const updates = this.outbox;
    this.outbox = [];
    return updates;
  }

  take(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, 'taken');
  }

  fingerprint(): string {
    return JSON.stringify(SIDES.map((side) => this.fragments[side].toJSON()));
  }

  /** Only that the documents are valid: whether they say the same is for the fingerprint, what became of the words for the ledger. */
  verify(): void {
    for (const side of SIDES) this.views[side].state.doc.check();
  }

  newBlock(like: Node | null, text: string): Node {
    return blockNode({ kind: (like?.attrs.kind as string | undefined) ?? 'paragraph', runs: [{ text }] });
  }
}

/** Three people at three replicas that begin with the same one-line blocks as `ourWriters(pairs)`. */
export function yProsemirrorWriters(pairs: number): YProsemirrorWriter[] {
  const doc = new Y.Doc();
  doc.clientID = 1;
  for (const side of SIDES) {
    const lines = Array.from({ length: pairs }, (_, i) => ({ id: `s${i}`, kind: 'paragraph', runs: [{ text: `${side} ${i} ` }] }));
    prosemirrorToYXmlFragment(sideNode(lines), doc.getXmlFragment(side));
  }
  const start = Y.encodeStateAsUpdate(doc);
  return ['a', 'b', 'c'].map((name, i) => new YProsemirrorWriter(name, start, 100 + i));
}
