import type { BlockDraft, Run } from '../letter/block';
import { hasLevel, levelOf } from '../letter/block';
import { labelsShown } from '../letter/labels';
import { SIDES, type BySide, type Side } from '../letter/side';
import { diffPassage } from './diff-passage';
import type { WordChange } from './diff-words';
import { cutAtBlocks } from './cut-at-blocks';
import { matchBlocks, type BlockChange, type BlockMatch } from './match-blocks';
import { heaviestRising } from './rising';

/** One of the two letters that are compared; blocks that have ids let them speak for themselves. */
export interface ComparedLetter extends BySide<readonly (BlockDraft & { readonly id?: string })[]> {
  /** Its pairs in the order of the desk's rows, by index of their blocks. */
  readonly pairs: readonly BySide<readonly number[]>[];
}

/** What became of a block, or of a side of a pair. Of a side `edited` stands for several kinds of change together. */
export type SideChange = 'same' | 'edited' | 'added' | 'removed' | 'moved' | 'moved-edited' | 'split' | 'merged';

/** A block of the later letter with what it comes from, or a block of the earlier one that is gone. */
export interface ComparedBlock {
  readonly change: SideChange;
  /** Indexes of the earlier letter's blocks; empty for one that was added. */
  readonly old: readonly number[];
  /** Index of the later letter's block; absent for one that was removed. */
  readonly now?: number;
  /** Its words: ops 0 and 1 give the later text, 0 and -1 the earlier; the texts of several earlier blocks are parted by line feeds. */
  readonly diff: readonly WordChange[];
  /** Its list label, or its sign as a note, as a reader sees it, of the later letter where it is there. Another number is no change. */
  readonly label?: string;
  /** What it is, or was before it was removed. */
  readonly look: KindAndLevel;
  /** What it was and is, where kind or level changed. */
  readonly kind?: { readonly old: KindAndLevel; readonly now: KindAndLevel };
}

export interface KindAndLevel {
  readonly kind: string;
  readonly level?: number;
}

/** How grave a side's change is, and what it is about. */
export interface Judgement {
  readonly class: 'cosmetic' | 'wording' | 'factual';
  readonly facts: readonly { readonly what: string; readonly removed?: string; readonly added?: string }[];
}

/** Judges a side's change by its earlier and later blocks: drift's own classes. */
export type Judge = (before: readonly BlockDraft[], after: readonly BlockDraft[], side: Side) => Judgement;

export interface ComparedSide {
  readonly change: SideChange;
  readonly blocks: readonly ComparedBlock[];
  /** Absent where nothing changed but place. */
  readonly judgement?: Judgement;
}

/** Whether what changed in a pair changed in both languages. A change of dress alone asks nothing of the other side. */
export type Carried = 'none' | 'both' | 'en-only' | 'fr-only';

/** A pair of the later letter beside what it was; or a pair of the earlier letter that is gone. */
export interface ComparedPair {
  /** The pairs' numbers, from 0; `old` lists those of the earlier letter that went into this one. */
  readonly old: readonly number[];
  readonly now?: number;
  readonly en?: ComparedSide;
  readonly fr?: ComparedSide;
  readonly carried: Carried;
}

/** The comparison of two letters: the later one's pairs in their order, with pairs that are gone after the pair that stood before them. */
export interface Comparison {
  readonly pairs: readonly ComparedPair[];
}

/**
 * Compares two letters in both languages at once. Blocks are matched on each side by what they hold, with equal ids as further
 * evidence; pairs follow their blocks. Nothing is taken from events: two imported files compare as well as two revisions.
 */
export function compareLetters(a: ComparedLetter, b: ComparedLetter, judge: Judge): Comparison {
  const weights = b.pairs.map((pair) => SIDES.reduce((sum, side) => sum + pair[side].reduce((total, index) => total + 1 + runsLength(b[side][index]!.runs), 0), 0));
  const sides = { en: matchSide(a, b, 'en', weights), fr: matchSide(a, b, 'fr', weights) };
  const went = whereTo(a, b, sides);
  const from = b.pairs.map((): number[] => []);
  went.forEach((now, old) => now !== undefined && from[now]!.push(old));
  const rows = from.map((old, now) => ({ now, old }));
  const compared = rows.map((row) => comparePair(row, a, b, sides, judge));
  const gone = [...a.pairs.keys()].filter((old) => went[old] === undefined).map((old) => ({ old, pair: comparePair({ old: [old] }, a, b, sides, judge) }));
  return { pairs: inOrder(compared, gone, went) };
}

