import { basename, extname } from 'node:path';
import * as Y from 'yjs';
import type { BridgeEvent } from '../shared/bridge/bridge';
import type { Author } from '../shared/letter/letter';
import { Memory } from '../shared/revisions/memory';
import type { RevisionAbout } from '../shared/revisions/revision';
import { titleOf } from '../storage/letter-file';
import { LockedError } from '../storage/lock';
import { recordRevision, type Recorded } from '../storage/record-revision';
import { recordedLetter, revisionsIn, type StoredRevisions } from '../storage/revisions';
import { LetterOwner, type CreateOptions, type OwnerOptions } from '../storage/owner';
import { letterTarget, readLetter, type StoredLetter } from '../storage/read-letter';
import { sideTexts } from '../storage/side-texts';

/** What a letter tells the window that shows it. `problem` is a line of the storage layer, in English. */
export type LetterEvent = Extract<BridgeEvent, { readonly type: 'update' | 'saved' | 'problem' }>;

/** Why a letter can be read only: somebody else has it open, or a newer program wrote it, or it is a journal. */
export type ReadOnlyReason = LockedError | 'newer' | 'journal';

type IsDraft = (path: string) => boolean;

/** The cause that `Y.applyUpdate` names for what comes from the page; it has it already. */
const FROM_PAGE = 'page';
const FROM_COPY = 'copy';

/** Of how many revisions besides the first the passages are remembered: reading one takes about a millisecond. */
const MOST_REMEMBERED = 20;

/** The notice that `recovered` tells already. */
const RECOVERED = /: unsaved changes were read from its journal$/;

/** The events of a letter; those from before a window listens are kept for it. */
class Told {
  private listener: ((event: LetterEvent) => void) | undefined;
  private waiting: LetterEvent[] = [];

  tell(event: LetterEvent): void {
    if (this.listener) this.listener(event);
    else this.waiting.push(event);
  }

  listen(listener: (event: LetterEvent) => void): void {
    this.listener = listener;
    for (const event of this.waiting.splice(0)) listener(event);
  }
}

function ownerOptions(told: Told): OwnerOptions {
  return {
    now: () => new Date(), markdown: sideTexts,
    onProblem: (message) => told.tell({ type: 'problem', message }),
    onSaved: (at) => told.tell({ type: 'saved', at: at.toISOString() }),
  };
}

/** A letter as one window holds it: with its owner, or read beside the owner that it has elsewhere. */
export class HeldLetter {
  private remembered: { readonly revisions: StoredRevisions; readonly memory: Memory } | undefined;

  private constructor(
    readonly doc: Y.Doc, private owner: LetterOwner | undefined, private readonly stored: StoredLetter | undefined, private readonly openedAt: string,
    readonly readOnly: ReadOnlyReason | undefined, private readonly told: Told, private readonly isDraft: IsDraft,
  ) {
    for (const message of owner?.notices ?? stored?.notices ?? []) if (!RECOVERED.test(message)) told.tell({ type: 'problem', message });
    doc.on('update', this.onUpdate);
  }

  /** Opens a letter; one that cannot be owned is read only, with what its owner's journal holds. Rejects with a `BadFile`. */
  static async open(path: string, isDraft: IsDraft): Promise<HeldLetter> {
    const target = await letterTarget(path);
    const told = new Told();
    const readBeside = async (reason: ReadOnlyReason): Promise<HeldLetter> => {
      const stored = await readLetter(target);
      // That there is a journal is the other owner's affair, as long as it can be read.
      const notices = reason instanceof LockedError && stored.journal === 'used' && stored.lostBytes === 0 ? [] : stored.notices;
      return new HeldLetter(stored.doc, undefined, { ...stored, notices }, target, stored.readOnly && reason !== 'journal' ? 'newer' : reason, told, isDraft);
    };
    if (extname(target) === '.journal') return readBeside('journal');
    try {
      const owner = await LetterOwner.open(target, ownerOptions(told));
      return new HeldLetter(owner.doc, owner, undefined, target, owner.readOnly ? 'newer' : undefined, told, isDraft);
    } catch (error) {
      if (error instanceof LockedError) return readBeside(error);
      throw error;
    }
  }

