import { hasLevel, isText, levelOf, type BlockDraft, type EmbedRun, type Json, type Marks, type Run } from '../letter/block';
import { canonical } from '../letter/canonical';

/** The content of a side that has no blocks. */
export const NO_CONTENT = '[]';

/**
 * What a side of a pair holds, as canonical JSON: for each block in order its kind, its level where the kind has levels, and its
 * runs. Equal content, equal string: text is NFC, neighbours with equal marks are one run, empty runs are left out, keys are sorted.
 * Ids, numerals, templates and list starts stay out: labels are computed, so an item put in first changes none of those that follow.
 */
export function contentOf(blocks: readonly BlockDraft[]): string {
  return `[${blocks.map(blockContent).join(',')}]`;
}

/**
 * The blocks of a content string, for the base of a diff.
 * @throws an error that names what is wrong when the string is not content.
 */
export function parseContent(json: string): BlockDraft[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new Error('the confirmed content is not JSON', { cause });
  }
  if (!Array.isArray(value)) throw new Error('the confirmed content is not a list of blocks');
  return value.map(parseBlock);
}

function blockContent(block: BlockDraft): string {
  const level = hasLevel(block.kind) ? `,"level":${levelOf(block)}` : '';
  return `{"kind":${JSON.stringify(block.kind)}${level},"runs":[${runsContent(block.runs).join(',')}]}`;
}

function runsContent(runs: readonly Run[]): string[] {
  const parts: string[] = [];
  let text = '';
  let marks = '';
  const flush = () => {
    if (text) parts.push(`{${marks}"text":${JSON.stringify(text.normalize('NFC'))}}`);
    text = '';
  };
  for (const run of runs) {
    if (isText(run) && run.text === '') continue;
    const own = marksContent(run.marks);
    if (isText(run)) {
      if (own !== marks) flush();
      marks = own;
      text += run.text;
    } else {
      flush();
      parts.push(`{"embed":${canonical(withoutName(run.embed))}${own ? `,${own.slice(0, -1)}` : ''}}`);
    }
  }
  flush();
  return parts;
}

/** A reference without the name of its note, which no reader sees: two imports of one text may name its notes differently. */
function withoutName(embed: EmbedRun['embed']): EmbedRun['embed'] {
  return typeof embed.note === 'string' ? { ...embed, note: '' } : embed;
}

/** `"marks":{…},` or nothing; a mark that is null is a mark taken away, as in the letter's text. */
function marksContent(marks: Marks | undefined): string {
  if (!marks) return '';
  const present = Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== null));
  return Object.keys(present).length ? `"marks":${canonical(present)},` : '';
}

function parseBlock(value: unknown): BlockDraft {
  if (!isObject(value) || typeof value.kind !== 'string' || !Array.isArray(value.runs)) throw new Error('a confirmed block has no kind or no runs');
  const runs = value.runs.map(parseRun);
  return typeof value.level === 'number' ? { kind: value.kind, level: value.level, runs } : { kind: value.kind, runs };
}

function parseRun(value: unknown): Run {
  if (!isObject(value)) throw new Error('a confirmed run is not an object');
  const marks = isObject(value.marks) ? { marks: value.marks as Marks } : {};
  if (typeof value.text === 'string') return { text: value.text, ...marks };
  if (isObject(value.embed)) return { embed: value.embed as { readonly [key: string]: Json }, ...marks };
  throw new Error('a confirmed run has neither text nor an embed');
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
