import { SIGNATORY_COLUMNS } from '../letter-styles';
import { tag, xmlPart } from '../xml/write';
import { NAMESPACES } from './namespaces';
import { languageMarkup } from './runs';

/** A serif that comes with Word on every system; figures as high as capitals, as dates and numbers want. */
export const FONT = 'Cambria';

/** Sizes are half points, distances twips (a twentieth of a point). */
const TEXT_SIZE = 22;

interface Look {
  /** The inside of `w:pPr`, of `w:rPr`. */
  readonly paragraph?: string;
  readonly run?: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Where it stands in Word's list of styles. */
  readonly priority?: number;
}

const spacing = (before: number, after: number, line?: number): string =>
  tag('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': line && 'auto' });
const size = (halfPoints: number): string => tag('w:sz', { 'w:val': halfPoints }) + tag('w:szCs', { 'w:val': halfPoints });
const align = (where: string): string => tag('w:jc', { 'w:val': where });
const border = (side: string, colour: string, width = 4, space = 4): string =>
  tag(`w:${side}`, { 'w:val': 'single', 'w:sz': width, 'w:space': space, 'w:color': colour });
const colour = (value: string): string => tag('w:color', { 'w:val': value });
const HEADING = '<w:keepNext/><w:keepLines/>';
const BOLD = '<w:b/><w:bCs/>';
const ITALIC = '<w:i/><w:iCs/>';
const GREY = '595959';

/**
 * The paragraph styles by id, with the name that Word knows each by (in every language of its own). Styles of the text set neither bold nor
 * underline, save headings: what a person marked stays to be told from what a style does.
 */
const PARAGRAPH_STYLES: Readonly<Record<string, readonly [name: string, look: Look]>> = {
  Heading1: ['heading 1', { paragraph: HEADING + spacing(360, 140, 252) + outline(0), run: BOLD + size(30), next: 'Normal', priority: 9 }],
  Heading2: ['heading 2', { paragraph: HEADING + spacing(300, 120, 252) + outline(1), run: BOLD + size(25), next: 'Normal', priority: 9 }],
  Heading3: ['heading 3', { paragraph: HEADING + spacing(240, 100, 252) + outline(2), run: BOLD + ITALIC + size(23), next: 'Normal', priority: 9 }],
  ListParagraph: ['List Paragraph', { paragraph: spacing(0, 100), priority: 34 }],
  Date: ['Date', { paragraph: spacing(0, 280), next: 'Normal', priority: 99 }],
  Address: ['Address', { paragraph: '<w:keepLines/>' + spacing(0, 0), priority: 35 }],
  Salutation: ['Salutation', { paragraph: '<w:keepNext/>' + spacing(0, 180), next: 'Normal', priority: 99 }],
  Signature: ['Signature', { paragraph: '<w:keepLines/>' + spacing(0, 120), priority: 99 }],
  Rule: ['Rule', { paragraph: spacing(60, 240), run: size(12), next: 'Normal', priority: 36 }],
  TableText: ['Table Text', { paragraph: spacing(30, 30, 252), run: size(20), priority: 37 }],
  FootnoteText: ['footnote text', { paragraph: spacing(0, 40, 240), run: size(18), priority: 99 }],
  EndnoteText: ['endnote text', { paragraph: spacing(0, 40, 240), run: size(18), priority: 99 }],
  Header: ['header', { paragraph: spacing(0, 0, 240), priority: 99 }],
  Footer: ['footer', { paragraph: spacing(0, 0, 240) + align('center'), run: colour(GREY) + size(18), priority: 99 }],
  Letterhead: ['Letterhead', { basedOn: 'Header', paragraph: align('center'), run: colour(GREY) + size(18), priority: 38 }],
  LetterheadName: ['Letterhead Name', { basedOn: 'Header', paragraph: spacing(40, 40, 240) + align('center'), run: BOLD + size(28), next: 'Letterhead', priority: 38 }],
  ColumnHeading: ['Column Heading', {
    paragraph: '<w:keepNext/>' + tag('w:pBdr', {}, border('bottom', 'A6A6A6', 4, 3)) + spacing(0, 160, 240), run: colour(GREY) + size(18), priority: 39,
  }],
  Gap: ['Gap', { paragraph: spacing(0, 0, 160), run: size(8), priority: 40 }],
  Title: ['Title', { paragraph: spacing(4200, 240, 252) + align('center'), run: size(44), next: 'Normal', priority: 10 }],
  Subtitle: ['Subtitle', { paragraph: spacing(0, 120) + align('center'), run: colour(GREY), next: 'Normal', priority: 11 }],
};

const CHARACTER_STYLES: Readonly<Record<string, readonly [name: string, run: string]>> = {
  Hyperlink: ['Hyperlink', '<w:color w:val="1F4E79"/><w:u w:val="single"/>'],
  FootnoteReference: ['footnote reference', '<w:vertAlign w:val="superscript"/>'],
  EndnoteReference: ['endnote reference', '<w:vertAlign w:val="superscript"/>'],
};

