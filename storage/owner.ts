import { stat } from 'node:fs/promises';
import * as Y from 'yjs';
import { BadFile } from '../shared/exchange/bad-file';
import type { Revision } from '../shared/revisions/revision';
import { Autosave } from './autosave';
import { journalPath } from './beside';
import { codeOf, diskError } from './disk-error';
import { Journal, type JournalOptions } from './journal';
import { letterIdOf, packLetter, titleOf, unpackLetter, type SideTexts } from './letter-file';
import { sweepLitter } from './litter';
import { acquireLock, type Lock } from './lock';
import { FORMAT_VERSION, MINIMUM_READER_VERSION, newerLetter, type Manifest } from './manifest';
import { freeName, keepJournal, occupy, refuseMissing } from './place';
import { revisionsIn, REVISIONS, unitedOthers, withRevision, type StoredRevisions } from './revisions';
import { letterTarget, loadLetter, readFileKnown, sha256, type KnownFile, type StoredLetter } from './read-letter';
import { sameStamp, stampOf, writeWhole } from './safe-write';

export interface OwnerOptions {
  readonly now: () => Date;
  /** The words of each side as Markdown, for `en.md` and `fr.md`. */
  readonly markdown: (doc: Y.Doc) => SideTexts;
  /** Told in one line when something went wrong that no caller waits for (autosave, journal), or happened that a person should know. */
  readonly onProblem?: (line: string) => void;
  /** Told after each save; `path` differs from before when the letter had to be saved under another name. */
  readonly onSaved?: (at: Date, path: string) => void;
  /** Milliseconds of quiet before a save by itself; 2000 unless told. */
  readonly idleMs?: number;
  /** The most milliseconds that a change waits for a save while typing goes on; 30 000 unless told. */
  readonly latestMs?: number;
  readonly journal?: Pick<JournalOptions, 'idleMs' | 'maxAgeMs' | 'retryMs'>;
  /** Neither journal nor saving by itself: for a command, which saves once or not at all. */
  readonly manual?: boolean;
}

export interface CreateOptions extends OwnerOptions {
  /** Whether a file that is there may be replaced; refused unless told. */
  readonly replace?: boolean;
  /** The stored letter that this one comes from: its unknown entries and its date of creation go along. */
  readonly from?: Pick<StoredLetter, 'manifest' | 'others'>;
  /** The entries that a letter which comes from none begins with: its record. */
  readonly others?: ReadonlyMap<string, Uint8Array>;
}

/** Where a letter lives, and what holds it there. */
interface Place {
  readonly path: string;
  readonly lock: Lock;
  readonly journal: Journal;
  /** The file as we last read or wrote it; undefined when there is none. */
  known: KnownFile | undefined;
}

/** What of the file stands beside the doc: the revisions, and what this program only hands on. */
interface Kept {
  readonly others: ReadonlyMap<string, Uint8Array>;
  readonly created: string;
  readonly more: Manifest['more'];
}

/** The cause that `Y.applyUpdate` names for what came from the file on disk. */
export const FROM_DISK = 'disk';

/**
 * The one owner of a letter on disk: holds its lock and its `Y.Doc`, records every change of the doc in the journal, and saves the
 * letter whole after a pause, when asked, and on closing. A newer program's letter is held without a lock and never written.
 */
export class LetterOwner {
  /** The journal held what the file lacked: the last owner was killed. */
  readonly recovered: boolean;
  readonly lostBytes: number;
  /** A newer program wrote the letter. */
  readonly readOnly: boolean;
  /** What a person should know about the opening, a line each. */
  readonly notices: readonly string[];
  /** Changes of the doc so far, and how many of them the file has. */
  private changes: number;
  private saved = 0;
  private work: Promise<unknown> = Promise.resolve();
  private readonly autosave: Autosave;
  private closed = false;
  private read: { readonly packed: Uint8Array | undefined; readonly revisions: StoredRevisions } | undefined;
  private toldReadOnly = false;
  /** What the last save by itself failed of, so that it is told once. */
  private toldFailure = '';

