import { describe, expect, it } from 'vitest';
import { bilingualOf } from '../../../shared/exchange/bilingual-table';
import { readHtml } from '../../../shared/exchange/html';
import type { ImportedBilingual } from '../../../shared/exchange/imported';
import { blockText, type BlockDraft } from '../../../shared/letter/block';
import { labelsShown } from '../../../shared/letter/labels';
import { noteRun, referenceOf } from '../../../shared/letter/notes';
import { Random } from './random';

/** A table from lines of cells: `one | un`; in a cell `¶` parts paragraphs. */
function table(text: string, name = 't1'): BlockDraft[] {
  return text.trim().split('\n').flatMap((line, row) =>
    line.split('|').flatMap((cell, column) => cell.split('¶').map((words) => words.trim()).filter((words) => words !== '').map((words) => ({ kind: 'cell', table: name, row, column, runs: [{ text: words }] }))));
}
const p = (text: string, kind = 'paragraph'): BlockDraft => ({ kind, runs: [{ text }] });

/** The pairs as lines: `one | un`. */
function pairs(found: ImportedBilingual | undefined): string[] | undefined {
  return found?.pairs.map(({ en, fr }) => [en.map((i) => found.blocks.en[i]!), fr.map((i) => found.blocks.fr[i]!)].map((side) => side.map(blockText).join(' ¶ ')).join(' | '));
}
const of = (...blocks: BlockDraft[]): ImportedBilingual | undefined => bilingualOf({ blocks, dropped: {} });

const BODY = `
Dear friends, | Chers amis,
The dam costs 14 million and is not safe. | Le barrage coûte 14 millions et n’est pas sûr.
We ask you to stop the work. | Nous vous demandons d’arrêter les travaux.
Yours sincerely, | Veuillez agréer nos salutations,
`;
const BODY_PAIRS = BODY.trim().split('\n');
const swapped = (text: string): string => text.trim().split('\n').map((line) => line.split('|').reverse().map((cell) => cell.trim()).join(' | ')).join('\n');

