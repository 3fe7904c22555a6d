import { attribute, child, type XmlElement } from '../xml/parse';
import { onOff, type StyleChain, type Styles } from './styles';
import type { Marks } from '../../letter/block';

/** What a run looks like, as far as a letter keeps it or must say that it does not. */
export interface RunFormat {
  readonly marks: Marks;
  readonly hidden: boolean;
  /** Looks that a letter has no marks for, by their plain English names. */
  readonly lost: readonly string[];
  readonly font: string | undefined;
}

/**
 * A run's format out of its own properties, its character style, its paragraph's style (`chain`) and the document's defaults. Bold, italic
 * and hidden "toggle" (ISO 29500-1, 17.7.3): set by both styles they cancel out. A heading is bold by its nature: what it gets from its
 * style is no mark.
 */
export function runFormat(properties: XmlElement | undefined, chain: StyleChain, heading: boolean, styles: Styles): RunFormat {
  const character = styles.character(attribute(child(properties, 'w:rStyle'), 'w:val'));
  const toggled = (name: string, paragraph: StyleChain): boolean => {
    const own = onOff(properties, name);
    if (own !== undefined) return own;
    if (onOff(styles.defaults, name)) return true;
    return (inChain(character, name) ?? false) !== (inChain(paragraph, name) ?? false);
  };
  const look = heading ? [] : chain;
  const underline = [properties, ...[...character, ...look].map((style) => style.run), styles.defaults]
    .map((source) => child(source, 'w:u')).find((element) => element !== undefined);
  const marks: Marks = {
    ...(toggled('w:b', look) && { bold: true }),
    ...(toggled('w:i', look) && { italic: true }),
    ...(underline && (attribute(underline, 'w:val') ?? 'none') !== 'none' && { underline: true }),
  };
  const fonts = child(properties, 'w:rFonts');
  return { marks, hidden: toggled('w:vanish', chain), lost: lostLooks(properties, character), font: attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi') };
}

/** The marks of a run that is a link, or is none. A link is underlined by its nature, also one whose address is not kept (''). */
export function withLink(marks: Marks, link: string | undefined): Marks {
  if (link === undefined) return marks;
  const { underline: _, ...rest } = marks;
  return link === '' ? rest : { ...rest, link };
}

function inChain(chain: StyleChain, name: string): boolean | undefined {
  for (const style of chain) {
    const value = onOff(style.run, name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Colours and fonts are dress; these four can carry meaning. */
function lostLooks(properties: XmlElement | undefined, character: StyleChain): string[] {
  const sources = [properties, ...character.map((style) => style.run)];
  const value = (name: string): string | undefined => attribute(sources.map((source) => child(source, name)).find((element) => element !== undefined), 'w:val');
  const lost: string[] = [];
  if ((onOff(properties, 'w:strike') ?? inChain(character, 'w:strike')) || (onOff(properties, 'w:dstrike') ?? inChain(character, 'w:dstrike'))) lost.push('strikethrough');
  const vertical = value('w:vertAlign');
  if (vertical === 'superscript' || vertical === 'subscript') lost.push(vertical);
  if ((value('w:highlight') ?? 'none') !== 'none') lost.push('highlight');
  return lost;
}
