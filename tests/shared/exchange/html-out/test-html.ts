import { describe, expect, it } from 'vitest';
import type { BlockDraft } from '../../../../shared/letter/block';
import { writeHtml } from '../../../../shared/exchange/html-out';
import { block, both, cell, finished, note, o, only, p, ref, sheet } from './letters';

const written = (...blocks: BlockDraft[]): string => sheet(writeHtml(finished(blocks), only('en')));

describe('the blocks of a letter as HTML', () => {
  it.each<[string, BlockDraft[], string]>([
    ['headings', [block('heading', 'A'), block('heading', 'B', { level: 3 }), block('heading', 'C', { level: 7 })], '<h1>A</h1><h3>B</h3><h3>C</h3>'],
    ['kinds', [block('date', 'd'), block('salutation', 's'), block('later-kind', 'x')], '<p class="date">d</p><p class="salutation">s</p><p>x</p>'],
    ['lines of an address', [block('address', 'a'), block('address', 'b')], '<div class="addresses"><p class="address">a</p><p class="address">b</p></div>'],
    ['a rule and an empty paragraph', [block('rule'), p('')], '<hr><p class="empty"></p>'],
    ['a hard break', [p([{ text: 'a' }, { embed: { br: true } }, { text: 'b' }])], '<p>a<br>b</p>'],
    ['marks of neighbours as one element', [p([{ text: 'a', marks: { bold: true } }, { text: 'b', marks: { bold: true, italic: true } }])], '<p><strong>a<em>b</em></strong></p>'],
    ['all marks', [p([{ text: 'x', marks: { underline: true, strike: true, superscript: true, unknown: 3 } }, { text: 'y', marks: { subscript: true } }])], '<p><u><s><sup>x</sup></s></u><sub>y</sub></p>'],
    ['a language', [p([{ text: 'x', marks: { lang: 'de' } }, { text: 'y', marks: { lang: '"><b>' } }])], '<p><span lang="de">x</span>y</p>'],
    ['spaces that would fall together', [p('a  b')], '<p class="spaced">a  b</p>'],
    ['no-break spaces as they are', [p('«\u00a0non\u202f!\u00a0»')], '<p>«\u00a0non\u202f!\u00a0»</p>'],
    ['what must be escaped', [p('<b>&"\u0000\ud800')], '<p>&lt;b&gt;&amp;"</p>'],
    ['a side without blocks', [], ''],
  ])('%s', (_, blocks, html) => expect(written(...blocks)).toBe(html));

  it('links that lead to the web or to mail; others are words', () => {
    const link = (address: unknown): string => written(p([{ text: 'x', marks: { link: address as string } }]));
    for (const good of ['https://example.org/a?b=1&c=2', 'http://é.example/', 'mailto:a@example.org']) expect(link(good)).toBe(`<p><a href="${good.replace('&', '&amp;')}">x</a></p>`);
    expect(link(' https://example.org/a b ')).toBe('<p><a href="https://example.org/a%20b">x</a></p>');
    for (const bad of ['javascript:alert(1)', 'java\nscript:x', 'data:text/html,x', 'file:///etc/passwd', '//example.org', '#en-note-1', 'https://a"onmouseover=x', true, 7]) expect(link(bad)).toBe('<p>x</p>');
  });
});

