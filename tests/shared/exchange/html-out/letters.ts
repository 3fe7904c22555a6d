import type { BlockDraft, Run } from '../../../../shared/letter/block';
import type { FinishedLetter } from '../../../../shared/exchange/finished';
import { NO_LETTERHEAD } from '../../../../shared/letter/letterhead';
import type { Side } from '../../../../shared/letter/side';

/** A block in one line. */
export function block(kind: string, words: string | readonly Run[] = '', more: Partial<BlockDraft> = {}): BlockDraft {
  const runs: readonly Run[] = typeof words === 'string' ? (words ? [{ text: words }] : []) : words;
  return { kind, ...more, runs };
}

export const p = (words: string | readonly Run[]): BlockDraft => block('paragraph', words);
export const o = (words: string, more: Partial<BlockDraft> = {}): BlockDraft => block('ordered', words, more);
export const cell = (words: string, row: number, column: number, more: Partial<BlockDraft> = {}): BlockDraft => block('cell', words, { table: 't1', row, column, ...more });
export const note = (name: string, words: string): BlockDraft => block('note', words, { note: name });
export const ref = (name: string, more: { readonly end?: true; readonly sign?: string } = {}): Run => ({ embed: { note: name, ...more } });

/** A finished letter whose first blocks answer each other, and so on; what is left over stands alone. */
export function finished(en: readonly BlockDraft[], fr: readonly BlockDraft[] = [], more: Partial<FinishedLetter> = {}): FinishedLetter {
  const at = (blocks: readonly BlockDraft[], i: number): number[] => (i < blocks.length ? [i] : []);
  const pairs = Array.from({ length: Math.max(en.length, fr.length) }, (_, i) => ({ id: `p${i}`, state: 'in-sync' as const, en: at(en, i), fr: at(fr, i) }));
  return { title: 'A letter', author: 'Ada', date: '2023-07-15', languages: { en: 'en-GB', fr: 'fr-FR' }, blocks: { en, fr }, pairs, letterhead: NO_LETTERHEAD, ...more };
}

export const only = (side: Side) => ({ sides: [side], layout: 'after' }) as const;
export const both = (layout: 'columns' | 'facing' | 'after') => ({ sides: ['en', 'fr'], layout }) as const;

/** What stands between the sheet's tags, of a letter in one language. */
export function sheet(html: string): string {
  return /<article class="sheet" lang="[^"]*">([^]*)<\/article>/.exec(html)?.[1] ?? '';
}
