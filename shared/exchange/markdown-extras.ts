/** A Markdown source in which what CommonMark lacks is written such that its parser tells it apart. */
export interface Prepared {
  readonly source: string;
  /** The Markdown of each footnote by its label in lower case, in the order of the source. Grows where a note's words hold another. */
  readonly notes: Map<string, string>;
}

const DEFINITION = /^ {0,3}\[\^([^\]\s[]+)\]:[ \t]*(.*)$/;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const OPEN_STRIKE = '<s data-tilde>';
const CLOSE_STRIKE = '</s >';
const INLINE_NOTE = 'inline^';
/** A note in the line, a tag or an address is not longer than this: else every sign that could begin one would be looked through to the end. */
const LOOK_AHEAD = 2000;
const PLAIN = /^[^\\`<\]^~]+/;

/**
 * Footnotes (`[^1]` and `[^1]: words`, as GitHub and pandoc write them, and pandoc's `^[words]`) and `~~struck~~` words, which remark-parse
 * does not know. A definition becomes one of a link of that name, so that the parser itself finds the references, and leaves alone those
 * that are escaped or in code; struck words stand between tags. What stands in code after all, `unprepared` gives back.
 */
export function prepared(text: string): Prepared {
  const notes = new Map<string, string>();
  const { lines, found } = withoutDefinitions(text.split('\n'));
  for (const [label, body] of found) notes.set(label, body);
  const source = inlineExtras(lines, notes);
  const links = [...notes.keys()].map((label) => `[^${label}]: <#>\n`).join('');
  return { source: links === '' ? source : `${links}\n${source}`, notes };
}

/** The Markdown of a footnote as a source of its own. What looks like a definition in it is words. */
export function preparedNote(label: string, notes: Map<string, string>): string {
  const lines = notes.get(label)!.split('\n').map((line) => (DEFINITION.test(line) ? line.replace('[', '\\[') : line));
  return withDefinitions(inlineExtras(lines, notes), notes);
}

/** Whether a label is that of a note in the line, which is none where it turned out to stand in code. */
export function isInlineNote(label: string): boolean {
  return label.startsWith(INLINE_NOTE);
}

/** Definitions for a source of its own (a cell) that refers to these notes. */
export function withDefinitions(source: string, notes: ReadonlyMap<string, string>): string {
  const labels = new Set([...source.matchAll(/\[\^([^\]\s[]+)\]/g)].map(([, label]) => label!.toLowerCase()).filter((label) => notes.has(label)));
  return labels.size === 0 ? source : `${[...labels].map((label) => `[^${label}]: <#>\n`).join('')}\n${source}`;
}

/** Code as it was before it was prepared. */
export function unprepared(code: string, notes: ReadonlyMap<string, string>): string {
  return code.replaceAll(OPEN_STRIKE, '~~').replaceAll(CLOSE_STRIKE, '~~').replace(/\[\^(inline\^\d+)\]/g, (whole, label: string) => (notes.has(label) ? `^[${notes.get(label)}]` : whole));
}

