import { NUMERALS, type BlockAttrs, type BlockDraft, type Numeral } from '../../letter/block';

/**
 * What a translators' file cannot say of a block in its own words. Written beside the text as one line of JSON, so that our own files read back
 * as they were written; a tool that does not know it carries it along.
 */
export interface BlockFacts {
  readonly attrs: BlockAttrs;
  /** The block's place on its side, from 0: pairs may cross. */
  readonly at: number;
  /** It holds nothing, and is there all the same: a rule, an empty line. */
  readonly empty: boolean;
}

/** `{"at":3,"kind":"ordered","level":2,"template":"(%1)"}` */
export function factsLine(block: BlockDraft, at: number): string {
  const { kind, level, numeral, template, start, note, table, row, column } = block;
  return JSON.stringify({ at, kind, level, numeral, template, start, note, table, row, column, ...(isEmpty(block) ? { empty: true } : {}) });
}

/** Whether a block has no words and no objects. */
export function isEmpty(block: Pick<BlockDraft, 'runs'>): boolean {
  return block.runs.every((run) => 'text' in run && run.text === '');
}

const KIND_AT_MOST = 100;
const TEXT_AT_MOST = 1000;

/** What such a line says; undefined when it is none. Values that a letter cannot have are left out. */
export function readFacts(line: string): BlockFacts | undefined {
  const said = objectOf(line);
  if (!said || typeof said['kind'] !== 'string' || !said['kind'] || said['kind'].length > KIND_AT_MOST) return undefined;
  const text = (name: string): string | undefined => {
    const value = said[name];
    return typeof value === 'string' && value.length <= TEXT_AT_MOST ? value : undefined;
  };
  const whole = (name: string, least: number, most: number): number | undefined => {
    const value = said[name];
    return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
  };
  const numeral = text('numeral');
  const found = {
    level: whole('level', 1, 9), numeral: (NUMERALS as readonly (string | undefined)[]).includes(numeral) ? (numeral as Numeral) : undefined,
    template: text('template'), start: whole('start', -1e6, 1e6), note: text('note'), table: text('table'), row: whole('row', 0, 1e6), column: whole('column', 0, 1e6),
  };
  const given = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Omit<BlockAttrs, 'kind'>;
  return { attrs: { kind: said['kind'], ...given }, at: whole('at', 0, 1e9) ?? 0, empty: said['empty'] === true };
}

/** The object that a text is as JSON; undefined for anything else. */
export function objectOf(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
