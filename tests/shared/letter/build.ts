import type { Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { expect } from 'vitest';
import * as Y from 'yjs';
import type { BlockAttrs, BlockDraft, Json, Marks, Numeral, Run } from '../../../shared/letter/block';
import { letterDoc } from '../../../shared/letter/doc';
import { beginLetter, type DraftPair } from '../../../shared/letter/edits';
import { Letter } from '../../../shared/letter/letter';
import { derivePairs, type Pair } from '../../../shared/letter/pairs';
import { readSide } from '../../../shared/letter/read-side';
import { nodeRuns, sideNode, type NodeAttrs } from '../../../shared/letter/schema';
import { SIDES, type Side } from '../../../shared/letter/side';
import { OurWriter } from '../../fuzz/our-writer';

/**
 * The notation of a side, read and shown alike: `one two|three`.
 * `|` begins a block, `^` is the cursor (two: a selection), a line feed is a hard break, `{heading 2}` before a block's words
 * are its scalars, `[two](bold link=x)` are marked words, `<{"chart":1}>` is another embed; a leading `~` says that the first
 * block has no marker. An empty string is an empty side, `{}` one empty block.
 */
export interface Notation {
  readonly drafts: readonly BlockDraft[];
  readonly headless: boolean;
  /** Positions in the ProseMirror document. */
  readonly carets: readonly number[];
}

const PIECE = /\||\^|\{([^}]*)\}|\[([^\]]*)\]\(([^)]*)\)|<(\{[^>]*\})>|[^|^{[<]+/gu;

export function parse(text: string): Notation {
  const headless = text.startsWith('~');
  const source = headless ? text.slice(1) : text;
  const drafts: (BlockAttrs & { runs: Run[] })[] = source.replaceAll('^', '') === '' ? [] : [{ kind: 'paragraph', runs: [] }];
  const carets: number[] = [];
  let pos = 1;
  const words = (str: string, marks?: Marks): void => {
    for (const part of str.split(/([\n^])/u)) {
      const extra = marks ? { marks } : {};
      if (part === '^') carets.push(pos);
      else if (part === '\n') drafts.at(-1)!.runs.push({ embed: { br: true }, ...extra });
      else if (part) drafts.at(-1)!.runs.push({ text: part, ...extra });
      pos += part === '^' ? 0 : part.length;
    }
  };
  for (const [piece, attrs, marked, marks, embed] of source.matchAll(PIECE)) {
    if (piece === '|') {
      drafts.push({ kind: 'paragraph', runs: [] });
      pos += 2;
    } else if (attrs !== undefined) Object.assign(drafts.at(-1)!, parseAttrs(attrs));
    else if (marked !== undefined) words(marked, parseMarks(marks!));
    else if (embed !== undefined) {
      drafts.at(-1)!.runs.push({ embed: JSON.parse(embed) as { [key: string]: Json } });
      pos += 1;
    } else words(piece);
  }
  return { drafts, headless, carets };
}

function parseAttrs(text: string): Partial<BlockAttrs> {
  const [kind, ...rest] = text.split(' ');
  const attrs: { -readonly [K in keyof BlockAttrs]?: BlockAttrs[K] } = { kind: kind || 'paragraph' };
  for (const word of rest) {
    const [name, value] = word.split('=') as [string, string?];
    if (value === undefined) attrs.level = Number(name);
    else if (name === 'numeral') attrs.numeral = value as Numeral;
    else if (name === 'template') attrs.template = value;
    else attrs.start = Number(value);
  }
  return attrs;
}

function parseMarks(text: string): Marks {
  return Object.fromEntries(text.split(' ').map((word) => {
    const [name, value] = word.split('=') as [string, string?];
    return [name, value ?? true];
  }));
}

/** Without cursors and without what only the letter knows (`~`), as `show` has it. */
export const plain = (text: string): string => text.replaceAll('^', '').replace(/^~|^\{\}$/u, '');

/** A document in the notation. */
export function show(doc: Node): string {
  const blocks: string[] = [];
  doc.forEach((node) => blocks.push(showAttrs(node.attrs as NodeAttrs) + nodeRuns(node).map(showRun).join('')));
  return blocks.join('|');
}

function showAttrs({ kind, level, numeral, template, start }: NodeAttrs): string {
  const words = [kind, level, numeral && `numeral=${numeral}`, template && `template=${template}`, start === null ? null : `start=${start}`].filter((word) => word !== null);
  return words.length > 1 || kind !== 'paragraph' ? `{${words.join(' ')}}` : '';
}

function showRun(run: Run): string {
  const text = 'text' in run ? run.text : run.embed.br ? '\n' : `<${JSON.stringify(run.embed)}>`;
  if (!run.marks) return text;
  const marks = Object.entries(run.marks).sort(([a], [b]) => (a < b ? -1 : 1));
  return `[${text}](${marks.map(([name, value]) => (value === true ? name : `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)).join(' ')})`;
}

/** The blocks' ids in reading order: `e0 e1`. */
export function idsOf(doc: Node): string {
  const ids: string[] = [];
  doc.forEach((node) => ids.push(String(node.attrs.id)));
  return ids.join(' ');
}

/** Pairs by their members, `e0:f0 e1,e2:f1 e3: :f2`, in the order of the desk's rows. */
export function showPairs(pairs: readonly Pair[]): string {
  return pairs.map((pair) => SIDES.map((side) => pair[side].map((block) => block.id).join(',')).join(':')).join(' ');
}

/** `0:0 1,2:1` as pairs of drafts. */
export function draftPairs(text: string): DraftPair[] {
  const indexes = (list: string): number[] => (list ? list.split(',').map(Number) : []);
  return text ? text.split(' ').map((pair) => ({ en: indexes(pair.split(':')[0]!), fr: indexes(pair.split(':')[1]!) })) : [];
}

/** Fresh ids `n0`, `n1`, … under another name. */
export function serial(name = 'n'): () => string {
  let next = 0;
  return () => `${name}${next++}`;
}

/**
 * A letter's state. The English blocks are `e0`, `e1`, …, the French `f0`, …, the pairs `p0`, …
 * @param pairs as `draftPairs` reads them; without them the first faces the first, and so on, and what is left over has no entry
 */
export function stateOf(en: string, fr: string, pairs?: string): Uint8Array {
  const letter = new Letter(letterDoc());
  letter.doc.clientID = 1;
  const sides = { en: parse(en), fr: parse(fr) };
  const marked = { en: sides.en.headless ? sides.en.drafts.slice(1) : sides.en.drafts, fr: sides.fr.headless ? sides.fr.drafts.slice(1) : sides.fr.drafts };
  const both = Math.min(sides.en.drafts.length, sides.fr.drafts.length);
  const wanted = pairs === undefined ? Array.from({ length: both }, (_, i): DraftPair => ({ en: [i], fr: [i] })) : draftPairs(pairs);
  const offset = { en: sides.en.headless ? 1 : 0, fr: sides.fr.headless ? 1 : 0 };
  const ids = ['letter', ...marked.en.map((_, i) => `e${i + offset.en}`), ...marked.fr.map((_, i) => `f${i + offset.fr}`), ...wanted.map((_, i) => `p${i}`)];
  const shifted = wanted.map((pair) => ({ en: pair.en.map((i) => i - offset.en).filter((i) => i >= 0), fr: pair.fr.map((i) => i - offset.fr).filter((i) => i >= 0) }));
  beginLetter(letter, 'A letter', marked, shifted, { person: 'Nora', now: () => new Date(0), newId: () => ids.shift()! });
  for (const side of SIDES) {
    if (!sides[side].headless) continue;
    const [head] = sides[side].drafts;
    let at = 0;
    for (const run of head!.runs) {
      if ('text' in run) letter.text[side].insert(at, run.text, { ...run.marks });
      else letter.text[side].insertEmbed(at, run.embed, { ...run.marks });
      at += 'text' in run ? run.text.length : 1;
    }
  }
  return Y.encodeStateAsUpdate(letter.doc);
}

/** A letter by itself. */
export function letterOf(en: string, fr: string, pairs?: string): Letter {
  const letter = new Letter(letterDoc());
  Y.applyUpdate(letter.doc, stateOf(en, fr, pairs));
  return letter;
}

/** The letter's pairs, read anew. */
export function pairsOf(letter: Letter): Pair[] {
  return derivePairs(letter, readSide(letter, 'en'), readSide(letter, 'fr'));
}

/** Two people at two replicas of a letter. */
export function two(en: string, fr = 'un|deux|trois', pairs?: string): { a: OurWriter; b: OurWriter } {
  const start = stateOf(en, fr, pairs);
  return { a: new OurWriter('a', start, 100), b: new OurWriter('b', start, 200) };
}

/** Each takes what the other has given, until there is no more. */
export function exchange(a: OurWriter, b: OurWriter): void {
  for (let more = true; more; ) {
    const [fromA, fromB] = [a.give(), b.give()];
    more = fromA.length + fromB.length > 0;
    for (const update of fromA) b.take(update);
    for (const update of fromB) a.take(update);
  }
}

/** A replica that somebody opens only now from what this one would save. */
export function opened(writer: OurWriter): Letter {
  const letter = new Letter(letterDoc());
  Y.applyUpdate(letter.doc, Y.encodeStateAsUpdate(writer.letter.doc));
  return letter;
}

/** Views, letters and a letter opened fresh say the same on both replicas; nothing had to be mended. */
export function expectAgreed(a: OurWriter, b: OurWriter): void {
  exchange(a, b);
  a.verify();
  b.verify();
  expect(b.fingerprint()).toBe(a.fingerprint());
  const fresh = opened(a);
  for (const side of SIDES) expect(sideNode(readSide(fresh, side).blocks).toJSON()).toEqual(a.state(side).doc.toJSON());
  expect(showPairs(pairsOf(fresh))).toBe(showPairs(a.reader.pairs));
}

/** Puts the cursor (or a selection) where the carets of the notation stand. */
export function select(writer: OurWriter, side: Side, { carets }: Notation): void {
  if (!carets.length) return;
  const { doc, tr } = writer.state(side);
  writer.dispatch(side, tr.setSelection(TextSelection.create(doc, carets[0]!, carets[1] ?? carets[0]!)));
}

/** What a person does to a side: a transaction of the state, or a command. */
export type Act = ((state: EditorState) => Transaction) | { readonly command: (newId: () => string) => Command };

export interface Expected {
  /** The French side; what is not said is `un|deux|trois`. */
  readonly fr?: string;
  /** How the letter is paired at first. */
  readonly paired?: string;
  /** The ids after the deed, `e0 a0 e1`. */
  readonly ids?: string;
  /** The pairs after the deed, as `showPairs` has them. */
  readonly pairs?: string;
}

/**
 * Does something to the English side of a letter and asks for everything at once: the view and its cursor, the ids and pairs,
 * the letter read anew and opened anew, a second replica's view, and all of it again after undo and redo.
 */
export function check(start: string, act: Act, result: string, more: Expected = {}): void {
  const { a, b } = two(start, more.fr, more.paired);
  select(a, 'en', parse(start));
  const before = { doc: a.state('en').doc.toJSON() as unknown, print: a.fingerprint() };
  if (typeof act === 'function') a.dispatch('en', act(a.state('en')));
  else expect(act.command(a.newId)(a.state('en'), (tr) => a.dispatch('en', tr))).toBe(true);
  const after = { doc: a.state('en').doc.toJSON() as unknown, print: a.fingerprint() };
  const { doc, selection } = a.state('en');
  expect(show(doc)).toBe(plain(result));
  const { carets } = parse(result);
  if (carets.length) expect([selection.anchor, selection.head]).toEqual([carets[0], carets[1] ?? carets[0]]);
  if (more.ids !== undefined) expect(idsOf(doc)).toBe(more.ids);
  if (more.pairs !== undefined) expect(showPairs(a.reader.pairs)).toBe(more.pairs);
  expectAgreed(a, b);
  expect(a.history.undo(), 'undo takes it back').toBe(true);
  expect(a.state('en').doc.toJSON()).toEqual(before.doc);
  expect(a.fingerprint()).toBe(before.print);
  expectAgreed(a, b);
  expect(a.history.undo(), 'it was one step').toBe(false);
  expect(a.history.redo(), 'redo does it again').toBe(true);
  expect(a.state('en').doc.toJSON()).toEqual(after.doc);
  expect(a.fingerprint()).toBe(after.print);
  expectAgreed(a, b);
}

/** Types into a side as a person does, where a text stands. */
export function typeAfter(writer: OurWriter, side: Side, after: string, text: string): void {
  const { doc, tr } = writer.state(side);
  const at = doc.textBetween(0, doc.content.size, '\u0001\u0001', '\uFFFC').indexOf(after);
  expect(at, `"${after}" in the ${side} side`).toBeGreaterThanOrEqual(0);
  // Each block before has one opening and one closing, as the separator has two units.
  writer.dispatch(side, tr.insertText(text, at + after.length + 1));
}
