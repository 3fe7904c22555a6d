import type { Layout } from '../exchange/finished';
import type { Format } from '../exchange/formats';
import type { AlignedPair, Segment } from '../alignment/segment';
import type { Profile } from '../checks/profile';
import type { Side } from '../letter/side';
import type { Comparison } from '../revisions/compare';
import type { BlockChange } from '../revisions/match-blocks';
import type { Recalled } from '../revisions/memory';
import type { PairIds, PairPast } from '../revisions/pair-history';
import type { RecordedLetter, Revision, RevisionAbout } from '../revisions/revision';
import type { CommandId } from './commands';

/** Languages of the interface. */
export type Locale = 'en' | 'fr';

/** What a person chose for the program on this machine. Absent: as the system has it. */
export interface Settings {
  readonly locale?: Locale;
  readonly theme?: 'light' | 'dark';
  /** French on the left. */
  readonly swapped?: boolean;
  /** Show no-break and other spaces. */
  readonly spaces?: boolean;
  /** The name that confirmations carry; absent: the system's user name. */
  readonly person?: string;
  /** Findings that are dismissed in every letter, by their names (see checks/dismissal.ts). */
  readonly dismissed?: readonly string[];
  /** The files that finishing wrote last, to begin with the next time. */
  readonly finish?: readonly FinishFile[];
}

export interface RecentLetter {
  readonly path: string;
  readonly name: string;
  /** When it was last opened, ISO 8601. */
  readonly opened: string;
  /** It has no place of the person's choosing yet. */
  readonly draft: boolean;
}

/** A letter as a window gets it. */
export interface OpenedLetter {
  /** The file's name without its folder and extension; for a draft its title. */
  readonly name: string;
  readonly path: string;
  readonly draft: boolean;
  /** The whole letter as a Yjs update. */
  readonly state: Uint8Array;
  /** A newer program wrote it, or another process owns it: it can be read only, for this reason. */
  readonly readOnly?: string;
  /** Words of a session that ended without saving were found in the journal. */
  readonly recovered: boolean;
}

/** What a window shows. */
export type WindowContent =
  | { readonly screen: 'start'; readonly recent: readonly RecentLetter[]; /** Begin with the choice of two files. */ readonly twoFiles?: true }
  | { readonly screen: 'letter'; readonly letter: OpenedLetter };

export interface WindowStart {
  readonly content: WindowContent;
  readonly settings: Settings;
  /** The system's language and user name, where `settings` says nothing. */
  readonly system: { readonly locale: Locale; readonly person: string };
  readonly platform: 'mac' | 'windows' | 'linux' | 'browser';
}

/** A file that a person chose or dropped; `path` means something to the main process only. */
export interface ChosenFile {
  readonly path: string;
  readonly name: string;
}

/** The end of something a person asked for. `cancelled`: they closed the dialog. `failed`: one clear line for them. */
export type Outcome = { readonly done: true; readonly note?: string } | { readonly done: false; readonly cancelled?: true; readonly failed?: string };

/** A new version of a side's text, as it would be taken in: nothing is changed yet. */
export interface VersionPlan {
  readonly side: Side;
  /** The file's name. */
  readonly name: string;
  /** How many blocks are the same, edited, moved, … */
  readonly counts: Readonly<Record<BlockChange, number>>;
  /** Blocks that the new version has no more: by id, with their words. Any can be kept. */
  readonly gone: readonly { readonly id: string; readonly text: string }[];
  /** How many new blocks an answer was found for on the other side. */
  readonly paired: number;
  /** What the file held that a letter cannot hold, in the interface's language; empty when nothing. */
  readonly left: string;
  /** That the file's tracked changes were taken as accepted, in the interface's language; empty when it holds none. */
  readonly tracked: string;
  /** The change itself, as a Yjs update of the letter. */
  readonly update: Uint8Array;
}

/** A recorded revision as the timeline shows it. `broken`: why it cannot be trusted, one line. */
export interface RevisionShown extends Pick<Revision, 'hash' | 'parents' | 'about'> {
  readonly broken?: string;
}

/** All recorded revisions of a letter, in the order in which they were recorded, and what is wrong with the record, a line each. */
export interface RevisionList {
  readonly revisions: readonly RevisionShown[];
  readonly problems: readonly string[];
}

/** A letter at a point of its past, by a revision's hash, or as it stands. */
export type Point = string | 'now';

/** A file that finishing writes of a letter. */
export interface FinishFile {
  readonly format: Format;
  readonly side: Side | 'both';
  /** Of both sides in one file. */
  readonly layout?: Layout;
}

/** What finishing writes: a point of the letter as files in a folder. */
export interface FinishWanted {
  readonly point: Point;
  readonly files: readonly FinishFile[];
  readonly folder: string;
}

/** A file as finishing would call it. */
export interface FinishName {
  readonly name: string;
  /** A file of that name is there already. */
  readonly there: boolean;
  /** The languages in it that have no words yet. */
  readonly empty: readonly Side[];
}

/** What main tells a window unasked. */
export type BridgeEvent =
  | { readonly type: 'content'; readonly content: WindowContent }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'saved'; readonly at: string }
  | { readonly type: 'unsaved' }
  | { readonly type: 'problem'; readonly message: string }
  /** How far the work that was asked for is, from 0 to 1. */
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'named'; readonly name: string; readonly path: string; readonly draft: boolean }
  | { readonly type: 'settings'; readonly settings: Settings }
  | { readonly type: 'command'; readonly command: CommandId };

export interface AlignJob {
  readonly en: readonly Segment[];
  readonly fr: readonly Segment[];
  readonly known: readonly { readonly en: readonly Segment[]; readonly fr: readonly Segment[] }[];
}

