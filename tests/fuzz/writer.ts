import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { Side } from '../../shared/letter/side';
import type { Random } from '../random';

/** One person at one replica, as the fuzz sees any editor: our binding, or another one that is measured against it. */
export interface Writer {
  state(side: Side): EditorState;
  dispatch(side: Side, tr: Transaction): void;
  undo(): void;
  redo(): void;
  /** Changes which blocks answer which; does nothing where the editor knows no pairs. */
  realign(random: Random): void;
  /** All updates since this replica last gave some. */
  give(): Uint8Array[];
  take(update: Uint8Array): void;
  /** What must be the same on all replicas when all have all updates. */
  fingerprint(): string;
  /** Throws when the replica breaks an invariant of its own. */
  verify(): void;
  /** A block of its own kind to split off or insert; `id` is new where blocks have ids. */
  newBlock(like: Node | null, text: string): Node;
}
