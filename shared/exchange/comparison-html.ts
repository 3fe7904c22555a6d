import { isText, type Run } from '../letter/block';
import { referenceOf } from '../letter/notes';
import { SIDES, type BySide, type Side } from '../letter/side';
import type { ComparedBlock, ComparedPair, Comparison, SideChange } from '../revisions/compare';
import { comparedSigns } from '../revisions/compared-notes';
import type { WordChange } from '../revisions/diff-words';
import { factsOf, factText, summaryOf, summarySentence } from '../revisions/summary';

export interface ComparisonPage {
  readonly title: string;
  /** What the earlier and the later letter are called: `2023-03-07 “Joint letter”`. */
  readonly from: string;
  readonly to: string;
  /** The sides to be shown, in this order. */
  readonly sides?: readonly Side[];
}

const LANGUAGE = { en: 'English', fr: 'Français' } as const;
const CHANGE: Readonly<Record<SideChange, string>> = {
  same: '', edited: 'edited', added: 'added', removed: 'removed', moved: 'moved', 'moved-edited': 'moved and edited', split: 'split', merged: 'merged',
};

/**
 * A comparison as one HTML file that needs nothing else: both languages side by side, what went struck through, what came underlined, what
 * was not carried over made loud. Without scripts; a box shows the changes only. It prints well.
 */
export function comparisonHtml(comparison: Comparison, { title, from, to, sides = SIDES }: ComparisonPage): string {
  const summary = summarySentence(summaryOf(comparison), 'en', 1);
  const signs = { en: comparedSigns(comparison, 'en'), fr: comparedSigns(comparison, 'fr') };
  const changed = comparison.pairs.filter((pair) => sides.some((side) => pair[side] && pair[side].change !== 'same')).length;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(`${title}: ${from} → ${to}`)}</title>
<style>${STYLE}</style>
</head>
<body${sides.length === 1 ? ' class="one"' : ''}>
<header>
<h1>${escape(title || 'Letter')}</h1>
<p class="between">${escape(from)} <span aria-hidden="true">→</span><span class="sr">to</span> ${escape(to)}</p>
<p class="summary">${escape(summary)}</p>
</header>
<input type="checkbox" id="changes"${changed > 0 && changed < comparison.pairs.length / 3 ? ' checked' : ''}><label for="changes">Changes only</label>
<main>
<div class="row head">${sides.map((side) => `<h2 lang="${side}">${LANGUAGE[side]}</h2>`).join('')}</div>
${comparison.pairs.map((pair, at) => row(pair, at, sides, signs)).join('\n')}
</main>
</body>
</html>
`;
}

/** The signs of a side's notes, by name. */
type Signs = ReadonlyMap<string, string>;

function row(pair: ComparedPair, at: number, sides: readonly Side[], signs: BySide<Signs>): string {
  const same = sides.every((side) => !pair[side] || pair[side].change === 'same');
  const loud = pair.carried === 'en-only' ? 'Only in English' : pair.carried === 'fr-only' ? 'Only in French' : '';
  return `<section class="row${same ? ' same' : ''}${loud ? ' loud' : ''}" id="pair-${at + 1}">