/** A side's blocks compared. */
interface MatchedSide {
  /** By index of the later block. */
  readonly now: readonly ComparedBlock[];
  /** The earlier blocks that are gone, by index. */
  readonly gone: ReadonlyMap<number, ComparedBlock>;
  readonly matches: readonly BlockMatch[];
}

function matchSide(letterA: ComparedLetter, letterB: ComparedLetter, side: Side, weights: readonly number[]): MatchedSide {
  const [a, b] = [letterA[side], letterB[side]];
  const matches = placed(matchBlocks(a, b), pairOfBlocks(letterB, side), weights);
  const now: ComparedBlock[] = [];
  const shown = { a: labelsShown(a), b: labelsShown(b) };
  const labelled = (label: string | undefined): Pick<ComparedBlock, 'label'> => (label === undefined ? {} : { label });
  const gone = new Map<number, ComparedBlock>();
  for (const match of matches) {
    const diff = match.change === 'same' || match.change === 'moved' ? unchanged(runsOf(b, match.now)) : diffPassage(runsOf(a, match.old), runsOf(b, match.now), side);
    if (match.now.length === 0) for (const old of match.old) gone.set(old, { change: 'removed', old: [old], diff: diffPassage(a[old]!.runs, [], side), look: kindAndLevel(a[old]!), ...labelled(shown.a[old]) });
    else {
      const parts = match.now.length === 1 ? [diff] : cutAtBlocks(diff, match.now.map((index) => b[index]!));
      match.now.forEach((index, i) => now[index] = { change: changeOf(match), old: match.old, now: index, diff: parts[i]!, look: kindAndLevel(b[index]!), ...labelled(shown.b[index]), ...kindChange(a[match.old[0] ?? -1], b[index]!) });
    }
  }
  return { now, gone, matches };
}

/**
 * Says of each match anew whether it moved, weighing blocks by their whole pair: where two pairs changed places either may be said to have
 * moved, and both languages should say the same.
 */
function placed(matches: readonly BlockMatch[], pairOf: readonly number[], weights: readonly number[]): BlockMatch[] {
  const links = matches.flatMap((match) => (match.old.length && match.now.length ? [{ old: match.old[0]!, now: match.now[0]!, weight: weights[pairOf[match.now[0]!]!]!, match }] : []));
  const settled = new Set(heaviestRising(links.sort((x, y) => x.old - y.old)).map(({ match }) => match));
  return matches.map((match) => {
    const inPlace = settled.has(match);
    if (inPlace === match.inPlace || !match.old.length || !match.now.length) return match;
    return { ...match, inPlace, change: inPlace ? IN_PLACE[match.change] ?? match.change : MOVED[match.change] ?? match.change };
  });
}

const MOVED: Readonly<Partial<Record<BlockChange, BlockChange>>> = { same: 'moved', edited: 'moved-edited' };
const IN_PLACE: Readonly<Partial<Record<BlockChange, BlockChange>>> = { moved: 'same', 'moved-edited': 'edited' };

function changeOf({ change }: BlockMatch): SideChange {
  return change === 'new' ? 'added' : change === 'gone' ? 'removed' : change;
}

function runsOf(blocks: readonly BlockDraft[], indexes: readonly number[]): Run[] {
  return indexes.flatMap((index, i) => (i === 0 ? blocks[index]!.runs : [{ text: '\n' }, ...blocks[index]!.runs]));
}

function unchanged(runs: readonly Run[]): WordChange[] {
  const text = runs.map((run) => ('text' in run ? run.text : run.embed.br ? '\n' : '\uFFFC')).join('');
  return text ? [{ op: 0, text, runs }] : [];
}

function kindChange(old: BlockDraft | undefined, now: BlockDraft): Pick<ComparedBlock, 'kind'> {
  if (!old) return {};
  const [was, is] = [kindAndLevel(old), kindAndLevel(now)];
  return was.kind === is.kind && was.level === is.level ? {} : { kind: { old: was, now: is } };
}

function kindAndLevel(block: BlockDraft): KindAndLevel {
  return hasLevel(block.kind) ? { kind: block.kind, level: levelOf(block) } : { kind: block.kind };
}

