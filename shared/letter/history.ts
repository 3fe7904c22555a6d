import * as Y from 'yjs';
import type { Letter } from './letter';
import { mendWords } from './mend-words';
import { SIDES, type Side } from './side';

/** What a person did, as far as undo keeps it apart: typing in one side flows together, everything else is a step of its own. */
export type Deed = Side | 'align' | 'confirm' | 'other';

/** Pauses longer than this (milliseconds) part one stretch of typing from the next. */
const PAUSE = 600;

/**
 * One person's undo: text, blocks and alignment as one history, in the order they were done; nobody else's deeds.
 * It is also the origin that marks a Yjs transaction as this person's.
 */
export class History {
  readonly undoManager: Y.UndoManager;
  private last: Deed | undefined;

  constructor(private readonly letter: Letter) {
    this.undoManager = new Y.UndoManager(letter.undoScope, { doc: letter.doc, trackedOrigins: new Set([this]), captureTimeout: PAUSE });
  }

  /** Does something to the letter in one Yjs transaction, as a step of the right grain. */
  do<T>(deed: Deed, change: () => T): T {
    const flows = deed === 'en' || deed === 'fr';
    if (!flows || deed !== this.last) this.undoManager.stopCapturing();
    this.last = flows ? deed : undefined;
    return this.letter.doc.transact(change, this);
  }

  /** Ends the present stretch of typing: what comes next is a step of its own. */
  seal(): void {
    this.undoManager.stopCapturing();
    this.last = undefined;
  }

  /** @returns whether there was something to take back. */
  undo(): boolean {
    return this.rewind('undo');
  }

  /** @returns whether there was something to do again. */
  redo(): boolean {
    return this.rewind('redo');
  }

  private rewind(step: 'undo' | 'redo'): boolean {
    const { undoManager: manager, letter } = this;
    let done = false;
    this.last = undefined;
    try {
      letter.doc.transact((transaction) => {
        done = manager[step]() !== null;
        if (!done) return;
        // The manager files a transaction by these flags when it ends, and has lowered them already: this one goes on.
        manager.undoing = step === 'undo';
        manager.redoing = step === 'redo';
        for (const side of SIDES) mendWords(letter.text[side], transaction);
      }, manager);
    } finally {
      manager.undoing = false;
      manager.redoing = false;
    }
    return done;
  }

  get canUndo(): boolean {
    return this.undoManager.canUndo();
  }

  get canRedo(): boolean {
    return this.undoManager.canRedo();
  }

  destroy(): void {
    this.undoManager.destroy();
  }
}
