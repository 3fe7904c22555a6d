import { diffArrays } from 'diff';
import { isText, runText, type Json, type Run } from '../../letter/block';
import { matchesOf } from '../../letter/matches';
import type { Side } from '../../letter/side';
import { diffPassage } from '../../revisions/diff-passage';
import { normalMarks } from '../../revisions/normal-runs';
import { runsBetween } from '../../revisions/word-text';
import type { Piece } from './plan';

/** The pieces of a text of which all came, or all went. */
export function wholly(fate: 'inserted' | 'deleted', runs: readonly Run[]): Piece[] {
  return tidy(runs.map((run): Piece => (fate === 'inserted' ? { fate, after: run } : { fate, before: run })));
}

/** What lies between two versions of a text, sentence by sentence, then word by word. */
export function piecesBetween(before: readonly Run[], after: readonly Run[], side: Side): Piece[] {
  const pieces: Piece[] = [];
  const changes = diffPassage(before, after, side);
  let [a, b] = [0, 0];
  for (let at = 0; at < changes.length; at++) {
    const change = changes[at]!;
    const next = changes[at + 1];
    const [from, length] = [{ a, b }, change.text.length];
    if (change.op <= 0) a += length;
    if (change.op >= 0) b += length;
    // Of what stayed a line feed may be a break in one version and the end of a block in the other: each gives its own.
    if (change.op === 0) pieces.push(...kept(runsBetween(before, from.a, a), runsBetween(after, from.b, b)));
    else if (change.op === -1 && change.dress && next?.op === 1 && next.dress) {
      b += next.text.length;
      pieces.push(...redressed(change.runs, next.runs));
      at++;
    } else pieces.push(...wholly(change.op === 1 ? 'inserted' : 'deleted', change.runs));
  }
  return pieces;
}

const DRESS_TOKEN = /\s|[\p{L}\p{M}\p{N}]+|[^]/gu;

/** The same words with other marks, spaces, apostrophes, quotes or dashes: only these change. */
function redressed(before: readonly Run[], after: readonly Run[]): Piece[] {
  const [was, is] = [textOf(before), textOf(after)];
  if (was === is) return kept(before, after);
  const words = (text: string): string[] => matchesOf(text, DRESS_TOKEN).map((match) => match[0]);
  const pieces: Piece[] = [];
  let [a, b] = [0, 0];
  for (const { value, added, removed } of diffArrays(words(was), words(is))) {
    const length = value.join('').length;
    if (added) pieces.push(...wholly('inserted', runsBetween(after, b, b + length)));
    else if (removed) pieces.push(...wholly('deleted', runsBetween(before, a, a + length)));
    else pieces.push(...kept(runsBetween(before, a, a + length), runsBetween(after, b, b + length)));
    if (!added) a += length;
    if (!removed) b += length;
  }
  return pieces;
}

/** Runs of one text in both versions, cut where either has a run's end. Another link, or another embed, is no change of marks: it goes, and comes. */
function kept(before: readonly Run[], after: readonly Run[]): Piece[] {
  const pieces: Piece[] = [];
  const ends = [...new Set([...runEnds(before), ...runEnds(after)])].sort((x, y) => x - y);
  let from = 0;
  for (const to of ends) {
    const [was, is] = [runsBetween(before, from, to)[0]!, runsBetween(after, from, to)[0]!];
    if (sameThing(was, is)) pieces.push({ fate: 'kept', before: was, after: is });
    else pieces.push({ fate: 'deleted', before: was }, { fate: 'inserted', after: is });
    from = to;
  }
  return pieces;
}

function runEnds(runs: readonly Run[]): number[] {
  let at = 0;
  return runs.map((run) => (at += runText(run).length)).filter((end) => end > 0);
}

function sameThing(a: Run, b: Run): boolean {
  if (key(a.marks?.link ?? null) !== key(b.marks?.link ?? null)) return false;
  return isText(a) ? isText(b) : !isText(b) && key(a.embed) === key(b.embed);
}

function key(value: Json): string {
  return JSON.stringify(value);
}

function textOf(runs: readonly Run[]): string {
  return runs.map(runText).join('');
}

/**
 * Cuts pieces into those of each of several blocks of one version, whose texts (of the lengths given) were parted by line feeds when they were compared. The
 * line feed itself is no words; what the other version has in its place (a break) goes or came. What stands at a cut belongs to the block before it.
 */
export function cutPieces(pieces: readonly Piece[], version: 'before' | 'after', lengths: readonly number[]): Piece[][] {
  const parts: Piece[][] = lengths.map(() => []);
  const other = version === 'after' ? 'before' : 'after';
  let part = 0;
  let left = lengths[0] ?? 0;
  for (let piece of pieces) {
    if (!piece[version]) {
      parts[part]!.push(piece);
      continue;
    }
    for (let length = runText(piece[version]).length; length > 0; length = piece[version] ? runText(piece[version]).length : 0) {
      if (left === 0 && part < lengths.length - 1) {
        const [feed, rest] = splitPiece(piece, 1);
        if (feed[other]) parts[part]!.push(other === 'before' ? { fate: 'deleted', before: feed.before! } : { fate: 'inserted', after: feed.after! });
        left = lengths[++part]!;
        piece = rest;
        continue;
      }
      const [head, rest] = splitPiece(piece, Math.min(left, length));
      parts[part]!.push(head);
      left -= Math.min(left, length);
      piece = rest;
    }
  }
  return parts.map(tidy);
}

/** A piece as two, the first of this many units. */
function splitPiece(piece: Piece, at: number): [Piece, Piece] {
  const part = (from: number, to: number): Piece => {
    const cut = (run: Run | undefined): Run | undefined => run && runsBetween([run], from, to)[0];
    const [before, after] = [cut(piece.before), cut(piece.after)];
    return { fate: piece.fate, ...(before ? { before } : {}), ...(after ? { after } : {}) };
  };
  return [part(0, at), part(at, Infinity)];
}

/** The same changes in the fewest pieces: between words that stay, what went stands before what came. */
export function tidy(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let came: Piece[] = [];
  for (const piece of pieces) {
    if (piece.fate === 'inserted') {
      came.push(piece);
      continue;
    }
    if (piece.fate === 'kept') {
      for (const one of came) add(out, one);
      came = [];
    }
    add(out, piece);
  }
  for (const one of came) add(out, one);
  return out;
}

/** The same pieces in their order, neighbours of one fate and equal marks as one. */
export function inFewest(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) add(out, piece);
  return out;
}

function add(list: Piece[], piece: Piece): void {
  const last = list.at(-1);
  const united = last?.fate === piece.fate ? { before: unite(last.before, piece.before), after: unite(last.after, piece.after) } : undefined;
  if (united && united.before !== null && united.after !== null) {
    list[list.length - 1] = { fate: piece.fate, ...(united.before ? { before: united.before } : {}), ...(united.after ? { after: united.after } : {}) };
  } else if (!isEmpty(piece)) list.push(piece);
}

function isEmpty({ before, after }: Piece): boolean {
  const run = before ?? after;
  return run === undefined || (isText(run) && run.text === '');
}

/** Two runs of equal marks as one; null where they are not of a kind, undefined where both are absent. */
function unite(a: Run | undefined, b: Run | undefined): Run | undefined | null {
  if (!a || !b) return a || b ? null : undefined;
  if (!isText(a) || !isText(b)) return null;
  return key(normalMarks(a.marks) ?? null) === key(normalMarks(b.marks) ?? null) ? { ...a, text: a.text + b.text } : null;
}
