import type { Side } from '../../letter/side';
import type { FinishedLetter, Wanted } from '../finished';
import { documentHtml, letterheadHtml } from './head';
import { element } from './markup';
import { rowsOf } from './rows';
import { SideHtml } from './side-html';
import { SCREEN_STYLE } from './style';

/** Nothing is fetched, nothing runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * A finished letter as one HTML file that needs nothing else and runs nothing: for a screen, a telephone and a printer. Two languages stand
 * in two columns whose pairs are level, on two sheets side by side (`facing`), or on one sheet after the other; where there is no room, one
 * after the other always. Links lead to the web and to mail only; others are words.
 */
export function writeHtml(letter: FinishedLetter, wanted: Wanted): string {
  const sides = wanted.sides.map((side) => sideHtmlOf(letter, side));
  const layout = sides.length === 1 ? 'one' : wanted.layout;
  const body = layout === 'columns' ? columnsHtml(letter, sides) : sides.map((side) => articleHtml(letter, side)).join('\n');
  return documentHtml(letter, wanted, { style: SCREEN_STYLE, layout, policy: POLICY, body: `<main>\n${body}\n</main>` });
}

export function sideHtmlOf(letter: FinishedLetter, side: Side): SideHtml {
  return new SideHtml(letter.blocks[side], side, letter.languages[side], letter.letterhead.signatoryColumns);
}

/** A side as a whole, with its letterhead above and its notes below. */
function articleHtml(letter: FinishedLetter, words: SideHtml): string {
  return element('article', { class: 'sheet', lang: words.language }, letterheadHtml(letter, words.side, true), words.flow(words.body), words.notesHtml());
}

/** Each side as a whole too, its pairs sent to the rows of one grid: read aloud or on a telephone, one language follows the other. */
function columnsHtml(letter: FinishedLetter, sides: readonly SideHtml[]): string {
  const rows = rowsOf(letter);
  const articles = sides.map((words, at) => {
    const inRow = (row: number, html: string, more?: string): string => html && element('div', { class: more ? `pair ${more}` : 'pair', style: `grid-row:${row}` }, html);
    const pairs = rows.map((row, i) => inRow(i + 2, words.flow(row[words.side]), row.close ? 'close' : undefined));
    return element('article', { lang: words.language }, inRow(1, letterheadHtml(letter, words.side, at === 0)), ...pairs, inRow(rows.length + 2, words.notesHtml()));
  });
  return element('div', { class: 'sheet' }, ...articles);
}
