import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlainText } from '../../shared/exchange/plain-text';
import type { BlockDraft } from '../../shared/letter/block';
import { Random } from '../random';
import { blocksOf, EDITS, Writer, type Draft, type Edit } from '../shared/exchange/redline/random-letter';

/** Two versions of a letter, the second edited at random. */
export interface EditScript {
  readonly name: string;
  readonly before: readonly BlockDraft[];
  readonly after: readonly BlockDraft[];
}

/** So many edit scripts on stretches of letters, and how often each edit was done. The same seed gives the same scripts. */
export function editScripts(count: number, seed: number, edits: readonly Edit[] = EDITS): { readonly cases: EditScript[]; readonly done: ReadonlyMap<Edit, number> } {
  const writers = letters(seed);
  const done = new Map<Edit, number>();
  const cases = Array.from({ length: count }, (_, i) => {
    const writer = writers[i % writers.length]!;
    // A letter does not begin or end with a table: where a script has some, its first and last lines stay.
    const tables = i % 2 === 1;
    const allowed = tables ? edits : edits.filter((what) => !TABLE_EDITS.has(what));
    const draft = writer.draft(3 + writer.random.below(15), tables);
    let edited = draft;
    for (let left = 1 + writer.random.below(10); left > 0; left--) {
      const what = writer.random.pick(tables && writer.random.chance(0.3) ? [...TABLE_EDITS] : allowed);
      const next = writer.edit(edited, what);
      if (next) done.set(what, (done.get(what) ?? 0) + 1);
      edited = next ?? edited;
    }
    const whole = (blocks: readonly BlockDraft[]): BlockDraft[] => (tables ? framed(blocks) : [...blocks]);
    return { name: `script ${i + 1}`, before: whole(blocksOf(draft)), after: whole(blocksOf(edited)) };
  });
  return { cases, done };
}

const TABLE_EDITS: ReadonlySet<Edit> = new Set(['table in', 'table out', 'row in', 'row out', 'cell', 'grid']);

function framed(blocks: readonly BlockDraft[]): BlockDraft[] {
  const notes = blocks.findIndex(({ kind }) => kind === 'note');
  const end = notes < 0 ? blocks.length : notes;
  return [{ kind: 'date', runs: [{ text: '1 May 2024' }] }, ...blocks.slice(0, end), { kind: 'signatory', runs: [{ text: 'Yours sincerely' }] }, ...blocks.slice(end)];
}

/** Real letters where they are at hand, else the sample: lines as blocks, and their words to write with. */
function letters(seed: number): LetterWriter[] {
  const material = process.env.VISAVIS_MATERIAL ?? '../shared';
  const folder = path.join(material, 'letters');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(en|fr)\.txt$/.test(name)).map((name) => path.join(folder, name)) : ['samples/river-letter.en.txt', 'samples/river-letter.fr.txt'];
  return files.map((file, i) => {
    const text = readFileSync(file, 'utf8');
    return new LetterWriter(new Random(seed * 1000 + i), text.match(/[\p{L}’]+/gu) ?? [], readPlainText(text));
  });
}

class LetterWriter extends Writer {
  constructor(random: Random, vocabulary: readonly string[], private readonly letter: readonly BlockDraft[]) {
    super(random, vocabulary);
  }

  /** One table at most: what stands between two, and goes or comes whole, LibreOffice leaves an empty line of. */
  override edit(draft: Draft, what: Edit): Draft | undefined {
    return what === 'table in' && draft.items.some((item) => 'table' in item) ? undefined : super.edit(draft, what);
  }

  /** A stretch of the letter, with notes, links, tables and marks put in. */
  override draft(size: number, tables = false): Draft {
    const from = this.random.below(Math.max(1, this.letter.length - size));
    let draft: Draft = { items: this.letter.slice(from, from + size).map((block) => ({ block })), notes: new Map() };
    for (const what of ['note in', 'note in', 'link', 'mark', 'mark', 'item', 'item', tables ? 'table in' : 'break'] as const) draft = this.edit(draft, what) ?? draft;
    return draft;
  }
}
