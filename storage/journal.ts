import { open, unlink, type FileHandle } from 'node:fs/promises';
import { BadFile } from '../shared/exchange/bad-file';
import { causeOf } from './disk-error';
import { journalStart, updateRecord } from './journal-records';
import { writeWhole } from './safe-write';

export interface JournalOptions {
  readonly letterId: string;
  /** The letter's full state at the moment of the call, every update appended so far included. */
  readonly snapshot: () => Uint8Array;
  /** Told in one line when recording begins to fail; the journal goes on trying by itself. */
  readonly onProblem: (line: string) => void;
  /** The mode of the file: a private letter's words must not lie open beside it. */
  readonly mode?: number | undefined;
  /** Milliseconds of quiet before an fsync; 100 unless told. */
  readonly idleMs?: number;
  /** The most milliseconds that an appended update waits for its fsync; 1000 unless told. */
  readonly maxAgeMs?: number;
  /** Milliseconds between tries after a failure; 1000 unless told. */
  readonly retryMs?: number;
}

/**
 * The append-only record of what has been typed since the letter was last saved whole. The file begins with a full state (so that it
 * tells everything by itself) and is made at the first append. Nothing here ever throws into the caller's typing: after a failure
 * the journal is written anew from the full state, for after a failed write or fsync nobody knows what the old file holds.
 */
export class Journal {
  /** Updates appended, safe from a power failure, and held by the letter's own file, each counted from the beginning. */
  private appended = 0;
  private safe = 0;
  private saved = 0;
  /** The next write begins the file anew with a snapshot; until then no record waits, for the snapshot will hold it. */
  private fresh = true;
  private waiting: Uint8Array[] = [];
  private file: FileHandle | undefined;
  /** All work on the file, one step after the other. */
  private work: Promise<void> = Promise.resolve();
  private failure: BadFile | undefined;
  private idleTimer: NodeJS.Timeout | undefined;
  private ageTimer: NodeJS.Timeout | undefined;
  private retryTimer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(readonly path: string, private readonly options: JournalOptions) {}

  /** Records an update: at once in the file, within `maxAgeMs` safe from a power failure. */
  append(update: Uint8Array): void {
    if (this.closed) return;
    this.appended++;
    if (!this.fresh) this.waiting.push(updateRecord(update));
    if (this.failure) return;
    void this.queue(() => this.write());
    clearTimeout(this.idleTimer);
    this.idleTimer = setTimeout(() => void this.sync(), this.options.idleMs ?? 100);
    this.ageTimer ??= setTimeout(() => void this.sync(), this.options.maxAgeMs ?? 1000);
  }

  /** Begins the file now, with the present state, for a letter that has unsaved changes already. Resolves when it is safe; never rejects. */
  begin(): Promise<void> {
    this.appended++;
    this.fresh = true;
    this.waiting = [];
    return this.sync();
  }

  /** Resolves when everything appended so far is safe on disk. Rejects with a `BadFile` when it is not; the journal goes on trying. */
  async flush(): Promise<void> {
    await this.sync();
    if (this.failure) throw this.failure;
  }

  /** A mark for `savedUpTo`: take it together with the state that is about to be saved. */
  mark(): number {
    return this.appended;
  }

  /**
   * The letter's own file now holds everything up to `mark`: the journal goes, or, when more has been appended since,
   * is replaced by one that begins with the present state. Never rejects.
   */
  savedUpTo(mark: number): Promise<void> {
    return this.queue(async () => {
      this.saved = Math.max(this.saved, mark);
      this.safe = Math.max(this.safe, mark);
      this.fresh = true;
      this.waiting = [];
      if (this.appended > this.saved) return this.write();
      await this.shut();
      // A journal that stays although it is not needed does no harm: its updates are in the letter already.
      await unlink(this.path).catch(() => undefined);
    });
  }

  /** Writes what waits, and stops; the file stays. Never rejects, but tells a problem. */
  async close(): Promise<void> {
    await this.sync();
    this.closed = true;
    this.clearTimers();
    clearTimeout(this.retryTimer);
    await this.queue(() => this.shut());
  }

  private sync(): Promise<void> {
    this.clearTimers();
    return this.queue(async () => {
      if (this.safe >= this.appended) return;
      // Somebody may have removed the file under our hands.
      if (this.file && (await this.file.stat()).nlink === 0) this.fresh = true;
      const upTo = this.appended;
      await this.write();
      await this.file?.sync();
      this.safe = upTo;
    });
  }

  private clearTimers(): void {
    clearTimeout(this.idleTimer);
    clearTimeout(this.ageTimer);
    this.idleTimer = undefined;
    this.ageTimer = undefined;
  }

  private async write(): Promise<void> {
    if (this.fresh) {
      if (this.appended <= this.saved) return;
      await this.shut();
      // The snapshot and the change of mode belong together: what is appended from here on waits as a record.
      const start = journalStart(this.options.letterId, this.options.snapshot());
      this.fresh = false;
      this.waiting = [];
      await writeWhole(this.path, start, this.options.mode === undefined ? {} : { mode: this.options.mode });
      this.file = await open(this.path, 'a');
    }
    while (this.waiting.length > 0) {
      const records = Buffer.concat(this.waiting);
      this.waiting = [];
      await this.file?.appendFile(records);
    }
  }

  private async shut(): Promise<void> {
    const file = this.file;
    this.file = undefined;
    await file?.close();
  }

  private queue(step: () => Promise<void>): Promise<void> {
    this.work = this.work.then(step).then(
      () => {
        this.failure = undefined;
      },
      (error: unknown) => this.failed(error),
    );
    return this.work;
  }

  private async failed(error: unknown): Promise<void> {
    const told = this.failure !== undefined;
    this.failure = new BadFile(this.path, `what is typed cannot be recorded: ${error instanceof BadFile ? error.reason : causeOf(error)}`);
    this.fresh = true;
    this.waiting = [];
    this.safe = this.saved;
    await this.shut().catch(() => undefined);
    if (!told) this.options.onProblem(this.failure.message);
    clearTimeout(this.retryTimer);
    if (!this.closed) this.retryTimer = setTimeout(() => void this.sync(), this.options.retryMs ?? 1000);
  }
}
