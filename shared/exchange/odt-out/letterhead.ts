import { pictureOf, type Picture } from '../docx-out/picture';
import { escapeXml, tag } from '../xml/write';
import { centimetres, type AutomaticStyles } from './automatic';
import { evenWidths, tableMarkup } from './table';
import type { FinishedLetter } from '../finished';
import type { Side } from '../../letter/side';

const PIXELS_A_CENTIMETRE = 96 / 2.54;
const TALLEST = 4;
const WIDEST = 9;

/** The logo of a letter as a picture, with its name in the package; undefined where there is none, or none that can be shown. */
export function logoOf({ letterhead: { logo } }: FinishedLetter): { readonly picture: Picture; readonly part: string } | undefined {
  const picture = logo === undefined ? undefined : pictureOf(logo, 'logo');
  return picture && { picture, part: picture.media.name.replace(/^media\//, 'Pictures/') };
}

/**
 * What stands above the first page, as that page's header: the logo, below it the lines, of two languages beside each other. Undefined where there
 * is nothing. `width`: centimetres of the text; `language`: the file's own.
 */
export function letterheadMarkup(letter: FinishedLetter, sides: readonly Side[], width: number, language: string, styles: AutomaticStyles, name: string): string | undefined {
  const logo = logoOf(letter);
  const bearers = sides.filter((side) => letter.letterhead.lines[side].length > 0);
  if (!logo && bearers.length === 0) return undefined;
  const lines = (side: Side): string => letter.letterhead.lines[side].map((line, at) => {
    const named = at === 0 ? 'Letterhead_20_Name' : 'Letterhead';
    const own = letter.languages[side] === language ? undefined : letter.languages[side];
    return tag('text:p', { 'text:style-name': styles.paragraph(named, { language: own }) }, escapeXml(line));
  }).join('');
  const head = logo ? tag('text:p', { 'text:style-name': 'Letterhead' }, frame(logo, letter.author || letter.title)) : '';
  const words = bearers.length === 2 ? tableMarkup([sides.map(lines)], { styles, name, widths: evenWidths(2, width), cell: 'PlainCell' }) : bearers.map(lines).join('');
  return head + words + tag('text:p', { 'text:style-name': 'Letterhead_20_End' });
}

function frame({ picture: { width, height }, part }: { readonly picture: Picture; readonly part: string }, alternative: string): string {
  const scale = Math.min(1 / PIXELS_A_CENTIMETRE, TALLEST / height, WIDEST / width);
  return tag('draw:frame', {
    'draw:name': 'Logo', 'text:anchor-type': 'as-char', 'svg:width': `${centimetres(width * scale)}cm`, 'svg:height': `${centimetres(height * scale)}cm`,
  }, tag('draw:image', { 'xlink:href': part, 'xlink:type': 'simple', 'xlink:show': 'embed', 'xlink:actuate': 'onLoad' }), tag('svg:desc', {}, escapeXml(alternative)));
}
