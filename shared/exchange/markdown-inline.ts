import { isText, type Run } from '../letter/block';
import { referenceOf } from '../letter/notes';
import { joined, sameMarks } from './markdown-runs';

/** The marks that Markdown (with a little HTML) can write, outermost first. Others come out as plain text. */
const WRITTEN = ['link', 'bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const;
type Mark = (typeof WRITTEN)[number];
const SIGNS: Readonly<Record<Exclude<Mark, 'link'>, { readonly sign?: string; readonly tag: string }>> = {
  bold: { sign: '**', tag: 'strong' }, italic: { sign: '*', tag: 'em' }, underline: { tag: 'u' }, strike: { sign: '~~', tag: 's' }, superscript: { tag: 'sup' }, subscript: { tag: 'sub' },
};

/** A note's reference at the end of what is written: a bracket that no backslash of its own escapes. */
const AFTER_REFERENCE = /(?<!(?<!\\)(?:\\\\)*\\)\[\^[^\]]+\]$/;

/** How a run's objects are written. */
export interface InlineSigns {
  readonly hardBreak: string;
  /** The labels of the notes that have words, by name; references of others are left out. */
  readonly notes: ReadonlyMap<string, string>;
}

/**
 * Runs as Markdown on one line; a hard break is `hardBreak`. Whatever CommonMark would read as a sign is escaped, but for signs at a
 * line's beginning, which `guardLine` does. Emphasis is written with asterisks where CommonMark surely reads them as such, else with tags:
 * `**bold **word` would not be bold.
 */
export function writeInline(runs: readonly Run[], signs: InlineSigns): string {
  return group(joined(runs), 0, '', '', signs);
}

/** `before`: what is already written; `after`: what the text that follows begins with. Both tell whether asterisks can be emphasis here. */
function group(runs: readonly Run[], depth: number, before: string, after: string, signs: InlineSigns): string {
  const mark = WRITTEN[depth];
  if (mark === undefined) return words(runs, signs);
  let written = '';
  for (let from = 0; from < runs.length; ) {
    let to = from + 1;
    while (to < runs.length && valueOf(runs[to]!, mark) === valueOf(runs[from]!, mark)) to++;
    const inside = runs.slice(from, to);
    const next = runs.slice(to).find((run) => plain(run, signs) !== '');
    const follows = next ? plain(next, signs) : after;
    // A `!` before a link would make it a picture, a `^` a note; right after a note's reference it would be its name.
    if (mark === 'link' && valueOf(runs[from]!, mark) !== undefined) written = written.replace(/[!^]$/, '\\$&').replace(AFTER_REFERENCE, '$&<!-- -->');
    written += marked(inside, mark, depth, before + written, follows, signs);
    from = to;
  }
  return written;
}

function marked(runs: readonly Run[], mark: Mark, depth: number, before: string, after: string, signs: InlineSigns): string {
  const value = valueOf(runs[0]!, mark);
  if (value === undefined) return group(runs, depth + 1, before, after, signs);
  if (mark === 'link') return `[${group(runs, depth + 1, '[', ']', signs)}](${destination(value)})`;
  const { sign, tag } = SIGNS[mark];
  const inner = group(runs, depth + 1, `${before}>`, `<${after}`, signs);
  const asSign = sign === '~~' ? canStrike(before, inner, after) : sign !== undefined && canStand(before, inner, after, sign, runs);
  return asSign ? `${sign}${inner}${sign}` : `<${tag}>${inner}</${tag}>`;
}

/** Whether `~~` around `inner` surely strikes it out, for us and for those who read as GitHub does. */
function canStrike(before: string, inner: string, after: string): boolean {
  return /^[^\s~\\].*[^\s~\\]$|^[^\s~\\]$/s.test(inner) && !inner.includes('~') && !before.endsWith('~') && !/^\\?~/.test(after) && (isApart(before.at(-1)) || flank(inner[0]) === 'word') && (isApart(after[0]) || flank(inner.at(-1)) === 'word');
}