  /** Writes a new letter. Rejects with a `BadFile`. */
  static async create(path: string, doc: Y.Doc, isDraft: IsDraft, how: Pick<CreateOptions, 'from' | 'others' | 'replace'> = {}): Promise<HeldLetter> {
    const told = new Told();
    const owner = await LetterOwner.create(path, doc, { ...ownerOptions(told), ...how });
    return new HeldLetter(owner.doc, owner, undefined, path, undefined, told, isDraft);
  }

  get path(): string {
    return this.owner?.path ?? this.openedAt;
  }

  get draft(): boolean {
    return this.isDraft(this.path);
  }

  /** What a person calls it: its file's name, or for a draft its title. */
  get name(): string {
    const fileName = basename(this.path, extname(this.path));
    return this.draft ? titleOf(this.doc) || fileName : fileName;
  }

  get recovered(): boolean {
    return this.owner?.recovered ?? false;
  }

  /** The whole letter as a Yjs update. */
  get state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  /** Whether the file lacks something. */
  get dirty(): boolean {
    return this.owner?.dirty ?? false;
  }

  /** Whether neither side holds a word, and none was ever confirmed. */
  get blank(): boolean {
    return this.doc.getText('en').length === 0 && this.doc.getText('fr').length === 0 && this.doc.getMap('texts').size === 0;
  }

  listen(listener: (event: LetterEvent) => void): void {
    this.told.listen(listener);
  }

  /** Takes over what was typed in the page. Throws when it is no update. */
  updateFromPage(update: Uint8Array): void {
    if (!this.readOnly) Y.applyUpdate(this.doc, update, FROM_PAGE);
  }

  /** Takes over what another copy of this letter holds, its recorded revisions included. */
  unite(copy: StoredLetter): void {
    this.owner?.uniteOthers(copy.others);
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(copy.doc), FROM_COPY);
  }

  /** The recorded revisions, verified. */
  get revisions(): StoredRevisions {
    return this.owner?.revisions ?? revisionsIn(this.doc, this.stored?.others ?? new Map());
  }

  /** What recorded revisions said in both languages: the first, which may be of the letter before, and the newest. */
  get memory(): Memory {
    const { revisions } = this;
    if (this.remembered?.revisions !== revisions) {
      const sound = revisions.list.filter(({ broken }) => broken === undefined);
      const wanted = [...sound.slice(0, 1), ...sound.slice(1).slice(-MOST_REMEMBERED)];
      this.remembered = { revisions, memory: new Memory(wanted.map((revision) => ({ ...revision, letter: recordedLetter(revision) }))) };
    }
    return this.remembered.memory;
  }

  /** Records the letter as it stands. Rejects with a `BadFile` when it cannot be saved. */
  record(about: Pick<RevisionAbout, 'date' | 'title' | 'note'>, author: Author): Promise<Recorded> {
    if (!this.owner || this.readOnly) throw new Error(`${this.path}: a letter that is read only was to be recorded`);
    return recordRevision(this.owner, about, author);
  }

  /**
   * Saves under another name and goes on there. A letter that is open elsewhere is written as a copy, which is the letter to show then.
   * Rejects with a `BadFile`.
   */
  async saveAs(path: string, replace: boolean): Promise<HeldLetter> {
    if (this.stored && this.readOnly instanceof LockedError) return HeldLetter.create(path, this.doc, this.isDraft, { from: this.stored, replace });
    await this.owner?.saveAs(path, { replace });
    return this;
  }

  /** Saves what the file lacks. Rejects with a `BadFile`. */
  async save(): Promise<void> {
    await this.owner?.save();
  }

  /** Saves and lets go. When the save fails it rejects with a `BadFile`, and the letter stays open. */
  async close(): Promise<void> {
    await this.owner?.close();
    this.doc.off('update', this.onUpdate);
  }

  /** Lets go without saving; the journal keeps what the file lacks. */
  async abandon(): Promise<void> {
    await this.owner?.flush().catch(() => undefined);
    await this.owner?.abandon();
    this.doc.off('update', this.onUpdate);
  }

  private readonly onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== FROM_PAGE) this.told.tell({ type: 'update', update });
  };
}
