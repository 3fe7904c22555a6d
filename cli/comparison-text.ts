import type { BySide, Side } from '../shared/letter/side';
import type { Carried, ComparedPair, Comparison, SideChange } from '../shared/revisions/compare';
import { sideDiff } from '../shared/revisions/side-diff';
import { factsOf, factText, summaryOf } from '../shared/revisions/summary';
import { oneLine } from './io';

type Diff = readonly (readonly [op: -1 | 0 | 1, words: string])[];

/** What `compare --json` prints. */
export interface ComparisonJson {
  readonly pairs: readonly (Partial<BySide<{ readonly change: SideChange; readonly class?: string; readonly diff: Diff }>> & { readonly carried: Carried })[];
  readonly counts: Readonly<Record<string, number>>;
}

export function comparisonJson(comparison: Comparison, sides: readonly Side[]): ComparisonJson {
  const pairs = comparison.pairs.map((pair) => ({ ...sideJson(pair, 'en', sides), ...sideJson(pair, 'fr', sides), carried: pair.carried }));
  const { both, enOnly, frOnly, cosmetic, moved, added, removed } = summaryOf(comparison);
  const none = comparison.pairs.filter(({ carried }) => carried === 'none').length;
  return { pairs, counts: { pairs: pairs.length, none, both: both.length, 'en-only': enOnly.length, 'fr-only': frOnly.length, cosmetic: cosmetic.length, moved: moved.length, added: added.length, removed: removed.length } };
}

function sideJson(pair: ComparedPair, side: Side, sides: readonly Side[]): Partial<ComparisonJson['pairs'][number]> {
  const compared = pair[side];
  if (!compared || !sides.includes(side)) return {};
  const judged = compared.judgement ? { class: compared.judgement.class } : {};
  return { [side]: { change: compared.change, ...judged, diff: sideDiff(compared).map(({ op, text }) => [op, text] as const) } };
}

/** How removals and insertions are shown: in colour on a terminal, else by signs. */
interface Signs {
  readonly removed: (text: string) => string;
  readonly added: (text: string) => string;
  readonly loud: (text: string) => string;
}

const COLOURS: Signs = { removed: (text) => `\u001b[31;9m${text}\u001b[0m`, added: (text) => `\u001b[32;4m${text}\u001b[0m`, loud: (text) => `\u001b[1;33m${text}\u001b[0m` };
const PLAIN: Signs = { removed: (text) => `[-${text}-]`, added: (text) => `{+${text}+}`, loud: (text) => text };

const LOUD: Readonly<Record<Carried, string>> = { none: '', both: '', 'en-only': 'only in English', 'fr-only': 'only in French' };

/** Words of a kept stretch that are shown before and after a change. */
const CONTEXT = 60;

/** The pairs that changed, for a person; pairs are numbered from 0, as in `status`. */
export function comparisonText({ pairs }: Comparison, sides: readonly Side[], colour: boolean): string {
  const signs = colour ? COLOURS : PLAIN;
  const width = String(Math.max(0, pairs.length - 1)).length;
  return pairs.flatMap((pair, at) => {
    const changed = sides.filter((side) => pair[side] && pair[side].change !== 'same');
    if (!changed.length) return [];
    const head = `${String(at).padStart(width)}  ${LOUD[pair.carried] ? signs.loud(LOUD[pair.carried]) : ''}`.trimEnd();
    return [`${head}\n${changed.map((side) => sideText(pair, side, signs, ' '.repeat(width + 2))).join('\n')}\n\n`];
  }).join('');
}

function sideText(pair: ComparedPair, side: Side, signs: Signs, indent: string): string {
  const compared = pair[side]!;
  const facts = factsOf(compared).map(factText);
  const kinds = compared.blocks.flatMap(({ kind }) => (kind ? [`${kind.old.kind} → ${kind.now.kind}`] : []));
  const what = [compared.change, ...(compared.judgement?.class === 'cosmetic' ? ['looks only'] : []), ...facts, ...kinds].join(', ');
  const diff = sideDiff(compared);
  const words = diff.map(({ op, text }, i) => {
    const shown = text.trim() ? text.replace(EDGES, (edge) => ' '.repeat(Math.min(1, edge.length))).replace(/\S.*\S|\S/s, oneLine) : ' ';
    if (op < 0) return signs.removed(shown);
    return op > 0 ? signs.added(shown) : clipped(shown, i > 0, i < diff.length - 1);
  }).join('');
  return `${indent}${side}  ${what}\n${indent}    ${words}`;
}

/** White space at the ends of a stretch. */
const EDGES = /^\s+|\s+$/g;

/** A kept stretch, cut where it is long: only what stands near a change is of interest. */
function clipped(text: string, before: boolean, after: boolean): string {
  const most = (before && after ? 2 : 1) * CONTEXT;
  if (text.length <= most + 3) return text;
  const [start, end] = [before ? text.slice(0, CONTEXT).replace(/\S*$/, '') : '', after ? text.slice(-CONTEXT).replace(/^\S*/, '') : ''];
  return before || after ? `${start}…${end}` : `${text.slice(0, CONTEXT)}…`;
}