  private constructor(
    readonly doc: Y.Doc, readonly letterId: string, private place: Place, private kept: Kept,
    opening: Pick<StoredLetter, 'recovered' | 'lostBytes' | 'readOnly' | 'notices'>, private readonly options: OwnerOptions,
  ) {
    this.recovered = opening.recovered;
    this.lostBytes = opening.lostBytes;
    this.readOnly = opening.readOnly;
    this.notices = opening.notices;
    this.changes = opening.recovered && !opening.readOnly ? 1 : 0;
    this.autosave = new Autosave(() => this.saveByItself(), options.idleMs ?? 2000, options.latestMs ?? 30_000);
    doc.on('update', this.onUpdate);
    if (this.dirty && !options.manual) this.autosave.touch();
  }

  /** Opens a letter to write it. Rejects with a `LockedError` when it has an owner, or a `BadFile`. */
  static async open(path: string, options: OwnerOptions): Promise<LetterOwner> {
    const target = await letterTarget(path);
    await refuseMissing(target);
    const lock = await acquireLock(target, options.now);
    try {
      const letter = await loadLetter(target);
      if (letter.readOnly) await lock.release();
      const notices = letter.readOnly ? letter.notices : [...letter.notices, ...await keepJournal(target, letter.journal, options.now())];
      const doc = letter.doc;
      const place = { path: target, lock, journal: makeJournal(target, letter.manifest.letterId, doc, letter.file?.stamp.mode, options), known: letter.file };
      if (!letter.readOnly) {
        await sweepLitter(target);
        if (!letter.recovered) await place.journal.savedUpTo(0);
      }
      const created = letter.file ? letter.manifest.created : options.now().toISOString();
      const kept = { others: letter.others, created, more: letter.manifest.more };
      return new LetterOwner(doc, letter.manifest.letterId, place, kept, { ...letter, notices }, options);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /**
   * Writes a new letter and owns it. `doc` must have its id. Rejects with a `BadFile` when there is a file of that name (unless
   * `replace`), with a `LockedError` when somebody has it open.
   */
  static async create(path: string, doc: Y.Doc, options: CreateOptions): Promise<LetterOwner> {
    const letterId = letterIdOf(doc);
    if (!letterId) throw new Error('a letter needs its id before it can be saved');
    const target = await letterTarget(path);
    const { lock, known, notices } = await occupy(target, options);
    const place = { path: target, lock, journal: makeJournal(target, letterId, doc, known?.stamp.mode, options), known };
    const kept = {
      others: options.from?.others ?? options.others ?? new Map<string, Uint8Array>(),
      created: options.from?.manifest.created ?? options.now().toISOString(),
      more: options.from?.manifest.more ?? {},
    };
    const owner = new LetterOwner(doc, letterId, place, kept, { recovered: false, lostBytes: 0, readOnly: false, notices }, options);
    try {
      await owner.exclusively(() => owner.writeHere());
      return owner;
    } catch (error) {
      await owner.abandon();
      throw error;
    }
  }

  /** The recorded revisions, verified. */
  get revisions(): StoredRevisions {
    const packed = this.kept.others.get(REVISIONS);
    if (!this.read || this.read.packed !== packed) this.read = { packed, revisions: revisionsIn(this.doc, this.kept.others) };
    return this.read.revisions;
  }

  /**
   * Keeps a recorded revision: the letter is saved with it at once, and only then does the doc tell of it, by `entry`. Rejects with a
   * `BadFile` when it cannot be saved; nothing is recorded then.
   */
  async keepRevision(revision: Revision, entry: (doc: Y.Doc) => void): Promise<void> {
    const before = this.kept;
    this.kept = { ...before, others: withRevision(before.others, this.revisions, revision) };
    this.changes++;
    try {
      await this.save();
    } catch (error) {
      this.kept = before;
      throw error;
    }
    entry(this.doc);
  }

  /** Takes over what a copy of this letter has beside its doc. */
  uniteOthers(theirs: ReadonlyMap<string, Uint8Array>): void {
    const others = unitedOthers(this.kept.others, theirs);
    if (others.get(REVISIONS) !== this.kept.others.get(REVISIONS)) this.changes++;
    this.kept = { ...this.kept, others };
  }

  /** Where the letter is saved; changes with `saveAs`, or when another letter was put in its place. */
  get path(): string {
    return this.place.path;
  }

  /** Whether the doc holds what the file does not. */
  get dirty(): boolean {
    return this.changes > this.saved;
  }

  /** Saves the letter if it has changed; gives whether it did. Rejects with a `BadFile`; the journal then still has everything. */
  save(): Promise<boolean> {
    return this.exclusively(async () => {
      this.refuseClosed();
      if (!this.dirty) return false;
      this.refuseReadOnly();
      if (await this.uniteWithDisk() === 'another letter') {
        await this.moveTo(await freeName(this.path, this.options.now()), {});
      } else {
        await this.writeHere();
      }
      return true;
    });
  }

  /** Saves under another name and stays there; the old file remains as it was last saved. Rejects as `create` does. */
  async saveAs(path: string, { replace = false }: { readonly replace?: boolean } = {}): Promise<void> {
    const target = await letterTarget(path);
    await this.exclusively(async () => {
      this.refuseClosed();
      this.refuseReadOnly();
      if (target === this.path) return this.writeHere();
      return this.moveTo(target, { replace });
    });
  }

  /** Resolves when every change so far is safe in the journal or the file. Rejects with a `BadFile` when it cannot be. */
  flush(): Promise<void> {
    return this.place.journal.flush();
  }

  /** Saves if needed, drops the journal, unlocks. When the save fails it rejects, and the letter stays open: try again, or `abandon`. */
  async close(): Promise<void> {
    if (this.closed) return;
    while (this.dirty && !this.readOnly) await this.save();
    await this.leave();
  }

  /** Leaves without saving: unsaved changes stay in the journal, where the next opening finds them (with `manual`: nowhere). */
  async abandon(): Promise<void> {
    if (!this.closed) await this.leave();
  }

  private readonly onUpdate = (update: Uint8Array): void => {
    this.changes++;
    if (this.options.manual) return;
    if (this.readOnly) {
      if (!this.toldReadOnly) this.problem(this.readOnlyError().message);
      this.toldReadOnly = true;
      return;
    }
    this.place.journal.append(update);
    this.autosave.touch();
  };

  private async leave(): Promise<void> {
    this.closed = true;
    this.autosave.stop();
    this.doc.off('update', this.onUpdate);
    await this.exclusively(async () => {
      await this.place.journal.close();
      await this.place.lock.release();
    });
  }

  private async saveByItself(): Promise<void> {
    if (this.closed) return;
    try {
      await this.save();
      this.toldFailure = '';
    } catch (error) {
      const line = error instanceof Error ? error.message : String(error);
      if (line !== this.toldFailure) this.problem(line);
      this.toldFailure = line;
      if (!this.closed) this.autosave.later();
    }
  }

  private async writeHere(): Promise<void> {
    const { place } = this;
    const mark = place.journal.mark();
    const written = await this.write(place.path);
    place.known = written.known;
    await place.journal.savedUpTo(mark);
    this.options.onSaved?.(written.at, place.path);
  }

  /** Writes the letter to a path that we have locked. */
  private async write(path: string): Promise<{ known: KnownFile; at: Date; changes: number }> {
    const { changes, kept } = this;
    const at = this.options.now();
    const manifest: Manifest = {
      formatVersion: FORMAT_VERSION, minimumReaderVersion: MINIMUM_READER_VERSION, letterId: this.letterId,
      title: titleOf(this.doc), created: kept.created, modified: at.toISOString(), more: kept.more,
    };
    const bytes = await packLetter({ state: Y.encodeStateAsUpdate(this.doc), manifest, sides: this.options.markdown(this.doc), others: kept.others });
    const mode = this.place.known?.stamp.mode;
    const stamp = await writeWhole(path, bytes, {
      ...(mode === undefined ? {} : { mode }),
      // Never let go of a good file for one that we could not open again.
      verify: async (written) => void await unpackLetter(written, path),
    });
    this.saved = changes;
    return { known: { stamp, sha256: sha256(bytes) }, at, changes };
  }

  private async moveTo(path: string, how: { readonly replace?: boolean }): Promise<void> {
    const { lock, known, notices } = await occupy(path, { ...how, now: this.options.now });
    let written;
    try {
      written = await this.write(path);
    } catch (error) {
      await lock.release();
      throw error;
    }
    const old = this.place;
    const journal = makeJournal(path, this.letterId, this.doc, known?.stamp.mode ?? old.known?.stamp.mode, this.options);
    this.place = { path, lock, journal, known: written.known };
    if (this.changes !== written.changes && !this.options.manual) await journal.begin();
    await old.journal.savedUpTo(old.journal.mark());
    await old.journal.close();
    await old.lock.release();
    for (const line of notices) this.problem(line);
    this.options.onSaved?.(written.at, path);
  }

  /** Looks whether another program (a sync folder) changed the file since we last read or wrote it, and takes over what it brought. */
  private async uniteWithDisk(): Promise<'may be replaced' | 'another letter'> {
    const { path, known } = this.place;
    const stats = await stat(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw diskError(path, 'could not be read', error);
    });
    if (!stats) return 'may be replaced';
    if (known && sameStamp(stampOf(stats), known.stamp)) return 'may be replaced';
    const read = await readFileKnown(path, 'may be missing');
    if (!read || read.known.sha256 === known?.sha256) return 'may be replaced';
    const theirs = await unpackLetter(read.bytes, path).catch((error: unknown) => {
      if (error instanceof BadFile) return error;
      throw error;
    });
    if (theirs instanceof BadFile) return this.saveElsewhere(`was changed by another program and cannot be read now (${theirs.reason})`);
    if (theirs.manifest.letterId !== this.letterId) return this.saveElsewhere('was replaced by another letter');
    if (theirs.readOnly) return this.saveElsewhere('was replaced by a copy that a newer Vis-à-vis wrote');
    Y.applyUpdate(this.doc, theirs.state, FROM_DISK);
    const { created, more } = theirs.manifest;
    this.kept = {
      others: unitedOthers(this.kept.others, theirs.others),
      created: created < this.kept.created ? created : this.kept.created,
      more: { ...this.kept.more, ...more },
    };
    this.problem(`${path}: was changed by another program; its changes and yours were united`);
    return 'may be replaced';
  }

  private saveElsewhere(what: string): 'another letter' {
    this.problem(`${this.path}: ${what}; it was left as it is, and your letter is saved beside it under another name`);
    return 'another letter';
  }

  /** Without the lock nothing may be written. */
  private refuseClosed(): void {
    if (this.closed) throw new Error(`${this.path}: the letter is closed`);
  }

  private refuseReadOnly(): void {
    if (this.readOnly) throw this.readOnlyError();
  }

  private readOnlyError(): BadFile {
    return newerLetter(this.path);
  }

  private problem(line: string): void {
    this.options.onProblem?.(line);
  }

  private exclusively<T>(step: () => Promise<T>): Promise<T> {
    const done = this.work.then(step);
    this.work = done.catch(() => undefined);
    return done;
  }
}

function makeJournal(path: string, letterId: string, doc: Y.Doc, mode: number | undefined, options: OwnerOptions): Journal {
  return new Journal(journalPath(path), {
    ...options.journal, letterId, mode, snapshot: () => Y.encodeStateAsUpdate(doc), onProblem: (line) => options.onProblem?.(line),
  });
}
