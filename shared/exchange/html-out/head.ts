import { blockText, type BlockDraft } from '../../letter/block';
import { isLogo } from '../../letter/letterhead';
import type { Side } from '../../letter/side';
import type { FinishedLetter, Wanted } from '../finished';
import { element, escapeText } from './markup';

/** The most characters of a page's description. */
const DESCRIPTION = 200;

/** What a document is called: the letter's title, else its first heading, else simply what it is. */
export function titleOf({ title, blocks }: FinishedLetter, { sides }: Wanted): string {
  const heading = blocks[sides[0]].find((block) => block.kind === 'heading');
  return title.trim() || (heading && plainText(heading)) || { en: 'Letter', fr: 'Lettre' }[sides[0]];
}

/** What a document is besides the letter. */
export interface Document {
  readonly style: string;
  /** The class of its body. */
  readonly layout: string;
  /** Its content security policy. */
  readonly policy: string;
  /** Markup. */
  readonly body: string;
}

/** A whole document. */
export function documentHtml(letter: FinishedLetter, wanted: Wanted, { style, layout, policy, body }: Document): string {
  const [first] = wanted.sides;
  const description = descriptionOf(letter.blocks[first]);
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('meta', { 'http-equiv': 'Content-Security-Policy', 'content': policy }),
    `<title>${escapeText(titleOf(letter, wanted))}</title>`,
    ...(letter.author ? [element('meta', { name: 'author', content: letter.author })] : []),
    ...(letter.date ? [element('meta', { name: 'date', content: letter.date })] : []),
    ...(description ? [element('meta', { name: 'description', content: description })] : []),
    `<style>${style}</style>`,
  ].join('\n');
  return `<!doctype html>\n${element('html', { lang: letter.languages[first] }, `\n<head>\n${head}\n</head>\n`, element('body', { class: layout }, `\n${body}\n`), '\n')}\n`;
}

/** The lines that stand above a side, and the logo above them. Empty when the letter has neither. */
export function letterheadHtml({ letterhead: { lines, logo } }: FinishedLetter, side: Side, withLogo: boolean): string {
  const picture = withLogo && isLogo(logo) ? element('img', { class: 'logo', src: logo, alt: lines[side][0]?.trim() ?? '' }) : '';
  const words = lines[side].map((line) => element('p', {}, escapeText(line))).join('');
  return picture || words ? element('header', { class: 'letterhead' }, picture, words && element('div', {}, words)) : '';
}

/** The beginning of the first paragraphs, cut between words. */
function descriptionOf(blocks: readonly BlockDraft[]): string {
  const text = blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 3).map(plainText).join(' ').trim();
  if (text.length <= DESCRIPTION) return text;
  return `${text.slice(0, DESCRIPTION + 1).replace(/\s\S*$/, '')}…`;
}

function plainText(block: BlockDraft): string {
  return blockText(block).replaceAll('\uFFFC', '').replace(/[ \n\t]+/g, ' ').trim();
}