<p class="tag"><b>${at + 1}</b>${loud ? ` <strong>${loud}</strong>` : ''}</p>
${sides.map((side) => cell(pair, side, signs[side])).join('\n')}
</section>`;
}

function cell(pair: ComparedPair, side: Side, signs: Signs): string {
  const compared = pair[side];
  if (!compared) return `<div class="cell empty"></div>`;
  const facts = factsOf(compared).map(factText);
  const looks = compared.judgement?.class === 'cosmetic' ? ['looks only'] : [];
  const what = [...(CHANGE[compared.change] ? [CHANGE[compared.change]] : []), ...looks, ...facts].join(' · ');
  return `<div class="cell" lang="${side}">${what ? `<p class="what" lang="en">${escape(what)}</p>` : ''}${compared.blocks.map((block) => blockHtml(block, signs)).join('')}</div>`;
}

function blockHtml({ diff, change, kind, label, look }: ComparedBlock, signs: Signs): string {
  const note = kind ? `<span class="what" lang="en">${escape(`${kind.old.kind} → ${kind.now.kind}`)}</span> ` : '';
  return `<p class="${look.kind === 'heading' ? `${change} heading` : change}">${note}${label === undefined ? '' : `<span class="label">${escape(label)}</span> `}${diff.map((one) => changeHtml(one, signs)).join('') || '&nbsp;'}</p>`;
}

function changeHtml({ op, runs, dress }: WordChange, signs: Signs): string {
  const words = runs.map((run) => runHtml(run, signs)).join('');
  if (op === 0) return words;
  const tag = op < 0 ? 'del' : 'ins';
  return `<${tag}${dress ? ' class="dress"' : ''}>${words}</${tag}>`;
}

const MARKS: readonly (readonly [name: string, tag: string])[] = [['bold', 'b'], ['italic', 'i'], ['underline', 'u'], ['strike', 's'], ['superscript', 'sup'], ['subscript', 'sub']];

function runHtml(run: Run, signs: Signs): string {
  if (!isText(run)) return run.embed.br ? '<br>' : referenceHtml(run, signs);
  const tags = MARKS.filter(([name]) => run.marks?.[name]).map(([, tag]) => tag);
  const words = `${tags.map((tag) => `<${tag}>`).join('')}${escape(run.text).replaceAll('\n', '<br>')}${[...tags].reverse().map((tag) => `</${tag}>`).join('')}`;
  const link = run.marks?.link;
  return typeof link === 'string' ? `<span class="link" title="${escape(link)}">${words}</span>` : words;
}

function referenceHtml(run: Run, signs: Signs): string {
  const reference = referenceOf(run);
  return reference ? `<sup>${escape(signs.get(reference.name) ?? reference.sign ?? '*')}</sup>` : '';
}

/** Text for HTML, safe between tags and in quoted attributes. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --desk: #f1efea; --ink: #1d1c1a; --quiet: #6b675f; --line: #ddd8cd; --gone: #9b1c1c; --gone-back: #fbe9e7; --came: #14532d; --came-back: #e5f4e8; --loud: #8a4b00; --loud-back: #fff4dc; }
@media (prefers-color-scheme: dark) { :root { --paper: #211f1c; --desk: #171614; --ink: #ece8df; --quiet: #a8a296; --line: #3a3733; --gone: #ffb4a8; --gone-back: #42211d; --came: #a8e0b4; --came-back: #1c3523; --loud: #ffcf85; --loud-back: #3a2c12; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 2rem clamp(1rem, 4vw, 4rem); background: var(--desk); color: var(--ink); font: 1rem/1.55 "Source Serif 4", Georgia, "Times New Roman", serif; }
header, main, label { max-width: 84rem; margin-inline: auto; }
h1 { margin: 0; font-size: 1.6rem; } h2 { margin: 0; font: 600 .8rem/1.4 system-ui, sans-serif; color: var(--quiet); letter-spacing: .04em; text-transform: uppercase; }
.between { margin: .2rem 0; color: var(--quiet); } .summary { margin: .6rem 0 1rem; font-size: 1.1rem; }
label { font: .9rem system-ui, sans-serif; } #changes:checked ~ main .same { display: none; }
main { margin-top: 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; }
.row { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2.5rem; padding: .7rem 1.5rem .7rem 4.2rem; position: relative; border-top: 1px solid var(--line); }
.one .row { grid-template-columns: 1fr; } .row.head { border: 0; padding-block: 1rem .6rem; }
.row.loud { background: var(--loud-back); box-shadow: inset 4px 0 var(--loud); }
.tag { position: absolute; left: 1rem; top: .75rem; margin: 0; font: .8rem/1.4 system-ui, sans-serif; color: var(--quiet); }
.loud .tag { position: static; grid-column: 1 / -1; margin-left: -2.7rem; color: var(--loud); } .tag strong { margin-left: 1.2rem; }
.cell p { margin: 0 0 .5em; overflow-wrap: anywhere; } .cell p:last-child { margin: 0; } .same .cell { color: var(--quiet); }
p.what, span.what { font: .8rem/1.4 system-ui, sans-serif; color: var(--quiet); }
del { color: var(--gone); background: var(--gone-back); text-decoration: line-through; } ins { color: var(--came); background: var(--came-back); text-decoration: underline; text-underline-offset: .15em; }
del + ins { margin-left: .15em; } sup, sub { font-size: .75em; line-height: 0; }
p.heading { font-weight: 650; font-size: 1.1rem; }
.label { color: var(--quiet); }
.dress { background: none; text-decoration-style: dotted; } del.dress { display: none; } .link { text-decoration: underline dotted; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (max-width: 50rem) { .row { grid-template-columns: 1fr; row-gap: .8rem; } .row.head { display: none; } .cell[lang]::before { content: attr(lang); font: .75rem system-ui; color: var(--quiet); } }
@media print { body { background: none; padding: 0; } main { border: 0; } input, label { display: none; } .row { break-inside: avoid; } }
`;
