/** How the words of a letter look, on screen and on paper alike. */
export const LETTER_STYLE = `
* { box-sizing: border-box; }
body { margin: 0; font-family: "Source Serif 4", "Source Serif Pro", Charter, Georgia, Cambria, "Times New Roman", serif; line-height: 1.5; hyphens: auto; hyphenate-limit-chars: 7 3 3; overflow-wrap: break-word; font-variant-numeric: lining-nums; }
p, ol, ul, h1, h2, h3 { margin: 0 0 .7em; orphans: 3; widows: 3; }
p { text-wrap: pretty; }
h1, h2, h3 { line-height: 1.25; hyphens: none; text-wrap: balance; break-after: avoid; break-inside: avoid; }
h1 { font-size: 1.5em; margin-bottom: .8em; } h2 { font-size: 1.2em; margin-top: 1.2em; } h3 { font-size: 1em; margin-top: 1em; }
ol, ul { padding-inline-start: 2.1em; } li { margin-bottom: .35em; padding-inline-start: .15em; } li > ol, li > ul { margin: .35em 0 0; }
.spaced { white-space: pre-wrap; } .empty { min-height: 1.5em; margin: 0; }
.date { margin-bottom: 1.4em; } .addresses, .salutation { margin-bottom: 1.4em; hyphens: none; } .address, .signatory { margin: 0; hyphens: none; }
.signatories { margin: 1.4em 0 .7em; column-gap: 1.5em; } .signatory { break-inside: avoid; text-indent: -1em; padding-inline-start: 1em; } .signatory.lines { margin-bottom: .6em; text-indent: 0; padding: 0; }
hr { width: 30%; margin: 1.6em auto; border: 0; border-top: 1px solid currentcolor; opacity: .5; }
.table { overflow-x: auto; margin-bottom: 1em; } table { width: calc(100% - 1px); border-collapse: collapse; font-size: .92em; line-height: 1.4; hyphens: auto; }
td { padding: .3em .5em; border: 1px solid var(--line); vertical-align: top; text-align: start; } td > :first-child { margin-top: 0; } td > :last-child { margin-bottom: 0; } td:empty::after { content: "\\a0"; }
tr { break-inside: avoid; }
sup, sub { font-size: .72em; line-height: 0; } sup a { text-decoration: none; padding-inline: .1em; }
a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .15em; overflow-wrap: anywhere; }
.notes { margin-top: 2em; font-size: .86em; line-height: 1.45; } .notes::before { content: ""; display: block; width: 8em; margin-bottom: .8em; border-top: 1px solid currentcolor; opacity: .5; }
.notes p { margin-bottom: .3em; } .back { text-decoration: none; }
.letterhead { display: flex; align-items: center; gap: 1.2em; margin-bottom: 2em; padding-bottom: .9em; border-bottom: 1px solid var(--line); hyphens: none; }
.letterhead p { margin: 0; font-size: .86em; line-height: 1.4; } .letterhead p:first-child { font-size: 1.05em; font-weight: 600; } .logo { display: block; max-height: 4.5em; max-width: 45%; }
:has(> .letterhead:only-child) { display: flex; } .letterhead:only-child { flex: 1; }
.close > .addresses, .close > .signatories, .close > .table { margin-bottom: 0; } .close > ol, .close > ul { margin-bottom: .35em; }
`;

/** One file on a screen: a sheet of paper, by day and by night; on a phone the paper is the screen. It prints well by itself. */
export const SCREEN_STYLE = `
:root { color-scheme: light dark; --paper: #fffefb; --desk: #ebe8e1; --ink: #1d1c1a; --line: #d6d0c4; --link: #1b4f8a; --shade: 0 1px 3px #0003, 0 8px 30px #0000000f; }
@media (prefers-color-scheme: dark) { :root { --paper: #23211e; --desk: #161513; --ink: #ebe7de; --line: #47433c; --link: #9cc4f2; --shade: none; } .logo { padding: .3em; border-radius: 3px; background: #fff; } }
${LETTER_STYLE}
html { background: var(--desk); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { padding: clamp(0rem, 4vw, 3.5rem) clamp(0rem, 3vw, 3rem); font-size: 1.0625rem; }
.sheet { max-width: 46rem; margin: 0 auto 2.5rem; padding: clamp(1.5rem, 7vw, 5rem) clamp(1.1rem, 8vw, 5.5rem); background: var(--paper); box-shadow: var(--shade); }
.sheet:last-child { margin-bottom: 0; }
.columns .sheet { max-width: 84rem; padding-inline: clamp(1.1rem, 4vw, 4rem); }
.pair > h2:first-child, .pair > h3:first-child { margin-top: .8em; }
@media screen and (min-width: 52rem) {
  .columns .sheet { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: clamp(2rem, 4vw, 4rem); }
  .columns article { display: contents; } .columns article:first-of-type > * { grid-column: 1; } .columns article:last-of-type > * { grid-column: 2; }
}
@media screen and (max-width: 51.99rem) { .columns article + article { margin-top: 3rem; padding-top: 3rem; border-top: 1px solid var(--line); } }
@media screen and (min-width: 76rem) {
  .facing main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 2px; max-width: 100rem; margin: auto; } .facing .sheet { margin: 0; width: 100%; max-width: none; padding: clamp(2rem, 4vw, 5rem); }
}
@media print {
  @page { margin: 22mm 24mm; }
  :root { color-scheme: light; --paper: #fff; --desk: #fff; --ink: #000; --line: #aaa; --link: #000; --shade: none; }
  body { padding: 0; font-size: 10.75pt; } .columns { font-size: 9.5pt; } .sheet { max-width: none !important; margin: 0; padding: 0 !important; } .sheet + .sheet { break-before: page; } .back { display: none; }
  .columns .sheet { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 8mm; }
  .columns article { display: contents; } .columns article + article { margin: 0; padding: 0; border: 0; } .columns article:first-of-type > * { grid-column: 1; } .columns article:last-of-type > * { grid-column: 2; }
  .facing main { display: block; }
}
`;
