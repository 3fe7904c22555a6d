import type { BlockDraft } from '../letter/block';
import type { BySide } from '../letter/side';

/** How tracked changes of a file are taken: as if all were accepted, or rejected. */
export type TrackedChanges = 'accept' | 'reject';

/** A remark that a file held about its text. */
export interface CommentDraft {
  readonly person: string;
  /** ISO 8601; absent where the file does not say. */
  readonly at?: string;
  readonly text: string;
  /** Index of the block that it is about. */
  readonly block: number;
  /** The words that it is about and where they begin (UTF-16 offset in the block); absent for the whole block. */
  readonly quote?: string;
  readonly from?: number;
  /** Index, in the same list, of the remark that it answers. */
  readonly answers?: number;
}

/** What a file says of itself. */
export interface FileProperties {
  readonly title?: string;
  readonly author?: string;
  /** The language of most of its words, BCP 47 as the file has it (`fr-CA`). */
  readonly language?: string;
}

/** What a file in one language holds. */
export interface Imported {
  /** In reading order; notes last. */
  readonly blocks: BlockDraft[];
  /** What was left out, by its plain English name: how often. */
  readonly dropped: Record<string, number>;
  readonly properties?: FileProperties;
  /** Headers and footers, kept aside, each text once; absent where there are none. */
  readonly aside?: { readonly header: readonly BlockDraft[]; readonly footer: readonly BlockDraft[] };
  readonly comments?: readonly CommentDraft[];
  /** How many tracked changes the file holds; absent for none. Read with `TrackedChanges` for the other text. */
  readonly tracked?: number;
}

/** A pair of a bilingual file: indexes into its blocks, 0-based. */
export interface ImportedPair extends BySide<readonly number[]> {
  /** The file says that the two say the same: confirmed. */
  readonly confirmed?: boolean;
  /** How sure the pairing is, 0 to 1, where it was found rather than given. */
  readonly score?: number;
}

/** What a file in both languages holds: a two-column table, a translation memory, an XLIFF file. */
export interface ImportedBilingual {
  readonly blocks: BySide<BlockDraft[]>;
  /** In reading order; every block is in exactly one. */
  readonly pairs: readonly ImportedPair[];
  readonly dropped: Record<string, number>;
  readonly title?: string;
}
