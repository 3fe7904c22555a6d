import type { Point, RevisionList, RevisionShown } from '../shared/bridge/bridge';
import { contentOf } from '../shared/drift/content';
import { hashOf } from '../shared/letter/canonical';
import { SIDES, type Side } from '../shared/letter/side';
import type { ComparedPair, Comparison } from '../shared/revisions/compare';
import { restoreLetter, restorePair } from '../shared/revisions/restore';
import { approvalsOf, approveSide, issuedOf, issueRevision, type Approval, type Issued } from '../shared/revisions/revision-entries';
import { bridge } from './bridge';
import type { LetterSession } from './session';

/** A recorded revision with what has been said of it since. */
export interface PastRevision extends RevisionShown {
  readonly issued?: Issued;
  readonly approvals: readonly Approval[];
}

/** Two points of the letter that are compared, the earlier first. */
export interface Points {
  readonly from: Point;
  readonly to: Point;
}

/** What the desk knows of a letter's past at one moment. */
export interface PastSnapshot {
  readonly revisions: readonly PastRevision[];
  /** What is wrong with the record, a line each. */
  readonly problems: readonly string[];
  /** What is compared; absent while the letter itself is shown. */
  readonly points?: Points;
  /** What lies between them; absent while it is being found. */
  readonly comparison?: Comparison;
}

/** A pause in the edits (milliseconds) before a comparison with the letter as it stands is made anew. */
const PAUSE = 400;

/** An open letter's recorded revisions, the comparison on the desk, and what a person does with them. */
export class Past {
  private readonly listeners = new Set<() => void>();
  private current: PastSnapshot = { revisions: [], problems: [] };
  private list: RevisionList = { revisions: [], problems: [] };
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor(private readonly session: LetterSession) {}

  /** Begins to follow the record. @returns what ends it */
  start(): () => void {
    const { letter } = this.session;
    const onRecord = (): void => void this.refresh();
    const onSaid = (): void => this.publish({});
    letter.revisions.observe(onRecord);
    letter.approvals.observe(onSaid);
    const unsubscribe = this.session.subscribe(() => this.follow());
    onRecord();
    return () => {
      letter.revisions.unobserve(onRecord);
      letter.approvals.unobserve(onSaid);
      unsubscribe();
      clearTimeout(this.waiting);
      this.asked++;
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): PastSnapshot => this.current;

  private publish(change: Partial<PastSnapshot>): void {
    const { letter } = this.session;
    const revisions = this.list.revisions.map((revision): PastRevision => {
      const issued = issuedOf(letter, revision.hash);
      return { ...revision, approvals: approvalsOf(letter, revision.hash), ...(issued ? { issued } : {}) };
    });
    this.current = { ...this.current, ...change, revisions, problems: this.list.problems };
    for (const listener of this.listeners) listener();
  }

  private async refresh(): Promise<void> {
    this.list = await bridge.revisions();
    this.publish({});
  }

  // Comparing

  /** Compares a point with the letter as it stands, or with the one chosen before; the one that is compared already ends the comparison. */
  pick(point: Point): void {
    const { points } = this.current;
    if (points && (point === points.from || (point === 'now' && points.to === 'now'))) return this.close();
    void this.compare(point === 'now' ? { from: points?.from ?? 'now', to: 'now' } : { from: point, to: 'now' });
  }

  /** Compares the point chosen before with another one, in the order of the record. */
  pickSecond(point: Point): void {
    const first = this.current.points?.from;
    if (first === undefined || first === point) return this.pick(point);
    const place = (wanted: Point): number => (wanted === 'now' ? Infinity : this.list.revisions.findIndex(({ hash }) => hash === wanted));
    void this.compare(place(first) <= place(point) ? { from: first, to: point } : { from: point, to: first });
  }

  async compare(points: Points): Promise<void> {
    const asked = ++this.asked;
    const { comparison: _, ...rest } = this.current;
    this.current = { ...rest, points };
    this.publish({});
    const comparison = await bridge.compare(points);
    if (asked !== this.asked) return;
    if (comparison) this.publish({ comparison });
    else this.close();
  }

  /** Shows the letter itself again. */
  close(): void {
    this.asked++;
    clearTimeout(this.waiting);
    const { points: _, comparison: __, ...rest } = this.current;
    this.current = rest;
    this.publish({});
  }

  /** The letter changed: a comparison with it is made anew, and shown when it is there. */
  private follow(): void {
    const { points } = this.current;
    if (points?.to !== 'now' || !this.current.comparison) return;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      const asked = ++this.asked;
      void bridge.compare(points).then((comparison) => {
        if (asked === this.asked && comparison) this.publish({ comparison });
      });
    }, PAUSE);
  }

  // Deeds

  /** Makes the letter what it was; one undo. */
  async restoreAll(hash: string): Promise<boolean> {
    const recorded = await bridge.recordedLetter(hash);
    if (!recorded || this.session.readOnly) return false;
    this.session.do('other', () => restoreLetter(this.session.letter, recorded, this.session.author));
    return true;
  }

  /** Makes one pair of the comparison what it was, both sides or one; one undo. False where the letter has changed since it was compared. */
  async restore(pair: ComparedPair, sides: readonly Side[] = SIDES): Promise<boolean> {
    const { points, comparison } = this.current;
    if (!points || points.to !== 'now' || !comparison || this.session.readOnly) return false;
    const recorded = await bridge.recordedLetter(points.from);
    if (!recorded || this.current.comparison !== comparison) return false;
    return this.session.do('other', () => restorePair(this.session.letter, recorded, comparison, pair, sides, this.session.author)) ?? false;
  }

  /** Marks a revision as sent out. */
  issue(hash: string, waived?: Issued['waived']): void {
    this.session.do('other', () => issueRevision(this.session.letter, hash, this.session.author, waived));
  }

  /** Approves a side of a revision as it was recorded. */
  async approve(hash: string, side: Side): Promise<void> {
    const recorded = await bridge.recordedLetter(hash);
    if (recorded) this.session.do('other', () => approveSide(this.session.letter, hash, side, hashOf(contentOf(recorded[side])), this.session.author));
  }

  /** Whether a side still is what was approved. */
  stands({ side, content }: Approval): boolean {
    return hashOf(contentOf(this.session.blocks(side))) === content;
  }
}
