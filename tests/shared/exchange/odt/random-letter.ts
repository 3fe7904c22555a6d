import { NUMERALS, type BlockDraft, type Marks, type Run } from '../../../../shared/letter/block';
import { Random } from '../random';

const WORDS = [
  'public', 'règle', 'l’eau', 'coût\u00a0:', '«\u00a0oui\u00a0»', '6\u202f300', 'porte\u2011parole', 'sous\u00adtitre', '😀', '👩‍👩‍👧', 'a & b', '<tag>', '"q"', '%1', 'x  y', 'e\u0301t\u00e9', '\u00a0', '—', '1.', '日本',
];
const TEMPLATES = ['%n.', '(%n)', '%n)', 'Art. %n', '§ %n –', '%1.%n', '%n/', '[%n]', '%1.%2.%n'];

/** Blocks of every kind, lists at random places, notes, tables, odd spaces; the same for the same seed. */
export function randomBlocks(seed: number): BlockDraft[] {
  const random = new Random(seed);
  const chance = (of: number): boolean => random.below(of) === 0;
  const notes: string[] = [];
  const marks = (): Marks => ({
    ...(chance(6) && { bold: true }), ...(chance(6) && { italic: true }), ...(chance(9) && { strike: true }), ...(chance(9) && { [random.pick(['superscript', 'subscript'])]: true }),
    ...(chance(9) && { lang: random.pick(['de', 'fr', 'fr-CA', 'zh-Hant-TW', 'es-419']) }),
    ...(chance(9) ? { link: random.pick(['https://example.org/a?b=1&c=é d', 'mailto:a@b.example']) } : chance(8) && { underline: true }),
  });
  const run = (text: string): Run => {
    const given = marks();
    return Object.keys(given).length > 0 ? { text, marks: given } : { text };
  };
  const runs = (mayNote: boolean): Run[] => {
    const all: Run[] = [run('W')];
    for (let left = random.below(7); left > 0; left--) {
      const turn = random.below(8);
      if (turn === 0) all.push({ embed: { br: true } });
      else if (mayNote && turn === 1) {
        const again = notes.length > 0 && chance(4);
        const name = again ? random.pick(notes) : `n${notes.length + 1}`;
        if (!again) notes.push(name);
        const [end, sign] = [Number(name.slice(1)) % 3 === 0, Number(name.slice(1)) % 5 === 0];
        all.push({ embed: { note: name, ...(end && { end: true }), ...(sign && { sign: '*' }) } });
      } else all.push(run(`${chance(3) ? ' ' : ''}${random.pick(WORDS)}${chance(2) ? ' ' : ''}`));
    }
    return [...all, { text: 'z' }];
  };
  const item = (): Partial<BlockDraft> & { kind: string } => {
    const level = 1 + random.below(3);
    const deep = level > 1 && { level };
    if (chance(3)) return { kind: 'bullet', ...deep, ...(chance(2) && { template: random.pick(['–', '▪', '→', 'o']) }) };
    const numeral = random.pick(NUMERALS);
    const template = random.pick(TEMPLATES).replaceAll('%n', `%${level}`);
    return { kind: 'ordered', ...deep, ...(numeral !== 'decimal' && { numeral }), ...(chance(2) && { template }), ...(chance(6) && { start: 1 + random.below(40) }) };
  };
  const blocks: BlockDraft[] = [];
  for (let left = 3 + random.below(12); left > 0; left--) {
    switch (random.below(8)) {
      case 0: blocks.push({ kind: 'heading', level: 1 + random.below(3), runs: runs(true) }); break;
      case 1: blocks.push({ kind: random.pick(['date', 'address', 'salutation', 'signatory']), runs: runs(true) }); break;
      case 2: blocks.push({ kind: 'rule', runs: [] }); break;
      case 3: {
        const table = `t${blocks.length}`;
        for (let row = 0; row < 3; row++) {
          for (let column = 0; column < 3; column++) {
            for (let times = random.below(3); times > 0; times--) blocks.push({ ...(chance(4) ? item() : chance(6) ? { kind: 'heading', level: 1 + random.below(3) } : chance(9) ? { kind: random.pick(['date', 'address', 'salutation', 'signatory']) } : { kind: 'cell' }), table, row, column, runs: runs(true) });
          }
        }
        break;
      }
      case 4: case 5: {
        const same = item();
        for (let times = 1 + random.below(5); times > 0; times--) blocks.push({ ...(chance(3) ? item() : same), runs: runs(true) });
        break;
      }
      default: blocks.push({ kind: 'paragraph', runs: runs(true) });
    }
  }
  if (blocks.every((block) => block.kind === 'rule')) blocks.push({ kind: 'paragraph', runs: [{ text: 'W' }] });
  return [...blocks, ...notes.flatMap((note) => Array.from({ length: 1 + random.below(2) }, (): BlockDraft => ({ kind: 'note', note, runs: runs(false) })))];
}
