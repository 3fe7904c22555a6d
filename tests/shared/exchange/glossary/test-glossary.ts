import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { glossaryOf, writeGlossaryCsv, writeTbx } from '../../../../shared/exchange/glossary';
import type { BlockDraft } from '../../../../shared/letter/block';
import { CAN_VALIDATE, invalid, letterOf, SCHEMAS } from '../bilingual/letters';

/** A table, a row a line, cells parted by `|`. */
const table = (...rows: readonly string[]): BlockDraft[] =>
  rows.flatMap((row, r) => row.split('|').map((text, c): BlockDraft => ({ kind: 'cell', table: 't1', row: r, column: c, runs: [{ text }] })));
const heading = (text: string, level = 1): BlockDraft => ({ kind: 'heading', level, runs: [{ text }] });
const bold = (term: string, rest: string): BlockDraft => ({ kind: 'paragraph', runs: [{ text: term, marks: { bold: true } }, { text: rest }] });
/** Terms and definitions of a letter: `term = terme: definition / définition`. */
const terms = (en: readonly (string | BlockDraft)[], fr: readonly (string | BlockDraft)[], pairs?: readonly (readonly [number, number])[]): string[] => {
  const found = glossaryOf(letterOf(en, fr, (pairs ?? en.map((_, i) => [i, i] as const)).map(([a, b]) => [[a], [b], 'in-sync'])));
  return (found?.entries ?? []).map((entry) => `${entry.en} = ${entry.fr}${entry.definition ? `: ${entry.definition.en ?? ''} / ${entry.definition.fr ?? ''}` : ''}`);
};

describe('the glossary that a letter holds', () => {
  it('is a table of terms on each side, paired as the letter pairs its cells', () => {
    const en = table('Term|Definition', 'Agent|One who acts.', 'Holder|One who holds.');
    const fr = table('Terme|Définition', 'titulaire|Qui détient.', 'agent|Qui agit.');
    expect(terms(en, fr, [[0, 0], [1, 1], [2, 4], [3, 5], [4, 2], [5, 3]])).toEqual(['Agent = agent: One who acts. / Qui agit.', 'Holder = titulaire: One who holds. / Qui détient.']);
  });

  it('is paragraphs under a heading, their terms in bold or in quotes', () => {
    expect(terms(
      [heading('Annex A: Definitions'), bold('Agent:', ' one who acts'), '“Holder” means one who holds.', 'No term here.', heading('Annex B'), bold('Note', ' not a term')],
      [heading('Annexe A\u00a0: Définitions'), bold('Agent', '\u00a0: qui agit'), '«\u00a0titulaire\u00a0» désigne qui détient.', 'Rien ici.', heading('Annexe B'), bold('Note', ' pas un terme')],
    )).toEqual(['Agent = Agent: one who acts / qui agit', 'Holder = titulaire: means one who holds. / désigne qui détient.']);
  });

  it('reaches over the smaller headings of its section', () => {
    expect(terms([heading('Glossary'), heading('A', 2), bold('Agent', ' – one')], [heading('Glossaire'), heading('A', 2), bold('Agente', ' – une')])).toEqual(['Agent = Agente: one / une']);
  });

  it('is a table of both languages, on either side', () => {
    expect(terms(['x'], table('French|English', 'chien|dog', '|cat'), [])).toEqual(['dog = chien']);
  });

  it('takes each term once, and leaves out what it would have to guess', () => {
    const en = [heading('Definitions'), bold('Agent', ' one'), bold('Agent', ' one'), bold('Holder', ' two')];
    const fr = [heading('Définitions'), bold('agent', ' un'), bold('agent', ' un'), bold('titulaire', ' deux')];
    expect(terms(en, fr)).toEqual(['Agent = agent: one / un', 'Holder = titulaire: two / deux']);
    const merged = letterOf(en, fr, [[[1, 3], [1], 'in-sync'], [[2], [], 'en-only']]);
    expect(glossaryOf(merged)).toBeUndefined();
  });

  it('takes no pair that nobody has confirmed, or that has changed since', () => {
    const en = [heading('Definitions'), bold('Agent', ' one'), bold('Holder', ' two'), bold('Party', ' three')];
    const fr = [heading('Définitions'), bold('agent', ' un'), bold('agent', ' un'), bold('partie', ' trois')];
    expect(glossaryOf(letterOf(en, fr, [[[1], [1], 'unconfirmed'], [[2], [2], 'fr-ahead'], [[3], [3], 'in-sync']]))?.entries.map(({ en: term }) => term)).toEqual(['Party']);
  });

  it('is none in a letter that defines nothing', () => {
    expect(glossaryOf(letterOf(['“Dear” friends', bold('Note', ' this')], ['«\u00a0Chers\u00a0» amis', bold('Note', ' ceci')], [[[0], [0], 'in-sync'], [[1], [1], 'in-sync']]))).toBeUndefined();
    expect(glossaryOf(letterOf(table('Name|Definition', 'a|b'), table('Nom|Définition', 'a|b'), [[[2], [2], 'in-sync']]))).toBeUndefined();
  });
});

const GLOSSARY = {
  title: 'Letter & “terms”', languages: { en: 'en-CA', fr: 'fr-CA' },
  entries: [{ en: 'Agent', fr: 'agent', definition: { en: 'One who "acts", for others', fr: 'Qui agit\u00a0; <pour> autrui' } }, { en: '=1+1', fr: '-age' }],
};

describe('a glossary that goes out', () => {
  it('as CSV is UTF-8 for spreadsheets, and holds no formulas', () => {
    expect(writeGlossaryCsv(GLOSSARY)).toBe('\uFEFFEnglish,French,Definition (English),Definition (French)\r\nAgent,agent,"One who ""acts"", for others",Qui agit\u00a0; <pour> autrui\r\n\'=1+1,\'-age,,\r\n');
  });

  it('as TBX has an entry a term and its definitions', () => {
    const file = writeTbx(GLOSSARY);
    expect(file).toContain('<termEntry id="t2"><langSet xml:lang="en-CA"><tig><term>=1+1</term></tig></langSet><langSet xml:lang="fr-CA"><tig><term>-age</term></tig></langSet></termEntry>');
    expect(file).toContain('<descrip type="definition">Qui agit\u00a0; &lt;pour&gt; autrui</descrip>');
  });

  it.skipIf(!CAN_VALIDATE)('as TBX is valid (needs xmllint and ../shared/schemas)', () => {
    expect(invalid([writeTbx(GLOSSARY)], ['--dtdvalid', path.join(SCHEMAS, 'TBXcoreStructV02.dtd')])).toBe('');
  });
});