describe('lists', () => {
  it.each<[string, BlockDraft[], string]>([
    ['numbers that HTML counts itself', [o('a'), o('b')], '<ol><li>a</li><li>b</li></ol>'],
    ['a start, a jump', [o('a', { start: 4 }), o('b'), o('c', { start: 9 })], '<ol start="4"><li>a</li><li>b</li><li value="9">c</li></ol>'],
    ['letters', [o('a', { numeral: 'lower-letter', template: '%1.' })], '<ol type="a"><li>a</li></ol>'],
    ['other labels', [o('a', { numeral: 'upper-roman', template: '(%1)' })], '<ol type="I"><li style="list-style-type:\'(I)\u00a0\'">a</li></ol>'],
    ['nested, counting on', [o('a'), o('b', { level: 2, template: '%1.%2' }), o('c')], '<ol><li>a<ol><li style="list-style-type:\'1.1\u00a0\'">b</li></ol></li><li>c</li></ol>'],
    ['bullets', [block('bullet', 'a'), block('bullet', 'b', { template: '–' })], '<ul><li>a</li><li style="list-style-type:\'–\u00a0\'">b</li></ul>'],
    ['a bullet between numbers', [o('a'), block('bullet', 'b'), o('c')], '<ol><li>a</li></ol><ul><li>b</li></ul><ol start="2"><li>c</li></ol>'],
    ['an item that skips a level', [o('a', { level: 2 }), o('b')], '<ol style="margin-inline-start:2.1em"><li>a</li></ol><ol><li>b</li></ol>'],
    ['room for a long label', [o('a', { template: '(viii) %1' })], '<ol style="padding-inline-start:5.0em"><li style="list-style-type:\'(viii) 1\u00a0\'">a</li></ol>'],
    ['the letters after z', [o('a', { numeral: 'lower-letter', start: 28 })], '<ol type="a" start="28"><li style="list-style-type:\'bb.\u00a0\'">a</li></ol>'],
    ['a label that would leave its string', [o('a', { template: '\'\\"</style>%1' })], '<ol style="padding-inline-start:7.2em"><li style="list-style-type:\'\\27 \\5c \\22 \\3c /style&gt;1\u00a0\'">a</li></ol>'],
  ])('%s', (_, blocks, html) => expect(written(...blocks)).toBe(html));
});

describe('tables', () => {
  it('have a cell for every place, and what a cell holds in its order', () => {
    expect(written(cell('a', 0, 0), cell('b', 0, 1), cell('c', 1, 1), cell('d', 1, 1), cell('e', 1, 1, { kind: 'bullet' }))).toBe(
      '<div class="table"><table><tbody><tr><td>a</td><td>b</td></tr><tr><td></td><td><p>c</p><p>d</p><ul><li>e</li></ul></td></tr></tbody></table></div>',
    );
  });

  it('of different names are different tables', () => {
    expect(written(cell('a', 0, 0), cell('b', 0, 0, { table: 't2' })).match(/<table>/g)).toHaveLength(2);
  });
});

