import { textWidth, type Sheet } from '../docx-out/section';
import { tag, xmlPart, type AttributeValue } from '../xml/write';
import { BOLD, FONT, ITALIC, centimetres, languageProperties, type AutomaticStyles } from './automatic';
import { NAMESPACES } from './namespaces';

const TWIPS_A_CENTIMETRE = 1440 / 2.54;
const GREY = '#595959';
const LINE = '0.5pt solid #7f7f7f';

type Attributes = Readonly<Record<string, AttributeValue>>;

interface Named {
  readonly parent?: string;
  readonly next?: string;
  readonly paragraph?: Attributes;
  readonly text?: Attributes;
  readonly outline?: number;
}

const size = (points: number): Attributes => ({ 'fo:font-size': `${points}pt`, 'style:font-size-asian': `${points}pt`, 'style:font-size-complex': `${points}pt` });
const around = (top: number, bottom: number): Attributes => ({ 'fo:margin-top': `${top}cm`, 'fo:margin-bottom': `${bottom}cm` });
const KEPT: Attributes = { 'fo:keep-with-next': 'always' };
const WHOLE: Attributes = { 'fo:keep-together': 'always' };
const heading = (outline: number, top: number, points: number, more: Attributes = {}): Named =>
  ({ parent: 'Standard', next: 'Text_20_body', outline, paragraph: { ...around(top, 0.25), ...KEPT }, text: { ...size(points), ...BOLD, ...more } });

/** The paragraph styles, by the names that LibreOffice knows its own by. Styles of the text set neither bold nor underline, save headings: a mark stays to be told from them. */
const PARAGRAPH_STYLES: Readonly<Record<string, Named>> = {
  'Standard': {},
  'Text body': { parent: 'Standard', paragraph: { ...around(0, 0.25), 'fo:line-height': '115%', 'fo:orphans': '2', 'fo:widows': '2' } },
  'Heading 1': heading(1, 0.6, 15),
  'Heading 2': heading(2, 0.5, 12.5),
  'Heading 3': heading(3, 0.4, 11.5, ITALIC),
  'List Paragraph': { parent: 'Text body', paragraph: around(0, 0.18) },
  'Date': { parent: 'Standard', next: 'Text_20_body', paragraph: around(0.2, 0.5) },
  'Address': { parent: 'Standard', paragraph: { ...around(0, 0), ...WHOLE } },
  'Salutation': { parent: 'Standard', next: 'Text_20_body', paragraph: { ...around(0.5, 0.3), ...KEPT } },
  'Signature': { parent: 'Standard', paragraph: { ...around(0, 0.2), ...WHOLE } },
  'Horizontal Line': { parent: 'Standard', next: 'Text_20_body', paragraph: { ...around(0.1, 0.4), 'fo:padding': '0cm', 'fo:border-left': 'none', 'fo:border-right': 'none', 'fo:border-top': 'none', 'fo:border-bottom': LINE }, text: size(6) },
  'Table Contents': { parent: 'Standard', paragraph: around(0.05, 0.05), text: size(10) },
  'Footnote': { parent: 'Standard', paragraph: around(0, 0.07), text: size(9) },
  'Endnote': { parent: 'Standard', paragraph: around(0, 0.07), text: size(9) },
  'Header': { parent: 'Standard' },
  'Footer': { parent: 'Standard', paragraph: { 'fo:text-align': 'center' }, text: { ...size(9), 'fo:color': GREY } },
  'Letterhead': { parent: 'Header', paragraph: { 'fo:text-align': 'center' }, text: { ...size(9), 'fo:color': GREY } },
  'Letterhead Name': { parent: 'Letterhead', paragraph: around(0.07, 0.07), text: { ...size(14), ...BOLD, 'fo:color': '#000000' } },
  'Letterhead End': { parent: 'Header', paragraph: { ...around(0, 0.4), 'fo:border-bottom': LINE, 'fo:border-left': 'none', 'fo:border-right': 'none', 'fo:border-top': 'none' }, text: size(6) },
  'Column Heading': { parent: 'Standard', paragraph: { ...around(0, 0.25), ...KEPT, 'fo:border-bottom': LINE, 'fo:border-left': 'none', 'fo:border-right': 'none', 'fo:border-top': 'none' }, text: { ...size(9), 'fo:color': GREY } },
  'Title': { parent: 'Standard', next: 'Text_20_body', paragraph: { ...around(7.5, 0.4), 'fo:text-align': 'center' }, text: size(22) },
  'Subtitle': { parent: 'Standard', next: 'Text_20_body', paragraph: { ...around(0, 0.2), 'fo:text-align': 'center' }, text: { 'fo:color': GREY } },
};

const TEXT_STYLES: Readonly<Record<string, Attributes>> = {
  'Internet link': { 'fo:color': '#0563c1', 'style:text-underline-style': 'solid', 'style:text-underline-width': 'auto', 'style:text-underline-color': 'font-color' },
  'Visited Internet Link': { 'fo:color': '#954f72', 'style:text-underline-style': 'solid', 'style:text-underline-width': 'auto', 'style:text-underline-color': 'font-color' },
  'Footnote Symbol': {}, 'Endnote Symbol': {},
  'Footnote anchor': { 'style:text-position': 'super 58%' }, 'Endnote anchor': { 'style:text-position': 'super 58%' },
};

/** A page as the text names it. */
export interface MasterPage {
  /** As people see it. */
  readonly name: string;
  /** On which of two facing pages it stands. */
  readonly usage: 'all' | 'left' | 'right';
  /** The page after it; absent: the same again. */
  readonly next?: string;
  /** Markup of its header; absent: none. */
  readonly header?: string;
  /** Whether it shows its number. */
  readonly numbered: boolean;
}

