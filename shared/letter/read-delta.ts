import { Slice, type Node } from 'prosemirror-model';
import { ReplaceStep, type Transform } from 'prosemirror-transform';
import * as Y from 'yjs';
import type { Block, EmbedRun, Json, Run } from './block';
import { HEAD, markerId } from './letter';
import { nodePosition } from './positions';
import { ATTR_NAMES, blockNode, inlineNode, nodeAttrs, nodeMarks, schema, type NodeAttrs } from './schema';

/** One entry of a Yjs text event's delta. */
export interface DeltaOp {
  readonly retain?: number;
  readonly delete?: number;
  readonly insert?: string | object;
  readonly attributes?: { readonly [name: string]: Json };
}

const newBlock = (id: string): Node => blockNode({ id, kind: 'paragraph', runs: [] });

function insertRun(tr: Transform, index: number, run: Run, headless: boolean): boolean {
  if (index === 0 && !headless) {
    // Text before the first marker: a block of its own, above all others.
    tr.insert(0, newBlock(HEAD));
    tr.insert(1, inlineNode(run));
    return true;
  }
  tr.insert(nodePosition(tr.doc, index, headless), inlineNode(run));
  return headless;
}

function insertMarker(tr: Transform, index: number, id: string, headless: boolean): boolean {
  if (index > 0) {
    tr.split(nodePosition(tr.doc, index, headless), 1, [{ type: schema.nodes.block, attrs: nodeAttrs({ id, kind: 'paragraph' }) as unknown as { [key: string]: unknown } }]);
    return headless;
  }
  if (headless) tr.setNodeAttribute(0, 'id', id);
  else tr.insert(0, newBlock(id));
  return false;
}

function remove(tr: Transform, index: number, length: number, headless: boolean): boolean {
  let rest = length;
  let unmarked = headless;
  if (index === 0 && !unmarked) {
    tr.setNodeAttribute(0, 'id', HEAD);
    unmarked = true;
    rest -= 1;
  }
  if (rest > 0) tr.step(new ReplaceStep(nodePosition(tr.doc, index, unmarked), nodePosition(tr.doc, index + rest, unmarked), Slice.empty));
  return unmarked;
}

function format(tr: Transform, from: number, to: number, attributes: { readonly [name: string]: Json }): void {
  for (const [name, value] of Object.entries(attributes)) {
    const gone: Node['marks'][number][] = [];
    tr.doc.nodesBetween(from, to, (node) => {
      for (const mark of node.marks) {
        if (mark.type === schema.marks.unknown ? mark.attrs.name === name : mark.type.name === name) gone.push(mark);
      }
    });
    for (const mark of gone) tr.removeMark(from, to, mark);
    if (value !== null) for (const mark of nodeMarks({ [name]: value })) tr.addMark(from, to, mark);
  }
}

/**
 * Carries a Yjs text event into small ProseMirror steps, so that decorations, selections and what else maps through steps survive.
 * New blocks come out as plain paragraphs with the id of their marker; `settle` gives them what the letter says of them.
 * @param tr a transform whose document shows the text as it was before the event
 * @param headless whether that text began without a marker
 */
export function readDelta(tr: Transform, delta: readonly DeltaOp[], headless: boolean): void {
  let index = 0;
  let unmarked = headless;
  for (const op of delta) {
    if (op.retain !== undefined) {
      if (op.attributes) format(tr, nodePosition(tr.doc, index, unmarked), nodePosition(tr.doc, index + op.retain, unmarked), op.attributes);
      index += op.retain;
    } else if (op.delete !== undefined) {
      unmarked = remove(tr, index, op.delete, unmarked);
    } else if (typeof op.insert === 'string') {
      unmarked = insertRun(tr, index, { text: op.insert, ...(op.attributes ? { marks: op.attributes } : {}) }, unmarked);
      index += op.insert.length;
    } else if (op.insert !== undefined) {
      const id = markerId(op.insert);
      // A newer program's nested type shows as `readSide` has it, and never gets into a document itself.
      const embed = op.insert instanceof Y.AbstractType ? {} : (op.insert as EmbedRun['embed']);
      unmarked = id === undefined
        ? insertRun(tr, index, { embed, ...(op.attributes ? { marks: op.attributes } : {}) }, unmarked)
        : insertMarker(tr, index, id, unmarked);
      index += 1;
    }
  }
  if (unmarked && tr.doc.childCount > 1 && tr.doc.firstChild!.content.size === 0) {
    tr.step(new ReplaceStep(0, tr.doc.firstChild!.nodeSize, Slice.empty));
  }
}

const SETTLED = ['id', ...ATTR_NAMES] as const;

/** What a document showed when it was last settled: the letter's blocks, and the nodes that stood for them. */
export interface Settled {
  readonly blocks: readonly Block[];
  readonly doc: Node;
}

/**
 * Brings the document's blocks to what the letter says of them: ids as resolved on reading, kinds, levels, numbering.
 * @param before blocks and nodes that were in accord, to be passed over where both are the same objects still
 * @returns false when the blocks' number or words differ, which `readDelta` never leaves behind; the caller then shows the side anew.
 */
export function settle(tr: Transform, blocks: readonly Block[], before?: Settled): boolean {
  const shown = blocks.length ? blocks : [{ id: HEAD, kind: 'paragraph', runs: [] } satisfies Block];
  if (shown.length !== tr.doc.childCount) return false;
  const { children } = tr.doc;
  let pos = 0;
  for (let i = 0; i < shown.length; i++) {
    const node = children[i]!;
    if (before?.blocks[i] !== shown[i] || before!.doc.maybeChild(i) !== node) settleBlock(tr, pos, node, shown[i]!);
    pos += node.nodeSize;
  }
  return true;
}

function settleBlock(tr: Transform, pos: number, node: Node, block: Block): void {
  const want = nodeAttrs(block);
  const have = node.attrs as NodeAttrs;
  for (const name of SETTLED) {
    if (have[name] !== want[name]) tr.setNodeAttribute(pos, name, want[name]);
  }
}