/** Names that are none of Word's own. */
const OWN: ReadonlySet<string> = new Set([
  'Address', 'Rule', 'Table Text', 'Letterhead', 'Letterhead Name', 'Column Heading', 'Gap', 'Letter Columns', 'Signatory Columns', 'Letterhead Columns',
]);

function outline(level: number): string {
  return tag('w:outlineLvl', { 'w:val': level });
}

function named(name: string, priority: number | undefined): [string, string | undefined] {
  return [tag('w:name', { 'w:val': name }), priority === undefined ? undefined : tag('w:uiPriority', { 'w:val': priority })];
}

function paragraphStyle(id: string, name: string, { paragraph, run, basedOn = 'Normal', next, priority }: Look): string {
  const [nameMarkup, priorityMarkup] = named(name, priority);
  return tag('w:style', { 'w:type': 'paragraph', 'w:customStyle': OWN.has(name) ? 1 : undefined, 'w:styleId': id }, nameMarkup, tag('w:basedOn', { 'w:val': basedOn }),
    next && tag('w:next', { 'w:val': next }), priorityMarkup, '<w:qFormat/>', paragraph && tag('w:pPr', {}, paragraph), run && tag('w:rPr', {}, run));
}

const cellMargins = (left: number, right = left): string => tag('w:tblCellMar', {},
  ...Object.entries({ top: 0, left, bottom: 0, right }).map(([side, width]) => tag(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' })));
const GRID = tag('w:tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => border(side, 'A6A6A6', 4, 0)));

function tableStyle(id: string, name: string, properties: string): string {
  return tag('w:style', { 'w:type': 'table', 'w:customStyle': OWN.has(name) ? 1 : undefined, 'w:styleId': id }, tag('w:name', { 'w:val': name }), tag('w:basedOn', { 'w:val': 'TableNormal' }),
    tag('w:uiPriority', { 'w:val': 59 }), '<w:qFormat/>', tag('w:tblPr', {}, properties));
}

/** The table styles of tables that only hold a layout: readers may look through them. */
export const LAYOUT_TABLES = { columns: 'LetterColumns', signatories: SIGNATORY_COLUMNS, letterhead: 'LetterheadColumns' } as const;

/** Twips between the two columns of a letter. */
export const COLUMN_GAP = 340;

/** The part `word/styles.xml`; `language` is what words are in that do not say theirs. */
export function stylesPart(language: string): string {
  const fonts = tag('w:rFonts', { 'w:ascii': FONT, 'w:hAnsi': FONT, 'w:eastAsia': FONT, 'w:cs': 'Times New Roman' });
  return xmlPart(tag('w:styles', NAMESPACES,
    tag('w:docDefaults', {}, tag('w:rPrDefault', {}, tag('w:rPr', {}, fonts, size(TEXT_SIZE), languageMarkup(language))), '<w:pPrDefault/>'),
    tag('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
      tag('w:name', { 'w:val': 'Normal' }), '<w:qFormat/>', tag('w:pPr', {}, '<w:widowControl/>', spacing(0, 160, 276))),
    tag('w:style', { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
      tag('w:name', { 'w:val': 'Default Paragraph Font' }), tag('w:uiPriority', { 'w:val': 1 }), '<w:semiHidden/>'),
    tag('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      tag('w:name', { 'w:val': 'Normal Table' }), tag('w:uiPriority', { 'w:val': 99 }), '<w:semiHidden/>',
      tag('w:tblPr', {}, tag('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), cellMargins(108))),
    tag('w:style', { 'w:type': 'numbering', 'w:default': 1, 'w:styleId': 'NoList' },
      tag('w:name', { 'w:val': 'No List' }), tag('w:uiPriority', { 'w:val': 99 }), '<w:semiHidden/>'),
    ...Object.entries(PARAGRAPH_STYLES).map(([id, [name, look]]) => paragraphStyle(id, name, look)),
    ...Object.entries(CHARACTER_STYLES).map(([id, [name, run]]) => tag('w:style', { 'w:type': 'character', 'w:styleId': id },
      ...named(name, undefined), tag('w:basedOn', { 'w:val': 'DefaultParagraphFont' }), tag('w:uiPriority', { 'w:val': 99 }), tag('w:rPr', {}, run))),
    tableStyle('TableGrid', 'Table Grid', GRID + cellMargins(108)),
    tableStyle(LAYOUT_TABLES.columns, 'Letter Columns', cellMargins(0, COLUMN_GAP)),
    tableStyle(LAYOUT_TABLES.signatories, 'Signatory Columns', cellMargins(0, 227)),
    tableStyle(LAYOUT_TABLES.letterhead, 'Letterhead Columns', cellMargins(108))));
}
