import { numeralText } from '../../letter/numerals';
import { levelElements, type OdtStyles } from './styles';
import { attribute, child, numberAttribute, type XmlElement } from '../xml/parse';
import { symbolText } from '../docx/symbols';
import type { List, ListLevel } from '../docx/numbering';

/** How a level looks: beyond `z` comes `aa`, then `bb` (`repeats`) or `ab`. */
interface OdtLevel extends ListLevel {
  readonly repeats: boolean;
}

/** How a list looks, and whether it counts through all its levels. */
export interface OdtList extends List {
  readonly levels: ReadonlyMap<number, OdtLevel>;
  readonly consecutive: boolean;
}

/** Names of numerals by `style:num-format`; the first word of a row (`01, 02, 03, ...`) is enough. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['', 'none'], ['1', 'decimal'], ['a', 'lowerLetter'], ['A', 'upperLetter'], ['i', 'lowerRoman'], ['I', 'upperRoman'],
  ['01', 'padded2'], ['001', 'padded3'], ['0001', 'padded4'], ['00001', 'padded5'], ['1st', 'ordinal'], ['①', 'circled'],
]);

/** The name by which lists mean the numbering of headings. */
const OUTLINE = 'Outline';

/** Reads the styles of lists, each when it is first asked for. */
export class ListStyles {
  private readonly known = new Map<string, OdtList>();

  constructor(private readonly styles: OdtStyles) {}

  /** The list style of this name; LibreOffice's bullets when there is none. */
  style(name: string | undefined): OdtList {
    const key = name ?? '';
    let list = this.known.get(key);
    const element = this.styles.lists.get(key);
    if (!list && !element && key === OUTLINE) return this.outline;
    if (!list) this.known.set(key, (list = readList(key, element, BULLET)));
    return list;
  }

  /** The numbering of headings; no labels where the document has none. */
  get outline(): OdtList {
    let list = this.known.get(' outline');
    if (!list) this.known.set(' outline', (list = readList(' outline', this.styles.outline, NONE)));
    return list;
  }
}

const PLAIN: Omit<OdtLevel, 'format' | 'text'> = { repeats: false, start: 1, restart: undefined, digits: false, style: undefined, font: undefined };
const BULLET: OdtLevel = { ...PLAIN, format: 'bullet', text: '•' };
const NONE: OdtLevel = { ...PLAIN, format: 'none', text: '' };
const LEVELS = 10;

function readList(id: string, element: XmlElement | undefined, missing: OdtLevel): OdtList {
  const levels = new Map<number, OdtLevel>();
  const elements = levelElements(element);
  for (let at = 0; at < LEVELS; at++) {
    const level = elements.get(at);
    levels.set(at, level ? readLevel(level, at, elements) : element && missing === BULLET ? { ...PLAIN, format: 'decimal', text: `%${at + 1}.` } : missing);
  }
  return { id, abstract: id, levels, restarts: new Map(), consecutive: attribute(element, 'text:consecutive-numbering') === 'true' };
}

function readLevel(element: XmlElement, at: number, elements: ReadonlyMap<number, XmlElement>): OdtLevel {
  const properties = child(element, 'style:text-properties');
  const font = (attribute(properties, 'style:font-name') ?? attribute(properties, 'fo:font-family'))?.replace(/['"]/g, '').replace(/(?<=\S)\d+$/, '');
  if (element.name === 'text:list-level-style-image') return BULLET;
  if (element.name === 'text:list-level-style-bullet') return { ...BULLET, text: attribute(element, 'text:bullet-char') ?? '', font };
  const format = FORMATS.get((attribute(element, 'style:num-format') ?? '').split(',')[0]!.trim()) ?? 'decimal';
  return {
    ...PLAIN, font, start: numberAttribute(element, 'text:start-value') ?? 1, format, text: labelPattern(element, at, format, elements),
    digits: attribute(element, 'loext:is-legal') === 'true', repeats: attribute(element, 'style:num-letter-sync') === 'true',
  };
}

/** The label with `%1` to `%9` for the numbers. Newer files say it whole (`%1%.%2%)`), others by prefix, suffix and how many levels it shows. */
function labelPattern(element: XmlElement, at: number, format: string, elements: ReadonlyMap<number, XmlElement>): string {
  const hasNumber = (level: number): boolean => (attribute(elements.get(level), 'style:num-format') ?? '') !== '';
  const whole = attribute(element, 'loext:num-list-format') ?? attribute(element, 'style:num-list-format');
  if (whole !== undefined) {
    // A level without a number shows none of those above it either: what stands around them all is left.
    if (format === 'none') return whole.replace(/%\d+%(?:.*%\d+%)?/s, '');
    // What stands between the number of a level that has none and the next number is not shown.
    return whole.replace(/%(\d+)%((?:(?!%\d+%).)*)/gs, (_, digits: string, after: string) => {
      const level = Number(digits) - 1;
      if (level > at) return after;
      return hasNumber(level) ? `%${digits}${after}` : level < at && whole.includes(`%${level + 2}%`) ? '' : after;
    });
  }
  const shown = Math.min(Math.max(numberAttribute(element, 'text:display-levels') ?? 1, 1), at + 1);
  const numbers: string[] = [];
  if (format !== 'none') for (let level = at + 1 - shown; level <= at; level++) if (level === at || hasNumber(level)) numbers.push(`%${level + 1}`);
  return `${attribute(element, 'style:num-prefix') ?? ''}${numbers.join('.')}${attribute(element, 'style:num-suffix') ?? ''}`;
}

/** A label as LibreOffice shows it, without the spaces around it. */
export function odtLabel(list: OdtList, numbers: readonly number[]): string {
  const level = list.levels.get(numbers.length - 1);
  if (!level) return '';
  if (level.format === 'bullet') return symbolText(level.text, level.font).trim();
  const text = level.text.replace(/%(10|[1-9])/g, (_, digits: string) => {
    const at = Number(digits) - 1;
    const of = list.levels.get(at);
    return shownNumber(numbers[at] ?? 0, level.digits ? 'decimal' : (of?.format ?? 'decimal'), of?.repeats ?? false);
  });
  return text.trim();
}

function shownNumber(n: number, format: string, repeats: boolean): string {
  switch (format) {
    case 'none': return '';
    case 'lowerLetter': return letters(n, repeats);
    case 'upperLetter': return letters(n, repeats).toUpperCase();
    case 'lowerRoman': return numeralText(n, 'lower-roman');
    case 'upperRoman': return numeralText(n, 'upper-roman');
    case 'ordinal': return `${n}${/1\d$/.test(String(n)) ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
    case 'circled': return n >= 1 && n <= 20 ? String.fromCharCode(0x245f + n) : String(n);
    default: return String(n).padStart(Number(/^padded(\d)$/.exec(format)?.[1] ?? 0), '0');
  }
}

/** 1 → a, 26 → z, 27 → aa, 28 → bb or ab. */
function letters(n: number, repeats: boolean): string {
  if (n < 1 || repeats || n <= 26) return numeralText(n, 'lower-letter');
  let text = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}