/** A letter's blocks with its pairs as they stand, by 0-based indexes. */
export interface MovedJob extends AlignJob {
  readonly pairs: readonly { readonly en: readonly number[]; readonly fr: readonly number[] }[];
}

/**
 * All that the renderer can ask of the outside. In Electron the preload script provides it as `window.visavis`; nothing else
 * crosses. Every method answers, and none throws for what a person may do: they get an Outcome.
 */
export interface Bridge {
  /** What this window shows, on loading. */
  start(): Promise<WindowStart>;
  listen(listener: (event: BridgeEvent) => void): () => void;
  /** Hands a change of the letter to its owner, who has it on disk within a second. */
  update(update: Uint8Array): void;
  /** Opens a file dialog for one side's text. */
  chooseFile(side: Side): Promise<ChosenFile | undefined>;
  /** A file that was dropped on the window (a DOM `File`), as one that main can read. */
  droppedFile(file: { readonly name: string }): ChosenFile;
  /** Imports and aligns two files; the window then shows the new letter. */
  newFromFiles(files: { readonly en: ChosenFile; readonly fr: ChosenFile }): Promise<Outcome>;
  newEmpty(): Promise<Outcome>;
  /** Opens a window with the start screen, at its choice of two files. */
  startWindow(): Promise<Outcome>;
  /** Opens a letter: by path, or by dialog. */
  open(path?: string): Promise<Outcome>;
  openSample(): Promise<Outcome>;
  /** Unites a mailed copy of this letter with it, chosen by dialog or given. */
  bringCopy(path?: string): Promise<Outcome>;
  /** Aligns two runs of blocks away from the page, learning from pairs known to be right; undefined when it was cancelled. */
  align(job: AlignJob): Promise<readonly AlignedPair[] | undefined>;
  /** Finds blocks without partner that answer each other across other pairs; undefined when it was cancelled. */
  findMoved(job: MovedJob): Promise<readonly AlignedPair[] | undefined>;
  /** Finds what a new version of a side's text would change, keeping the gone blocks that `keep` names. Without a file a dialog asks for one. */
  planVersion(wanted: { readonly side: Side; readonly file?: ChosenFile; readonly keep?: readonly string[] }): Promise<{ readonly plan: VersionPlan; readonly file: ChosenFile } | Outcome>;
  /** The recorded revisions of this window's letter, verified. */
  revisions(): Promise<RevisionList>;
  /** Records the letter as it stands. Answers with the hash of its revision; the note says so when the same letter was recorded before. */
  record(about: Pick<RevisionAbout, 'date' | 'title' | 'note'>): Promise<Outcome & { readonly hash?: string }>;
  /** The letter that a revision holds; undefined when there is none of that hash. */
  recordedLetter(hash: string): Promise<RecordedLetter | undefined>;
  /** What a pair, given by its blocks' ids, held in the recorded revisions, oldest first. */
  pairHistory(ids: PairIds): Promise<readonly PairPast[]>;
  /** Compares two points of the letter, away from the page; undefined when that was cancelled or a point is unknown. */
  compare(points: { readonly from: Point; readonly to: Point }): Promise<Comparison | undefined>;
  /** Writes the comparison of two points as a page to mail around, or as a Word document with tracked changes, to a file chosen by dialog. */
  exportComparison(points: { readonly from: Point; readonly to: Point }): Promise<Outcome>;
  /** The folder that finished letters go to, as long as the person chooses no other: the letter's own, or that of their documents. */
  finishFolder(): Promise<ChosenFile | undefined>;
  /** Opens a dialog for a folder. */
  chooseFolder(): Promise<ChosenFile | undefined>;
  /** What the files would be called, and which of them are there already; nothing is written. */
  finishNames(wanted: FinishWanted): Promise<readonly FinishName[]>;
  /**
   * Writes the files, telling by `progress` how far it is; `cancelWork` ends it between two of them. Of the files that are there only those named in `replace` are
   * replaced; else the new one goes beside. Answers with the names as they were written, also where it ended early.
   */
  finish(wanted: FinishWanted & { readonly replace: readonly string[] }): Promise<Outcome & { readonly written?: readonly string[] }>;
  /** Shows a folder, or a file in its folder, in the system's file manager. */
  showInFolder(path: string): void;
  /** Opens a dialog for a picture (PNG or JPEG); answers with it as a data address that a letterhead takes. */
  chooseLogo(): Promise<Outcome & { readonly logo?: string }>;
  /** Begins a letter from one file in both languages (a table, TMX, XLIFF), given or chosen by dialog. */
  newFromBilingual(file?: ChosenFile): Promise<Outcome>;
  /** Begins a letter from a revision, which it follows; a draft, in a window of its own. */
  succeed(hash: string): Promise<Outcome>;
  /**
   * What recorded revisions, that of the letter before included, say in the other language where they say this on its side, or nearly
   * this: at most three, the likest first. Quick enough to be asked whenever the writer pauses.
   */
  recall(passage: { readonly side: Side; readonly text: string }): Promise<readonly Recalled[]>;
  /** Ends the import or alignment under way, if any. */
  cancelWork(): void;
  /** Saves now what would be saved in a moment anyway; a draft is given its place first, by dialog. */
  save(): Promise<Outcome>;
  saveAs(): Promise<Outcome>;
  /** Writes one side, or both, as it stands, to a file chosen by dialog, whose ending picks the format. */
  exportLetter(side: Side | 'both'): Promise<Outcome>;
  setSettings(settings: Settings): void;
  /** Tells the menu what can be done at the moment. */
  setMenu(state: MenuState): void;
  forgetRecent(path: string): void;
}

/** What the menu shows as possible. */
export interface MenuState {
  readonly letter: boolean;
  readonly readOnly: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The letter's habit of French typography; absent without a letter. */
  readonly profile?: Profile;
}
