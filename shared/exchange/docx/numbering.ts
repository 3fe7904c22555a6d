import { attribute, child, childElements, numberAttribute, type XmlElement } from '../xml/parse';
import { isOn } from './on-off';
import type { StyleChain, Styles } from './styles';

/** How one level of a list counts and looks. */
export interface ListLevel {
  readonly start: number;
  /** Word's name of the numerals: `decimal`, `lowerLetter`, `bullet`, `none`, … */
  readonly format: string;
  /** The label, `%1` to `%9` standing for the numbers. */
  readonly text: string;
  /** Counting begins anew after an item of this level (from 1) or of one above it; 0: never; absent: after any level above. */
  readonly restart: number | undefined;
  /** Every number in this label is shown in digits ("legal" numbering). */
  readonly digits: boolean;
  /** The paragraph style that means this level. */
  readonly style: string | undefined;
  /** The font of the label, which decides what a bullet's character looks like. */
  readonly font: string | undefined;
}

/** A `w:num`: a list as paragraphs name it. Lists of one `abstract` share their counters. */
export interface List {
  readonly id: string;
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels at which the first item of this list counts from a number of its own. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** A paragraph's place in a list; `level` from 0. */
export interface ListPlace {
  readonly list: List;
  readonly level: number;
}

interface Abstract {
  readonly id: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** The numbering style that this only stands for. */
  readonly numberingStyle: string | undefined;
  /** The numbering style that this is the list of. */
  readonly defines: string | undefined;
}

const DEEPEST_LEVEL = 8;
/** A list stands for a numbering style, whose list counts itself: one step. A damaged file may go in circles. */
const MOST_STEPS = 4;

/** Reads `w:numbering`: the lists by their id. `styles` resolves lists that only name a numbering style. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): ReadonlyMap<string, List> {
  const abstracts = new Map<string, Abstract>();
  for (const element of childElements(root, 'w:abstractNum')) {
    const id = attribute(element, 'w:abstractNumId');
    if (id === undefined) continue;
    abstracts.set(id, { id, levels: readLevels(element), numberingStyle: attribute(child(element, 'w:numStyleLink'), 'w:val'), defines: attribute(child(element, 'w:styleLink'), 'w:val') });
  }
  const elements = new Map<string, XmlElement>();
  for (const element of childElements(root, 'w:num')) {
    const id = attribute(element, 'w:numId');
    if (id !== undefined) elements.set(id, element);
  }

  /** The definition a list counts by; one that stands for a numbering style is found through that style's own list. */
  const definition = (num: XmlElement | undefined, steps = 0): Abstract | undefined => {
    if (!num || steps > MOST_STEPS) return undefined;
    const abstract = abstracts.get(attribute(child(num, 'w:abstractNumId'), 'w:val') ?? '');
    if (abstract?.numberingStyle === undefined) return abstract;
    const styled = styles.numbering(abstract.numberingStyle).map((style) => numPr(style.paragraph).id).find((id) => id !== undefined);
    return (styled !== undefined && definition(elements.get(styled), steps + 1)) || [...abstracts.values()].find(({ defines }) => defines === abstract.numberingStyle) || abstract;
  };

  const lists = new Map<string, List>();
  for (const [id, element] of elements) {
    const abstract = definition(element);
    if (!abstract) continue;
    const levels = new Map(abstract.levels);
    const restarts = new Map<number, number>();
    for (const override of childElements(element, 'w:lvlOverride')) {
      const level = numberAttribute(override, 'w:ilvl');
      if (level === undefined) continue;
      const own = child(override, 'w:lvl');
      if (own) levels.set(level, readLevel(own));
      const restart = numberAttribute(child(override, 'w:startOverride'), 'w:val');
      if (restart !== undefined) restarts.set(level, restart);
    }
    lists.set(id, { id, abstract: abstract.id, levels, restarts });
  }
  return lists;
}

function readLevels(abstract: XmlElement): ReadonlyMap<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const element of childElements(abstract, 'w:lvl')) {
    const level = numberAttribute(element, 'w:ilvl');
    if (level !== undefined && level >= 0 && level <= DEEPEST_LEVEL) levels.set(level, readLevel(element));
  }
  return levels;
}

function readLevel(element: XmlElement): ListLevel {
  const fonts = child(child(element, 'w:rPr'), 'w:rFonts');
  const format = numberFormat(element);
  const nullText = isOn(attribute(child(element, 'w:lvlText'), 'w:null') ?? '0');
  return {
    start: numberAttribute(child(element, 'w:start'), 'w:val') ?? 0,
    format,
    text: child(element, 'w:lvlPicBulletId') && format === 'bullet' ? '•' : nullText ? '' : (attribute(child(element, 'w:lvlText'), 'w:val') ?? ''),
    restart: numberAttribute(child(element, 'w:lvlRestart'), 'w:val'),
    digits: child(element, 'w:isLgl') !== undefined && isOn(attribute(child(element, 'w:isLgl'), 'w:val') ?? '1'),
    style: attribute(child(element, 'w:pStyle'), 'w:val'),
    font: attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi'),
  };
}

/** Newer formats come as a choice, with an older one to fall back on. */
function numberFormat(level: XmlElement): string {
  const alternative = child(level, 'mc:AlternateContent');
  const choice = child(child(alternative, 'mc:Choice'), 'w:numFmt');
  const own = child(level, 'w:numFmt') ?? choice ?? child(child(alternative, 'mc:Fallback'), 'w:numFmt');
  const name = attribute(own, 'w:val') ?? 'decimal';
  if (name !== 'custom') return name;
  // "001, 002, 003, ..." and its like: the only custom formats Word writes are digits padded with zeros.
  const width = /^0*[1-9]/.exec(attribute(own, 'w:format') ?? '')?.[0].length ?? 1;
  return `padded${width}`;
}

function numPr(properties: XmlElement | undefined): { id: string | undefined; level: number | undefined } {
  const element = child(properties, 'w:numPr');
  return { id: attribute(child(element, 'w:numId'), 'w:val'), level: numberAttribute(child(element, 'w:ilvl'), 'w:val') };
}

/**
 * Where a paragraph stands in a list: by its own `w:numPr`, else by its style's. Its level is what the nearest style says, by number or as the style that a level
 * of the list names (`w:pStyle`): a style may take its list from the one it is based on and only say a level. List 0 means "none", and takes away what the style gave.
 */
export function placeOf(properties: XmlElement | undefined, chain: StyleChain, lists: ReadonlyMap<string, List>): ListPlace | undefined {
  const own = numPr(properties);
  const at = chain.findIndex((style) => numPr(style.paragraph).id !== undefined);
  const id = own.id ?? (at < 0 ? undefined : numPr(chain[at]!.paragraph).id);
  const list = id === undefined ? undefined : lists.get(id);
  if (!list) return undefined;
  let level = own.level;
  const named = (style: string): number | undefined => (own.id === undefined ? [...list.levels].find(([, definition]) => definition.style === style)?.[0] : undefined);
  for (const style of own.id === undefined ? chain.slice(0, at + 1) : chain) level ??= numPr(style.paragraph).level ?? named(style.id);
  // Level 9 is Word's name for text that stands in no list.
  return level !== undefined && level > DEEPEST_LEVEL ? undefined : { list, level: Math.max(level ?? 0, 0) };
}
