import { escapeXml, tag } from '../xml/write';
import { docxPackage, type MarginPart } from './package';
import { letterheadPart, logoOf } from './letterhead';
import { Notes } from './notes';
import { Numbering } from './numbering';
import { Relationships } from './relationships';
import { rowsOf } from './rows';
import { languageMarkup } from './runs';
import { pageNumberPart, sectionEnd, sectionMarkup, sheetOf, textHeight, textWidth, type SectionOptions } from './section';
import { GAP, SideWriter } from './side-writer';
import { spreadsOf } from './spreads';
import { COLUMN_GAP, LAYOUT_TABLES, stylesPart } from './styles';
import { tableMarkup } from './table';
import type { FinishedLetter, Parts, Wanted } from '../finished';
import type { Side } from '../../letter/side';

/** Twips of the margins left and right: of a page of text, of one with two columns. */
const MARGIN = 1361;
const COLUMNS_MARGIN = 1021;

const LANGUAGE_NAMES = { en: 'English', fr: 'Français' } as const;

/**
 * A letter as a Word file (ISO 29500 transitional), ready to be zipped. The same letter gives the same bytes.
 *
 * - One side: as a letter. `after`: both, each in a section of its own with its own letterhead, page numbers and notes counted from 1.
 * - `columns`: a table without borders, a row for each pair (for all of a table's pairs together), its heading repeated on every page.
 * - `facing`: as in a book. Word cannot let two texts flow on alternate pages, so the letter is cut into spreads (see `spreadsOf`): sections
 *   that begin on left pages for the first side and on right pages for the second, after a title page, which is the first right one.
 *
 * The letterhead is the first page's header. Word counts the notes: in columns through both sides, as they stand on one page. Other programs
 * know no signs of our own in place of its numbers (LibreOffice shows them twice), nor counts that begin anew at each section, which `facing` and
 * `after` need: there they count on.
 */
export function writeDocx(letter: FinishedLetter, wanted: Wanted): Parts {
  const [first, second] = wanted.sides;
  const draft = new Draft(letter, [...wanted.sides], wanted.layout);
  if (second === undefined) return draft.single(first);
  switch (wanted.layout) {
    case 'columns': return draft.columns(first, second);
    case 'facing': return draft.facing(first, second);
    case 'after': return draft.after(first, second);
  }
}

/** A file in the making. */
class Draft {
  private readonly relationships = new Relationships();
  private readonly numbering = new Numbering();
  private readonly notes = new Notes();
  private readonly margins: MarginPart[] = [];
  private bookmarks = 0;
  private readonly language: string;

  constructor(private readonly letter: FinishedLetter, private readonly sides: readonly Side[], private readonly layout: Wanted['layout']) {
    this.language = letter.languages[sides[0]!];
  }

  single(side: Side): Parts {
    const section = this.section(MARGIN, [side], true);
    const writer = this.writer(side);
    return this.finish(this.all(writer, side, section) + sectionMarkup(section));
  }

  after(first: Side, second: Side): Parts {
    const [one, two] = [first, second].map((side): [SectionOptions, string] => {
      const section = { ...this.section(MARGIN, [side], false), firstPage: 1, firstFootnote: 1, restartEndnotes: true, type: 'nextPage' as const };
      return [section, this.all(this.writer(side), side, section)];
    }) as [[SectionOptions, string], [SectionOptions, string]];
    return this.finish(one[1] + sectionEnd(one[0]) + two[1] + sectionMarkup(two[0]));
  }

  columns(first: Side, second: Side): Parts {
    const section = this.section(COLUMNS_MARGIN, [first, second], true);
    const sides = [first, second];
    // What keeps the columns apart is the room to the right of each: that of the second stands in the margin.
    const inside = Math.floor((this.width(section) - COLUMN_GAP) / 2);
    const widths = [inside + COLUMN_GAP, inside + COLUMN_GAP];
    const writers = { [first]: this.writer(first), [second]: this.writer(second) } as Record<Side, SideWriter>;
    const cell = (content: string): string => content || GAP;
    const rows = rowsOf(this.letter).map((row) => sides.map((side) => cell(writers[side].flow(row[side], inside, 1))));
    const left = sides.map((side) => writers[side].rest());
    if (left.some((content) => content !== '')) rows.push(left.map(cell));
    const heading = sides.map((side) => this.line(LANGUAGE_NAMES[side], 'ColumnHeading', side));
    const caption = sides.map((side) => LANGUAGE_NAMES[side]).join(' – ');
    return this.finish(tableMarkup([heading, ...rows], { style: LAYOUT_TABLES.columns, widths, heading: true, caption }) + GAP + sectionMarkup(section));
  }