/** The value of a mark that is written: for a link its address, for the others an empty string; undefined where the run does not bear it. */
function valueOf(run: Run, mark: Mark): string | undefined {
  // A reference is a link of its own.
  if (mark === 'link' && referenceOf(run)) return undefined;
  const value = run.marks?.[mark];
  if (mark === 'link') return typeof value === 'string' ? value : undefined;
  return value === true ? '' : undefined;
}

type Flank = 'space' | 'sign' | 'word' | 'unsure';

/** What a character is to CommonMark's rules on emphasis; parsers differ on control characters and beyond the basic plane. */
function flank(char: string | undefined): Flank {
  if (char === undefined || char === '' || /\s/.test(char)) return 'space';
  if (/\p{C}/u.test(char)) return 'unsure';
  return /[\p{P}\p{S}]/u.test(char) ? 'sign' : 'word';
}

/** Whether `sign` around `inner` opens and closes emphasis here (CommonMark 0.31, 6.2: left- and right-flanking). */
function canStand(before: string, inner: string, after: string, sign: string, runs: readonly Run[]): boolean {
  if (before.endsWith('*') || after.startsWith('\\*') || after.startsWith('*')) return false;
  // `***both***` is safe where nothing else is inside.
  const core = sign === '**' && runs.every((run) => sameMarks(run.marks, runs[0]!.marks)) ? inner.replace(/^\*(?!\*)(.*[^*\\])\*$/s, '$1') : inner;
  if (core.startsWith('*') || core.endsWith('*')) return false;
  const [first, last] = [flank(core[0]), flank(core.at(-1))];
  return (first === 'word' || (first === 'sign' && isApart(before.at(-1)))) && (last === 'word' || (last === 'sign' && isApart(after[0])));
}

/** Whether what stands next to the asterisks is surely no part of a word. */
function isApart(char: string | undefined): boolean {
  const kind = flank(char);
  return kind === 'space' || kind === 'sign';
}

/** Runs without marks that are written. */
function words(runs: readonly Run[], signs: InlineSigns): string {
  let written = '';
  for (const run of runs) {
    const text = plain(run, signs);
    const isReference = referenceOf(run) !== undefined && text !== '';
    // `![` would begin a picture, `^[` a note; `[^1](` and, in front, `[^1]:` would be no reference.
    if (isReference) written = written.replace(/[!^]$/, '\\$&');
    written += AFTER_REFERENCE.test(written) && /^[(:]/.test(text) ? `\\${text}` : text;
  }
  return written.replace(/(?<!~)~~(?!~)/g, '\\~~');
}

function plain(run: Run, signs: InlineSigns): string {
  if (!isText(run)) {
    const label = signs.notes.get(referenceOf(run)?.name ?? '');
    return run.embed.br ? signs.hardBreak : label === undefined ? '' : `[^${label}]`;
  }
  return run.text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]]/g, '\\$&').replace(/<(?=[a-z/!?])/gi, '\\<').replace(/&(?=#?[a-z0-9]+;)/gi, '\\&');
}

/** A link's address: in angle brackets where it holds spaces or brackets. */
function destination(address: string): string {
  const safe = address.replace(/[\r\n]+/g, '%0A').replace(/&(?=#?[a-z0-9]+;)/gi, '\\&');
  if (safe !== '' && !/[\s()<>\\]/.test(safe.replaceAll('\\&', '')) && !hasControl(safe)) return safe;
  return `<${safe.replace(/\\(?!&)/g, '\\\\').replace(/[<>]/g, '\\$&')}>`;
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

/** A line of Markdown whose beginning is no list, heading, quote, rule, fence or code, and whose outer spaces stay. */
export function guardLine(line: string): string {
  return line
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:[-+>#=:|]|~(?!~(?!~)))/, '\\$&')
    .replace(/^[ \t]/, (space) => (space === ' ' ? '&#32;' : '&#9;'))
    .replace(/[ \t]$/, (space) => (space === ' ' ? '&#32;' : '&#9;'));
}
