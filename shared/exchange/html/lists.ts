import type { Element } from 'hast';
import type { BlockAttrs, Numeral } from '../../letter/block';
import { attribute, childElements, classes, wholeNumber } from './elements';
import type { Style, StyleSheet } from './style';

const DEEPEST = 9;

/** What one list says of its items; `next` counts while they are read. */
export interface ListAround {
  /** How many lists there are around an item, its own included. */
  readonly depth: number;
  readonly ordered: boolean;
  readonly look: ItemLook;
  readonly step: 1 | -1;
  next: number;
}

/** How the label of an item looks. `none`: the page shows none, so that the item is a paragraph. */
export interface ItemLook {
  readonly none?: boolean;
  readonly numeral?: Numeral;
  /** An ordered label with `%n` for the number of this level, a bullet's sign. */
  readonly template?: string;
  /** Another level than the depth of the lists says. */
  readonly level?: number;
  /** A numbering that a letter has no numerals for, by its name; counted in digits. */
  readonly unknown?: string;
}

const NUMERAL_OF: Readonly<Record<string, Numeral>> = {
  decimal: 'decimal', 'lower-alpha': 'lower-letter', 'lower-latin': 'lower-letter', 'upper-alpha': 'upper-letter', 'upper-latin': 'upper-letter', 'lower-roman': 'lower-roman', 'upper-roman': 'upper-roman',
  'alpha-lower': 'lower-letter', 'alpha-upper': 'upper-letter', 'roman-lower': 'lower-roman', 'roman-upper': 'upper-roman',
};
const NUMERAL_OF_TYPE: Readonly<Record<string, Numeral>> = { '1': 'decimal', a: 'lower-letter', A: 'upper-letter', i: 'lower-roman', I: 'upper-roman' };
const SIGN_OF: Readonly<Record<string, string | undefined>> = { disc: undefined, circle: '◦', square: '▪' };

/** The list that an `ol` or `ul` begins. */
export function openList(list: Element, sheet: StyleSheet, depth: number): ListAround {
  const ordered = list.tagName === 'ol';
  const reversed = ordered && list.properties.reversed !== undefined && list.properties.reversed !== false;
  const items = reversed ? childElements(list).filter(({ tagName }) => tagName === 'li').length : 0;
  return {
    depth, ordered, step: reversed ? -1 : 1, look: { ...lookOf(list, sheet.of(list), ordered), ...googleLook(list, sheet, ordered) },
    next: wholeNumber(list, 'start') ?? (reversed ? items : 1),
  };
}

/** The attributes of an item, and its number where it is ordered; undefined attributes for an item without a label. */
export function itemOf(item: Element, style: Style, list: ListAround): { readonly attrs: BlockAttrs | undefined; readonly number?: number; readonly unknown?: string } {
  const number = wholeNumber(item, 'value') ?? list.next;
  list.next = number + list.step;
  const own = lookOf(item, style, list.ordered);
  const look = { ...list.look, ...own };
  if (look.none) return { attrs: undefined };
  // Google Docs says the level of an item that stands in too few lists, or too many.
  const level = Math.min(Math.max(wholeNumber(item, 'ariaLevel') ?? look.level ?? list.depth, 1), DEEPEST);
  if (!list.ordered) return { attrs: { kind: 'bullet', level, ...(look.template === undefined ? {} : { template: look.template }) } };
  const template = look.template?.replace('%n', `%${level}`);
  return {
    attrs: {
      kind: 'ordered', level, ...(look.numeral === undefined || look.numeral === 'decimal' ? {} : { numeral: look.numeral }),
      ...(template === undefined || template === `%${level}.` ? {} : { template }),
    },
    number,
    ...(look.unknown === undefined ? {} : { unknown: look.unknown }),
  };
}

function lookOf(element: Element, style: Style, ordered: boolean): ItemLook {
  const type = attribute(element, 'type');
  const css = style.get('list-style-type') ?? shorthand(style.get('list-style'));
  const quoted = css === undefined ? undefined : /^(["'])(.*)\1$/s.exec(css)?.[2]?.trim();
  if (quoted !== undefined) return quoted === '' ? { none: true } : { template: quoted };
  const name = css?.toLowerCase();
  if (name === 'none') return { none: true };
  if (ordered) {
    const numeral = name === undefined ? NUMERAL_OF_TYPE[type] : NUMERAL_OF[name];
    if (numeral) return { none: false, numeral };
    return name !== undefined && !/^(?:inherit|initial|unset|disc|circle|square)$/.test(name) ? { unknown: name } : {};
  }
  const sign = name ?? type.toLowerCase();
  if (!(sign in SIGN_OF)) return {};
  const template = SIGN_OF[sign];
  return template === undefined ? { none: false } : { none: false, template };
}

function shorthand(value: string | undefined): string | undefined {
  return value?.split(/\s+/).find((word) => /^none$/i.test(word) || word.toLowerCase() in NUMERAL_OF || word.toLowerCase() in SIGN_OF);
}

/**
 * Google Docs' saved pages draw labels by style sheet: `.lst-kix_ab-1 > li:before{content:"(" counter(lst-ctn-kix_ab-1,lower-latin) ") "}`,
 * and put the levels' lists one after the other instead of into one another: the number at the name's end is the level, from 0.
 */
function googleLook(list: Element, sheet: StyleSheet, ordered: boolean): ItemLook {
  const name = classes(list).find((one) => /^lst-kix_\w+-\d$/.test(one));
  if (name === undefined) return {};
  const level = Number(name.at(-1)) + 1;
  const rule = sheet.rules.find(([selector]) => selector.replace(/\s+/g, '') === `.${name}>li:before`)?.[1];
  const content = /content\s*:\s*([^;]*)/i.exec(rule ?? '')?.[1];
  if (content === undefined) return { level, none: false };
  const pieces = [...content.matchAll(/"((?:[^"\\]|\\.)*)"|counter\(\s*lst-ctn-kix_\w+-(\d)\s*(?:,\s*([\w-]+)\s*)?\)/gi)];
  let numeral: Numeral | undefined;
  const text = pieces.map(([, quoted, at, style]) => {
    if (quoted !== undefined) return unescaped(quoted);
    if (Number(at) === level - 1) numeral = NUMERAL_OF[style?.toLowerCase() ?? 'decimal'];
    return `%${Number(at) + 1}`;
  }).join('').trim();
  if (!ordered) return { level, none: false, ...(text === '' || text === '●' || text === '•' ? {} : { template: text === '○' ? '◦' : text === '■' ? '▪' : text }) };
  return { level, none: false, ...(numeral ? { numeral } : {}), ...(text === '' ? {} : { template: text }) };
}

/** A CSS string's escapes: `\0025cf ` → ●. */
function unescaped(text: string): string {
  return text.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => (parseInt(hex, 16) <= 0x10ffff ? String.fromCodePoint(parseInt(hex, 16)) : '')).replace(/\\(.)/g, '$1');
}
