import { Notes } from '../docx-out/notes';
import { Numbering } from '../docx-out/numbering';
import { docxPackage, type MarginPart } from '../docx-out/package';
import { Relationships } from '../docx-out/relationships';
import { textMarkup } from '../docx-out/runs';
import { pageNumberPart, sectionEnd, sectionMarkup, sheetOf, textWidth } from '../docx-out/section';
import { stylesPart } from '../docx-out/styles';
import { tag } from '../xml/write';
import { Changes, type Changed } from './changes';
import { redlinePlan } from './redline-plan';
import { SideRedline } from './side-redline';
import type { Parts } from '../finished';
import type { BySide, Side } from '../../letter/side';
import type { Named } from '../../revisions/identity';

/** Two versions of a letter; blocks in reading order, notes last, and with their ids where they have some. */
export interface Versions {
  readonly before: BySide<readonly Named[]>;
  readonly after: BySide<readonly Named[]>;
}

/** What a redline is written by. */
export interface RedlineOptions extends Changed {
  readonly title: string;
  /** One side, or both one after the other, the first of the list first. */
  readonly sides: readonly [Side] | readonly [Side, Side];
  /** BCP 47 of each side. */
  readonly languages: BySide<string>;
  /** What the two versions are called, for the head of the first page: `2023-06-01`, `now`. */
  readonly from?: string;
  readonly to?: string;
}

/** Twips left and right, as of a letter. */
const MARGIN = 1361;

/**
 * What lies between two versions of a letter as a Word file with tracked changes, ready to be zipped: accepted it is the new version, rejected the old one,
 * with kinds, marks, labels and notes. All changes are of one author and moment. Of both sides, each stands in a section of its own.
 */
export function writeRedline({ before, after }: Versions, options: RedlineOptions): Parts {
  const { title, sides, languages } = options;
  const [relationships, numbering, notes, changes] = [new Relationships(), new Numbering(), new Notes(), new Changes(options)];
  const margins: MarginPart[] = [];
  const margin = (part: MarginPart): string => {
    margins.push(part);
    return relationships.add(part.kind, part.name);
  };
  let firstMove = 0;
  const body = sides.map((side, at): string => {
    const plan = redlinePlan(before[side], after[side], side);
    const sheet = sheetOf(languages[side]);
    const section = {
      sheet, margin: MARGIN, firstHeader: margin(head(options, side, `header${at + 1}.xml`)), footer: margin(pageNumberPart(`footer${at + 1}.xml`, sides.length === 1)),
      ...(sides.length > 1 ? { firstPage: 1, restartNotes: true, type: 'nextPage' as const } : {}),
    };
    const writer = new SideRedline(plan, languages[side], { relationships, numbering, notes, changes, prefix: side, firstMove });
    firstMove += plan.elements.length;
    return writer.body(textWidth(sheet, MARGIN)) + (at < sides.length - 1 ? sectionEnd(section) : sectionMarkup(section));
  }).join('');
  const language = languages[sides[0]];
  return docxPackage({
    body, relationships, numbering, notes, margins, styles: stylesPart(language), trackChanges: true, endnotesBySection: sides.length > 1,
    properties: { title, author: options.author, date: options.date.slice(0, 10), language },
  });
}

/** Above the first page: the letter, and between which of its versions the changes lie. */
function head({ title, from, to, languages }: RedlineOptions, side: Side, name: string): MarginPart {
  const line = [title, side.toUpperCase(), from && to && `${from} → ${to}`].filter(Boolean).join(' · ');
  const content = tag('w:p', {}, '<w:pPr><w:pStyle w:val="Letterhead"/></w:pPr>', tag('w:r', {}, tag('w:rPr', {}, tag('w:lang', { 'w:val': languages[side] })), textMarkup(line)));
  return { name, kind: 'header', content };
}
