import { rowsOf } from '../docx-out/rows';
import { sheetOf, type Sheet } from '../docx-out/section';
import { spreadsOf } from '../docx-out/spreads';
import { GENERATOR } from '../odt/generator';
import { escapeXml, tag, xmlPart } from '../xml/write';
import { AutomaticStyles } from './automatic';
import { letterheadMarkup, logoOf } from './letterhead';
import { listStyleMarkup, OdtLists } from './lists';
import { NAMESPACES } from './namespaces';
import { SideWriter } from './side-writer';
import { cellStyles, encodedName, lineWidth, stylesPart, type MasterPage } from './styles';
import { evenWidths, tableMarkup } from './table';
import type { FinishedLetter, Parts, Wanted } from '../finished';
import type { Side } from '../../letter/side';

/** The type of the file, which is also the whole of its first entry: that one must be stored as it is. */
export const ODT_TYPE = 'application/vnd.oasis.opendocument.text';

/** Twips of the margins left and right: of a page of text, of one with two columns. */
const MARGIN = 1361;
const COLUMNS_MARGIN = 1021;
/** Twips of the margins above and below, with room for the page's number. */
const ABOVE_AND_BELOW = 2 * 1304;

const LANGUAGE_NAMES = { en: 'English', fr: 'Français' } as const;

/**
 * A letter as an OpenDocument text (1.3), ready to be zipped, its entry `mimetype` stored. The same letter gives the same bytes.
 *
 * - One side: as a letter. `after`: both, the second from a new page with its own letterhead and page numbers; endnotes of both stand at the end.
 * - `columns`: a table without borders, a row for each pair (for all of a table's pairs together), its heading repeated on every page.
 * - `facing`: as in a book. The letter is cut into spreads (see `spreadsOf`): left pages for the first side and right pages for the second, after a
 *   title page, which is the first right one.
 *
 * The letterhead is the first page's header. The program counts the first side's notes; those of the second say their signs.
 */
export function writeOdt(letter: FinishedLetter, wanted: Wanted): Parts {
  const [first, second] = wanted.sides;
  const draft = new Draft(letter, wanted.layout === 'columns' && second !== undefined ? COLUMNS_MARGIN : MARGIN, first);
  if (second === undefined) return draft.single(first);
  switch (wanted.layout) {
    case 'columns': return draft.columns(first, second);
    case 'facing': return draft.facing(first, second);
    case 'after': return draft.after(first, second);
  }
}

/** A file in the making. */
class Draft {
  private readonly automatic = new AutomaticStyles();
  private readonly marginStyles = new AutomaticStyles('M');
  private readonly lists = new OdtLists();
  private readonly pages: MasterPage[] = [];
  private readonly language: string;
  private readonly sheet: Sheet;
  private readonly width: number;
  private tables = 0;

  constructor(private readonly letter: FinishedLetter, private readonly margin: number, first: Side) {
    this.language = letter.languages[first];
    this.sheet = sheetOf(this.language);
    this.width = lineWidth(this.sheet, margin);
  }

  single(side: Side): Parts {
    const first = this.firstPage('Standard', [side]);
    return this.finish(this.whole(side, false, first));
  }

  after(first: Side, second: Side): Parts {
    const one = this.whole(first, false, this.firstPage('Standard', [first]));
    return this.finish(one + this.whole(second, true, this.firstPage('Second Text', [second]), 1));
  }

  columns(first: Side, second: Side): Parts {
    const sides = [first, second];
    const page = this.firstPage('Standard', sides);
    const widths = evenWidths(2, this.width);
    const inside = widths[0]! - 0.5;
    const writers = { [first]: this.writer(first, false), [second]: this.writer(second, true) } as Record<Side, SideWriter>;
    const cell = (side: Side, content: string): string => content || writers[side].line('', 'Text_20_body');
    const rows = rowsOf(this.letter).map((row) => sides.map((side) => cell(side, writers[side].flow(row[side], inside, 1))));
    const left = sides.map((side) => writers[side].rest());
    if (left.some((content) => content !== '')) rows.push(left.map((content, at) => cell(sides[at]!, content)));
    const heading = sides.map((side) => writers[side].line(LANGUAGE_NAMES[side], 'Column_20_Heading'));
    return this.finish(tableMarkup([heading, ...rows], { styles: this.automatic, name: this.nextTable(), widths, cell: 'PlainCell', heading: true, page: encodedName(page) }));
  }

