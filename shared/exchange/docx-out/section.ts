import { tag } from '../xml/write';
import type { MarginPart } from './package';

/** A sheet, in twips. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

const A4: Sheet = { width: 11_906, height: 16_838 };
const LETTER: Sheet = { width: 12_240, height: 15_840 };

/** The sheet that letters of a language are printed on: Letter in North America, A4 elsewhere. */
export function sheetOf(language: string): Sheet {
  return /-(?:CA|US)$/i.test(language) ? LETTER : A4;
}

/** How a section of the file is set. */
export interface SectionOptions {
  readonly sheet: Sheet;
  /** Twips left and right. */
  readonly margin: number;
  /** Where it begins; `continuous` has no say in the first. */
  readonly type?: 'nextPage' | 'evenPage' | 'oddPage';
  /** Relationship ids. */
  readonly firstHeader?: string | undefined;
  readonly footer?: string | undefined;
  /** The number of its first page. */
  readonly firstPage?: number;
  /** Footnotes are counted anew, from this number. */
  readonly firstFootnote?: number;
  /** Endnotes are counted anew. */
  readonly restartEndnotes?: boolean;
}

/** Twips above and below the text. */
const ABOVE = 1304;

/** Twips that the text is wide. */
export function textWidth(sheet: Sheet, margin: number): number {
  return sheet.width - 2 * margin;
}

/** Twips that it is high. */
export function textHeight(sheet: Sheet): number {
  return sheet.height - 2 * ABOVE;
}

/** A `w:sectPr`. */
export function sectionMarkup({ sheet, margin, type, firstHeader, footer, firstPage, firstFootnote, restartEndnotes }: SectionOptions): string {
  const anew = '<w:numRestart w:val="eachSect"/>';
  return tag('w:sectPr', {},
    firstHeader && tag('w:headerReference', { 'w:type': 'first', 'r:id': firstHeader }),
    footer && tag('w:footerReference', { 'w:type': 'default', 'r:id': footer }),
    footer && firstHeader && tag('w:footerReference', { 'w:type': 'first', 'r:id': footer }),
    firstFootnote !== undefined && tag('w:footnotePr', {}, tag('w:numStart', { 'w:val': firstFootnote }), anew),
    tag('w:endnotePr', {}, '<w:numFmt w:val="lowerRoman"/>', restartEndnotes && anew),
    type && tag('w:type', { 'w:val': type }),
    tag('w:pgSz', { 'w:w': sheet.width, 'w:h': sheet.height }),
    tag('w:pgMar', { 'w:top': ABOVE, 'w:right': margin, 'w:bottom': ABOVE, 'w:left': margin, 'w:header': 680, 'w:footer': 680, 'w:gutter': 0 }),
    firstPage !== undefined && tag('w:pgNumType', { 'w:start': firstPage }),
    firstHeader && '<w:titlePg/>');
}

/** The end of a section that another follows: a paragraph that holds its properties. */
export function sectionEnd(options: SectionOptions): string {
  return tag('w:p', {}, tag('w:pPr', {}, '<w:pStyle w:val="Gap"/>', sectionMarkup(options)));
}

/** The foot of a page: its number, and of how many where `of`. */
export function pageNumberPart(name: string, of: boolean): MarginPart {
  const field = (instruction: string): string => tag('w:fldSimple', { 'w:instr': ` ${instruction} ` }, '<w:r><w:t>1</w:t></w:r>');
  const content = tag('w:p', {}, '<w:pPr><w:pStyle w:val="Footer"/></w:pPr>', field('PAGE'),
    of && '<w:r><w:t xml:space="preserve"> / </w:t></w:r>', of && field('NUMPAGES'));
  return { name, kind: 'footer', content };
}
