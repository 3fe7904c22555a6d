import * as Y from 'yjs';
import { markerId } from './letter';

/** The beginning of a block in a side's text: its marker's item, or undefined for text before the first marker. */
export type BlockStart = Y.Item | undefined;

/** Beyond so many touched items, looking for each one's block costs more than reading the side. */
const MOST_ITEMS = 64;

/**
 * Which blocks of a side the transactions since its last reading have touched, as long as they only put in or took away letters and
 * objects inside of blocks: typing, by far the commonest change. A block's beginning or a mark that came or went may change what others read as.
 */
export class TouchedBlocks {
  private found: Set<BlockStart> | undefined;
  private items = 0;

  /** The beginnings of the touched blocks; undefined when the whole side is to be read anew, as it is at first. */
  get starts(): ReadonlySet<BlockStart> | undefined {
    return this.found;
  }

  /** Nothing has been touched since now. */
  clear(): void {
    this.found = new Set();
    this.items = 0;
  }

  all(): void {
    this.found = undefined;
  }

  /** Takes in a transaction that has ended, before Yjs clears away after it. */
  add(text: Y.Text, transaction: Y.Transaction): void {
    if (!this.found) return;
    eachAdded(transaction, (item) => this.touch(text, item));
    if (this.found) Y.iterateDeletedStructs(transaction, transaction.deleteSet, (item) => this.touch(text, item));
  }

  private touch(text: Y.Text, item: unknown): void {
    if (!this.found || !(item instanceof Y.Item) || (item.parent as unknown) !== text) return;
    this.items += 1;
    const inside = item.content instanceof Y.ContentString || (item.content instanceof Y.ContentEmbed && markerId(item.content.embed) === undefined);
    if (inside && this.items <= MOST_ITEMS) this.found.add(startBefore(item));
    else this.all();
  }
}

function eachAdded(transaction: Y.Transaction, touch: (struct: unknown) => void): void {
  const { clients } = transaction.doc.store;
  for (const [client, clock] of transaction.afterState) {
    const since = transaction.beforeState.get(client) ?? 0;
    const structs = clients.get(client);
    if (since === clock || !structs) continue;
    for (let i = Y.findIndexSS(structs, since); i < structs.length; i++) touch(structs[i]);
  }
}

function startBefore(item: Y.Item): BlockStart {
  for (let left = item.left; left; left = left.left) {
    if (!left.deleted && left.content instanceof Y.ContentEmbed && markerId(left.content.embed) !== undefined) return left;
  }
  return undefined;
}
