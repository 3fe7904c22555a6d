import { tag } from '../xml/write';
import { languageMarkup, textMarkup } from './runs';
import { pictureMarkup, pictureOf, type Picture } from './picture';
import { Relationships } from './relationships';
import { LAYOUT_TABLES } from './styles';
import { evenWidths, tableMarkup } from './table';
import type { FinishedLetter } from '../finished';
import type { MarginPart } from './package';
import type { Side } from '../../letter/side';

/** The logo of a letter as a picture; undefined where there is none, or none that can be shown. */
export function logoOf({ letterhead: { logo } }: FinishedLetter): Picture | undefined {
  return logo === undefined ? undefined : pictureOf(logo, 'logo');
}

/**
 * What stands above the first page, as that page's header: the logo, below it the lines, of two languages beside each other. Undefined where there is
 * nothing. `width`: twips of the text.
 */
export function letterheadPart(letter: FinishedLetter, sides: readonly Side[], name: string, width: number): MarginPart | undefined {
  const logo = logoOf(letter);
  const bearers = sides.filter((side) => letter.letterhead.lines[side].length > 0);
  if (!logo && bearers.length === 0) return undefined;
  const relationships = new Relationships();
  let content = '';
  if (logo) {
    const picture = pictureMarkup(logo, relationships.add('image', logo.media.name), letter.author || letter.title);
    content += tag('w:p', {}, '<w:pPr><w:pStyle w:val="Letterhead"/><w:spacing w:before="0" w:after="80"/></w:pPr>', picture);
  }
  const lines = (side: Side): string => letter.letterhead.lines[side].map((line, at) => letterheadLine(line, at === 0, letter.languages[side])).join('');
  if (bearers.length === 2) {
    const cells = sides.map(lines);
    content += tableMarkup([cells], { style: LAYOUT_TABLES.letterhead, widths: evenWidths(2, width) });
  } else content += bearers.map(lines).join('');
  // The line below ends the head, and keeps the text from it; a header's last must be a paragraph.
  content += tag('w:p', {}, tag('w:pPr', {}, '<w:pStyle w:val="Letterhead"/>',
    '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="A6A6A6"/></w:pBdr><w:spacing w:before="0" w:after="240"/>'));
  return { name, kind: 'header', content, relationships };
}

function letterheadLine(line: string, first: boolean, language: string): string {
  const words = line === '' ? '' : tag('w:r', {}, tag('w:rPr', {}, languageMarkup(language)), textMarkup(line));
  return tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', { 'w:val': first ? 'LetterheadName' : 'Letterhead' })), words);
}
