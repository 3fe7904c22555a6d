import { blockText, isText, type Block, type BlockAttrs, type BlockDraft } from '../letter/block';
import { alignKey, attrKey, HEAD, marker, type Author, type Letter } from '../letter/letter';
import { pairIdOf } from '../letter/pairs';
import { readSide } from '../letter/read-side';
import { ATTR_NAMES } from '../letter/schema';
import type { Side } from '../letter/side';
import { editRuns } from './edit-runs';
import type { BlockMatch } from './match-blocks';
import { normalRuns } from './normal-runs';
import type { UpdatePlan } from './plan-update';
import { SideDelta } from './side-delta';

/** A block of the side as it shall be. */
interface Target {
  readonly id: string;
  readonly attrs: BlockAttrs;
  /** The pair in which it stands; undefined for a new block, which has none yet. */
  readonly pair?: string;
}

/** What a plan did to a side. */
export interface WrittenPlan {
  /** The ids of the new version's blocks, in order. */
  readonly ids: readonly string[];
  /** The ids of new blocks that are in no pair yet. */
  readonly fresh: ReadonlySet<string>;
  /** For each merge the pair that goes on and those of the blocks that were joined to it. */
  readonly merged: readonly { readonly into: string; readonly from: readonly string[] }[];
}

/**
 * Writes the new version of a side's text: blocks that stayed keep their marker, their text changes by the fewest edits; what is new is
 * put in, what moved goes with its id. To be called in a transaction of the person's, on the side for which the plan was made.
 * @param keep ids of blocks that would be gone and shall stay
 */
export function writePlan(letter: Letter, side: Side, plan: UpdatePlan, keep: ReadonlySet<string>, author: Pick<Author, 'newId'>): WrittenPlan {
  const headless = readSide(letter, side).headless;
  const writer = new PlanWriter(letter, side, plan, keep, author, headless);
  const targets = writer.run();
  const blocks = readSide(letter, side).blocks;
  if (blocks.length !== targets.length) throw new Error(`an update of ${targets.length} blocks gave ${blocks.length}`);
  // By place: where two blocks claimed one id, a name may have passed from one to the other.
  blocks.forEach((block, at) => settle(letter, side, block, targets[at]!));
  const renamed = new Map(targets.map((target, at) => [target.id, blocks[at]!.id]));
  const fresh = joinInside(letter, side, blocks, targets);
  return { ids: writer.draftIds.map((id) => renamed.get(id)!), fresh, merged: writer.merged };
}

class PlanWriter {
  readonly draftIds: string[] = [];
  readonly merged: { into: string; from: string[] }[] = [];
  private readonly delta = new SideDelta();
  private readonly targets: Target[] = [];
  private readonly matchOf = new Map<number, BlockMatch>();

  constructor(
    private readonly letter: Letter, private readonly side: Side, private readonly plan: UpdatePlan,
    private readonly keep: ReadonlySet<string>, author: Pick<Author, 'newId'>, private readonly headless: boolean,
  ) {
    for (const match of plan.matches) {
      match.now.forEach((index, part) => {
        this.matchOf.set(index, match);
        this.draftIds[index] = match.old.length && part === 0 ? plan.old[match.old[0]!]!.id : author.newId();
      });
    }
  }

  run(): readonly Target[] {
    const { old, now, matches } = this.plan;
    const inPlace = matches.filter((match) => match.inPlace);
    for (const match of matches) {
      if (match.old.length > 1) this.merged.push({ into: this.pairOf(match.old[0]!), from: match.old.slice(1).map((index) => this.pairOf(index)) });
    }
    let [i, j] = [0, 0];
    for (const match of [...inPlace, undefined]) {
      const [toOld, toNow] = [match?.old[0] ?? old.length, match?.now[0] ?? now.length];
      // What goes before what comes: words that others write in a block that goes stay with the block before it.
      for (; i < toOld; i++) this.leave(i);
      for (; j < toNow; j++) this.bring(j);
      if (!match) break;
      this.edit(match);
      i += match.old.length;
      j += match.now.length;
    }
    if (this.delta.entries.length) this.letter.text[this.side].applyDelta([...this.delta.entries]);
    return this.targets;
  }

  /** A block that moves away, goes, or is kept though the new version has it no more. */
  private leave(index: number): void {
    const block = this.plan.old[index]!;
    if (!this.keep.has(block.id) || !this.plan.gone.includes(block)) {
      this.delta.delete(this.markerLength(index) + blockText(block).length);
      return;
    }
    this.begin(index, block);
    this.delta.retain(blockText(block).length);
    this.targets.push({ id: block.id, attrs: block, pair: this.pairOf(index) });
  }

  /** A block that is new here. */
  private bring(index: number): void {
    const draft = this.plan.now[index]!;
    const from = this.matchOf.get(index)?.old[0];
    this.delta.insert(marker(this.draftIds[index]!));
    for (const run of normalRuns(draft.runs)) this.delta.insert(isText(run) ? run.text : run.embed, run.marks);
    this.push(index, from);
  }

  private edit({ change, old, now }: BlockMatch): void {
    const before = old.map((index) => this.plan.old[index]!);
    const after = now.map((index) => ({ id: this.draftIds[index]!, runs: this.plan.now[index]!.runs }));
    this.begin(old[0]!, this.plan.now[now[0]!]!);
    if (change === 'same') this.delta.retain(blockText(before[0]!).length);
    else editRuns(this.delta, before, after);
    for (const index of now) this.push(index, old[0]!);
  }

  /** Keeps the marker of a block that stays, or gives one to text that has none and cannot do without: only a first block with words can. */
  private begin(index: number, content: BlockDraft): void {
    if (this.markerLength(index)) this.delta.retain(1);
    else if (this.targets.length || !blockText(content)) this.delta.insert(marker(HEAD));
  }

  private markerLength(index: number): number {
    return this.headless && index === 0 ? 0 : 1;
  }

  private push(index: number, from: number | undefined): void {
    this.targets.push({ id: this.draftIds[index]!, attrs: this.plan.now[index]!, ...(from === undefined ? {} : { pair: this.pairOf(from) }) });
  }

  private pairOf(index: number): string {
    return pairIdOf(this.letter, this.side, this.plan.old[index]!.id);
  }
}

/** Gives a block the scalars and the pair that it shall have; what is so already is not written. */
function settle(letter: Letter, side: Side, block: Block, { attrs, pair }: Target): void {
  for (const name of ATTR_NAMES) {
    const wanted = attrs[name] ?? null;
    if ((block[name] ?? null) !== wanted) letter.blocks.set(attrKey(side, block.id, name), wanted);
  }
  if (pair !== undefined && pairIdOf(letter, side, block.id) !== pair) letter.align.set(alignKey(side, block.id), pair);
}

/** Puts new blocks that would part a pair into it, as the desk does. @returns the others */
function joinInside(letter: Letter, side: Side, blocks: readonly Block[], targets: readonly Target[]): Set<string> {
  const fresh = new Set<string>();
  let waiting: string[] = [];
  let previous: string | undefined;
  targets.forEach(({ pair }, at) => {
    const { id } = blocks[at]!;
    if (pair === undefined) {
      waiting.push(id);
      return;
    }
    for (const between of waiting) {
      if (pair === previous) letter.align.set(alignKey(side, between), pair);
      else fresh.add(between);
    }
    waiting = [];
    previous = pair;
  });
  for (const id of waiting) fresh.add(id);
  return fresh;
}