describe('notes', () => {
  it('lead there and back; a second reference means the same note', () => {
    const html = written(p([{ text: 'x' }, ref('a'), { text: 'y' }, ref('b', { sign: '*' }), ref('a')]), note('a', 'A'), note('a', 'more'), note('b', 'B'));
    const back = (id: string): string => ` <a class="back" href="#${id}" role="doc-backlink" aria-label="Back to the text">↩\ufe0e</a>`;
    const call = (id: string, to: string, sign: string): string => `<sup><a id="${id}" href="#${to}" role="doc-noteref">${sign}</a></sup>`;
    expect(html).toBe(`<p>x${call('en-ref-1', 'en-note-1', '1')}y${call('en-ref-2', 'en-note-2', '*')}${call('en-ref-3', 'en-note-1', '1')}</p>`
      + '<section class="notes" role="doc-endnotes" aria-label="Notes"><ol>'
      + `<li id="en-note-1" value="1"><p>A</p><p>more${back('en-ref-1')}${back('en-ref-3')}</p></li>`
      + `<li id="en-note-2" style="list-style-type:'*\u00a0'"><p>B${back('en-ref-2')}</p></li></ol></section>`);
  });

  it('a reference without a note is a sign, a note without a reference has none', () => {
    expect(written(p([ref('gone')]))).toBe('<p><sup>1</sup></p>');
    expect(written(note('lost', 'L'))).toContain('<li id="en-note-1" style="list-style-type:\'\'"><p>L</p></li>');
  });

  it('of two languages have ids of their own', () => {
    const side = [p([ref('a')]), note('a', 'A')];
    for (const layout of ['columns', 'facing', 'after'] as const) {
      const ids = [...writeHtml(finished(side, side), both(layout)).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(ids).toEqual(['en-ref-1', 'en-note-1', 'fr-ref-1', 'fr-note-1']);
    }
  });
});

describe('the page', () => {
  const letterhead = { lines: { en: ['Friends <of> "us"', 'Street'], fr: ['Amis'] }, logo: 'data:image/png;base64,AAAA', signatoryColumns: 2 };

  it('says what it is, runs nothing and fetches nothing', () => {
    const html = writeHtml(finished([], [p('Bonjour à tous.')], { title: 'Lettre <1>', author: 'A "B"' }), only('fr'));
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr-FR">\n<head>\n<meta charset="utf-8">/);
    expect(html).toContain('<title>Lettre &lt;1&gt;</title>');
    expect(html).toContain('<meta name="author" content="A &quot;B&quot;">');
    expect(html).toContain('<meta name="date" content="2023-07-15">');
    expect(html).toContain('<meta name="description" content="Bonjour à tous.">');
    expect(html).toContain('<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:">');
    expect(html).not.toMatch(/<script|<link|url\(|@import|generator/);
  });

  it('is called after its first heading where the letter has no title, and says nothing that it does not know', () => {
    const html = writeHtml(finished([block('heading', 'On rivers')], [], { title: ' ', author: '' }), only('en'));
    expect(html).toContain('<title>On rivers</title>');
    expect(html).not.toMatch(/name="(?:author|description)"/);
    expect(writeHtml(finished([], [], { title: '' }), only('fr'))).toContain('<title>Lettre</title>');
  });

  it('has the letterhead above, and signatories in columns', () => {
    const signed = [block('signatory', 'A'), block('signatory', 'B')];
    const html = writeHtml(finished(signed, signed, { letterhead }), only('en'));
    expect(sheet(html)).toBe('<header class="letterhead"><img class="logo" src="data:image/png;base64,AAAA" alt="Friends &lt;of&gt; &quot;us&quot;"><div><p>Friends &lt;of&gt; "us"</p><p>Street</p></div></header>'
      + '<div class="signatories" style="columns:2 8em"><p class="signatory">A</p><p class="signatory">B</p></div>');
  });

  it('takes no logo that is no picture', () => {
    expect(writeHtml(finished([], [], { letterhead: { ...letterhead, logo: 'https://example.org/x.png' } }), only('en'))).not.toContain('<img');
  });
});

describe('both languages', () => {
  it('one after the other, in the order wanted, each in its language', () => {
    const html = writeHtml(finished([p('one')], [p('un')]), { sides: ['fr', 'en'], layout: 'after' });
    expect(html).toContain('<article class="sheet" lang="fr-FR"><p>un</p></article>\n<article class="sheet" lang="en-GB"><p>one</p></article>');
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr-FR">/);
  });

  it('in columns, a pair of any shape a row', () => {
    const letter = finished([p('1'), p('2'), p('3')], [p('a'), p('b')]);
    const pairs = [{ id: 'x', state: 'in-sync' as const, en: [0, 1], fr: [0] }, { id: 'y', state: 'fr-only' as const, en: [], fr: [1] }, { id: 'z', state: 'en-only' as const, en: [2], fr: [] }];
    const html = writeHtml({ ...letter, pairs }, both('columns'));
    const row = (n: number, inner: string): string => `<div class="pair" style="grid-row:${n}">${inner}</div>`;
    expect(html).toContain(`<article lang="en-GB">${row(2, '<p>1</p><p>2</p>')}${row(4, '<p>3</p>')}</article><article lang="fr-FR">${row(2, '<p>a</p>')}${row(3, '<p>b</p>')}</article>`);
  });

  it('the cells of a table share a row, and a list goes on counting from pair to pair', () => {
    const blocks = [o('a'), o('b'), cell('c', 0, 0), cell('d', 0, 1)];
    const html = writeHtml(finished(blocks, blocks), both('columns'));
    expect(html).toContain('<div class="pair" style="grid-row:3"><ol start="2"><li>b</li></ol></div><div class="pair" style="grid-row:4"><div class="table">');
    expect(html).toContain('<tr><td>c</td><td>d</td></tr>');
  });

  it('notes stand below all rows', () => {
    const side = [note('a', 'A'), p([ref('a')])];
    const html = writeHtml(finished(side, side), both('columns'));
    expect(html.indexOf('en-ref-1')).toBeLessThan(html.indexOf('id="en-note-1"'));
    expect(html).toContain('<div class="pair" style="grid-row:3"><section class="notes"');
  });
});