/** What the part `styles.xml` says. */
export interface StylesContent {
  readonly language: string;
  readonly sheet: Sheet;
  /** Twips of the margins left and right. */
  readonly margin: number;
  readonly pages: readonly MasterPage[];
  /** The automatic styles of headers. */
  readonly automatic: AutomaticStyles;
}

/** A name as files have it: `Text body` → `Text_20_body`. */
export function encodedName(name: string): string {
  return name.replaceAll(' ', '_20_');
}

/** Centimetres of a line of text. */
export function lineWidth(sheet: Sheet, margin: number): number {
  return textWidth(sheet, margin) / TWIPS_A_CENTIMETRE;
}

/** The part `styles.xml`: named styles, pages, their headers and footers. */
export function stylesPart({ language, sheet, margin, pages, automatic }: StylesContent): string {
  return xmlPart(tag('office:document-styles', NAMESPACES,
    tag('office:font-face-decls', {}, tag('style:font-face', { 'style:name': FONT, 'svg:font-family': `'${FONT}'`, 'style:font-family-generic': 'roman', 'style:font-pitch': 'variable' })),
    tag('office:styles', {}, namedStyles(language)),
    tag('office:automatic-styles', {}, automatic.markup(), cellStyles(), ...pages.map((page) => pageLayout(page, sheet, margin))),
    tag('office:master-styles', {}, ...pages.map(masterPage))));
}

/** The styles of tables' cells, which every part that has tables must say. */
export function cellStyles(): string {
  const cell = (name: string, attributes: Attributes): string => tag('style:style', { 'style:name': name, 'style:family': 'table-cell' }, tag('style:table-cell-properties', attributes));
  return cell('Cell', { 'fo:padding': '0.12cm', 'fo:border': LINE }) + cell('PlainCell', { 'fo:padding-left': '0cm', 'fo:padding-right': '0.3cm', 'fo:padding-top': '0.05cm', 'fo:padding-bottom': '0.05cm', 'fo:border': 'none' });
}

function namedStyles(language: string): string {
  const text = { 'style:font-name': FONT, ...size(11), ...languageProperties(language) };
  const paragraphs = Object.entries(PARAGRAPH_STYLES).map(([name, { parent, next, paragraph, text: look, outline }]) => tag('style:style', {
    'style:name': encodedName(name), 'style:display-name': name, 'style:family': 'paragraph', 'style:parent-style-name': parent && encodedName(parent), 'style:next-style-name': next,
    'style:default-outline-level': outline, 'style:class': outline === undefined ? 'text' : 'chapter',
  }, paragraph && tag('style:paragraph-properties', paragraph), look && tag('style:text-properties', look)));
  const texts = Object.entries(TEXT_STYLES).map(([name, look]) => tag('style:style', { 'style:name': encodedName(name), 'style:display-name': name, 'style:family': 'text' }, tag('style:text-properties', look)));
  const levels = Array.from({ length: 10 }, (_, at) => tag('text:outline-level-style', { 'text:level': at + 1, 'style:num-format': '' }));
  return tag('style:default-style', { 'style:family': 'paragraph' }, tag('style:paragraph-properties', { 'style:tab-stop-distance': '1.25cm' }), tag('style:text-properties', text))
    + paragraphs.join('') + texts.join('') + tag('text:outline-style', { 'style:name': 'Outline' }, ...levels)
    + notesConfiguration('footnote', '1', 'Footnote') + notesConfiguration('endnote', 'i', 'Endnote');
}

function notesConfiguration(type: 'footnote' | 'endnote', format: string, style: string): string {
  return tag('text:notes-configuration', {
    'text:note-class': type, 'text:default-style-name': style, 'text:citation-style-name': `${style}_20_Symbol`, 'text:citation-body-style-name': `${style}_20_anchor`,
    'style:num-format': format, 'text:start-value': 0, 'text:footnotes-position': type === 'footnote' ? 'page' : undefined, 'text:start-numbering-at': type === 'footnote' ? 'document' : undefined,
  });
}

function pageLayout({ name, usage, header, numbered }: MasterPage, sheet: Sheet, margin: number): string {
  const cm = (twips: number): string => `${centimetres(twips / TWIPS_A_CENTIMETRE)}cm`;
  const spaced = (side: 'top' | 'bottom'): string => tag('style:header-footer-properties', { 'fo:min-height': '0.5cm', [`fo:margin-${side}`]: '0.4cm' });
  return tag('style:page-layout', { 'style:name': `Layout${encodedName(name)}`, 'style:page-usage': usage },
    tag('style:page-layout-properties', {
      'fo:page-width': cm(sheet.width), 'fo:page-height': cm(sheet.height), 'style:print-orientation': 'portrait',
      'fo:margin-top': '2cm', 'fo:margin-bottom': numbered ? '1.2cm' : '2cm', 'fo:margin-left': cm(margin), 'fo:margin-right': cm(margin),
    }),
    header !== undefined && tag('style:header-style', {}, spaced('bottom')), numbered && tag('style:footer-style', {}, spaced('top')));
}

function masterPage({ name, next, header, numbered }: MasterPage): string {
  return tag('style:master-page', {
    'style:name': encodedName(name), 'style:display-name': name, 'style:page-layout-name': `Layout${encodedName(name)}`, 'style:next-style-name': next && encodedName(next),
  }, header !== undefined && tag('style:header', {}, header), numbered && tag('style:footer', {}, tag('text:p', { 'text:style-name': 'Footer' }, tag('text:page-number', { 'text:select-page': 'current' }, '1'))));
}
