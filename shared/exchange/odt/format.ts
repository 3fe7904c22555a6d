import { attribute, type XmlElement } from '../xml/parse';
import type { Marks } from '../../letter/block';
import type { OdtChain, OdtStyles } from './styles';

/** What text looks like, as far as a letter keeps it or must say that it does not; absent where a style says nothing. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly position?: 'superscript' | 'subscript' | 'none';
  readonly hidden?: boolean;
  readonly highlight?: boolean;
  readonly font?: string;
  /** BCP 47; '' where the text is said to be in no language. */
  readonly language?: string;
}

/** What a letter keeps of a look. `lang` stands here for every run whose language is known; see languages.ts. */
export function marksOf(look: Look): Marks {
  return {
    ...(look.bold && { bold: true }),
    ...(look.italic && { italic: true }),
    ...(look.underline && { underline: true }),
    ...(look.strike && { strike: true }),
    ...(look.position !== undefined && look.position !== 'none' && { [look.position]: true }),
    ...(look.language && { lang: look.language }),
  };
}

/** The look of a paragraph's text before any span. A heading is bold by its nature: what it gets from its named style is no mark. */
export function paragraphLook(styles: OdtStyles, chain: OdtChain, heading: boolean): Look {
  const all = [lookOf(styles.defaults), ...[...chain].reverse().map((style) => lookOf(style.text))].reduce<Look>((sum, look) => ({ ...sum, ...look }), {});
  if (!heading) return withoutHighlight(all);
  const direct = [...chain].reverse().filter((style) => style.automatic).reduce<Look>((sum, style) => ({ ...sum, ...lookOf(style.text) }), {});
  const { bold: _b, italic: _i, underline: _u, strike: _s, position: _p, ...rest } = all;
  const { language: _l, font: _f, hidden: _h, ...own } = direct;
  return withoutHighlight({ ...rest, ...own });
}

/** A paragraph's background is dress; only behind single words is it a highlighter. */
function withoutHighlight(look: Look): Look {
  return { ...look, highlight: false };
}

/** The look inside a span. */
export function spanLook(around: Look, chain: OdtChain): Look {
  return [...chain].reverse().reduce<Look>((sum, style) => ({ ...sum, ...lookOf(style.text) }), around);
}

function lookOf(properties: XmlElement | undefined): Look {
  if (!properties) return {};
  const value = (name: string): string | undefined => attribute(properties, name)?.trim().toLowerCase();
  const weight = value('fo:font-weight');
  const slope = value('fo:font-style');
  const underline = value('style:text-underline-style') ?? value('style:text-underline-type') ?? value('style:text-underline');
  const strike = value('style:text-line-through-style') ?? value('style:text-line-through-type') ?? value('style:text-crossing-out');
  const position = value('style:text-position');
  const display = value('text:display');
  const background = value('fo:background-color');
  const font = attribute(properties, 'style:font-name') ?? attribute(properties, 'fo:font-family');
  const language = languageOf(properties);
  return {
    ...(weight !== undefined && { bold: weight === 'bold' || weight === 'bolder' || Number(weight) >= 600 }),
    ...(slope !== undefined && { italic: slope === 'italic' || slope === 'oblique' }),
    ...(underline !== undefined && { underline: underline !== 'none' }),
    ...(strike !== undefined && { strike: strike !== 'none' }),
    ...(position !== undefined && { position: positionOf(position) }),
    ...(display !== undefined && { hidden: display === 'none' }),
    ...(background !== undefined && { highlight: background !== 'transparent' && background !== '#ffffff' }),
    ...(font !== undefined && { font: font.replace(/['"]/g, '') }),
    ...(language !== undefined && { language }),
  };
}

/** `super 58%`, `33% 58%`, `-33% 100%`, `0% 100%`. */
function positionOf(value: string): 'superscript' | 'subscript' | 'none' {
  const height = value.split(/\s+/)[0] ?? '';
  if (height === 'super') return 'superscript';
  if (height === 'sub') return 'subscript';
  const percent = Number.parseFloat(height);
  return percent > 0 ? 'superscript' : percent < 0 ? 'subscript' : 'none';
}

function languageOf(properties: XmlElement): string | undefined {
  const tag = attribute(properties, 'style:rfc-language-tag');
  const language = attribute(properties, 'fo:language');
  if (language === undefined && tag === undefined) return undefined;
  const said = [language, attribute(properties, 'fo:script'), attribute(properties, 'fo:country')].filter((part) => part && part !== 'none').join('-');
  const whole = tag ?? said;
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(whole) && !/^(?:zxx|und|qt[a-z]|none)\b/i.test(whole) ? whole : '';
}
