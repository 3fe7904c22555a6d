import type { AlignJob, MovedJob } from '../shared/bridge/bridge';
import type { TrackedChanges } from '../shared/exchange/imported';
import type { AlignedPair } from '../shared/alignment/segment';
import type { Side } from '../shared/letter/side';
import type { ComparedLetter, Comparison } from '../shared/revisions/compare';
import type { BlockChange } from '../shared/revisions/match-blocks';
import type { TrackedTitles } from '../storage/tracked-letter';

/** What the align worker is asked: one message; it answers with its progress and then once, and ends. */
export type AlignRequest =
  /** A new letter of two files, by their paths. */
  | { readonly job: 'files'; readonly en: string; readonly fr: string; readonly person: string; readonly tracked: TrackedChoice; readonly titles: TrackedTitles }
  /** A new letter of one file in both languages. */
  | { readonly job: 'bilingual'; readonly path: string; readonly person: string }
  /** Pairs for two runs of blocks. */
  | ({ readonly job: 'segments' } & AlignJob)
  /** Blocks without partner that answer each other. */
  | ({ readonly job: 'moved' } & MovedJob)
  /** What lies between two letters. */
  | { readonly job: 'compare'; readonly a: ComparedLetter; readonly b: ComparedLetter }
  /** What a new version of a side's text, by its path, would change in a letter. */
  | { readonly job: 'version'; readonly state: Uint8Array; readonly side: Side; readonly path: string; readonly keep: readonly string[]; readonly tracked: TrackedChanges };

/** How tracked changes of two files are taken: as if all were accepted or rejected, or both, as two revisions. */
export type TrackedChoice = TrackedChanges | 'revisions';

export interface FilesAnswer {
  readonly job: 'files';
  /** The new letter as a Yjs update. */
  readonly state: Uint8Array;
  /** What could not be held, by its plain English name: how often. */
  readonly dropped: Readonly<Record<string, number>>;
  /** How many tracked changes the files hold together; 0 for none. */
  readonly tracked: number;
  /** What the letter's file holds besides. */
  readonly others?: ReadonlyMap<string, Uint8Array>;
}

export interface BilingualAnswer {
  readonly job: 'bilingual';
  /** The new letter as a Yjs update; absent for a file that is in one language. */
  readonly state?: Uint8Array;
  readonly dropped: Readonly<Record<string, number>>;
}

export interface SegmentsAnswer {
  readonly job: 'segments';
  readonly pairs: readonly AlignedPair[];
}

export interface MovedAnswer {
  readonly job: 'moved';
  readonly offers: readonly AlignedPair[];
}

export interface VersionAnswer {
  readonly job: 'version';
  readonly counts: Readonly<Record<BlockChange, number>>;
  readonly gone: readonly { readonly id: string; readonly text: string }[];
  readonly paired: number;
  /** How many tracked changes the file holds; 0 for none. */
  readonly tracked: number;
  readonly dropped: Readonly<Record<string, number>>;
  /** The change as a Yjs update of the letter that was sent. */
  readonly update: Uint8Array;
}

export interface CompareAnswer {
  readonly job: 'compare';
  readonly comparison: Comparison;
}

export type AlignAnswer = FilesAnswer | BilingualAnswer | SegmentsAnswer | MovedAnswer | VersionAnswer | CompareAnswer
  /** A file that cannot be read, and why. */
  | { readonly job: 'failed'; readonly file: string; readonly reason: string };

export type AlignMessage = AlignAnswer | { readonly job: 'progress'; readonly share: number }
  /** A file is being read, from now on; and none any more. */
  | { readonly job: 'reading'; readonly path: string } | { readonly job: 'read' };
