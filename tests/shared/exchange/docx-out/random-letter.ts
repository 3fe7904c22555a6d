import { NUMERALS, type BlockDraft, type Marks, type Run } from '../../../../shared/letter/block';
import { noteRun } from '../../../../shared/letter/notes';
import type { Random } from '../../../random';
import { block, run } from './letters';

const WORDS = [
  'the', 'river', 'and', 'our', 'members', 'who', 'ask', 'that', 'licence', 'wait', 'until', 'questions', 'have', 'been', 'answered', 'in', 'public', 'of', 'Ministers,', 'n°\u00a012',
  '«\u00a0oui\u00a0»', '6\u202f300', 'porte\u2011parole', 'm³/s', '“quoted”', 'a & b', '<tag>', '5\u00a0%', '😀', '👩‍👩‍👧', 'שלום', 'العربية', 'e\u0301', 'ﬁn', '%1', '100%', '\u200b', 'soft\u00adhyphen', '—', "l'eau", 'two  spaces', 'em\u2003space', 'thin\u2009space', '\u200e', 'e\u0302\u0301', '\u{1d11e}',
];
const LINKS = ['https://example.org/', 'http://example.org/a?b=c&d=%20#part', 'mailto:someone@example.org', 'https://exämple.org/ü', 'tel:+33123456789', 'https://example.org/a(b)'];
const TEMPLATES = ['%n.', '(%n)', '%n)', 'Article %n', '§ %n –', '%n'];

/** Words with plain spaces between them, none at the ends. */
export function words(random: Random, most = 9): string {
  return Array.from({ length: 1 + random.below(most) }, () => random.pick(WORDS)).join(' ');
}

/** Words in another language than the side's, long enough to be taken for it. */
const FOREIGN: readonly [string, string][] = [
  ['de', 'das ist noch nicht entschieden worden'], ['fr', 'le fleuve nous appartient à tous et pour toujours'], ['el', 'το ποτάμι ανήκει σε όλους μας'], ['ar', 'النهر ملك لنا جميعا'],
];

function marks(random: Random): Marks | undefined {
  if (random.chance(0.6)) return undefined;
  const found: Record<string, string | true> = {};
  for (const name of ['bold', 'italic', 'strike']) if (random.chance(0.3)) found[name] = true;
  if (random.chance(0.2)) found.link = random.pick(LINKS);
  else if (random.chance(0.3)) found.underline = true;
  if (random.chance(0.2)) found[random.pick(['superscript', 'subscript'])] = true;
  return Object.keys(found).length ? found : undefined;
}

/** Runs as an import gives them: no spaces or breaks at the ends, no neighbours with the same marks. */
function runs(random: Random, notes: string[] | undefined): Run[] {
  const all: Run[] = [];
  const count = 1 + random.below(4);
  for (let i = 0; i < count; i++) {
    if (random.chance(0.05)) {
      const [lang, text] = random.pick(FOREIGN);
      const before = all.at(-1);
      if (before && 'text' in before && !before.text.endsWith(' ')) all[all.length - 1] = { ...before, text: `${before.text} ` };
      all.push(run(text, { lang }), { embed: { br: true } });
    }
    const found = marks(random);
    const text = `${words(random, 5)}${i < count - 1 && random.chance(0.5) ? ' ' : ''}`;
    const last = all.at(-1);
    if (last && 'text' in last && JSON.stringify(last.marks ?? {}) === JSON.stringify(found ?? {})) all[all.length - 1] = run(last.text + text, found);
    else all.push(run(text, found));
    if (notes && random.chance(0.08)) {
      const name = `x${notes.length}`;
      notes.push(name);
      all.push(noteRun({ name, end: random.chance(0.3), ...(random.chance(0.2) ? { sign: random.pick(['*', '†', '**']) } : {}) }));
    }
    if (i < count - 1 && random.chance(0.15)) all.push({ embed: { br: true } });
  }
  return all;
}

function listItem(random: Random, kind: 'ordered' | 'bullet', level: number): BlockDraft {
  const attrs = level > 1 ? { level } : {};
  if (kind === 'bullet') return block('bullet', [], { ...attrs, ...(random.chance(0.3) ? { template: random.pick(['–', '▪', '→', '*']) } : {}) });
  const numeral = random.pick(NUMERALS);
  const template = random.chance(0.1) && level > 1 ? `%${level - 1}.%${level}` : random.pick(TEMPLATES).replace('%n', `%${level}`);
  return block('ordered', [], {
    ...attrs, ...(random.chance(0.5) && numeral !== 'decimal' ? { numeral } : {}), ...(random.chance(0.5) && template !== `%${level}.` ? { template } : {}),
    ...(random.chance(0.12) ? { start: random.pick([1, 3, 7, 26, 40]) } : {}),
  });
}

/** A side of random blocks of every kind, notes last. `wild`: with levels that are skipped, and numbers and templates that nobody would write. */
export function randomSide(random: Random, length: number, wild = false): BlockDraft[] {
  const blocks: BlockDraft[] = [];
  const notes: string[] = [];
  let level = 1;
  let tables = 0;
  while (blocks.length < length) {
    const kind = random.pick(['paragraph', 'paragraph', 'heading', 'list', 'list', 'list', 'date', 'address', 'salutation', 'signatory', 'rule', 'table']);
    switch (kind) {
      case 'heading':
        blocks.push(block('heading', runs(random, notes), { level: 1 + random.below(3) }));
        break;
      case 'list':
        level = 1;
        for (let items = 1 + random.below(8); items > 0; items--) {
          const drafted = listItem(random, random.chance(0.8) ? 'ordered' : 'bullet', level);
          const odd = wild && drafted.kind === 'ordered' && random.chance(0.15)
            ? { ...(random.chance(0.5) ? { start: random.pick([0, -2, 4000, 900, 40_000]) } : {}), template: random.pick(['%2-%1', 'X', '%3', '%1%1', '(%1)(%2)(%3)', '%9']) } : {};
          blocks.push({ ...drafted, ...odd, runs: runs(random, notes) });
          level = Math.max(1, Math.min(9, level + random.pick(wild ? [-3, -1, 0, 0, 1, 2, 4] : [-1, -2, 0, 0, 1])));
        }
        break;
      case 'rule':
        blocks.push(block('rule', ''));
        break;
      case 'table': {
        const table = `t${++tables}`;
        const [rows, columns] = [1 + random.below(4), 1 + random.below(4)];
        const before = blocks.length;
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            for (let paragraphs = random.pick([0, 1, 1, 1, 2]); paragraphs > 0; paragraphs--) {
              const where = { table, row, column };
              const drafted = random.chance(0.1) ? listItem(random, random.pick(['ordered', 'bullet']), 1) : random.chance(0.1) ? block('heading', [], { level: 1 + random.below(3) }) : block(random.chance(0.1) ? 'date' : 'cell', []);
              blocks.push({ ...drafted, ...where, runs: runs(random, notes) });
            }
          }
        }
        if (blocks.length === before) tables -= 1;
        break;
      }
      default:
        blocks.push(block(kind, runs(random, notes)));
    }
  }
  for (const note of notes) for (let paragraphs = 1 + random.below(2); paragraphs > 0; paragraphs--) blocks.push(block('note', runs(random, undefined), { note }));
  return blocks;
}
