/** Browsers stop at this depth too (Chromium's HTMLParserOptions); no page that was meant to be read comes near. */
const DEEPEST = 512;
/** Unclosed formatting (`<font>` without an end) is opened anew in every paragraph after it: so many openings in all are enough. */
const MOST_REOPENED = 2_000_000;

const VOID = new Set('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '));
/** What holds characters, not elements: everything up to its end tag is text. */
const RAW = new Set('script style textarea title xmp iframe noembed noframes plaintext'.split(' '));
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const CLOSES_P = new Set(
  ('address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p pre search section summary ' +
    'table ul xmp').split(' '),
);
/** An element that ends an open one of these, looked for up to one of those. */
const ENDS: Readonly<Record<string, readonly [ended: readonly string[], upTo: readonly string[]]>> = {
  li: [['li'], ['ul', 'ol', 'menu', 'dir']], dt: [['dt', 'dd'], ['dl']], dd: [['dt', 'dd'], ['dl']], td: [['td', 'th'], ['tr', 'table']], th: [['td', 'th'], ['tr', 'table']],
  tr: [['tr'], ['table']], tbody: [['tbody', 'thead', 'tfoot'], ['table']], thead: [['tbody', 'thead', 'tfoot'], ['table']], tfoot: [['tbody', 'thead', 'tfoot'], ['table']],
  option: [['option'], ['select']], rt: [['rt', 'rp'], ['ruby']], rp: [['rt', 'rp'], ['ruby']],
};
const SCOPES = ['table', 'td', 'th', 'caption', 'html', 'template', 'object', 'marquee', 'applet'];
const TABLE_PARTS = new Set(['tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption', 'table']);

/**
 * Whether a page nests so deeply that building its tree would take time or stack without bounds. A rough reading ahead of the parser, in
 * one pass: it knows which tags end others, not every rule of the standard.
 */
export function nestsTooDeeply(html: string): boolean {
  const open: string[] = [];
  const formatting = new Map<string, { readonly name: string; count: number }>();
  let reopened = 0;
  let active = 0;
  const popTo = (names: readonly string[], upTo: readonly string[]): void => {
    for (let i = open.length - 1; i >= 0; i--) {
      if (names.includes(open[i]!)) {
        open.length = i;
        return;
      }
      if (upTo.includes(open[i]!)) return;
    }
  };
  for (const { name, end, raw } of tags(html)) {
    reopened += active;
    if (reopened > MOST_REOPENED) return true;
    if (end) {
      popTo([name], TABLE_PARTS.has(name) ? (name === 'table' ? [] : ['table']) : SCOPES);
      if (!FORMATTING.has(name)) continue;
      const last = [...formatting].findLast(([, one]) => one.name === name);
      if (!last) continue;
      active -= 1;
      if (--last[1].count === 0) formatting.delete(last[0]);
      continue;
    }
    if (CLOSES_P.has(name)) popTo(['p'], SCOPES);
    const ends = ENDS[name];
    if (ends) popTo(...ends);
    if (VOID.has(name)) continue;
    open.push(name);
    if (open.length > DEEPEST) return true;
    if (!FORMATTING.has(name)) continue;
    // The standard keeps three of the same kind (its "Noah's Ark clause").
    const same = formatting.get(raw) ?? { name, count: 0 };
    if (same.count >= 3) continue;
    same.count += 1;
    active += 1;
    formatting.set(raw, same);
    if (formatting.size > DEEPEST) return true;
  }
  return false;
}

interface Tag {
  readonly name: string;
  readonly end: boolean;
  /** The tag as it stands. */
  readonly raw: string;
}

/** The tags of a page in order; those inside comments and scripts are none. */
function* tags(html: string): Generator<Tag> {
  const name = /\/?([a-z][^\s/>]{0,40})/iy;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    name.lastIndex = at + 1;
    const found = name.exec(html)?.[1]?.toLowerCase();
    if (found === undefined) {
      at += 1;
      continue;
    }
    const end = html[at + 1] === '/';
    const after = tagEnd(html, name.lastIndex);
    // Self-closing is only for the elements of drawings and formulas; those are not nested by letters.
    if (!(html[after - 2] === '/' && !end && /^(?:path|g|circle|rect|line|use|polygon|polyline|ellipse|stop|m[a-z]+)$/.test(found))) yield { name: found, end, raw: html.slice(at, Math.min(after, at + 500)) };
    at = after;
    if (end || !RAW.has(found)) continue;
    const close = new RegExp(`</${found}`, 'gi');
    close.lastIndex = at;
    const closing = close.exec(html);
    if (!closing) return;
    at = closing.index;
  }
}

/** Where a tag ends whose name ends at `from`: after the `>` that is in no quoted value. */
function tagEnd(html: string, from: number): number {
  const next = /[>"']/g;
  next.lastIndex = from;
  for (let match = next.exec(html); match; match = next.exec(html)) {
    if (match[0] === '>') return next.lastIndex;
    if (!/=\s*$/.test(html.slice(Math.max(from, match.index - 20), match.index))) continue;
    const close = html.indexOf(match[0], match.index + 1);
    if (close < 0) return html.length;
    next.lastIndex = close + 1;
  }
  return html.length;
}
