import { numeralText } from '../../../shared/letter/numerals';
import type { BlockAttrs, Numeral } from '../../../shared/letter/block';
import type { Side } from '../../../shared/letter/side';
import type { Random } from '../../random';
import { another, words, type Changes, type Injection, type Injector, type Line, type Site, type Written } from './site';

interface Style {
  readonly numeral: Numeral;
  readonly template: string;
}

const STYLES: readonly Style[] = [
  { numeral: 'decimal', template: '%1.' }, { numeral: 'decimal', template: '%1)' }, { numeral: 'lower-letter', template: '(%1)' },
  { numeral: 'lower-letter', template: '%1)' }, { numeral: 'lower-roman', template: '(%1)' }, { numeral: 'upper-roman', template: '%1.' },
];

const shown = ({ numeral, template }: Style, n: number): string => template.replace('%1', numeralText(n, numeral));

/** Three to five lines become a list on both sides, its labels in the text or computed; then a side of one of them goes wrong. */
function inList(wrong: (list: { readonly lines: readonly Line[]; readonly style: Style; readonly typed: boolean; readonly bad: number; readonly side: Side; readonly random: Random }) => ReadonlyMap<number, Written> | undefined): Injector {
  return ({ lines, at, side, random }: Site): Injection | undefined => {
    const size = 3 + random.below(3);
    const items = lines.slice(at, at + size);
    if (items.length < size || items.some(({ en, fr }) => words(en.text).length < 3 || words(fr.text).length < 3 || en.attrs || /^\W*\w{1,3}[.)]/.test(en.text))) return undefined;
    const style = random.pick(STYLES);
    const typed = random.chance(0.5);
    const attrs = (n: number): BlockAttrs => ({ kind: 'ordered', level: 1, numeral: style.numeral, template: style.template, ...(n === 0 ? { start: 1 } : {}) });
    const item = (written: Written, n: number): Written => (typed ? { ...written, text: `${shown(style, n + 1)} ${written.text}` } : { ...written, attrs: attrs(n) });
    const list = items.map(({ en, fr }, n): Line => ({ en: item(en, n), fr: item(fr, n) }));
    const errors = wrong({ lines: list, style, typed, bad: random.below(size), side, random });
    if (!errors) return undefined;
    const changes = (of: readonly Line[]): Changes => new Map(of.map((line, n) => [at + n, line]));
    const after = list.map((line, n): Line => (errors.has(n) ? { ...line, [side]: errors.get(n)! } : line));
    return { carrier: changes(list), error: changes(after), at: [...errors.keys()].map((n) => at + n) };
  };
}

const LABEL = /^\S+ /;

/** Another label of the same style, or the same number in another style of numerals. */
export const labelChanged = inList(({ lines, style, typed, bad, side, random }) => {
  const own = lines[bad]![side];
  const n = another([1, 2, 3, 4, 5, 6, 7], bad + 1, random);
  return new Map([[bad, typed ? { ...own, text: own.text.replace(LABEL, `${shown(style, n)} `) } : { ...own, attrs: { ...own.attrs!, start: n } }]]);
});

export const labelDropped = inList(({ lines, typed, bad, side }) => {
  const own = lines[bad]![side];
  return new Map([[bad, typed ? { ...own, text: own.text.replace(LABEL, '') } : { ...own, attrs: { kind: 'paragraph' } }]]);
});

/** Two items change places on one side; typed labels stay where they were, so that only the texts are in another order. */
export const itemsSwapped = inList(({ lines, typed, bad, side }) => {
  const next = bad + 1 < lines.length ? bad + 1 : bad - 1;
  const [a, b] = [lines[bad]![side], lines[next]![side]];
  const rest = (of: Written): string => (typed ? of.text.replace(LABEL, '') : of.text);
  const label = (of: Written): string => (typed ? LABEL.exec(of.text)![0] : '');
  return new Map([[bad, { ...a, text: label(a) + rest(b) }], [next, { ...b, text: label(b) + rest(a) }]]);
});

/** Two items change places on one side with the labels they were typed with. */
export const labelledItemsSwapped = inList(({ lines, typed, bad, side }) => {
  const next = bad + 1 < lines.length ? bad + 1 : bad - 1;
  return typed ? new Map([[bad, lines[next]![side]], [next, lines[bad]![side]]]) : undefined;
});
