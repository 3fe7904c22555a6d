import { readDocx } from '../../../../shared/exchange/docx';
import { writeDocx } from '../../../../shared/exchange/docx-out';
import type { FinishedLetter, Layout, Parts } from '../../../../shared/exchange/finished';
import type { Imported } from '../../../../shared/exchange/imported';
import type { BlockDraft } from '../../../../shared/letter/block';
import type { Side } from '../../../../shared/letter/side';
import { bytesOf } from '../build';
import { letterOf } from './letters';

/** A part of a written file as text. */
export function part(parts: Parts, name: string): string {
  const content = parts.get(name);
  if (content === undefined) throw new Error(`no part ${name}; there are ${[...parts.keys()].join(', ')}`);
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Reads a written file back. */
export function readBack(parts: Parts): Imported {
  return readDocx(new Map([...parts].map(([name, content]) => [name, typeof content === 'string' ? bytesOf(content) : content])), 'letter.docx');
}

export function write(letter: FinishedLetter, sides: readonly [Side] | readonly [Side, Side], layout: Layout = 'columns'): Parts {
  return writeDocx(letter, { sides, layout });
}

/** An English side of these blocks, written. */
export function english(blocks: readonly BlockDraft[], extra: Partial<FinishedLetter> = {}): Parts {
  return write(letterOf({ en: blocks, fr: [] }, extra), ['en']);
}

/** Paragraphs of a part, each as its style and its words: `Heading1: Words`. */
export function paragraphs(markup: string): string[] {
  return [...markup.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner]) => {
    const style = /<w:pStyle w:val="([^"]*)"/.exec(inner!)?.[1] ?? 'Normal';
    return `${style}: ${[...inner!.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')}`;
  });
}
