import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import * as Y from 'yjs';
import { confirmPair, countStates, needsHand, StatusReader, type PairStatus, type StateCounts } from '../shared/drift/status';
import { letterDoc } from '../shared/letter/doc';
import { segmentsOf, type AlignedPair } from '../shared/alignment/segment';
import type { AlignJob, MovedJob } from '../shared/bridge/bridge';
import { SideBinding } from '../shared/letter/binding';
import { blockText, type Block } from '../shared/letter/block';
import * as edits from '../shared/letter/edits';
import { Gate } from '../shared/letter/gate';
import { History, type Deed } from '../shared/letter/history';
import { labelsById } from '../shared/letter/labels';
import { Letter, type Author } from '../shared/letter/letter';
import type { Pair, Row } from '../shared/letter/pairs';
import { LetterReader } from '../shared/letter/reader';
import { readSide } from '../shared/letter/read-side';
import { replaceText } from '../shared/letter/replace-text';
import { scoreOf } from '../shared/letter/score';
import { SIDES, type BySide, type Side } from '../shared/letter/side';
import { freeStretches, realignStretch } from '../shared/letter/stretch';
import type { Stray } from '../shared/letter/strays';
import { blockPosition, cursorBlock, selectInBlock } from '../shared/letter/text-commands';
import { Findings } from './findings';
import { layOut, type Layout } from './layout';

/** What the desk shows of a letter at one moment. A new object whenever any of it changed. */
export interface Snapshot {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly statuses: readonly PairStatus[];
  readonly counts: StateCounts;
  /** The list labels by block id; blocks without one are left out. */
  readonly labels: BySide<ReadonlyMap<string, string>>;
  readonly layout: Layout;
  /** The pair in hand, and the side in which the cursor is or last was. */
  readonly hand: PairStatus | undefined;
  readonly side: Side;
  /** The pair that waits to be linked with another. */
  readonly linking: string | undefined;
  /** The pairs chosen to be paired anew, from the one in hand to the one last chosen; empty when none are. */
  readonly stretch: ReadonlySet<string>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Pairs without a partner that may answer each other, though other pairs stand between: English pair id → French pair id, and back. */
  readonly offers: ReadonlyMap<string, string>;
  /** Words that others' changes left in a neighbouring block, to be looked at. */
  readonly strays: readonly (Stray & { readonly side: Side })[];
  /** A line for the person: what could not be done, and why. */
  readonly notice: Notice | undefined;
}

export type Notice = 'one-sided' | 'offered' | 'nothing-moved' | 'realigned' | 'nothing-to-realign' | 'changed-meanwhile' | 'realigning' | 'cannot-merge' | 'cannot-split' | 'cannot-shift' | 'cannot-unlink' | 'nothing-left' | 'choose-link'
  | 'nothing-found' | 'still-looking' | 'finding-gone' | 'nothing-to-fix' | 'nothing-to-carry' | 'carried';

/** Where the cursor was, in terms that outlive edits: kept with each step of undo. */
interface Place {
  readonly side: Side;
  readonly id: string;
  readonly offset: number;
}

const PLACE = 'place';
const NO_PAIRS: ReadonlySet<string> = new Set();
const NO_OFFERS: ReadonlyMap<string, string> = new Map();

/** Below this score a pair is worth a look before the others: about one in four of such pairs is wrong (docs/ALIGNMENT.md). */
const SURE = 0.9;

/** One open letter in one window: the replica, what is read from it, the two views, and the pair in hand. Data flows one way: letter → snapshot → views → edit → letter. */
export class LetterSession {
  readonly letter: Letter;
  readonly history: History;
  readonly bindings: BySide<SideBinding>;
  readonly gate: Gate<Uint8Array>;
  readonly findings = new Findings(this, () => import('./knowledge'));
  private readonly reader: LetterReader;
  private readonly statusReader: StatusReader;
  private readonly views: { en?: EditorView; fr?: EditorView } = {};
  private readonly listeners = new Set<() => void>();
  private hand: string | undefined;
  private side: Side = 'en';
  private linking: string | undefined;
  private stretchEnd: string | undefined;
  private notice: Notice | undefined;
  private strays: Snapshot['strays'] = [];
  private offered: readonly { readonly en: string; readonly fr: string }[] = [];
  private popped: Place | undefined;
  private current: Snapshot;

