/** A quotation: where its marks stand, and which they are. */
export interface QuotePair {
  readonly open: number;
  readonly close: number;
  readonly mark: '"' | '“' | '«' | '‹';
  /** Whether it stands within another. */
  readonly nested: boolean;
}

const CLOSES: ReadonlyMap<string, string> = new Map([['“', '”'], ['«', '»'], ['‹', '›']]);
const OPENS: ReadonlyMap<string, string> = new Map([...CLOSES].map(([open, close]) => [close, open]));
const MARKS = /["“”«»‹›]/;

/**
 * The quotations of a text in the order of their ends. A quotation that begins before the text or ends after it has no pair here, but what stands within it
 * is nested all the same. Straight marks pair within a line, and only where it is plain which open and which close: a mark after a digit may be one of
 * inches or seconds.
 */
export function quotePairs(text: string): readonly QuotePair[] {
  if (!MARKS.test(text)) return [];
  const pairs: Omit<QuotePair, 'nested'>[] = [];
  const open: { readonly at: number; readonly mark: string }[] = [];
  const whole: { readonly from: number; readonly to: number }[] = [];
  for (const { 0: sign, index } of text.matchAll(/[“”«»‹›]/g)) {
    if (CLOSES.has(sign)) open.push({ at: index, mark: sign });
    else {
      const begun = open.findLastIndex(({ mark }) => mark === OPENS.get(sign));
      if (begun < 0) {
        if (sign === '»') whole.push({ from: -1, to: index });
      } else {
        const { at, mark } = open[begun]!;
        open.length = begun;
        if (text.slice(at + 1, index).trim() !== '') pairs.push({ open: at, close: index, mark: mark as QuotePair['mark'] });
      }
    }
  }
  for (const { at, mark } of open) if (mark === '«') whole.push({ from: at, to: text.length });
  if (text.includes('"')) pairs.push(...straightPairs(text));
  const spans = [...whole, ...pairs.map(({ open: from, close: to }) => ({ from, to }))];
  return pairs.map((pair) => ({ ...pair, nested: spans.some(({ from, to }) => from < pair.open && pair.close < to) }));
}

function straightPairs(text: string): Omit<QuotePair, 'nested'>[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const from = start;
    start += line.length + 1;
    const all = [...line.matchAll(/"/g)].map(({ index }) => index);
    const marks = all.length % 2 === 0 ? all : all.filter((at) => !/\d/.test(line[at - 1] ?? ''));
    if (marks.length % 2 !== 0) return [];
    return marks.flatMap((at, i) => {
      const close = marks[i + 1];
      if (i % 2 !== 0 || close === undefined || line.slice(at + 1, close).trim() === '') return [];
      const inches = /\d[ \u00a0\u202f]?$/.test(line.slice(0, at)) && /\s/.test(line[at + 1]!);
      const plain = !inches && !/[\p{L}\p{N}]/u.test(line[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(line[close + 1] ?? '');
      return plain ? [{ open: from + at, close: from + close, mark: '"' as const }] : [];
    });
  });
}
