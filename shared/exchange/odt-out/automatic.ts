import { tag, type AttributeValue } from '../xml/write';
import type { Marks } from '../../letter/block';

type Attributes = Readonly<Record<string, AttributeValue>>;

/** A serif that comes with LibreOffice on every system. */
export const FONT = 'Liberation Serif';

/** What a paragraph needs beyond its named style. */
export interface ParagraphNeeds {
  /** BCP 47, where it is not the file's own. */
  readonly language?: string | undefined;
  /** The page that begins with it, and that page's number. */
  readonly page?: string | undefined;
  readonly pageNumber?: number | undefined;
}

/** The automatic styles of a part: made as they are asked for, equal ones once. */
export class AutomaticStyles {
  private readonly names = new Map<string, string>();
  private readonly made: string[] = [];
  private readonly counts = new Map<string, number>();

  /** `prefix`: what tells the names of this part from another's. */
  constructor(private readonly prefix = '') {}

  /** The style of a paragraph: its named one, or an automatic one based on that. */
  paragraph(named: string, { language, page, pageNumber }: ParagraphNeeds): string {
    if (language === undefined && page === undefined) return named;
    return this.style('P', 'paragraph', { 'style:parent-style-name': named, 'style:master-page-name': page },
      (pageNumber !== undefined ? tag('style:paragraph-properties', { 'style:page-number': pageNumber }) : '')
      + (language !== undefined ? tag('style:text-properties', languageProperties(language)) : ''));
  }

  /** The style of text with these marks; undefined where nothing is to be said. */
  text(marks: Marks): string | undefined {
    const properties = markProperties(marks);
    return Object.keys(properties).length === 0 ? undefined : this.style('T', 'text', {}, tag('style:text-properties', properties));
  }

  /** A table's style: its width in centimetres, and the page that begins with it. */
  table(width: number, page?: string, pageNumber?: number): string {
    return this.style('Table', 'table', { 'style:master-page-name': page }, tag('style:table-properties', {
      'style:width': `${centimetres(width)}cm`, 'table:align': 'left', 'fo:margin-top': '0.1cm', 'fo:margin-bottom': '0.25cm', 'style:page-number': pageNumber,
    }));
  }

  column(width: number): string {
    return this.style('Column', 'table-column', {}, tag('style:table-column-properties', { 'style:column-width': `${centimetres(width)}cm` }));
  }

  private style(letter: string, family: string, attributes: Attributes, content: string): string {
    const key = JSON.stringify([letter, attributes, content]);
    let name = this.names.get(key);
    if (name === undefined) {
      const count = (this.counts.get(letter) ?? 0) + 1;
      this.counts.set(letter, count);
      name = `${this.prefix}${letter}${count}`;
      this.names.set(key, name);
      this.made.push(tag('style:style', { 'style:name': name, 'style:family': family, ...attributes }, content));
    }
    return name;
  }

  markup(): string {
    return this.made.join('');
  }
}

/** Centimetres with as many digits as count. */
export function centimetres(length: number): string {
  return String(Math.round(length * 1000) / 1000);
}

/** The attributes that say a language: OpenDocument has its parts by themselves, and the tag where they do not say it all. */
export function languageProperties(tagged: string): Attributes {
  const [language = '', ...rest] = tagged.split('-');
  const script = rest.find((part) => /^[a-z]{4}$/i.test(part));
  const country = rest.find((part) => /^(?:[a-z]{2}|\d{3})$/i.test(part));
  const whole = [language, script, country].filter((part) => part !== undefined).length === 1 + rest.length;
  return { 'style:rfc-language-tag': whole && script === undefined ? undefined : tagged, 'fo:language': language.toLowerCase(), 'fo:script': script, 'fo:country': country?.toUpperCase() ?? 'none' };
}

export const BOLD: Attributes = { 'fo:font-weight': 'bold', 'style:font-weight-asian': 'bold', 'style:font-weight-complex': 'bold' };
export const ITALIC: Attributes = { 'fo:font-style': 'italic', 'style:font-style-asian': 'italic', 'style:font-style-complex': 'italic' };

function markProperties(marks: Marks): Attributes {
  const on = (name: string): boolean => marks[name] === true;
  return {
    ...(on('bold') && BOLD),
    ...(on('italic') && ITALIC),
    ...(on('underline') && { 'style:text-underline-style': 'solid', 'style:text-underline-width': 'auto', 'style:text-underline-color': 'font-color' }),
    ...(on('strike') && { 'style:text-line-through-style': 'solid', 'style:text-line-through-type': 'single' }),
    ...((on('superscript') || on('subscript')) && { 'style:text-position': on('superscript') ? 'super 58%' : 'sub 58%' }),
    ...(typeof marks.lang === 'string' && marks.lang !== '' && languageProperties(marks.lang)),
  };
}