  constructor(state: Uint8Array, public author: Author, readonly readOnly: boolean, send: (update: Uint8Array) => void) {
    const doc = letterDoc();
    Y.applyUpdate(doc, state, this);
    this.letter = new Letter(doc);
    this.reader = new LetterReader(this.letter);
    this.statusReader = new StatusReader(this.letter, this.reader);
    this.history = new History(this.letter);
    this.bindings = { en: this.bind('en'), fr: this.bind('fr') };
    this.gate = new Gate((update) => Y.applyUpdate(doc, update, this));
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) send(update);
    });
    this.keepPlaces();
    this.hand = this.reader.pairs[0]?.id;
    this.current = this.read();
    doc.on('afterTransaction', (transaction) => {
      if (transaction.changed.size) this.refresh();
    });
  }

  /** What the person does from now on carries this name. */
  setPerson(person: string): void {
    this.author = { ...this.author, person };
  }

  private bind(side: Side): SideBinding {
    const binding = new SideBinding(this.letter, this.reader, this.history, side, this.author.newId);
    binding.onStray = (strays) => {
      this.strays = [...this.strays, ...strays.map((stray) => ({ ...stray, side }))];
    };
    return binding;
  }

  /** The person has seen a stray. */
  dismissStray(stray: Snapshot['strays'][number]): void {
    this.strays = this.strays.filter((other) => other !== stray);
    this.refresh();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): Snapshot => this.current;

  get rows(): readonly Row[] {
    return this.reader.rows;
  }

  /** A side's blocks in reading order. */
  blocks(side: Side): readonly Block[] {
    return this.reader.side(side).blocks;
  }

  private read(): Snapshot {
    const { statuses } = this.statusReader;
    const { rows } = this.reader;
    const en = this.reader.side('en').blocks;
    const fr = this.reader.side('fr').blocks;
    const same = this.current?.rows === rows;
    if (!statuses.some(({ pair }) => pair.id === this.hand)) this.hand = undefined;
    return {
      title: this.letter.title, rows, statuses,
      counts: this.current?.statuses === statuses ? this.current.counts : countStates(statuses),
      labels: same ? this.current.labels : { en: labelsById(en), fr: labelsById(fr) },
      layout: same ? this.current.layout : layOut(rows, this.current?.layout),
      hand: statuses.find(({ pair }) => pair.id === this.hand), side: this.side, linking: this.linking, stretch: this.stretch(rows),
      canUndo: this.history.canUndo, canRedo: this.history.canRedo, offers: this.offers(statuses), strays: this.strays, notice: this.notice,
    };
  }

  private refresh(): void {
    this.current = this.read();
    for (const listener of this.listeners) listener();
  }

  // Views

  setView(side: Side, view: EditorView | undefined): void {
    if (view) this.views[side] = view;
    else delete this.views[side];
  }

  view(side: Side): EditorView | undefined {
    return this.views[side];
  }

  /** The view in which the person works. */
  get activeView(): EditorView | undefined {
    return this.views[this.side];
  }

  /** A cursor moved: the pair it is in comes to hand. */
  cursorMoved(side: Side): void {
    const view = this.views[side];
    const id = view && cursorBlock(view.state)?.id;
    const pair = this.reader.pairs.find((candidate) => candidate[side].some((block) => block.id === id));
    if (!pair || (this.side === side && this.hand === pair.id)) return;
    this.side = side;
    this.hand = pair.id;
    this.notice = undefined;
    this.refresh();
  }

  // The stretch chosen to be paired anew

  /** Chooses the pairs from the one in hand to this one. */
  chooseTo(id: string): void {
    this.stretchEnd = id;
    this.refresh();
  }

  private stretch(rows: readonly Row[]): ReadonlySet<string> {
    if (this.stretchEnd === undefined || this.stretchEnd === this.hand) return NO_PAIRS;
    const [from, to] = [this.hand, this.stretchEnd].map((id) => rows.findIndex((row) => row.pair.id === id)).sort((a, b) => a - b);
    return from! < 0 ? NO_PAIRS : new Set(rows.slice(from!, to! + 1).map((row) => row.pair.id));
  }

  /** What a person has confirmed, and still stands as they left it, is never moved by the machine. */
  private readonly fixed = (pair: Pair): boolean => {
    const status = this.current.statuses.find((candidate) => candidate.pair === pair);
    return status?.confirmation !== undefined && !['unconfirmed', 'en-only', 'fr-only'].includes(status.drift.state);
  };

  /** The chosen rows; with none chosen, those around the pair in hand up to the next fixed pair on either side. */
  private rowsToRealign(): readonly Row[] {
    const { rows, stretch } = this.current;
    if (stretch.size) return rows.filter((row) => stretch.has(row.pair.id));
    const at = rows.findIndex((row) => row.pair.id === this.hand);
    if (at < 0 || this.fixed(rows[at]!.pair)) return [];
    let [from, to] = [at, at + 1];
    while (from > 0 && !this.fixed(rows[from - 1]!.pair)) from--;
    while (to < rows.length && !this.fixed(rows[to]!.pair)) to++;
    return rows.slice(from, to);
  }

  /** Lets the machine pair the chosen stretch anew, between the pairs that are fixed; one step of undo. */
  async realignStretch(aligner: (job: AlignJob) => Promise<readonly AlignedPair[] | undefined>): Promise<void> {
    const stretches = freeStretches(this.rowsToRealign(), this.fixed);
    if (this.readOnly || !stretches.length) return this.tell('nothing-to-realign');
    this.tell('realigning');
    const known = this.known();
    const found: (readonly AlignedPair[])[] = [];
    for (const { en, fr } of stretches) {
      const pairs = await aligner({ en: segmentsOf(en), fr: segmentsOf(fr), known });
      if (!pairs) return this.tell(undefined);
      found.push(pairs);
    }
    const here = (side: Side): ReadonlySet<Block> => new Set(this.reader.side(side).blocks);
    const present = { en: here('en'), fr: here('fr') };
    if (!stretches.every((stretch) => SIDES.every((side) => stretch[side].every((block) => present[side].has(block))))) return this.tell('changed-meanwhile');
    const changed = this.do('align', () => stretches.map((stretch, i) => realignStretch(this.letter, stretch, found[i]!, this.author)).some(Boolean));
    this.stretchEnd = undefined;
    this.walkStays();
    this.tell(changed ? 'realigned' : 'nothing-to-realign');
  }

  /** Offers still good: both blocks are without a partner, as they were when the offer was made. */
  private offers(statuses: readonly PairStatus[]): ReadonlyMap<string, string> {
    if (!this.offered.length) return NO_OFFERS;
    const lonely = new Map<string, string>();
    for (const { pair } of statuses) {
      if (pair.en.length + pair.fr.length !== 1) continue;
      for (const side of SIDES) for (const block of pair[side]) lonely.set(`${side}:${block.id}`, pair.id);
    }
    const offers = new Map<string, string>();
    for (const { en, fr } of this.offered) {
      const [a, b] = [lonely.get(`en:${en}`), lonely.get(`fr:${fr}`)];
      if (a !== undefined && b !== undefined) offers.set(a, b).set(b, a);
    }
    return offers;
  }

  /** Looks for paragraphs that stand elsewhere on the other side; what is found is offered, never done. */
  async findMoved(finder: (job: MovedJob) => Promise<readonly AlignedPair[] | undefined>): Promise<void> {
    const en = this.reader.side('en').blocks;
    const fr = this.reader.side('fr').blocks;
    const indexes = (pair: Pair, side: Side): number[] => pair[side].map((_, i) => pair.at[side] + i);
    const pairs = this.reader.pairs.map((pair) => ({ en: indexes(pair, 'en'), fr: indexes(pair, 'fr') }));
    const known = this.known();
    const found = await finder({ en: segmentsOf(en), fr: segmentsOf(fr), known, pairs });
    if (!found) return;
    this.offered = found.flatMap((offer) => (offer.en.length === 1 && offer.fr.length === 1 ? [{ en: en[offer.en[0]!]!.id, fr: fr[offer.fr[0]!]!.id }] : []));
    const [first] = this.offers(this.current.statuses).keys();
    if (first !== undefined) this.take(first);
    this.tell(first === undefined ? 'nothing-moved' : 'offered');
  }

  /** What a person has confirmed teaches the aligner this letter's words. */
  private known(): AlignJob['known'] {
    return this.current.statuses.filter(({ pair }) => this.fixed(pair)).map(({ pair }) => ({ en: segmentsOf(pair.en), fr: segmentsOf(pair.fr) }));
  }

  // The pair in hand

  private pairOf(id: string | undefined): Pair | undefined {
    return this.reader.pairs.find((pair) => pair.id === id);
  }

  /** Takes a pair in hand and puts the cursor there, on the side asked for or the one that has words. */
  take(id: string, wanted: Side = this.side): void {
    const pair = this.pairOf(id);
    if (!pair) return;
    const side = pair[wanted].length ? wanted : pair.en.length ? 'en' : 'fr';
    this.hand = id;
    this.side = side;
    this.stretchEnd = undefined;
    this.notice = undefined;
    this.refresh();
    this.focus(side, pair[side][0]!.id);
  }

  /** Focuses a side with the cursor so many UTF-16 units into a block (default: at its end, where one goes on writing). */
  focus(side: Side, id: string, offset = Number.MAX_SAFE_INTEGER): void {
    const view = this.views[side];
    if (!view) return;
    view.dispatch(selectInBlock(view.state.tr, id, offset));
    view.focus();
    this.reveal(side, id);
  }

  /** Focuses a side with these words of a block selected, by UTF-16 offsets. */
  select(side: Side, id: string, from: number, to: number): void {
    const view = this.views[side];
    if (!view) return;
    const start = blockPosition(view.state.doc, id);
    if (start === undefined) return;
    const { size } = view.state.doc.resolve(start).parent.content;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, start + Math.min(from, size), start + Math.min(to, size))));
    view.focus();
    this.cursorMoved(side);
    this.reveal(side, id);
  }

  private reveal(side: Side, id: string): void {
    const view = this.views[side];
    const start = view && blockPosition(view.state.doc, id);
    if (!view || start === undefined) return;
    const dom = view.nodeDOM(start - 1);
    if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'nearest' });
  }

  /** Goes to the next (1) or previous (-1) pair, or to the next that `wanted` accepts, round the end. */
  walk(by: 1 | -1, wanted: (status: PairStatus) => boolean = () => true): void {
    const { statuses } = this.current;
    if (!statuses.length) return;
    const from = statuses.findIndex(({ pair }) => pair.id === this.hand);
    const start = from < 0 ? (by > 0 ? -1 : statuses.length) : from;
    for (let n = 1; n <= statuses.length; n++) {
      const status = statuses[(((start + n * by) % statuses.length) + statuses.length) % statuses.length]!;
      if (wanted(status)) return this.take(status.pair.id);
    }
    this.tell('nothing-left');
  }

  /** Whether nobody has confirmed a pair and the aligner was not sure of it either. */
  unsure({ pair, drift }: PairStatus): boolean {
    return drift.state === 'unconfirmed' && (scoreOf(this.letter, pair.id) ?? 1) < SURE;
  }

  /** Goes to the next pair that needs a hand: first those of which the aligner was not sure. */
  walkToHand(): void {
    const others = (status: PairStatus): boolean => status.pair.id !== this.hand && this.unsure(status);
    this.walk(1, this.current.statuses.some(others) ? others : needsHand);
  }

  otherSide(): void {
    const pair = this.pairOf(this.hand);
    const other = this.side === 'en' ? 'fr' : 'en';
    if (!pair) return;
    if (pair[other].length) this.take(pair.id, other);
    else if (!this.readOnly) this.fill(pair.id, other);
  }

  // Deeds

  /** Does something to the letter as one step of undo. */
  do<T>(deed: Deed, change: () => T): T | undefined {
    if (this.readOnly) return undefined;
    this.notice = undefined;
    return this.history.do(deed, change);
  }

  /** Takes in a change that was made elsewhere for this person (a new version of a side), as one step of their undo. */
  takeIn(update: Uint8Array): void {
    if (this.readOnly) return;
    this.history.seal();
    Y.applyUpdate(this.letter.doc, update, this.history);
    this.history.seal();
    this.refresh();
  }

  tell(notice: Notice | undefined): void {
    this.notice = notice;
    this.refresh();
  }

  confirm(ids: readonly string[], why?: string): void {
    this.do('confirm', () => {
      for (const id of ids) {
        const pair = this.pairOf(id);
        if (pair) confirmPair(this.letter, pair, this.author, why);
      }
    });
  }

  /** Confirms the pair in hand and goes on. A pair that lacks a side is only confirmed when the person says that it is `meant`. */
  confirmAndGoOn(meant = false): void {
    if (this.hand === undefined) return this.walkToHand();
    const state = this.current.hand?.drift.state;
    if (!meant && (state === 'en-only' || state === 'fr-only')) return this.tell('one-sided');
    this.confirm([this.hand]);
    this.walkToHand();
  }

  /** Begins the side that a pair lacks, and puts the cursor there. */
  fill(id: string, side: Side): void {
    const pair = this.pairOf(id);
    if (!pair) return;
    const { rows } = this.reader;
    const text = this.reader.side(side);
    const block = this.do('other', () => edits.fillSide(this.letter, rows, pair, side, text, this.author));
    if (block === undefined) return;
    this.side = side;
    this.hand = id;
    this.refresh();
    this.focus(side, block);
  }

  /**
   * Gives a pair's side these words, one step of undo: a side that is missing is begun; in one that is there the words stand in its blocks in order,
   * what is left over in the last. Line feeds part blocks.
   */
  putSide(id: string, side: Side, words: string): void {
    const pair = this.pairOf(id);
    if (!pair) return;
    const { rows } = this.reader;
    const begun = this.do('other', () => {
      const first = pair[side].length ? undefined : edits.fillSide(this.letter, rows, pair, side, this.reader.side(side), this.author);
      const blocks = first === undefined ? pair[side] : readSide(this.letter, side).blocks.filter((block) => block.id === first);
      const lines = words.split('\n');
      replaceText(this.letter, blocks.map((block, i) => {
        const last = i === blocks.length - 1;
        return { side, block: block.id, from: 0, to: blockText(block).length, insert: (last ? lines.slice(i).join('\n') : lines[i]) ?? '' };
      }));
      return blocks[0]?.id;
    });
    if (begun !== undefined) this.take(id, side);
  }

  mergeWithNext(): void {
    const pair = this.pairOf(this.hand);
    const next = pair && this.reader.pairs[this.reader.pairs.indexOf(pair) + 1];
    if (pair && next) this.realign('cannot-merge', () => edits.mergePairs(this.letter, pair, next, this.author));
    else this.tell('cannot-merge');
  }

  link(a: string, b: string): void {
    const [first, second] = [this.pairOf(a), this.pairOf(b)];
    this.linking = undefined;
    if (first && second) this.realign('cannot-merge', () => edits.mergePairs(this.letter, first, second, this.author));
  }

  /** Calls the linking off, if one was begun. @returns whether one was. */
  stopLinking(): boolean {
    if (this.linking === undefined) return false;
    this.linking = undefined;
    this.tell(undefined);
    return true;
  }

  /** The first time marks the pair in hand as the one to link, the second time links it with the pair then in hand; on the same pair it is called off. */
  linkHand(): void {
    if (this.linking === undefined) {
      this.linking = this.hand;
      return this.tell('choose-link');
    }
    if (this.linking !== this.hand && this.hand !== undefined) return this.link(this.linking, this.hand);
    this.linking = undefined;
    this.tell(undefined);
  }

  unlink(): void {
    const pair = this.pairOf(this.hand);
    if (pair) this.realign('cannot-unlink', () => edits.unlinkPair(this.letter, pair, this.author));
  }

  shift(by: 1 | -1): void {
    const pair = this.pairOf(this.hand);
    if (!pair) return;
    const { pairs } = this.reader;
    const shifted = by > 0 ? edits.shiftDown : edits.shiftUp;
    this.realign('cannot-shift', () => shifted(this.letter, pairs, pair, this.side, this.author));
  }

  /** Parts the pair at the cursor: before its block, or, in the pair's first block, inside its text. */
  split(): void {
    const view = this.activeView;
    const pair = this.pairOf(this.hand);
    const cursor = view && cursorBlock(view.state);
    if (!view || !pair || !cursor) return this.tell('cannot-split');
    const index = pair[this.side].findIndex((block) => block.id === cursor.id);
    if (index > 0 && cursor.offset === 0) {
      this.realign('cannot-split', () => edits.splitPair(this.letter, pair, this.side, index, this.author));
      return;
    }
    const { parent } = view.state.selection.$head;
    if (cursor.offset === 0) return this.tell('cannot-split');
    if (cursor.offset === parent.content.size) {
      this.realign('cannot-split', () => edits.splitPair(this.letter, pair, this.side, index + 1, this.author));
      return;
    }
    const text = this.reader.side(this.side);
    this.realign('cannot-split', () => edits.splitPairInText(this.letter, pair, this.side, text, index, cursor.offset, this.author));
  }

  private realign(otherwise: Notice, change: () => boolean): void {
    if (this.do('align', change)) this.walkStays();
    else this.tell(otherwise);
  }

  /** After blocks moved between pairs: the pair in hand is the one where the cursor's block now stands. */
  private walkStays(): void {
    const view = this.activeView;
    const id = view && cursorBlock(view.state)?.id;
    const pair = this.reader.pairs.find((candidate) => candidate[this.side].some((block) => block.id === id));
    if (pair) this.hand = pair.id;
    this.refresh();
  }

  // Undo

  undo(): void {
    if (!this.readOnly) this.rewind(() => this.history.undo());
  }

  redo(): void {
    if (!this.readOnly) this.rewind(() => this.history.redo());
  }

  /** Takes a step back (or forward again) and puts the cursor where it was when the step was made. */
  private rewind(step: () => boolean): void {
    this.popped = undefined;
    this.notice = undefined;
    step();
    const place = this.popped as Place | undefined;
    const view = place && this.views[place.side];
    if (place && view && blockPosition(view.state.doc, place.id) !== undefined) {
      this.side = place.side;
      this.focus(place.side, place.id, place.offset);
      this.cursorMoved(place.side);
    }
    this.refresh();
  }

  /** Keeps the cursor's place with each step, so that taking a step back shows where it was. */
  private keepPlaces(): void {
    const { undoManager } = this.history;
    undoManager.on('stack-item-added', ({ stackItem }) => {
      const view = this.activeView;
      const cursor = view && cursorBlock(view.state);
      if (cursor && !stackItem.meta.has(PLACE)) stackItem.meta.set(PLACE, { side: this.side, ...cursor } satisfies Place);
      this.refresh();
    });
    undoManager.on('stack-item-popped', ({ stackItem }) => {
      this.popped = stackItem.meta.get(PLACE) as Place | undefined;
    });
  }
}
