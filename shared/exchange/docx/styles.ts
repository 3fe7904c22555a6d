import { isOn } from './on-off';
import { attribute, child, childElements, numberAttribute, type XmlElement } from '../xml/parse';

/** A named style. `paragraph` and `run` are its own `w:pPr` and `w:rPr`. */
interface Style {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly basedOn: string | undefined;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

/** A style with those it is based on, nearest first. */
export type StyleChain = readonly Style[];

/** The styles of a document. */
export interface Styles {
  /** The paragraph style of this id, or the default one, with those it is based on. */
  paragraph(id: string | undefined): StyleChain;
  /** The character style of this id with those it is based on; empty without one. */
  character(id: string | undefined): StyleChain;
  /** The style of this id, whatever its type; for numbering styles. */
  numbering(id: string): StyleChain;
  /** Run properties of the whole document. */
  readonly defaults: XmlElement | undefined;
}

/** Reads `w:styles`; without the part every paragraph is plain. */
export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, Style>();
  let usual: string | undefined;
  for (const element of childElements(root, 'w:style')) {
    const id = attribute(element, 'w:styleId');
    if (id === undefined || byId.has(id)) continue;
    const type = attribute(element, 'w:type') ?? 'paragraph';
    byId.set(id, {
      id, type, name: attribute(child(element, 'w:name'), 'w:val') ?? id, basedOn: attribute(child(element, 'w:basedOn'), 'w:val'),
      paragraph: child(element, 'w:pPr'), run: child(element, 'w:rPr'),
    });
    if (type === 'paragraph' && isOn(attribute(element, 'w:default') ?? '0')) usual ??= id;
  }
  const chains = new Map<string, StyleChain>();
  const chain = (id: string | undefined, type: string): StyleChain => {
    if (id === undefined || byId.get(id)?.type !== type) return [];
    let known = chains.get(id);
    if (!known) chains.set(id, (known = climb(id, byId)));
    return known;
  };
  return {
    paragraph: (id) => (id !== undefined && byId.get(id)?.type === 'paragraph' ? chain(id, 'paragraph') : chain(usual, 'paragraph')),
    character: (id) => chain(id, 'character'),
    numbering: (id) => chain(id, 'numbering'),
    defaults: child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'),
  };
}

/** Real styles stand on fewer than twenty others. */
const LONGEST_CHAIN = 100;

/** A damaged file may base a style on itself: each style counts once. */
function climb(id: string, byId: ReadonlyMap<string, Style>): StyleChain {
  const chain: Style[] = [];
  for (let style = byId.get(id); style && chain.length < LONGEST_CHAIN && !chain.includes(style); style = style.basedOn === undefined ? undefined : byId.get(style.basedOn)) {
    chain.push(style);
  }
  return chain;
}

const HEADING_NAME = /^(?:heading|titre|überschrift)\s*([1-9])$/i;
const TITLE_NAME = /^(?:title|titre|titel)$/i;
const CONTENTS_HEADING = /^(?:toc ?heading|en-tête de table des matières)$/i;

function headingLevelByName(style: Style): number | undefined {
  for (const name of [...style.name.split(','), style.id]) {
    const level = HEADING_NAME.exec(name.trim())?.[1];
    if (level !== undefined) return Number(level);
    if (TITLE_NAME.test(name.trim())) return 1;
  }
  return undefined;
}

/** How sure a paragraph is a heading: its style is one by name, or it only has an outline level. */
export interface Heading {
  /** 1 to 9. */
  readonly level: number;
  readonly byName: boolean;
}

/**
 * Whether a paragraph is a heading, by the nearest of: its own outline level, its style's name ("heading 1", "Titre 1", "Title"), the style's
 * outline level, and so on along the styles that style is based on. Outline level 10 ("body text") on the way ends the search, save for
 * the heading of a table of contents, which is one to a reader.
 */
export function headingOf(properties: XmlElement | undefined, chain: StyleChain): Heading | undefined {
  const own = numberAttribute(child(properties, 'w:outlineLvl'), 'w:val');
  if (own !== undefined && own >= 9) return undefined;
  for (const style of chain) {
    const level = headingLevelByName(style);
    if (level !== undefined) return { level, byName: true };
    if (CONTENTS_HEADING.test(style.name) || CONTENTS_HEADING.test(style.id)) return { level: 1, byName: true };
    const outline = numberAttribute(child(style.paragraph, 'w:outlineLvl'), 'w:val');
    if (outline === undefined) continue;
    if (outline >= 9) break;
    return { level: outline + 1, byName: chain.some((base) => headingLevelByName(base) !== undefined) };
  }
  return own !== undefined && own >= 0 ? { level: own + 1, byName: false } : undefined;
}