  facing(first: Side, second: Side): Parts {
    const sides = [first, second];
    const writers = sides.map((side, at) => ({ side, writer: this.writer(side, at === 1), page: at === 0 ? 'Left_20_Page' : 'Right_20_Page' }));
    const cover = this.page({ name: 'Cover', usage: 'right', next: 'Left Page', numbered: false, ...this.header(sides) });
    this.page({ name: 'Left Page', usage: 'left', numbered: true });
    this.page({ name: 'Right Page', usage: 'right', numbered: true });
    writers[0]!.writer.newPage({ page: encodedName(cover) });
    let body = writers[0]!.writer.line(this.letter.title, 'Title');
    for (const { side, writer } of writers) body += writer.line(`${LANGUAGE_NAMES[side]} – ${this.day(side)}`, 'Subtitle');
    const spreads = spreadsOf(this.letter, { width: this.sheet.width - 2 * this.margin, height: this.sheet.height - ABOVE_AND_BELOW });
    (spreads.length > 0 ? spreads : [{ en: [], fr: [] }]).forEach((spread, at, all) => {
      for (const { side, writer, page } of writers) {
        writer.newPage({ page });
        const content = writer.flow(spread[side], this.width) + (at === all.length - 1 ? writer.rest() : '');
        body += content || writer.line('', 'Text_20_body');
      }
    });
    return this.finish(body);
  }

  private whole(side: Side, second: boolean, page: string, pageNumber?: number): string {
    const writer = this.writer(side, second);
    writer.newPage({ page: encodedName(page), ...(pageNumber !== undefined && { pageNumber }) });
    const body = writer.flow(this.letter.blocks[side].map((_, index) => index), this.width) + writer.rest();
    return body || writer.line('', 'Text_20_body');
  }

  private writer(side: Side, second: boolean): SideWriter {
    const language = this.letter.languages[side];
    return new SideWriter(this.letter.blocks[side], { styles: this.automatic, lists: this.lists, nextTable: () => this.nextTable() }, {
      language: language === this.language ? undefined : language, signatoryColumns: this.letter.letterhead.signatoryColumns, fixedSigns: second, prefix: `${side}Note`,
    });
  }

  private nextTable(): string {
    return `Table${++this.tables}`;
  }

  private page(page: MasterPage): string {
    this.pages.push(page);
    return page.name;
  }

  /** The pages of a text: its first, which bears the letterhead if there is one, and those after it. Answers the first one's name. */
  private firstPage(name: string, sides: readonly Side[]): string {
    this.page({ name, usage: 'all', numbered: true });
    const head = this.header(sides);
    return head.header === undefined ? name : this.page({ name: `${name === 'Standard' ? '' : `${name} `}First Page`, usage: 'all', next: name, numbered: true, ...head });
  }

  private header(sides: readonly Side[]): { header?: string } {
    const header = letterheadMarkup(this.letter, sides, this.width, this.language, this.marginStyles, this.nextTable());
    return header === undefined ? {} : { header };
  }

  private day(side: Side): string {
    const day = new Date(`${this.letter.date}T00:00:00Z`);
    return Number.isNaN(day.getTime()) ? this.letter.date : new Intl.DateTimeFormat(this.letter.languages[side], { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  }

  private finish(body: string): Parts {
    const { letter, automatic, lists, language, sheet, margin, pages, marginStyles } = this;
    const logo = pages.some(({ header }) => header !== undefined) ? logoOf(letter) : undefined;
    const parts = new Map<string, string | Uint8Array>([
      ['mimetype', ODT_TYPE],
      ['content.xml', xmlPart(tag('office:document-content', NAMESPACES,
        tag('office:automatic-styles', {}, automatic.markup(), cellStyles(), ...lists.all.map(listStyleMarkup)), tag('office:body', {}, tag('office:text', {}, body))))],
      ['styles.xml', stylesPart({ language, sheet, margin, pages, automatic: marginStyles })],
      ['meta.xml', metaPart(letter, language)],
    ]);
    if (logo) parts.set(logo.part, logo.picture.media.bytes);
    parts.set('META-INF/manifest.xml', manifest([...parts.keys()]));
    return parts;
  }
}

function metaPart({ title, author, date }: FinishedLetter, language: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00` : undefined;
  const said = (name: string, text: string | undefined): string | false => !!text && tag(name, {}, escapeXml(text));
  return xmlPart(tag('office:document-meta', NAMESPACES, tag('office:meta', {},
    said('meta:generator', GENERATOR), said('dc:title', title), said('meta:initial-creator', author), said('dc:creator', author), said('meta:creation-date', day), said('dc:date', day),
    said('dc:language', language))));
}

const TYPES: readonly [RegExp, string][] = [[/\.xml$/, 'text/xml'], [/\.png$/, 'image/png'], [/\.jpeg$/, 'image/jpeg']];

function manifest(names: readonly string[]): string {
  const entry = (name: string, type: string, version?: string): string =>
    tag('manifest:file-entry', { 'manifest:full-path': name, 'manifest:version': version, 'manifest:media-type': type });
  const entries = names.filter((name) => name !== 'mimetype').map((name) => entry(name, TYPES.find(([ending]) => ending.test(name))?.[1] ?? 'application/octet-stream'));
  return xmlPart(tag('manifest:manifest', { 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': '1.3' }, entry('/', ODT_TYPE, '1.3'), ...entries));
}