/** For each pair of the earlier letter the pair of the later one that most of its words went to; undefined where all its blocks are gone. */
function whereTo(a: ComparedLetter, b: ComparedLetter, sides: BySide<MatchedSide>): (number | undefined)[] {
  const votes = a.pairs.map(() => new Map<number, number>());
  for (const side of SIDES) {
    const pairOf = { a: pairOfBlocks(a, side), b: pairOfBlocks(b, side) };
    for (const { old, now } of sides[side].matches) {
      if (!now.length) continue;
      for (const index of old) {
        const votesOf = votes[pairOf.a[index]!]!;
        const to = pairOf.b[now[0]!]!;
        votesOf.set(to, (votesOf.get(to) ?? 0) + 1 + runsLength(a[side][index]!.runs));
      }
    }
  }
  return votes.map((found) => [...found].sort((x, y) => y[1] - x[1] || x[0] - y[0])[0]?.[0]);
}

function runsLength(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + ('text' in run ? run.text.length : 1), 0);
}

function pairOfBlocks({ pairs }: ComparedLetter, side: Side): number[] {
  const pairOf: number[] = [];
  pairs.forEach((pair, number) => pair[side].forEach((index) => pairOf[index] = number));
  return pairOf;
}

function comparePair(row: { readonly now?: number; readonly old: readonly number[] }, a: ComparedLetter, b: ComparedLetter, sides: BySide<MatchedSide>, judge: Judge): ComparedPair {
  const compared = { en: compareSide(row, a, b, sides.en, 'en', judge), fr: compareSide(row, a, b, sides.fr, 'fr', judge) };
  const matters = (side: Side) => compared[side] !== undefined && compared[side].change !== 'same' && compared[side].judgement?.class !== 'cosmetic';
  const carried = matters('en') ? (matters('fr') ? 'both' : 'en-only') : matters('fr') ? 'fr-only' : 'none';
  return { ...row, ...(compared.en ? { en: compared.en } : {}), ...(compared.fr ? { fr: compared.fr } : {}), carried };
}

function compareSide(row: { readonly now?: number; readonly old: readonly number[] }, a: ComparedLetter, b: ComparedLetter, matched: MatchedSide, side: Side, judge: Judge): ComparedSide | undefined {
  const present = row.now === undefined ? [] : b.pairs[row.now]![side].map((index) => matched.now[index]!);
  const gone = row.old.flatMap((number) => a.pairs[number]![side].flatMap((index) => matched.gone.get(index) ?? []));
  const blocks = withGone(present, gone);
  if (!blocks.length) return undefined;
  const change = changeOfAll(blocks);
  const touched = blocks.filter((block) => block.change !== 'same' && block.change !== 'moved');
  if (!touched.length) return { change, blocks };
  const before = touched.flatMap((block) => earlier(block, a[side]));
  const after = touched.flatMap(({ now }) => (now === undefined ? [] : [b[side][now]!]));
  return { change, blocks, judgement: judge(before, after, side) };
}

/** The earlier blocks, as far as a compared block comes from them: of one that was split, the part that it holds. */
function earlier({ change, old, diff }: ComparedBlock, blocks: readonly BlockDraft[]): BlockDraft[] {
  if (change !== 'split') return old.map((index) => blocks[index]!);
  return [{ ...blocks[old[0]!]!, runs: diff.flatMap(({ op, runs }) => (op === 1 ? [] : runs)) }];
}

/** Gone blocks stand after the block that comes from the nearest one before them. */
function withGone(present: readonly ComparedBlock[], gone: readonly ComparedBlock[]): readonly ComparedBlock[] {
  const blocks = [...present];
  for (const block of gone) {
    const after = blocks.findLastIndex(({ old }) => old.length > 0 && old.at(-1)! < block.old[0]!);
    blocks.splice(after + 1, 0, block);
  }
  return blocks;
}

function changeOfAll(blocks: readonly ComparedBlock[]): SideChange {
  const changes = new Set(blocks.map(({ change }) => change));
  if (changes.size === 1) return [...changes][0]!;
  changes.delete('same');
  if (changes.size === 1 && !changes.has('added') && !changes.has('removed')) return [...changes][0]!;
  return 'edited';
}

/** A pair that is gone stands after the pair to which the nearest earlier one before it went. */
function inOrder(compared: readonly ComparedPair[], gone: readonly { readonly old: number; readonly pair: ComparedPair }[], went: readonly (number | undefined)[]): ComparedPair[] {
  const after = new Map<number, ComparedPair[]>();
  for (const { old, pair } of gone) {
    let before = old - 1;
    while (before >= 0 && went[before] === undefined) before--;
    const at = before < 0 ? -1 : went[before]!;
    after.set(at, [...(after.get(at) ?? []), pair]);
  }
  return [...(after.get(-1) ?? []), ...compared.flatMap((pair, i) => [pair, ...(after.get(i) ?? [])])];
}
