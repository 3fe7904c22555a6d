import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../../shared/exchange/html';
import { writeHtml } from '../../../../shared/exchange/html-out';
import { isText, type BlockDraft, type Marks, type Numeral, type Run } from '../../../../shared/letter/block';
import { labelsShown } from '../../../../shared/letter/labels';
import { referenceOf } from '../../../../shared/letter/notes';
import { Random } from '../random';
import { finished, only } from './letters';

const WORDS = ['river', 'fleuve', 'l’été', '«\u00a0non\u00a0»', '1\u202f200', '<b>', '&amp;', 'œuvre', '"quoted"', "it's", '\\', '100\u00a0%', '𝒳'];
const MARKS: readonly Marks[] = [{}, {}, {}, { bold: true }, { italic: true }, { bold: true, italic: true }, { underline: true }, { strike: true }, { superscript: true }, { link: 'https://example.org/?a=1&b=2' }, { link: 'mailto:a@b.example', bold: true }];
const NUMERALS: readonly (Numeral | undefined)[] = [undefined, 'lower-letter', 'upper-letter', 'lower-roman', 'upper-roman'];
const TEMPLATES = ['%n.', '(%n)', '%n)', '§\u00a0%n'];

function runs(random: Random, notes?: string[]): Run[] {
  const made = Array.from({ length: 1 + random.below(4) }, (_, i): Run => {
    const marks = random.pick(MARKS);
    const text = `${i ? ' ' : ''}${Array.from({ length: 1 + random.below(4) }, () => random.pick(WORDS)).join(' ')}`;
    return Object.keys(marks).length ? { text, marks } : { text };
  });
  if (notes && random.below(6) === 0) {
    const name = `n${notes.length}`;
    notes.push(name);
    made.push({ embed: { note: name } });
  }
  if (random.below(8) === 0) made.push({ embed: { br: true } }, { text: random.pick(WORDS) });
  return made;
}

function side(random: Random): BlockDraft[] {
  const notes: string[] = [];
  const blocks: BlockDraft[] = [];
  for (let i = 0, tables = 0; i < 12; i++) {
    const kind = random.pick(['paragraph', 'paragraph', 'heading', 'ordered', 'ordered', 'bullet', 'table', 'rule']);
    // A reader takes bold in a heading for the heading's look, and a rule at an end or over the notes for theirs.
    if (kind === 'heading') blocks.push({ kind, level: 1 + random.below(3), runs: [{ text: random.pick(WORDS) }] });
    else if (kind === 'rule') blocks.push({ kind: 'paragraph', runs: runs(random, notes) }, { kind, runs: [] }, { kind: 'paragraph', runs: runs(random, notes) });
    else if (kind === 'table') {
      const table = `t${++tables}`;
      for (let cell = 0; cell < 4; cell++) {
        const where = { table, row: cell >> 1, column: cell & 1 };
        if (random.below(5) === 0) blocks.push({ kind: 'heading', level: 1 + random.below(3), ...where, runs: [{ text: random.pick(WORDS) }] });
        else blocks.push({ kind: 'cell', ...where, runs: runs(random) });
      }
    } else if (kind === 'paragraph') blocks.push({ kind, runs: runs(random, notes) });
    else {
      const numeral = random.pick(NUMERALS);
      const template = random.pick(TEMPLATES);
      for (let item = 0, level = 1; item < 4; item++, level = Math.max(1, Math.min(3, level + random.below(3) - 1))) {
        if (kind === 'bullet') blocks.push({ kind, level, runs: runs(random, notes) });
        else blocks.push({ kind, level, ...(numeral ? { numeral } : {}), template: template.replace('n', String(level)), ...(item === 0 && random.below(3) === 0 ? { start: 3 + random.below(40) } : {}), runs: runs(random, notes) });
      }
      blocks.push({ kind: 'paragraph', runs: runs(random, notes) });
    }
  }
  return [...blocks, ...notes.map((name): BlockDraft => ({ kind: 'note', note: name, runs: runs(random) }))];
}

/** What must survive of a block: what a reader sees, and where it stands. */
function seen(blocks: readonly BlockDraft[]): unknown[] {
  const labels = labelsShown(blocks);
  const tables = [...new Set(blocks.map(({ table }) => table))];
  const notes = new Map<string, number>();
  return blocks.map((block, i) => ({
    kind: block.kind, label: labels[i]?.trim(), level: ['heading', 'ordered', 'bullet'].includes(block.kind) ? block.level ?? 1 : undefined,
    table: block.table === undefined ? undefined : tables.indexOf(block.table), row: block.row, column: block.column,
    runs: characters(block, notes),
  }));
}

/** Every character with its marks, however the runs are cut; a reference by the order of its note. */
function characters({ runs }: BlockDraft, notes: Map<string, number>): string[] {
  return runs.flatMap((run) => {
    const marks = JSON.stringify(Object.entries(run.marks ?? {}).sort());
    if (isText(run)) return [...run.text].map((sign) => sign + (sign === ' ' ? '' : marks));
    const note = referenceOf(run);
    if (!note) return ['\n'];
    notes.set(note.name, notes.get(note.name) ?? notes.size);
    return [`note ${notes.get(note.name)}`];
  });
}

describe('HTML that was written is read again', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))('random letter %i', (seed) => {
    const blocks = side(new Random(seed));
    const read = readHtml(writeHtml(finished(blocks), only('en')));
    expect(seen(read.blocks)).toEqual(seen(blocks));
  });
});
