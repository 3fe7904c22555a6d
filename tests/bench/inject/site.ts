import type { BlockAttrs } from '../../../shared/letter/block';
import type { BySide, Side } from '../../../shared/letter/side';
import type { Random } from '../../random';

/** One side of a line of a letter: its words, what sort of block it is (absent: a paragraph), and a link on some of its words. */
export interface Written {
  readonly text: string;
  readonly attrs?: BlockAttrs;
  readonly link?: { readonly words: string; readonly target: string };
}

/** A pair of one block a side. */
export type Line = BySide<Written>;

/** Where an error may go: a line of a letter, and which side of it is to be wrong. */
export interface Site {
  readonly lines: readonly Line[];
  readonly at: number;
  readonly side: Side;
  readonly random: Random;
}

export type Changes = ReadonlyMap<number, Line>;

/** An error put into a letter. */
export interface Injection {
  /** What was said on both sides first, so that there is something to get wrong; absent: the letter as it is. */
  readonly carrier?: Changes;
  /** The lines with the error in them. */
  readonly error: Changes;
  /** Lines on which a finding is looked for. */
  readonly at: readonly number[];
}

/** Puts one error at a site; undefined where there is no place for it. */
export type Injector = (site: Site) => Injection | undefined;

export const other = (side: Side): Side => (side === 'en' ? 'fr' : 'en');

export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** An injector that rewrites one side's text. */
export function rewriting(alter: (text: string, site: Site, facing: string) => string | undefined): Injector {
  return (site) => {
    const line = site.lines[site.at]!;
    const own = line[site.side];
    const text = alter(own.text, site, line[other(site.side)].text);
    if (text === undefined || text === own.text || text.trim() === '') return undefined;
    return { error: new Map([[site.at, { ...line, [site.side]: { ...own, text } }]]), at: [site.at] };
  };
}

/** One of the matches of a global expression, or none. */
export function pickMatch(text: string, expression: RegExp, random: Random, fits: (match: RegExpExecArray) => boolean = () => true): RegExpExecArray | undefined {
  const all = [...text.matchAll(expression)].filter(fits);
  return all.length ? random.pick(all) : undefined;
}

export function replaced(text: string, from: number, to: number, insert: string): string {
  return text.slice(0, from) + insert + text.slice(to);
}

/** The text without a stretch, and without the space that would be too much. */
export function cut(text: string, from: number, to: number): string {
  const before = text.slice(0, from);
  const after = text.slice(to);
  if (/[\s\u00a0\u202f]$/.test(before) && /^([\s\u00a0\u202f]|[.,;)]|$)/.test(after)) return before.replace(/[\s\u00a0\u202f]+$/, '') + after;
  return before === '' ? after.replace(/^[\s,;]+/, '') : before + after;
}

/** One of a list that is not this one. */
export function another<T>(list: readonly T[], not: T, random: Random): T {
  return random.pick(list.filter((one) => one !== not));
}
