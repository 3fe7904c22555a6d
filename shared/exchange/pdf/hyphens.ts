/** What a hyphen at a line's end is judged by. */
export interface Evidence {
  /** Words that stand inside lines, in lower case, hyphens in them included. */
  readonly words: ReadonlySet<string>;
  /** Whether the file's lines break words: else every hyphen at a line's end is one that the word has. */
  readonly hyphenates: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011'’][\p{L}\p{M}\p{N}]+)*/gu;
const HYPHEN = /[-\u2010]$/;
const HEAD = /([\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011'’][\p{L}\p{M}\p{N}]+)*)[-\u2010\u00ad]$/u;
const TAIL = /^[\p{L}\p{M}\p{N}]+/u;

/** Ends of lines with a hyphen, as a share of all lines, from which on a file is one that breaks words. */
const BREAKS = 0.03;
/** So many are enough in a file of any length. */
const ENOUGH = 8;

/** What the lines of a file tell of its words. */
export function evidenceOf(lines: readonly string[]): Evidence {
  const words = new Set<string>();
  let [broken, whole] = [0, 0];
  lines.forEach((line, i) => {
    const found = line.match(WORD) ?? [];
    const [first, last] = [i > 0 && HYPHEN.test(lines[i - 1]!) ? 1 : 0, HYPHEN.test(line) ? 1 : 0];
    for (const word of found.slice(first, found.length - last)) {
      words.add(normal(word));
      for (const part of word.split(/[-\u2010\u2011'’]/)) words.add(normal(part));
    }
  });
  lines.forEach((line, i) => {
    const [head, tail] = [HEAD.exec(line)?.[1], TAIL.exec(lines[i + 1] ?? '')?.[0]];
    if (head === undefined || tail === undefined || !/^\p{Ll}/u.test(tail)) return;
    if (words.has(normal(head)) && words.has(normal(tail))) whole++;
    else broken++;
  });
  return { words, hyphenates: broken >= 1 && broken + whole >= Math.min(BREAKS * lines.length, ENOUGH) && broken >= whole };
}

function normal(word: string): string {
  return word.toLowerCase().replace(/[\u2010\u2011]/g, '-').replaceAll('’', "'");
}

/** Parts of a word before which French writes a hyphen of its own. */
const ENCLITICS = new Set(['je', 'tu', 'il', 'elle', 'on', 'nous', 'vous', 'ils', 'elles', 'ce', 'ci', 'là', 'moi', 'toi', 'lui', 'leur', 'leurs', 'même', 'mêmes', 't', 'y', 'en', 'le', 'la', 'les']);
/** Parts of a word after which English or French writes one. */
const PREFIXES = new Set(['self', 'non', 'ex', 'well', 'all', 'half', 'quasi', 'cross', 'long', 'short', 'high', 'low', 'vice', 'demi', 'semi', 'mi', 'sous', 'avant', 'après', 'quelques', 'grand', 'grands', 'dix', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']);
/** Whole words that have one, of which each part is a word. */
const COMPOUNDS = new Set(['peut-être', 'rendez-vous', 'au-delà', 'au-dessus', 'au-dessous', 'par-dessus', 'ci-joint', 'ci-jointe', 'ci-dessus', 'ci-dessous', 'ci-après', 'lui-même', 'elle-même', 'eux-mêmes', 'vis-à-vis', 'celui-ci', 'celle-ci', 'ceux-ci', 'porte-parole', 'savoir-faire', 'mot-clé', 'compte-rendu', 'procès-verbal', 'chef-lieu', 'états-unis', 'royaume-uni', 'so-called', 'follow-up', 'on-going', 'co-operation', 'decision-making', 'policy-making', 'up-to-date', 'one-third', 'two-thirds']);

/**
 * Two lines of one paragraph as one: how much of the end of `head` goes, and what comes between them.
 * A hyphen at a line's end goes where the word was broken, and stays where it has one: by what else stands in the file, else by what is
 * known of French and English. `sup-` + `port` → `support`; `peut-` + `être` → `peut-être`; `pre-` + `and post-war` → `pre- and post-war`.
 */
export function joint(head: string, tail: string, evidence: Evidence): { readonly cut: number; readonly between: string } {
  if (head.endsWith('\u00ad')) return { cut: 1, between: '' };
  if (/[-\u2010\u2011–—/]$/.test(head) && /^[\p{L}\p{N}]/u.test(tail)) {
    if (/[–—]$/.test(head)) return { cut: 0, between: /\s[–—]$/.test(head) ? ' ' : '' };
    if (head.endsWith('/')) return { cut: 0, between: /\S\/$/.test(head) ? '' : ' ' };
    if (/(?:^|\s)[-\u2010]$/.test(head) || /^(?:and|or|to|et|ou|à)(?![\p{L}\p{N}])/u.test(tail)) return { cut: 0, between: ' ' };
    return { cut: isBroken(head, tail, evidence) ? 1 : 0, between: '' };
  }
  return { cut: 0, between: ' ' };
}

/** Whether the hyphen at the end of `head` is there only because the line ends. */
function isBroken(head: string, tail: string, { words, hyphenates }: Evidence): boolean {
  const first = HEAD.exec(head)?.[1];
  const second = TAIL.exec(tail)?.[0];
  if (first === undefined || second === undefined || head.endsWith('\u2011')) return false;
  if (/\p{N}$/u.test(first) || !/^\p{Ll}/u.test(second) || /\p{Lu}$/u.test(first)) return false;
  const [a, b] = [normal(first), normal(second)];
  const part = a.split(/[-']/).at(-1)!;
  const [joined, kept] = [words.has(a + b) || words.has(part + b), words.has(`${a}-${b}`)];
  if (joined !== kept) return joined;
  const whole = `${a}-${b}`;
  if ([...COMPOUNDS].some((compound) => whole === compound || whole.endsWith(`'${compound}`) || compound.startsWith(`${whole}-`))) return false;
  if (/[-]/.test(a) || PREFIXES.has(part)) return false;
  const [knownA, knownB] = [words.has(part), words.has(b)];
  if (ENCLITICS.has(b) && (knownA || b.length > 3 || /(?:ez|ons|ent|t|d)$/.test(part))) return false;
  if (!hyphenates) return false;
  return !(knownA && knownB && part.length >= 4 && b.length >= 4);
}
