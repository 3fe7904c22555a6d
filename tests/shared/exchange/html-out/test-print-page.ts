import { describe, expect, it } from 'vitest';
import { printPage } from '../../../../shared/exchange/html-out';
import { block, both, finished, note, o, only, p, ref } from './letters';

describe('the page for print', () => {
  it('takes fonts from beside it and nothing from elsewhere', () => {
    const html = printPage(finished([p('x')]), only('en'));
    expect(html).toContain('content="default-src \'none\'; style-src \'unsafe-inline\'; img-src data:; font-src \'self\'"');
    expect(html).not.toMatch(/<script|<link|url\(|@import|https?:/);
  });

  it('is of the size that paper has where the letter is from', () => {
    expect(printPage(finished([p('x')]), only('en'))).toContain('@page { size: A4;');
    expect(printPage(finished([p('x')], [], { languages: { en: 'en-CA', fr: 'fr-CA' } }), only('fr'))).toContain('@page { size: Letter;');
  });

  it('says by its class how it is laid out; one side has no layout', () => {
    const letter = finished([p('x')], [p('y')]);
    const layout = (html: string): string | undefined => /<body class="([^"]*)">/.exec(html)?.[1];
    expect((['columns', 'facing', 'after'] as const).map((name) => layout(printPage(letter, both(name))))).toEqual(['columns', 'facing', 'after']);
    expect(layout(printPage(letter, { sides: ['fr'], layout: 'facing' }))).toBe('one');
  });

  it('has its rows pair by pair, notes below, each cell in its language', () => {
    const html = printPage(finished([p('one'), o('1'), o('2'), p([ref('n')]), note('n', 'N')], [p('un'), o('1'), o('2'), p('deux')]), both('columns'));
    const rows = html.split('\n').filter((line) => /<div class="row/.test(line));
    expect(rows.map((row) => /<div class="(row[^"]*)"><div class="([^"]*)"/.exec(row)?.slice(1).join('; '))).toEqual(['row short; cell', 'row short; cell close', 'row short; cell', 'row short; cell', 'row; cell']);
    expect(rows[0]).toContain('<div class="cell" lang="en-GB"><p>one</p></div><div class="cell" lang="fr-FR"><p>un</p></div>');
    expect(rows[4]).toContain('<div class="cell" lang="fr-FR"></div>');
  });

  it('a heading stays with what follows it', () => {
    expect(printPage(finished([block('heading', 'H'), p('x')], [block('heading', 'T'), p('y')]), both('columns'))).toContain('<div class="row keep short">');
  });

  it('facing pages have a title page with the letterhead of both languages and the day in both', () => {
    const letterhead = { lines: { en: ['Friends'], fr: ['Amis'] }, signatoryColumns: 1 };
    const html = printPage(finished([p('x')], [p('y')], { title: 'A & B', letterhead }), both('facing'));
    expect(/<section class="title">.*<\/section>/.exec(html)?.[0]).toBe('<section class="title"><div class="lines"><div lang="en-GB"><p>Friends</p></div><div lang="fr-FR"><p>Amis</p></div></div>'
      + '<p class="name">A &amp; B</p><p class="day" lang="en-GB">15 July 2023</p><p class="day" lang="fr-FR">15 juillet 2023</p></section>');
    expect(html.match(/Friends/g)).toHaveLength(1);
  });
});
