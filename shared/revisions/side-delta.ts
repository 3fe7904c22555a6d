import type { Json, Marks } from '../letter/block';

type Attributes = { readonly [name: string]: Json };

/** One entry of a delta for `Y.Text.applyDelta`. */
export type DeltaEntry =
  | { readonly retain: number; readonly attributes?: Attributes }
  | { readonly delete: number }
  | { readonly insert: string | object; readonly attributes: Attributes };

/** Collects a delta for a side's text, in order; neighbours of a kind become one entry. Lengths are UTF-16 units, an embed is one. */
export class SideDelta {
  private readonly list: DeltaEntry[] = [];
  private lastKey = '';

  /** Keeps so many units; given marks, changes those. A mark that is null is taken away. */
  retain(length: number, change?: Attributes): void {
    if (!length) return;
    const last = this.list.at(-1);
    const key = `retain ${change ? JSON.stringify(change) : ''}`;
    if (last && 'retain' in last && key === this.lastKey) this.list[this.list.length - 1] = { ...last, retain: last.retain + length };
    else this.list.push(change ? { retain: length, attributes: change } : { retain: length });
    this.lastKey = key;
  }

  delete(length: number): void {
    if (!length) return;
    const last = this.list.at(-1);
    if (last && 'delete' in last) this.list[this.list.length - 1] = { delete: last.delete + length };
    else this.list.push({ delete: length });
    this.lastKey = 'delete';
  }

  /** Marks are always given in full, so that what comes never takes on its neighbour's. */
  insert(content: string | object, marks: Marks = {}): void {
    if (content === '') return;
    const last = this.list.at(-1);
    const key = `insert ${JSON.stringify(marks)}`;
    if (typeof content === 'string' && last && 'insert' in last && typeof last.insert === 'string' && key === this.lastKey) {
      this.list[this.list.length - 1] = { ...last, insert: last.insert + content };
    } else this.list.push({ insert: content, attributes: { ...marks } });
    this.lastKey = key;
  }

  /** The entries up to the last that changes something. */
  get entries(): readonly DeltaEntry[] {
    const end = this.list.findLastIndex((entry) => !('retain' in entry) || entry.attributes);
    return this.list.slice(0, end + 1);
  }
}
