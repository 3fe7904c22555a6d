import * as Y from 'yjs';
import type { Json } from './block';
import type { Side } from './side';

/** What a letter's own values hold of the moment and the person; clock and randomness come from outside. */
export interface Author {
  /** The name that a confirmation and, later, a comment carry. */
  readonly person: string;
  readonly now: () => Date;
  /** A new id: letters and digits, unique in practice (64 bits or more). */
  readonly newId: () => string;
}

/** The fixed id of text that stands before the first marker; an empty side shows it as its one, virtual block. */
export const HEAD = 'head';

/** A block's beginning in the text: `{b: id}`. */
export function marker(id: string): { b: string } {
  return { b: id };
}

/** The id in an embed that begins a block; undefined for any other embed. */
export function markerId(embed: unknown): string | undefined {
  const id = (embed as { b?: unknown } | null)?.b;
  return typeof id === 'string' ? id : undefined;
}

/**
 * A letter: one `Y.Doc` and the only names that its content has. Flat keys only, for two peers who create the same
 * nested type lose one of the two. Every key says whose it is, so that a server can judge who may write it.
 * Reading a letter writes nothing.
 */
export class Letter {
  readonly text: { readonly en: Y.Text; readonly fr: Y.Text };
  /** `side:id/kind`, `side:id/level`, …: one scalar each. Entries outlive their block, so that undo restores all. */
  readonly blocks: Y.Map<Json>;
  /** `side:id` → pair id. A block without an entry is its own pair. */
  readonly align: Y.Map<string>;
  /** `pair/confirmed` → one value (see confirmation.ts). */
  readonly pairs: Y.Map<Json>;
  /** SHA-256 → confirmed content, add-only: the base of every drift diff. */
  readonly texts: Y.Map<string>;
  /** Findings that a person set aside: one entry each (see checks/dismissal.ts). */
  readonly dismissed: Y.Map<Json>;
  /** `hash` → what a recorded revision says of itself, `hash/issued` → that it was sent out; add-only (see revisions/revision-entries.ts). */
  readonly revisions: Y.Map<Json>;
  /** `hash/side/person` → a person approves a side of a revision. */
  readonly approvals: Y.Map<Json>;
  /** `person/id` → one message (see comments.ts). */
  readonly comments: Y.Map<Json>;
  readonly meta: Y.Map<Json>;

  constructor(readonly doc: Y.Doc) {
    this.text = { en: doc.getText('en'), fr: doc.getText('fr') };
    this.blocks = doc.getMap('blocks');
    this.align = doc.getMap('align');
    this.pairs = doc.getMap('pairs');
    this.texts = doc.getMap('texts');
    this.dismissed = doc.getMap('dismissed');
    this.revisions = doc.getMap('revisions');
    this.approvals = doc.getMap('approvals');
    this.comments = doc.getMap('comments');
    this.meta = doc.getMap('meta');
  }

  /** The letter's id; empty for a document that is no letter (yet). States with different ids are never merged. */
  get id(): string {
    const id = this.meta.get('id');
    return typeof id === 'string' ? id : '';
  }

  get title(): string {
    const title = this.meta.get('title');
    return typeof title === 'string' ? title : '';
  }

  /** The types that one person's undo history covers. `texts` is add-only and stays out. */
  get undoScope(): Y.AbstractType<unknown>[] {
    return [this.text.en, this.text.fr, this.blocks, this.align, this.pairs, this.dismissed] as unknown as Y.AbstractType<unknown>[];
  }
}

/** The key of a block's scalar in `blocks`. */
export function attrKey(side: Side, id: string, name: string): string {
  return `${side}:${id}/${name}`;
}

/** The key of a block in `align`. */
export function alignKey(side: Side, id: string): string {
  return `${side}:${id}`;
}

/** The id before a `~`: a second block that reads as `id~client.clock` falls back on what its twin's entries say. */
export function baseId(id: string): string {
  const at = id.indexOf('~');
  return at < 0 ? id : id.slice(0, at);
}