describe('a bilingual table', () => {
  it('gives a pair a row', () => expect(pairs(of(...table(BODY)))).toEqual(BODY_PAIRS));
  it('headings and dates in its cells stay what they are, and a title across it is no table any more', () => {
    const [, ...rest] = table(`Joint letter / Lettre commune\n${BODY.trim()}`);
    const blocks = [{ ...p('Joint letter / Lettre commune', 'heading'), level: 1, table: 't1', row: 0, column: 0 }, ...rest.map((block) => (block.row === 1 ? { ...block, kind: 'heading', level: 2 } : block))];
    const found = of(...blocks);
    expect(pairs(found)).toEqual(['Joint letter | Lettre commune', ...BODY_PAIRS]);
    for (const side of ['en', 'fr'] as const) expect(found!.blocks[side].slice(0, 3).map(({ kind, level, table: of }) => [kind, level, of])).toEqual([['heading', 1, undefined], ['heading', 2, undefined], ['paragraph', undefined, undefined]]);
  });
  it('French first', () => expect(pairs(of(...table(swapped(BODY))))).toEqual(BODY_PAIRS));
  it.each(['English | Français', 'Anglais | Français', 'ENGLISH VERSION | VERSION FRANÇAISE', 'EN | FR'])('its heading row goes: %s', (head) => expect(pairs(of(...table(`${head}\n${BODY.trim()}`)))).toEqual(BODY_PAIRS));
  it('a heading row decides where the words do not', () => expect(pairs(of(...table('French | English\nParis | Paris\nTotal | Total\nCessez | Stop')))).toEqual(['Paris | Paris', 'Total | Total', 'Stop | Cessez']));
  it('a heading row that is wrong decides nothing', () => expect(of(...table(`Français | English\n${BODY.trim()}`))).toBeUndefined());
  it('with a column of numbers, which are counted', () => {
    const found = of(...table(['No. | English | Français', ...BODY_PAIRS.map((line, i) => `${i + 1}. | ${line}`)].join('\n')));
    expect(pairs(found)).toEqual(BODY_PAIRS);
    expect(found!.dropped).toEqual({ 'number of a table row': 4 });
  });
  it('in rows', () => expect(pairs(of(...table(BODY_PAIRS.flatMap((line) => line.split(' | ')).join('\n'))))).toEqual(BODY_PAIRS));
  it('in rows that say their language', () => expect(pairs(of(...table(BODY_PAIRS.flatMap((line) => line.split(' | ').map((cell, i) => `${i ? 'FR' : 'EN'} | ${cell}`)).join('\n'))))).toEqual(BODY_PAIRS));
  it('cells of several paragraphs', () => {
    const found = of(...table('The dam is old.¶It is not safe. | Le barrage est vieux. ¶ Il n’est pas sûr. ¶ Il est cher.\nWe ask you to stop. | Nous vous demandons de cesser.'));
    expect(pairs(found)).toEqual(['The dam is old. ¶ It is not safe. | Le barrage est vieux. ¶ Il n’est pas sûr. ¶ Il est cher.', 'We ask you to stop. | Nous vous demandons de cesser.']);
    expect(found!.blocks.fr[0]).toEqual({ kind: 'paragraph', runs: [{ text: 'Le barrage est vieux.' }] });
  });
  it('a cell without an answer', () => expect(pairs(of(...table(`${BODY.trim()}\nP.S. The end of the letter. |`)))).toEqual([...BODY_PAIRS, 'P.S. The end of the letter. | ']));
  it('several tables, of which a small one tells little', () => expect(pairs(of(...table(BODY), ...table('Nora Blum, chair of the board | Nora Blum, présidente', 't2'), ...table(BODY, 't3'))))
    .toEqual([...BODY_PAIRS, 'Nora Blum, chair of the board | Nora Blum, présidente', ...BODY_PAIRS]));
  it('a title over the table, in one line', () => expect(pairs(of(p('Joint letter / Lettre commune', 'heading'), ...table(BODY)))).toEqual(['Joint letter | Lettre commune', ...BODY_PAIRS]));
  it('a title in each language', () => expect(pairs(of(p('Open letter to the minister'), p('Lettre ouverte à la ministre'), ...table(BODY)))).toEqual(['Open letter to the minister | Lettre ouverte à la ministre', ...BODY_PAIRS]));
  it('what is in neither language goes to both', () => expect(pairs(of(p('2023-07-15'), ...table(BODY), p('Nora Blum')))).toEqual(['2023-07-15 | 2023-07-15', ...BODY_PAIRS, 'Nora Blum | Nora Blum']));
  it('what is in one language goes to its side', () => expect(pairs(of(...table(BODY), p('This is the end of the letter.')))).toEqual([...BODY_PAIRS, 'This is the end of the letter. | ']));
  it('a cell across the table', () => expect(pairs(of(...table(`Annex on the laws / Annexe sur les lois |\n2023 |\n${BODY.trim()}`)))!.slice(0, 2)).toEqual(['Annex on the laws | Annexe sur les lois', '2023 | 2023']));
  it('list items keep their labels', () => {
    const item = (row: number, column: number, text: string, start?: number): BlockDraft => ({ kind: 'ordered', level: 1, table: 't1', row, column, ...(start ? { start } : {}), runs: [{ text }] });
    const found = of(item(0, 0, 'We ask you to stop.'), item(0, 1, 'Nous vous demandons de cesser.', 1), item(1, 0, 'The dam is old.'), item(1, 1, 'Le barrage est vieux.', 2), item(2, 0, 'It is not safe.'), item(2, 1, 'Il n’est pas sûr.', 3))!;
    expect(labelsShown(found.blocks.en)).toEqual(['1.', '2.', '3.']);
    expect(labelsShown(found.blocks.fr)).toEqual(['1.', '2.', '3.']);
    expect(found.blocks.fr[1]).toEqual({ kind: 'ordered', level: 1, runs: [{ text: 'Le barrage est vieux.' }] });
  });
  it('notes go where their references are', () => {
    const blocks = table(BODY);
    const withNote = (i: number, name: string): void => void (blocks[i] = { ...blocks[i]!, runs: [...blocks[i]!.runs, noteRun({ name })] });
    withNote(2, 'a'); withNote(3, 'b'); withNote(5, 'c');
    const note = (name: string, text: string): BlockDraft => ({ kind: 'note', note: name, runs: [{ text }] });
    const found = of(...blocks, note('a', 'See the report.'), note('a', 'And more.'), note('b', 'Voir le rapport.'), note('c', 'Of 2023.'))!;
    expect(pairs(found)!.slice(4)).toEqual(['See the report. ¶ And more. | Voir le rapport.', ' | Of 2023.']);
    for (const side of ['en', 'fr'] as const) {
      const referred = found.blocks[side].flatMap(({ runs }) => runs.flatMap((run) => referenceOf(run)?.name ?? []));
      expect([...new Set(found.blocks[side].flatMap(({ note: name }) => name ?? []))]).toEqual(referred);
    }
  });
  it('from a page', () => {
    const rows = BODY_PAIRS.map((line) => `<tr>${line.split(' | ').map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('');
    const found = bilingualOf(readHtml(`<title>Joint letter</title><h1>Joint letter<br>Lettre commune</h1><table><tr><th>English</th><th>Français</th></tr>${rows}</table>`))!;
    expect([pairs(found), found.title]).toEqual([['Joint letter | Lettre commune', ...BODY_PAIRS], 'Joint letter']);
    expect(found.blocks.en[0]!.kind).toBe('heading');
  });
  it('a glossary of terms in both languages', () => expect(pairs(of(...table('English | Français\nwater rights | droits d’eau\nhearing | audience\ndam | barrage\nforce majeure | force majeure'))))
    .toEqual(['water rights | droits d’eau', 'hearing | audience', 'dam | barrage', 'force majeure | force majeure']));
  it('a glossary without a heading row', () => expect(of(...table('the water right | le droit d’eau\nthe hearing | l’audience\nthe dam | le barrage\nthe river bed | le lit de la rivière'))).toBeDefined());
});

describe('no bilingual table', () => {
  const never = (name: string, text: string, ...more: BlockDraft[]): void => it(name, () => expect(of(...table(text), ...more)).toBeUndefined());
  never('accounts', '2023 accounts | 2022 | 2023\nRevenue from the sale of water | 1,200 | 1,300\nCost of the works | (800) | (900)\nNet income | 400 | 400');
  never('accounts in both languages: their figures would be lost', 'Revenue from the sale of water | 1,200 | Produits de la vente d’eau\nCost of the works | 800 | Coût des travaux\nNet income for the year | 400 | Résultat net de l’exercice');
  never('terms and definitions', 'Act of God | an event that nobody could have foreseen and that is beyond the control of the parties\nForce majeure | the same, in the language of the contracts\nEasement | a right to use the land of another');
  never('French terms with English definitions', 'le droit d’eau | a right to take water out of a river, as it is given by the state to those who live beside it\nl’audience | a meeting at which the people are heard by those who decide what is to be done\nle bail | a contract by which one of the parties lets the other use a thing of theirs for a time');
  never('two columns of English', 'The dam is old. | It should be taken down.\nThe river is low. | It should be filled.\nThe people are here. | They should be heard.');
  never('two columns of French', 'Le barrage est vieux. | Il faut l’enlever.\nLa rivière est basse. | Il faut la remplir.');
  never('names and places', 'Nora Blum | Montréal\nJean Côté | Québec\nAnn Lee | Toronto');
  never('one column', 'The dam is old.\nIt is not safe.\nWe ask you to stop the work.');
  never('columns whose languages change', 'The dam is old. | Le barrage est vieux.\nNous vous demandons de cesser. | We ask you to stop.\nIt is not safe. | Il n’est pas sûr.\nIls sont ici. | They are here.');
  never('a table in a long text', BODY, ...Array.from({ length: 40 }, () => p('This is a report about the water of the river, and it is much longer than the table in it.')));
  never('a schedule', 'Monday | The opening of the hearing\nTuesday | The visit to the dam\nWednesday | Rest');
  never('languages of people', 'Name | Language\nAnn | English\nLuc | French');
  it('no table at all', () => expect(of(p('The dam'), p('Le barrage'))).toBeUndefined());
  it('nothing', () => expect(of()).toBeUndefined());
});

describe('any table', () => {
  it('loses and doubles no block of its cells (seeded)', () => {
    const random = new Random(66);
    const en = ['The dam is old.', 'We ask you to stop.', 'Dear friends,', '12', '', 'Paris', 'It is not safe.'];
    const fr = ['Le barrage est vieux.', 'Nous vous demandons de cesser.', 'Chers amis,', '12', '', 'Paris', 'Il n’est pas sûr.'];
    let told = 0;
    for (let round = 0; round < 400; round++) {
      const rows = Array.from({ length: 1 + random.below(6) }, () => {
        const at = random.below(en.length);
        return random.below(9) === 0 ? `${random.pick(fr)} | ${random.pick(en)}` : `${en[at]} | ${fr[random.below(5) === 0 ? random.below(fr.length) : at]}`;
      });
      const blocks = [...(random.below(2) ? [p(random.pick(en) || 'x')] : []), ...table(rows.join('\n'))];
      const found = of(...blocks);
      if (!found) continue;
      told += 1;
      for (const side of ['en', 'fr'] as const) expect(found.pairs.flatMap((pair) => pair[side])).toEqual(found.blocks[side].map((_, i) => i));
      const inCells = blocks.filter((block) => block.table !== undefined).map(blockText);
      const onSides = [...found.blocks.en, ...found.blocks.fr].map(blockText);
      for (const text of inCells.filter((one) => one !== '12')) expect(onSides.filter((one) => one === text).length).toBeGreaterThanOrEqual(inCells.filter((one) => one === text).length);
    }
    expect(told).toBeGreaterThan(100);
  });
});
