import { blockText } from '../../letter/block';
import { isLogo } from '../../letter/letterhead';
import type { Side } from '../../letter/side';
import type { FinishedLetter, Wanted } from '../finished';
import { documentHtml, letterheadHtml, titleOf } from './head';
import { element, escapeText } from './markup';
import { printStyle } from './print-style';
import { rowsOf } from './rows';
import type { SideHtml } from './side-html';
import { sideHtmlOf } from './write-html';

/** Rows of fewer characters than this on both sides are not parted between pages: about eight lines of a column. */
const SHORT = 400;
/** The engine brings its fonts with the page; nothing else is fetched. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self'";

/**
 * A finished letter as a page for the browser engine to print. Whatever the engine must know stands in the page: `<title>`, the language of
 * `<html>`, `<meta name="author">`, and the layout as the class of `<body>`. The engine lays out a `facing` page before it prints it, see
 * main/facing-pages.ts: its rows become pages of which the English are on the left and the French, beginning with the same pair, on the right.
 */
export function printPage(letter: FinishedLetter, wanted: Wanted): string {
  const sides = wanted.sides.map((side) => sideHtmlOf(letter, side));
  const layout = sides.length === 1 ? 'one' : wanted.layout;
  const body = layout === 'one' || layout === 'after' ? sides.map((side) => articleHtml(letter, side)).join('\n') : rowsHtml(letter, sides, layout);
  const title = layout === 'facing' ? titlePage(letter, wanted) : '';
  return documentHtml(letter, wanted, { style: printStyle(letter, layout), layout, policy: POLICY, body: `${title}<main>\n${body}\n</main>` });
}

function articleHtml(letter: FinishedLetter, words: SideHtml): string {
  return element('article', { lang: words.language }, letterheadHtml(letter, words.side, true), words.flow(words.body), words.notesHtml());
}

/** Row by row, as both pages and columns are read: what faces each other follows each other. */
function rowsHtml(letter: FinishedLetter, sides: readonly SideHtml[], layout: 'columns' | 'facing'): string {
  const cells = (html: (words: SideHtml) => string, row = 'row', cell = 'cell'): string => (
    element('div', { class: row }, ...sides.map((words) => element('div', { class: cell, lang: words.language }, html(words))))
  );
  const length = (side: Side, indexes: readonly number[]): number => indexes.reduce((sum, index) => sum + blockText(letter.blocks[side][index]!).length, 0);
  const rows = rowsOf(letter).map((row) => {
    const short = sides.every(({ side }) => length(side, row[side]) < SHORT);
    return cells((words) => words.flow(row[words.side]), `row${row.keep ? ' keep' : ''}${short ? ' short' : ''}`, row.close ? 'cell close' : 'cell');
  });
  const notes = sides.some((words) => words.notesHtml()) ? [cells((words) => words.notesHtml())] : [];
  const head = layout === 'columns' && sides.some(({ side }) => letterheadHtml(letter, side, false)) ? [cells((words) => letterheadHtml(letter, words.side, words === sides[0]))] : [];
  return [...head, ...rows, ...notes].join('\n');
}

/** The first page, which is a right-hand one, so that English and French face each other from the second on. */
function titlePage(letter: FinishedLetter, wanted: Wanted): string {
  const { lines, logo } = letter.letterhead;
  const picture = isLogo(logo) ? element('img', { class: 'logo', src: logo, alt: '' }) : '';
  const heads = wanted.sides.filter((side) => lines[side].length).map((side) => (
    element('div', { lang: letter.languages[side] }, ...lines[side].map((line) => element('p', {}, escapeText(line))))
  ));
  const days = wanted.sides.map((side) => element('p', { class: 'day', lang: letter.languages[side] }, escapeText(dayIn(letter.date, letter.languages[side]))));
  const name = element('p', { class: 'name' }, escapeText(titleOf(letter, wanted)));
  return element('section', { class: 'title' }, picture, heads.length ? element('div', { class: 'lines' }, ...heads) : '', name, ...days);
}

/** A day as a letter says it: 15 July 2023, 15 juillet 2023. */
function dayIn(date: string, language: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  return Number.isNaN(day.getTime()) ? date : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
