import { HARD_BREAK, blockText, runText, type Block, type EmbedRun, type Marks } from './block';
import { commonEnds } from './common-ends';
import type { Letter } from './letter';
import { readSide } from './read-side';
import { SIDES, type Side } from './side';

/** Other words for a stretch of a block. */
export interface BlockEdit {
  readonly side: Side;
  /** The block's id. */
  readonly block: string;
  /** UTF-16 offsets in the block's text (`blockText`); equal for an insertion. */
  readonly from: number;
  readonly to: number;
  /** What shall stand there. A line feed is a hard break; U+FFFC stands for an object of the stretch that stays. */
  readonly insert: string;
  /** Marks that the new words shall have besides; null takes one away. */
  readonly marks?: Marks;
}

/** One change of a side's text, by index in the Y.Text. */
interface Change {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
  readonly marks: Marks;
  /** So much after it stays, in other marks. */
  readonly format?: { readonly length: number; readonly marks: Marks };
}

/**
 * Puts other words in some places of a letter, with the fewest letters changed: what stays at both ends of a stretch is left alone,
 * and so are the objects in it that `insert` names. What comes has the marks of the first letter that goes, or else of the letter
 * beside it; between two letters a link only if both have it. Several edits of a block may come in any order. To be called in one
 * transaction of the person's (`History.do`): one undo takes all back.
 * @returns false (and writes nothing) when a block is not there, a place lies outside of it, two places overlap, an object would have to be made,
 * or nothing would change
 */
export function replaceText(letter: Letter, edits: readonly BlockEdit[]): boolean {
  const changes = { en: [] as Change[], fr: [] as Change[] };
  for (const side of SIDES) {
    const own = edits.filter((edit) => edit.side === side);
    if (!own.length) continue;
    const { blocks, starts } = readSide(letter, side);
    const index = new Map(blocks.map((block, at) => [block.id, at]));
    if (!apart(own)) return false;
    for (const edit of own) {
      const at = index.get(edit.block);
      const found = at === undefined ? undefined : changesOf(blocks[at]!, starts[at]!, edit);
      if (!found) return false;
      changes[side].push(...found);
    }
  }
  if (!changes.en.length && !changes.fr.length) return false;
  for (const side of SIDES) if (changes[side].length) write(letter, side, changes[side]);
  return true;
}

/** Whether no two edits of a block overlap. */
function apart(edits: readonly BlockEdit[]): boolean {
  const sorted = [...edits].sort((a, b) => (a.block === b.block ? a.from - b.from || a.to - b.to : a.block < b.block ? -1 : 1));
  return sorted.every((edit, i) => sorted[i - 1]?.block !== edit.block || sorted[i - 1]!.to <= edit.from);
}

/** One delta for all: single changes would each walk the text from its beginning. */
function write(letter: Letter, side: Side, changes: readonly Change[]): void {
  let at = 0;
  const delta = [...changes].sort((a, b) => a.at - b.at).flatMap((change) => {
    const attributes = { ...change.marks };
    const inserts = change.insert.split(/(\n)/).filter(Boolean).map((part) => ({ insert: part === '\n' ? (HARD_BREAK as EmbedRun).embed : part, attributes }));
    const kept = change.at - at;
    const { format } = change;
    at = change.at + change.remove + (format?.length ?? 0);
    return [...(kept ? [{ retain: kept }] : []), ...(change.remove ? [{ delete: change.remove }] : []), ...inserts, ...(format ? [{ retain: format.length, attributes: { ...format.marks } }] : [])];
  });
  letter.text[side].applyDelta(delta, { sanitize: false });
}

const OBJECTS = /[\n\uFFFC]/g;

/** What an edit changes, in order; undefined where it cannot be done. */
function changesOf(block: Block, start: number, { from, to, insert, marks }: BlockEdit): Change[] | undefined {
  const text = blockText(block);
  if (!(from >= 0 && from <= to && to <= text.length)) return undefined;
  const was = text.slice(from, to);
  const objects = was.match(OBJECTS) ?? [];
  const stay = objects.join('') === (insert.match(OBJECTS) ?? []).join('');
  if (!stay && insert.includes('\uFFFC')) return undefined;
  const [parts, inserts] = stay ? [was.split(OBJECTS), insert.split(OBJECTS)] : [[was], [insert]];
  let at = from;
  return parts.flatMap((part, i) => {
    const own = at;
    at += part.length + 1;
    const change = changeOf(block, text, own, part, inserts[i]!);
    return marks && part + inserts[i]! ? marked(start, own, part, change, marks) : change ? { ...change, at: start + change.at } : [];
  });
}

/** A change with other marks besides, of what stays of the words as well. */
function marked(start: number, from: number, was: string, change: Change | undefined, marks: Marks): Change[] {
  const whole = from + was.length;
  const keep = (at: number, end: number): Change[] => (end > at ? [{ at: start + at, remove: 0, insert: '', marks: {}, format: { length: end - at, marks } }] : []);
  if (!change) return keep(from, whole);
  const present = Object.fromEntries(Object.entries({ ...change.marks, ...marks }).filter(([, value]) => value !== null));
  return [...keep(from, change.at), { ...change, at: start + change.at, marks: present }, ...keep(change.at + change.remove, whole)];
}

/** What changes of a stretch without objects; `at` counts in the block. */
function changeOf(block: Block, text: string, from: number, was: string, insert: string): Change | undefined {
  if (was === insert) return undefined;
  const { head, tail } = wholeEnds(was, insert);
  const at = from + head;
  const remove = was.length - head - tail;
  const marks = remove ? marksAt(block, at) : was ? marksAt(block, head ? at - 1 : at) : marksBetween(block, text, at);
  return { at, remove, insert: insert.slice(head, insert.length - tail), marks };
}

/** Common ends that part no surrogate pair: Yjs would put U+FFFD for each half. */
function wholeEnds(a: string, b: string): { head: number; tail: number } {
  let { head, tail } = commonEnds(a, b);
  if (head > 0 && /[\uD800-\uDBFF]/.test(a[head - 1]!)) head--;
  if (tail > 0 && /[\uDC00-\uDFFF]/.test(a[a.length - tail]!)) tail--;
  return { head, tail };
}

function marksAt(block: Block, at: number): Marks {
  let end = 0;
  for (const run of block.runs) {
    end += runText(run).length;
    if (at < end) return run.marks ?? {};
  }
  return {};
}

/** The marks for words put between two letters: those of the letter before, at the block's beginning of the one after; a link ends where it ended. */
function marksBetween(block: Block, text: string, at: number): Marks {
  const { link, ...marks } = at > 0 ? marksAt(block, at - 1) : marksAt(block, at);
  const inside = link !== undefined && at > 0 && at < text.length && JSON.stringify(marksAt(block, at).link) === JSON.stringify(link);
  return inside ? { ...marks, link } : marks;
}
