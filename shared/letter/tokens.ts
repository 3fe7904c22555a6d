import type { Fragment, Node } from 'prosemirror-model';
import { isText, type Json, type Run } from './block';
import { commonEnds } from './common-ends';
import { inlineRun, type NodeAttrs } from './schema';

/** One unit of a side's text: a block's beginning, or content. A text run is as many units as it has UTF-16 units. */
export type Token = { readonly block: NodeAttrs } | Run;

export function isBlockToken(token: Token): token is { readonly block: NodeAttrs } {
  return 'block' in token;
}

/** How many units of the Y.Text a token takes. */
export function tokenLength(token: Token): number {
  return !isBlockToken(token) && isText(token) ? token.text.length : 1;
}

/** The tokens of a flat fragment that begin between two of its positions; closings have none, for a marker only says where a block begins. */
export function tokensBetween(content: Fragment, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  if (from >= to) return tokens;
  content.forEach((node, offset) => {
    if (offset >= to || offset + node.nodeSize <= from) return;
    if (node.isInline) {
      tokens.push(inlineRun(cut(node, from - offset, to - offset)));
      return;
    }
    if (offset >= from) tokens.push({ block: node.attrs as NodeAttrs });
    tokens.push(...tokensBetween(node.content, Math.max(0, from - offset - 1), to - offset - 1));
  });
  return tokens;
}

function cut(node: Node, from: number, to: number): Node {
  return node.isText && (from > 0 || to < node.nodeSize) ? node.cut(Math.max(0, from), Math.min(node.nodeSize, to)) : node;
}

interface Unit {
  readonly token: Token;
  readonly key: string;
}

function units(tokens: readonly Token[]): Unit[] {
  const list: Unit[] = [];
  for (const token of tokens) {
    if (isBlockToken(token)) {
      list.push({ token, key: `block ${token.block.id ?? ''}` });
      continue;
    }
    const marks = sortedMarks(token.marks);
    if (!isText(token)) {
      list.push({ token, key: `embed ${JSON.stringify(token.embed)} ${marks}` });
      continue;
    }
    for (let i = 0; i < token.text.length; i++) {
      const text = token.text[i]!;
      list.push({ token: token.marks ? { text, marks: token.marks } : { text }, key: `${text} ${marks}` });
    }
  }
  return list;
}

function sortedMarks(marks: { readonly [name: string]: Json } | undefined): string {
  return marks ? JSON.stringify(Object.entries(marks).sort(([a], [b]) => (a < b ? -1 : 1))) : '';
}

/** Joins units back into runs. */
function joinUnits(list: readonly Unit[]): Token[] {
  const tokens: Token[] = [];
  for (const { token } of list) {
    const last = tokens.at(-1);
    if (last && !isBlockToken(last) && !isBlockToken(token) && isText(last) && isText(token) && sortedMarks(last.marks) === sortedMarks(token.marks)) {
      tokens[tokens.length - 1] = { ...last, text: last.text + token.text };
    } else tokens.push(token);
  }
  return tokens;
}

/** What remains of a replacement when the units that stay the same at its ends are left alone. */
export interface Trimmed {
  /** Units kept at the beginning. */
  readonly kept: number;
  /** Units to delete after those. */
  readonly removed: number;
  readonly inserted: readonly Token[];
  /** Blocks that stand in the kept parts, as they were and as they shall be: their id is the same. */
  readonly blocks: readonly (readonly [NodeAttrs, NodeAttrs])[];
}

const HIGH_SURROGATE = /^[\uD800-\uDBFF]$/;
const LOW_SURROGATE = /^[\uDC00-\uDFFF]$/;

function isHalf({ token }: Unit, half: RegExp): boolean {
  return !isBlockToken(token) && isText(token) && half.test(token.text);
}

/**
 * Trims a replacement to what really changes, so that what stands on both sides of it keeps its place (and what others
 * write there keeps its neighbour). `[a b c]` by `[a x c]`: kept 1, removed 1, inserted `x`.
 */
export function trim(before: readonly Token[], after: readonly Token[]): Trimmed {
  const old = units(before);
  const now = units(after);
  let { head, tail } = commonEnds(old, now, (a, b) => a.key === b.key);
  // Never between the two units of a surrogate pair: Yjs would put U+FFFD for each half.
  if (head > 0 && isHalf(old[head - 1]!, HIGH_SURROGATE)) head--;
  if (tail > 0 && isHalf(old[old.length - tail]!, LOW_SURROGATE)) tail--;
  const blocks: [NodeAttrs, NodeAttrs][] = [];
  const pairUp = (a: Token, b: Token): void => {
    if (isBlockToken(a) && isBlockToken(b)) blocks.push([a.block, b.block]);
  };
  for (let i = 0; i < head; i++) pairUp(old[i]!.token, now[i]!.token);
  for (let i = 1; i <= tail; i++) pairUp(old[old.length - i]!.token, now[now.length - i]!.token);
  return { kept: head, removed: old.length - head - tail, inserted: joinUnits(now.slice(head, now.length - tail)), blocks };
}
