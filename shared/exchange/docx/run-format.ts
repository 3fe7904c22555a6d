import { attribute, child, type XmlElement } from '../xml/parse';
import { onOff } from './on-off';
import type { StyleChain, Styles } from './styles';
import type { Marks } from '../../letter/block';

/** What a run looks like, as far as a letter keeps it or must say that it does not. */
export interface RunFormat {
  readonly marks: Marks;
  readonly hidden: boolean;
  /** Looks that can carry meaning and that a letter has no marks for, by their plain English names. Colours and fonts are dress. */
  readonly lost: readonly string[];
  readonly font: string | undefined;
}

/**
 * A run's format out of its own properties, its character style, its paragraph's style (`chain`) and the document's defaults. Bold, italic,
 * strike and hidden "toggle" (ISO 29500-1, 17.7.3): set by both styles they cancel out. A heading is bold by its nature: what it gets from its
 * style is no mark. Every run has the mark `lang` where the file says anything of its language; `languages.ts` judges them.
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
  const nearest = (name: string, paragraph: StyleChain): XmlElement | undefined => [properties, ...[...character, ...paragraph].map((style) => style.run), styles.defaults]
    .map((source) => child(source, name)).find((element) => element !== undefined);
  const underline = nearest('w:u', look);
  const vertical = attribute(nearest('w:vertAlign', look), 'w:val');
  const lang = languageOf(properties, (name) => [properties, ...[...character, ...chain].map((style) => style.run), styles.defaults]
    .map((source) => attribute(child(source, 'w:lang'), name)).find((value) => value !== undefined));
  const marks: Marks = {
    ...(toggled('w:b', look) && { bold: true }),
    ...(toggled('w:i', look) && { italic: true }),
    ...(underline && (attribute(underline, 'w:val') ?? 'none') !== 'none' && { underline: true }),
    ...((toggled('w:strike', look) || toggled('w:dstrike', look)) && { strike: true }),
    ...((vertical === 'superscript' || vertical === 'subscript') && { [vertical]: true }),
    ...(lang !== undefined && { lang }),
  };
  const fonts = child(properties, 'w:rFonts');
  const lost = [
    ...(toggled('w:caps', []) ? ['capitals'] : []),
    ...(toggled('w:smallCaps', []) ? ['small capitals'] : []),
    ...((attribute(nearest('w:highlight', []), 'w:val') ?? 'none') === 'none' ? [] : ['highlight']),
  ];
  return { marks, hidden: toggled('w:vanish', chain), lost, font: attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi') };
}

/** Text that runs from right to left has a language of its own. East Asian words are rare in our letters, and go by the first. */
function languageOf(properties: XmlElement | undefined, value: (name: string) => string | undefined): string | undefined {
  return languageTag(value(onOff(properties, 'w:rtl') ? 'w:bidi' : 'w:val'));
}

/** A language tag as BCP 47 has it; undefined for none (`x-none`, empty) and for what is no tag. `fr_CA` → `fr-CA`. */
export function languageTag(value: string | undefined): string | undefined {
  const tag = (value ?? '').trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) && !/^(?:zxx|und)\b/i.test(tag) ? tag : undefined;
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
