import type { FinishedLetter, Layout } from '../finished';
import { LETTER_STYLE } from './style';

/** Sheets of paper, in millimetres. */
const A4 = { name: 'A4', width: 210, height: 297 };
const LETTER = { name: 'Letter', width: 215.9, height: 279.4 };
/** Where a letter to or from these is printed, paper is of their own size. */
const LETTER_COUNTRIES = /-(?:CA|US|MX)$/i;
/** Margins in millimetres; the page number stands in the lower one. */
const MARGIN = { top: 22, side: 24, bottom: 24 };
const NARROW = { top: 20, side: 18, bottom: 22 };

/**
 * The style of a page that the browser engine prints. The words of facing pages are laid out before printing, in leaves as wide and high as
 * what a sheet has between its margins. Letters are not joined in ligatures: not every reader of a PDF can tell which letters one stands for.
 */
export function printStyle({ languages }: FinishedLetter, layout: Layout | 'one'): string {
  const paper = LETTER_COUNTRIES.test(languages.en) ? LETTER : A4;
  const margin = layout === 'columns' ? NARROW : MARGIN;
  return `
@page { size: ${paper.name}; margin: ${margin.top}mm ${margin.side}mm ${margin.bottom}mm; }
:root { --line: #b5b0a6; --link: inherit; --width: ${paper.width - 2 * margin.side}mm; --height: ${paper.height - margin.top - margin.bottom}mm; }
${LETTER_STYLE}
body { color: #000; background: #fff; font-size: ${layout === 'columns' ? '9.5pt' : '10.75pt'}; line-height: 1.42; text-rendering: geometricPrecision; font-kerning: normal; font-variant-ligatures: no-common-ligatures; }
article + article { break-before: page; }
.back { display: none; } .table { overflow: visible; } a { text-decoration: none; }
.letterhead { margin-bottom: 2.4em; }
.columns .row { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 9mm; } .row.keep { break-after: avoid; } .row.short { break-inside: avoid; }
.cell { min-width: 0; } .cell > :last-child { margin-bottom: .7em; } .cell.close > :last-child { margin-bottom: 0; } .cell.close > ol, .cell.close > ul { margin-bottom: .35em; }
.cell > h2:first-child { margin-top: .9em; } .cell > h3:first-child { margin-top: .7em; }
.facing .row { width: var(--width); } .facing .cell { display: flow-root; } .facing .leaf { break-after: page; width: var(--width); min-height: 1em; } .facing .leaf:last-child { break-after: auto; }
.leaf > .cell:first-child > :first-child { margin-top: 0; }
.title { display: flex; flex-direction: column; justify-content: center; width: var(--width); height: calc(var(--height) * .86); text-align: center; } .title:has(+ main:not(:empty)) { break-after: page; }
.title .logo { max-height: 26mm; max-width: 60%; margin: 0 auto 10mm; } .title .lines { margin-bottom: 22mm; font-size: .9em; } .title .lines p { margin: 0; } .title .lines div + div { margin-top: 1.2em; }
.title .name { font-size: 1.7em; font-weight: 600; line-height: 1.25; margin: 0 0 1em; text-wrap: balance; hyphens: none; } .title .day { color: #444; margin: 0; }
`;
}