/** Takes the definitions of footnotes out of the lines; a second one of the same name stays, as words. */
function withoutDefinitions(lines: readonly string[]): { readonly lines: string[]; readonly found: ReadonlyMap<string, string> } {
  const found = new Map<string, string>();
  const kept: string[] = [];
  let fence = '';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    fence = fenceAfter(line, fence);
    const definition = fence === '' ? DEFINITION.exec(line) : null;
    const label = definition?.[1]!.toLowerCase();
    if (!definition || label === undefined || isInlineNote(label)) {
      kept.push(line);
      continue;
    }
    if (found.has(label)) {
      kept.push(line.replace('[', '\\['));
      continue;
    }
    const body = [definition[2]!];
    // Lines of the same paragraph go on as they are, later paragraphs stand indented.
    let after = i + 1;
    for (let blank = false; after < lines.length; after++) {
      const next = lines[after]!;
      const indented = /^(?: {4}|\t)/.test(next);
      if (next.trim() === '') blank = true;
      else if (blank ? !indented : !indented && (DEFINITION.test(next) || FENCE.test(next) || /^ {0,3}(?:#{1,6}(?:\s|$)|>|[-*+]\s|\d{1,9}[.)]\s|---|\*\*\*|___)/.test(next))) break;
      else blank = false;
      body.push(next.replace(/^(?: {4}|\t)/, ''));
    }
    while (body.at(-1)?.trim() === '') body.pop();
    found.set(label, body.join('\n'));
    kept.push('');
    i = after - 1;
    if (after < lines.length) kept.push('');
  }
  return { lines: kept, found };
}

/** The fence that is open after a line; empty for none. */
function fenceAfter(line: string, fence: string): string {
  const sign = FENCE.exec(line)?.[1];
  if (fence === '') return sign ?? '';
  return sign !== undefined && sign.startsWith(fence) && /^ {0,3}[`~]+[ \t]*$/.test(line) ? '' : fence;
}

/** Struck words and inline notes in each stretch of lines without a blank one. */
function inlineExtras(lines: readonly string[], notes: Map<string, string>): string {
  const result: string[] = [];
  let stretch: string[] = [];
  let fence = '';
  const flush = (): void => {
    if (stretch.length > 0) result.push(inlineStretch(stretch.join('\n'), notes));
    stretch = [];
  };
  for (const line of lines) {
    const before = fence;
    fence = fenceAfter(line, fence);
    if (before !== '' || fence !== '' || line.trim() === '') {
      flush();
      result.push(line);
    } else stretch.push(line);
  }
  flush();
  return result.join('\n');
}

function inlineStretch(text: string, notes: Map<string, string>): string {
  if (!text.includes('~~') && !text.includes('^[')) return text;
  const pieces: string[] = [];
  /** Which piece is the last opening `~~`. */
  let open: number | undefined;
  for (let at = 0; at < text.length; ) {
    const plain = PLAIN.exec(text.slice(at, at + LOOK_AHEAD))?.[0].length ?? 0;
    const skipped = plain || skippedAt(text, at);
    if (skipped > 0) {
      pieces.push(text.slice(at, at + skipped));
      at += skipped;
      continue;
    }
    const note = text.startsWith('^[', at) ? bracketEnd(text, at + 1) : undefined;
    if (note !== undefined) {
      const label = `${INLINE_NOTE}${notes.size + 1}`;
      notes.set(label, text.slice(at + 2, note));
      pieces.push(`[^${label}]`);
      at = note + 1;
    } else if (isPair(text, at)) {
      const closes = open !== undefined && /\S/.test(text[at - 1] ?? ' ');
      if (closes) pieces[open!] = OPEN_STRIKE;
      const opens = !closes && /\S/.test(text[at + 2] ?? ' ');
      open = closes ? undefined : opens ? pieces.length : open;
      pieces.push(closes ? CLOSE_STRIKE : '~~');
      at += 2;
    } else {
      pieces.push(text[at]!);
      at += 1;
    }
  }
  return pieces.join('');
}

/** Two tildes, and no more. */
function isPair(text: string, at: number): boolean {
  return text.startsWith('~~', at) && text[at - 1] !== '~' && text[at + 2] !== '~';
}

/** How much is to be copied as it is: an escaped character, a code span, a tag or an address in angle brackets, a link's address. */
function skippedAt(text: string, at: number): number {
  switch (text[at]) {
    case '\\': return 2;
    case '`': {
      const ticks = /^`+/.exec(text.slice(at, at + 100))![0];
      let close = at + ticks.length;
      for (;;) {
        close = text.indexOf(ticks, close);
        if (close < 0) return ticks.length;
        let end = close + ticks.length;
        if (text[end] !== '`') return end - at;
        while (text[end] === '`') end += 1;
        close = end;
      }
    }
    case '<': {
      return /^<[/!a-z][^>]*>/i.exec(text.slice(at, at + LOOK_AHEAD))?.[0].length ?? 1;
    }
    case ']': {
      const address = text[at + 1] === '(' ? /^\]\((?:<[^<>\n]*>|[^\s()]*)/.exec(text.slice(at, at + LOOK_AHEAD))?.[0] : undefined;
      return address?.length ?? 0;
    }
    default: return 0;
  }
}

/** Where the bracket that opens at `from` closes; undefined where it does not. */
function bracketEnd(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < Math.min(text.length, from + LOOK_AHEAD); ) {
    const skipped = skippedAt(text, at);
    if (text[at] === '[') depth += 1;
    else if (text[at] === ']' && --depth === 0) return at;
    at += Math.max(skipped, 1);
  }
  return undefined;
}
