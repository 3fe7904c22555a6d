/**
 * Holds other people's changes back while an input method composes a word: anything put into the paragraph then would tear
 * the composition. A CRDT takes updates whenever they come, so waiting costs nothing but the wait.
 */
export class Gate<Update> {
  private holders = 0;
  private waiting: Update[] = [];

  constructor(private readonly pass: (update: Update) => void) {}

  /** Passes an update on, now or when the last composition has ended. */
  receive(update: Update): void {
    if (this.holders) this.waiting.push(update);
    else this.pass(update);
  }

  hold(): void {
    this.holders += 1;
  }

  release(): void {
    this.holders = Math.max(0, this.holders - 1);
    if (this.holders) return;
    const passed = this.waiting;
    this.waiting = [];
    for (const update of passed) this.pass(update);
  }

  /** How many updates wait. */
  get held(): number {
    return this.waiting.length;
  }
}
