/** How long (milliseconds) one slice may take: the page still draws every frame. */
const SLICE = 8;
/** Between two slices where the browser knows no work in the background: the page's turn. */
const BREATH = 16;

/** Work that is done in short slices, each after whatever the page and the person want at that moment. */
export class IdleWork {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Tells the slice that is awaited from one that was called off. */
  private turn = 0;

  /** @param slice does some of the work and returns whether all is done; it ends soon after `enough` says so */
  constructor(private readonly slice: (enough: () => boolean) => boolean) {}

  /** Begins so many milliseconds from now; work under way waits for that too, and goes on from where it is. */
  begin(after: number): void {
    this.stop();
    this.timer = setTimeout(() => this.next(), after);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.turn += 1;
  }

  private next(): void {
    const { turn } = this;
    const run = (): void => {
      if (turn === this.turn) this.run();
    };
    if ('scheduler' in globalThis) void scheduler.postTask(run, { priority: 'background' });
    else this.timer = setTimeout(run, BREATH);
  }

  private run(): void {
    const end = performance.now() + SLICE;
    if (!this.slice(() => performance.now() >= end)) this.next();
  }
}