  facing(first: Side, second: Side): Parts {
    const cover = this.section(MARGIN, [first, second], false);
    const { firstHeader: _, ...page } = cover;
    const width = this.width(cover);
    const writers = [first, second].map((side) => ({ side, writer: this.writer(side), section: { ...page, type: side === first ? 'evenPage' as const : 'oddPage' as const } }));
    const spreads = spreadsOf(this.letter, { width, height: textHeight(cover.sheet) });
    let body = this.cover([first, second]) + sectionEnd({ ...cover, footer: undefined });
    (spreads.length ? spreads : [{ en: [], fr: [] }]).forEach((spread, at, all) => {
      const final = at === all.length - 1;
      writers.forEach(({ side, writer, section }, of) => {
        const counted = { ...section, firstFootnote: writer.nextFootnote };
        const content = writer.flow(spread[side], width) + (final ? writer.rest() : '');
        body += content + (final && of === 1 ? sectionMarkup(counted) : sectionEnd(counted));
      });
    });
    return this.finish(body);
  }

  private all(writer: SideWriter, side: Side, section: SectionOptions): string {
    return writer.flow([...this.letter.blocks[side].keys()], this.width(section)) + writer.rest();
  }

  private writer(side: Side): SideWriter {
    return new SideWriter(this.letter.blocks[side], {
      relationships: this.relationships, numbering: this.numbering, notes: this.notes, nextBookmark: () => this.bookmarks++,
    }, { language: this.letter.languages[side], signatoryColumns: this.letter.letterhead.signatoryColumns, prefix: side });
  }

  /** A section whose first page bears the letterhead of these sides, and every page its number, `of` how many where they are counted through. */
  private section(margin: number, sides: readonly Side[], of: boolean): SectionOptions {
    const sheet = sheetOf(this.language);
    const head = letterheadPart(this.letter, sides, this.marginName('header'), textWidth(sheet, margin));
    const firstHeader = head && this.margin(head);
    const footer = this.margin(pageNumberPart(this.marginName('footer'), of));
    return { sheet, margin, firstHeader, footer };
  }

  private width({ sheet, margin }: SectionOptions): number {
    return textWidth(sheet, margin);
  }

  private marginName(kind: MarginPart['kind']): string {
    return `${kind}${this.margins.filter((part) => part.kind === kind).length + 1}.xml`;
  }

  private margin(part: MarginPart): string {
    this.margins.push(part);
    return this.relationships.add(part.kind, part.name);
  }

  /** The title page of a book: what the letter is called, and its day in each language. */
  private cover(sides: readonly Side[]): string {
    const day = new Date(`${this.letter.date}T00:00:00Z`);
    const date = (side: Side): string =>
      (Number.isNaN(day.getTime()) ? this.letter.date : new Intl.DateTimeFormat(this.letter.languages[side], { dateStyle: 'long', timeZone: 'UTC' }).format(day));
    return this.line(this.letter.title, 'Title', sides[0]!)
      + sides.map((side) => this.line(`${LANGUAGE_NAMES[side]} – ${date(side)}`, 'Subtitle', side)).join('');
  }

  private line(text: string, style: string, side: Side): string {
    const language = languageMarkup(this.letter.languages[side]);
    return tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': style })),
      tag('w:r', {}, tag('w:rPr', {}, language), tag('w:t', { 'xml:space': 'preserve' }, escapeXml(text))));
  }

  private finish(body: string): Parts {
    const { letter, relationships, numbering, notes, margins, language } = this;
    const logo = margins.some(({ kind }) => kind === 'header') ? logoOf(letter) : undefined;
    return docxPackage({
      body, relationships, numbering, notes, margins, styles: stylesPart(language), media: logo ? [logo.media] : [],
      endnotesBySection: this.layout === 'after' && this.sides.length === 2,
      properties: { title: letter.title, author: letter.author, date: letter.date, language },
    });
  }
}
