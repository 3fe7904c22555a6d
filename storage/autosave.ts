/** When to save by itself: after a pause in typing, and now and then while it goes on. */
export class Autosave {
  private idle: NodeJS.Timeout | undefined;
  private latest: NodeJS.Timeout | undefined;

  /** `save` must not reject. `idleMs`: milliseconds of quiet; `latestMs`: the most that a change waits. */
  constructor(private readonly save: () => Promise<void>, private readonly idleMs: number, private readonly latestMs: number) {}

  /** Something changed. */
  touch(): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.run(), this.idleMs);
    this.later();
  }

  /** A save has failed: try again, though not at once. */
  later(): void {
    this.latest ??= setTimeout(() => this.run(), this.latestMs);
  }

  /** Forgets what is due, until the next change. */
  stop(): void {
    clearTimeout(this.idle);
    clearTimeout(this.latest);
    this.idle = undefined;
    this.latest = undefined;
  }

  private run(): void {
    this.stop();
    void this.save();
  }
}
