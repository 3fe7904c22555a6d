import { SEVERITIES, type Severity } from '../shared/checks/check';
import type { Finding } from '../shared/checks/finding';
import type { Pair } from '../shared/letter/pairs';
import type { BySide, Side } from '../shared/letter/side';

/** A finding as `check --json` prints it. */
export interface FindingJson extends BySide<readonly number[]> {
  readonly check: string;
  readonly severity: Severity;
  /** The pair's id; of two files, its number. */
  readonly pair: string;
  readonly side?: Side;
  /** The block's index in its side. */
  readonly block?: number;
  readonly from?: number;
  readonly to?: number;
  readonly text?: string;
  readonly message: string;
  /** What should stand at `from` to `to`, where that is all it takes. */
  readonly fix?: string;
  /** Every change that mends it, where it takes another or more than one. */
  readonly edits?: readonly { readonly side: Side; readonly block: number; readonly from: number; readonly to: number; readonly insert: string }[];
}

/** A finding with the number of its pair, from 0. */
export interface IndexedFinding {
  readonly pair: number;
  readonly json: FindingJson;
}

/** Findings with the indexes of their pairs and blocks; `numbered` pairs are named by their number. */
export function indexFindings(findings: readonly Finding[], pairs: readonly Pair[], numbered: boolean): IndexedFinding[] {
  const number = new Map(pairs.map(({ id }, i) => [id, i]));
  const index = (side: Side): ReadonlyMap<string, number> => new Map(pairs.flatMap((pair) => pair[side].map((block, i) => [block.id, pair.at[side] + i] as const)));
  const blocks = { en: index('en'), fr: index('fr') };
  return findings.map((finding) => {
    const at = number.get(finding.pair)!;
    const pair = pairs[at]!;
    const indexes = (side: Side): number[] => pair[side].map((_, i) => pair.at[side] + i);
    const { check, severity, side, block, from, to, text } = finding;
    const place = side === undefined || block === undefined ? {} : { side, block: blocks[side].get(block)!, from: from!, to: to!, text: text! };
    return { pair: at, json: { check, severity, pair: numbered ? String(at) : pair.id, ...place, en: indexes('en'), fr: indexes('fr'), message: finding.message.en, ...fixJson(finding, blocks) } };
  });
}

function fixJson({ fix, side, block, from, to }: Finding, blocks: BySide<ReadonlyMap<string, number>>): Pick<FindingJson, 'fix' | 'edits'> {
  if (!fix?.length) return {};
  const [only] = fix;
  if (fix.length === 1 && only!.side === side && only!.block === block && only!.from === from && only!.to === to) return { fix: only!.insert };
  return { edits: fix.map((edit) => ({ ...edit, block: blocks[edit.side].get(edit.block)! })) };
}

/** Findings for a person: one a line, with the number of the pair; then how many there are of each kind. */
export function findingsText(findings: readonly IndexedFinding[], pairs: number): string {
  const width = String(Math.max(0, pairs - 1)).length;
  const lines = findings.map(({ pair, json }) => {
    const place = json.side === undefined ? '' : `${json.side}: `;
    const fix = json.fix === undefined ? '' : `  → ${shown(json.fix)}`;
    return `${String(pair).padStart(width)}  ${json.severity.padEnd(7)}  ${place}${json.message}${fix}  [${json.check}]`;
  });
  const counts = SEVERITIES.map((severity) => countText(severity, findings.filter(({ json }) => json.severity === severity).length)).filter(Boolean);
  return `${[...lines, `${pairs} ${pairs === 1 ? 'pair' : 'pairs'}: ${counts.join(', ') || 'nothing found'}`].join('\n')}\n`;
}

/** Words to insert, on one line, with their no-break spaces and emptiness to be seen. */
function shown(insert: string): string {
  return insert === '' ? '(nothing)' : insert.replaceAll('\u202f', '⍽').replaceAll('\u00a0', '⍽').replaceAll('\n', '↵');
}

function countText(severity: Severity, count: number): string {
  if (count === 0) return '';
  return `${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`;
}
