import { stylesIn } from './package';
import { attribute, child, childElements, numberAttribute, type XmlElement } from '../xml/parse';

/** A style of paragraphs or of text. */
export interface OdtStyle {
  readonly name: string;
  /** As people see it: `Heading 1` for `Heading_20_1`. */
  readonly shown: string;
  /** Made for direct formatting, not named by anybody. */
  readonly automatic: boolean;
  readonly parent: string | undefined;
  /** The list style that the style brings; '' takes away what its parent brought. */
  readonly list: string | undefined;
  readonly outlineLevel: number | undefined;
  readonly masterPage: string | undefined;
  readonly paragraph: XmlElement | undefined;
  readonly text: XmlElement | undefined;
}

/** A style and those it is based on, nearest first. */
export type OdtChain = readonly OdtStyle[];

export type Family = 'paragraph' | 'text';

/** Real styles stand on fewer than twenty others; a damaged file may base one on itself. */
const LONGEST_CHAIN = 100;

/** The styles that hold for one story: the named ones and the automatic ones of its part. */
export class OdtStyles {
  private readonly byKey = new Map<string, OdtStyle>();
  private readonly chains = new Map<string, OdtChain>();
  /** `style:text-properties` of all paragraphs. */
  readonly defaults: XmlElement | undefined;
  /** `text:list-style` elements by name. */
  readonly lists: ReadonlyMap<string, XmlElement>;
  readonly outline: XmlElement | undefined;

  /** `named` is the root with `office:styles`, `automatic` the one whose automatic styles hold. */
  constructor(named: XmlElement | undefined, automatic: XmlElement | undefined) {
    const lists = new Map<string, XmlElement>();
    const common = stylesIn(named, 'office:styles');
    for (const [elements, isAutomatic] of [[common, false], [stylesIn(automatic, 'office:automatic-styles'), true]] as const) {
      for (const element of elements) {
        const name = attribute(element, 'style:name');
        if (name === undefined) continue;
        if (element.name === 'text:list-style') lists.set(name, element);
        if (element.name === 'style:style') this.byKey.set(`${attribute(element, 'style:family')}/${name}`, readStyle(element, name, isAutomatic));
      }
    }
    this.lists = lists;
    this.outline = common.find((element) => element.name === 'text:outline-style');
    const usual = common.find((element) => element.name === 'style:default-style' && attribute(element, 'style:family') === 'paragraph');
    this.defaults = child(usual, 'style:text-properties');
  }

  /** The style of this name with those it is based on; a paragraph without one has "Standard". */
  chain(family: Family, name: string | undefined): OdtChain {
    const key = `${family}/${name ?? (family === 'paragraph' ? 'Standard' : '')}`;
    let known = this.chains.get(key);
    if (!known) this.chains.set(key, (known = this.climb(family, key)));
    return known;
  }

  private climb(family: Family, key: string): OdtChain {
    const chain: OdtStyle[] = [];
    for (let style = this.byKey.get(key); style && chain.length < LONGEST_CHAIN && !chain.includes(style);) {
      chain.push(style);
      style = style.parent === undefined ? undefined : this.byKey.get(`${family}/${style.parent}`);
    }
    return chain;
  }
}

function readStyle(element: XmlElement, name: string, automatic: boolean): OdtStyle {
  return {
    name, automatic, shown: attribute(element, 'style:display-name') ?? decodedName(name), parent: attribute(element, 'style:parent-style-name'),
    list: attribute(element, 'style:list-style-name'), outlineLevel: numberAttribute(element, 'style:default-outline-level'),
    masterPage: attribute(element, 'style:master-page-name') || undefined,
    paragraph: child(element, 'style:paragraph-properties'), text: child(element, 'style:text-properties'),
  };
}

/** `Heading_20_1` → `Heading 1`: what a name may not hold is written as its code. */
function decodedName(name: string): string {
  return name.replace(/_([0-9a-f]{1,4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Whether a paragraph's border alone draws a line. */
export function hasLine(chain: OdtChain): boolean {
  return ['fo:border-bottom', 'fo:border-top', 'fo:border'].some((name) => {
    const border = chain.map((style) => attribute(style.paragraph, name)).find((value) => value !== undefined);
    return border !== undefined && border.trim() !== '' && !/\b(?:none|hidden)\b|^0(?:\.0+)?(?![.\d])/.test(border);
  });
}

/** The breaks that a paragraph asks for by itself; a named style's (every chapter on a new page) is dress. */
export function breaksOf(chain: OdtChain): string[] {
  const own = chain.filter((style) => style.automatic);
  const says = (what: string): boolean => own.some((style) => [attribute(style.paragraph, 'fo:break-before'), attribute(style.paragraph, 'fo:break-after')].includes(what));
  return [...(says('page') ? ['page break'] : []), ...(says('column') ? ['column break'] : [])];
}

/** The names of the master pages after this one: itself and those that follow it. */
export function pagesFrom(name: string, pages: ReadonlyMap<string, XmlElement>): string[] {
  const names: string[] = [];
  for (let next: string | undefined = name; next !== undefined && !names.includes(next) && pages.has(next);) {
    names.push(next);
    next = attribute(pages.get(next), 'style:next-style-name');
  }
  return names;
}

/** The elements of a list style's levels, by level from 0. */
export function levelElements(list: XmlElement | undefined): ReadonlyMap<number, XmlElement> {
  const levels = new Map<number, XmlElement>();
  for (const element of childElements(list)) {
    const level = numberAttribute(element, 'text:level');
    if (level !== undefined && level >= 1 && level <= 10) levels.set(level - 1, element);
  }
  return levels;
}
