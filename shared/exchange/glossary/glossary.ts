import { blockText, levelOf, type BlockDraft } from '../../letter/block';
import { SIDES, type BySide, type Side } from '../../letter/side';
import type { FinishedLetter } from '../finished';

/** A term in both languages, with what the letter says of it. */
export interface GlossaryEntry extends BySide<string> {
  readonly definition?: Partial<BySide<string>>;
}

/** The terms that a letter itself defines, in the order of its pairs. */
export interface Glossary {
  readonly title: string;
  /** BCP 47 of each side. */
  readonly languages: BySide<string>;
  readonly entries: readonly GlossaryEntry[];
}

/** A term that one side defines. */
interface Defined {
  readonly term: string;
  readonly definition: string;
}

/**
 * The glossary that a letter holds; undefined when it holds none. Three shapes are known, and nothing is guessed beyond them:
 * a table on each side headed `Term | Definition` (`Terme | Définition`), whose terms are paired as the letter pairs their cells; under a heading such as `Glossary`
 * or `Definitions`, paragraphs that begin with their term in bold or in quotes; a table headed `English | French` on either side. Terms are taken from pairs that a person has
 * confirmed and that are in sync: each language sorts its terms its own way, and what an aligner makes of two such lists would teach a tool wrong terms.
 */
export function glossaryOf(letter: FinishedLetter): Glossary | undefined {
  const defined = { en: definedIn(letter.blocks.en, 'en'), fr: definedIn(letter.blocks.fr, 'fr') };
  const paired = letter.pairs.flatMap(({ en, fr, state }): GlossaryEntry[] => {
    if (state !== 'in-sync') return [];
    const terms = { en: en.flatMap((i) => defined.en.get(i) ?? []), fr: fr.flatMap((i) => defined.fr.get(i) ?? []) };
    // Two terms that face one are not told apart.
    if (terms.en.length !== 1 || terms.fr.length !== 1) return [];
    const [one, other] = [terms.en[0]!, terms.fr[0]!];
    const definition = { ...(one.definition && { en: one.definition }), ...(other.definition && { fr: other.definition }) };
    return [{ en: one.term, fr: other.term, ...(Object.keys(definition).length ? { definition } : {}) }];
  });
  const seen = new Set<string>();
  const entries = [...paired, ...SIDES.flatMap((side) => facingTerms(letter.blocks[side]))].filter((entry) => {
    const key = JSON.stringify([entry.en, entry.fr]);
    return !seen.has(key) && seen.add(key);
  });
  return entries.length ? { title: letter.title, languages: letter.languages, entries } : undefined;
}

const HEADED: BySide<{ readonly term: RegExp; readonly definition: RegExp; readonly section: RegExp }> = {
  en: { term: /^(?:key )?terms?$/i, definition: /^(?:definitions?|meanings?|explanations?)$/i, section: /(?:^|[\s:–—-])(?:glossary(?: of terms)?|(?:terms and )?definitions)$/i },
  fr: { term: /^(?:termes?|expressions?)(?: clés?)?$/i, definition: /^(?:définitions?|significations?|explications?)$/i, section: /(?:^|[\s:–—-])(?:glossaire|lexique|(?:termes et )?définitions)$/i },
};

/** The terms that a side defines, by the index of the block that holds the term. */
function definedIn(blocks: readonly BlockDraft[], side: Side): ReadonlyMap<number, Defined> {
  return new Map([...tabled(blocks, side), ...listed(blocks, side)]);
}

function tabled(blocks: readonly BlockDraft[], side: Side): [number, Defined][] {
  const { term, definition } = HEADED[side];
  return tablesOf(blocks).flatMap(({ rows, text }) => {
    if (!term.test(text(0, 0)) || !definition.test(text(0, 1))) return [];
    return rows.filter(({ row }) => row > 0 && text(row, 0)).map(({ row, first }): [number, Defined] => [first, { term: text(row, 0), definition: text(row, 1) }]);
  });
}

