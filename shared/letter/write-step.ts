import type { Node } from 'prosemirror-model';
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep, type Step } from 'prosemirror-transform';
import * as Y from 'yjs';
import { isText, type EmbedRun, type Json } from './block';
import { attrKey, HEAD, marker, markerId, type Letter } from './letter';
import { textIndex } from './positions';
import { readAttrs } from './read-side';
import { ATTR_NAMES, markEntry, nodeAttrs, type AttrName, type NodeAttrs } from './schema';
import type { Side } from './side';
import { isBlockToken, tokensBetween, trim, type Token } from './tokens';

/** Whether a text begins otherwise than with a marker: its first block is `head`, or it is empty. */
export function isHeadless(text: Y.Text): boolean {
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    return !(item.content instanceof Y.ContentEmbed) || markerId(item.content.embed) === undefined;
  }
  return true;
}

/** Writes the scalars of a block, but only those that the letter does not hold already: what nobody changed is not written. */
function writeAttrs(letter: Letter, side: Side, id: string, attrs: NodeAttrs, names: readonly AttrName[] = ATTR_NAMES): void {
  const held = nodeAttrs(readAttrs(letter, side, id));
  for (const name of names) {
    if (held[name] !== attrs[name]) letter.blocks.set(attrKey(side, id, name), attrs[name]);
  }
}

/** Inserts tokens and returns the index after them. Attributes are always given in full, so that text never takes on its neighbour's marks. */
function insertTokens(letter: Letter, side: Side, at: number, tokens: readonly Token[]): number {
  const text = letter.text[side];
  let index = at;
  for (const token of tokens) {
    if (isBlockToken(token)) {
      // A block that has no id yet gets one in a later step of the same transaction, which replaces this marker.
      const id = token.block.id ?? '';
      text.insertEmbed(index, marker(id), {});
      if (id) writeAttrs(letter, side, id, token.block);
      index += 1;
    } else if (isText(token)) {
      text.insert(index, token.text, { ...token.marks });
      index += token.text.length;
    } else {
      text.insertEmbed(index, token.embed as EmbedRun['embed'], { ...token.marks });
      index += 1;
    }
  }
  return index;
}

function replace(letter: Letter, side: Side, doc: Node, from: number, to: number, inserted: readonly Token[], headless: boolean): void {
  const at = textIndex(doc, from, headless);
  const length = textIndex(doc, to, headless) - at;
  if (!length) {
    insertTokens(letter, side, at, inserted);
    return;
  }
  const removed = tokensBetween(doc.content, from, to);
  // The virtual or unmarked first block has an opening in the document and none in the text.
  if (headless && from === 0) removed.shift();
  const change = trim(removed, inserted);
  for (const [was, now] of change.blocks) {
    if (now.id) writeAttrs(letter, side, now.id, now, ATTR_NAMES.filter((name) => was[name] !== now[name]));
  }
  if (change.removed) letter.text[side].delete(at + change.kept, change.removed);
  insertTokens(letter, side, at + change.kept, change.inserted);
}

function format(letter: Letter, side: Side, doc: Node, from: number, to: number, name: string, value: Json, headless: boolean): void {
  doc.forEach((block, offset) => {
    const begin = Math.max(from, offset + 1);
    const end = Math.min(to, offset + 1 + block.content.size);
    // Block by block: a format across a marker would leave its attribute on the marker.
    if (begin < end) letter.text[side].format(textIndex(doc, begin, headless), end - begin, { [name]: value });
  });
}

/**
 * Gives the first block a marker of its own before a step that could not do without: one that puts something before it, or
 * leaves it empty above others (text before the first marker cannot be an empty block).
 */
function needsMarker(step: Step, after: Node): boolean {
  const from = (step as Partial<ReplaceStep>).from;
  return after.childCount > 1 && (from === 0 || after.firstChild!.content.size === 0);
}

/**
 * Writes one ProseMirror step into a side's text and scalars. To be called inside a Yjs transaction, for every step in order.
 * @param doc the document before the step; @param after the document after it.
 * @throws RangeError for a kind of step that a flat document does not know.
 */
export function writeStep(letter: Letter, side: Side, step: Step, doc: Node, after: Node): void {
  const text = letter.text[side];
  let headless = isHeadless(text);
  if (headless && needsMarker(step, after) && doc.firstChild!.attrs.id === HEAD) {
    text.insertEmbed(0, marker(HEAD), {});
    headless = false;
  }
  if (step instanceof ReplaceStep) {
    const { content, openStart, openEnd } = step.slice;
    replace(letter, side, doc, step.from, step.to, tokensBetween(content, openStart, content.size - openEnd), headless);
  } else if (step instanceof ReplaceAroundStep) {
    const { content, openStart, openEnd } = step.slice;
    const gap = openStart + step.insert;
    // The later part first: the earlier one then still finds its place.
    replace(letter, side, doc, step.gapTo, step.to, tokensBetween(content, gap, content.size - openEnd), headless);
    replace(letter, side, doc, step.from, step.gapFrom, tokensBetween(content, openStart, gap), headless);
  } else if (step instanceof AddMarkStep) {
    format(letter, side, doc, step.from, step.to, ...markEntry(step.mark), headless);
  } else if (step instanceof RemoveMarkStep) {
    format(letter, side, doc, step.from, step.to, markEntry(step.mark)[0], null, headless);
  } else if (step instanceof AttrStep) {
    writeAttr(letter, side, step, doc, headless);
  } else {
    throw new RangeError(`a step of this kind cannot be written to a letter: ${JSON.stringify(step.toJSON().stepType)}`);
  }
}

function writeAttr(letter: Letter, side: Side, step: AttrStep, doc: Node, headless: boolean): void {
  const attrs = doc.nodeAt(step.pos)!.attrs as NodeAttrs;
  if (step.attr !== 'id') {
    if (attrs.id) writeAttrs(letter, side, attrs.id, { ...attrs, [step.attr]: step.value }, [step.attr as AttrName]);
    return;
  }
  const at = textIndex(doc, step.pos, headless);
  if (!(headless && step.pos === 0)) letter.text[side].delete(at, 1);
  insertTokens(letter, side, at, [{ block: { ...attrs, id: step.value as string } }]);
}
