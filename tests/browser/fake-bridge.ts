import * as Y from 'yjs';
import type { Bridge, BridgeEvent, Settings, WindowContent } from '../../shared/bridge/bridge';
import { confirmPair } from '../../shared/drift/status';
import type { BlockDraft } from '../../shared/letter/block';
import { beginLetter, type DraftPair } from '../../shared/letter/edits';
import { letterDoc } from '../../shared/letter/doc';
import { Letter, type Author } from '../../shared/letter/letter';
import { LetterReader } from '../../shared/letter/reader';
import type { BySide } from '../../shared/letter/side';

let serial = 0;
export const author: Author = { person: 'Nora', now: () => new Date('2026-10-02T10:42:00Z'), newId: () => `n${serial++}` };

/** A letter's state, with all its pairs confirmed when asked for. */
export function letterState(drafts: BySide<readonly BlockDraft[]>, pairs: readonly DraftPair[], confirmed = true, change?: (letter: Letter) => void): Uint8Array {
  const letter = new Letter(letterDoc());
  beginLetter(letter, 'Test', drafts, pairs, author);
  const reader = new LetterReader(letter);
  if (confirmed) letter.doc.transact(() => reader.pairs.forEach((pair) => confirmPair(letter, pair, author)));
  change?.(letter);
  return Y.encodeStateAsUpdate(letter.doc);
}

export interface FakeBridge extends Bridge {
  readonly updates: Uint8Array[];
  readonly asked: string[];
  emit(event: BridgeEvent): void;
}

/** The outside as a test plays it: it keeps what it was asked for, and does nothing. */
export function fakeBridge(content: WindowContent, settings: Settings = {}): FakeBridge {
  const listeners = new Set<(event: BridgeEvent) => void>();
  const asked: string[] = [];
  const updates: Uint8Array[] = [];
  const did = (what: string) => async () => {
    asked.push(what);
    return { done: true as const };
  };
  const emit = (event: BridgeEvent): void => listeners.forEach((listener) => listener(event));
  return {
    updates, asked, emit,
    start: async () => ({ content, settings, system: { locale: 'en', person: 'Nora' }, platform: 'linux' }),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update: (update) => void updates.push(update),
    chooseFile: async (side) => ({ path: `/letters/${side}.docx`, name: `letter.${side}.docx` }),
    droppedFile: (file) => ({ path: `/dropped/${file.name}`, name: file.name }),
    newFromFiles: did('newFromFiles'), newEmpty: did('newEmpty'), startWindow: did('startWindow'), open: did('open'), openSample: did('openSample'),
    bringCopy: did('bringCopy'),
    align: async () => undefined, findMoved: async () => undefined, planVersion: did('planVersion'), revisions: async () => ({ revisions: [], problems: [] }), record: did('record'), recordedLetter: async () => undefined, pairHistory: async () => [], compare: async () => undefined, exportComparison: did('exportComparison'), succeed: did('succeed'),
    finishFolder: async () => ({ path: '/letters', name: 'letters' }), chooseFolder: async () => ({ path: '/other', name: 'other' }),
    finishNames: async ({ files }) => files.map(({ format, side }) => ({ name: `2023-07-15 Test (${side}).${format}`, there: false, empty: [] })),
    finish: async ({ files }) => ({ done: true as const, written: files.map(({ format, side }) => `2023-07-15 Test (${side}).${format}`) }),
    showInFolder: (path) => void asked.push(`showInFolder ${path}`), chooseLogo: async () => ({ done: true as const, logo: 'data:image/png;base64,iVBORw0KGgo=' }), newFromBilingual: did('newFromBilingual'),
    recall: async () => [],
    cancelWork: () => void asked.push('cancelWork'), save: did('save'), saveAs: did('saveAs'), exportLetter: did('exportLetter'),
    setSettings(next) {
      asked.push('setSettings');
      emit({ type: 'settings', settings: next });
    },
    setMenu: () => undefined,
    forgetRecent: () => undefined,
  };
}