/** `**Holder**: the person…`, `“Holder” means the person…`, `« titulaire » la personne…`; a term takes no more than a dozen words. */
function listed(blocks: readonly BlockDraft[], side: Side): [number, Defined][] {
  const found: [number, Defined][] = [];
  let within: number | undefined;
  blocks.forEach((block, i) => {
    if (block.kind === 'heading') {
      const level = levelOf(block);
      if (within === undefined || level <= within) within = HEADED[side].section.test(oneLine(blockText(block))) ? level : undefined;
      return;
    }
    if (within === undefined || block.table !== undefined || block.kind === 'note') return;
    const head = boldHead(block) ?? QUOTED.exec(blockText(block))?.[1];
    const term = head && oneLine(head).replace(/[\s\u00a0]*[:–—.-]$/, '').replace(/^[“"«\s\u00a0]+|[”"»\s\u00a0]+$/g, '');
    if (!term || term.split(' ').length > 12) return;
    const definition = oneLine(blockText(block)).slice(oneLine(blockText(block)).indexOf(term) + term.length).replace(/^[\s\u00a0”"»]*[:–—-]?[\s\u00a0]*/, '');
    if (definition) found.push([i, { term, definition }]);
  });
  return found;
}

const QUOTED = /^\s*[“"«][\s\u00a0\u202f]*([^“”"«»\n]{1,120}?)[\s\u00a0\u202f]*[”"»]/u;

/** The bold words that a block begins with, where others follow. */
function boldHead({ runs }: BlockDraft): string | undefined {
  const end = runs.findIndex((run) => run.marks?.['bold'] !== true || !('text' in run));
  return end > 0 ? blockText({ runs: runs.slice(0, end) }) : undefined;
}

const LANGUAGES: BySide<RegExp> = { en: /^(?:english|anglais)$/i, fr: /^(?:french|français)$/i };

/** Terms of a table that has both languages side by side. */
function facingTerms(blocks: readonly BlockDraft[]): GlossaryEntry[] {
  return tablesOf(blocks).flatMap(({ rows, text }) => {
    const columns = { en: [0, 1].find((column) => LANGUAGES.en.test(text(0, column))), fr: [0, 1].find((column) => LANGUAGES.fr.test(text(0, column))) };
    if (columns.en === undefined || columns.fr === undefined) return [];
    return rows.flatMap(({ row }): GlossaryEntry[] => {
      const entry = { en: text(row, columns.en!), fr: text(row, columns.fr!) };
      return row > 0 && entry.en && entry.fr ? [entry] : [];
    });
  });
}

interface TermTable {
  /** The rows in order, each with the index of its first block. */
  readonly rows: readonly { readonly row: number; readonly first: number }[];
  /** The words of a cell in one line; empty where there is none. */
  text(row: number, column: number): string;
}

function tablesOf(blocks: readonly BlockDraft[]): TermTable[] {
  const tables = new Map<string, { cells: Map<string, string[]>; rows: Map<number, number> }>();
  blocks.forEach((block, i) => {
    const { table, row = 0, column = 0 } = block;
    if (table === undefined) return;
    const known = tables.get(table) ?? { cells: new Map<string, string[]>(), rows: new Map<number, number>() };
    tables.set(table, known);
    const key = `${row},${column}`;
    known.cells.set(key, [...(known.cells.get(key) ?? []), oneLine(blockText(block))]);
    if (!known.rows.has(row)) known.rows.set(row, i);
  });
  return [...tables.values()].map(({ cells, rows }) => ({
    rows: [...rows].map(([row, first]) => ({ row, first })),
    text: (row, column) => (cells.get(`${row},${column}`) ?? []).join(' ').trim(),
  }));
}

function oneLine(text: string): string {
  return text.replace(/\uFFFC/g, '').replace(/[ \t\n]+/g, ' ').trim();
}
