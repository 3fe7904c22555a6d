import { describe, expect, test } from 'vitest';
import { inlineMarkup } from '../../../../shared/exchange/docx-out/links';
import { Relationships } from '../../../../shared/exchange/docx-out/relationships';
import { runMarkup, textMarkup, type RunContext } from '../../../../shared/exchange/docx-out/runs';
import type { Marks, Run } from '../../../../shared/letter/block';
import { run } from './letters';

const context: RunContext = { language: 'fr-FR', reference: ({ name, sign }) => ({ inner: `<w:t>${sign ?? name}</w:t>`, style: 'FootnoteReference' }) };
const properties = (marks: Marks): string => /<w:rPr>(.*)<\/w:rPr>/.exec(runMarkup(run('x', marks), context))![1]!;
const LANG = '<w:lang w:val="fr-FR"/>';

describe('a run', () => {
  test.each([
    ['a b', '<w:t xml:space="preserve">a b</w:t>'],
    [' a ', '<w:t xml:space="preserve"> a </w:t>'],
    ['6\u202f300\u00a0€', '<w:t xml:space="preserve">6\u202f300\u00a0€</w:t>'],
    ['a\u2011b', '<w:t xml:space="preserve">a</w:t><w:noBreakHyphen/><w:t xml:space="preserve">b</w:t>'],
    ['a\u00adb', '<w:t xml:space="preserve">a</w:t><w:softHyphen/><w:t xml:space="preserve">b</w:t>'],
    ['a\tb', '<w:t xml:space="preserve">a</w:t><w:tab/><w:t xml:space="preserve">b</w:t>'],
    ['a\r\nb\u2028c', '<w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t><w:br/><w:t xml:space="preserve">c</w:t>'],
    ['a<b>&\u0001\ud800c', '<w:t xml:space="preserve">a&lt;b&gt;&amp;c</w:t>'],
    ['constructor', '<w:t xml:space="preserve">constructor</w:t>'],
    ['😀', '<w:t xml:space="preserve">😀</w:t>'],
    ['', ''],
  ])('writes the words %j', (text, markup) => expect(textMarkup(text)).toBe(markup));

  test.each<[Marks, string]>([
    [{}, LANG],
    [{ bold: true, italic: true }, `<w:b/><w:bCs/><w:i/><w:iCs/>${LANG}`],
    [{ underline: true, strike: true }, `<w:strike/><w:u w:val="single"/>${LANG}`],
    [{ superscript: true }, `<w:vertAlign w:val="superscript"/>${LANG}`],
    [{ subscript: true }, `<w:vertAlign w:val="subscript"/>${LANG}`],
    [{ bold: false, newer: { a: 1 } }, LANG],
    [{ link: 'https://example.org' }, `<w:rStyle w:val="Hyperlink"/>${LANG}`],
    [{ link: 'file:///etc/passwd' }, LANG],
    [{ link: 'javascript:alert(1)' }, LANG],
    [{ lang: 'de' }, '<w:lang w:val="de"/>'],
    [{ lang: 'ja' }, '<w:lang w:val="ja" w:eastAsia="ja"/>'],
    [{ lang: 'ar-EG' }, '<w:rtl/><w:lang w:bidi="ar-EG"/>'],
    [{ lang: 'not a language' }, LANG],
  ])('writes the marks %j', (marks, markup) => expect(properties(marks)).toBe(markup));

  test('is a break, a note reference, or nothing where Word has nothing for it', () => {
    expect(runMarkup({ embed: { br: true } }, context)).toBe(`<w:r><w:rPr>${LANG}</w:rPr><w:br/></w:r>`);
    expect(runMarkup({ embed: { note: 'n' } }, context)).toBe(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/>${LANG}</w:rPr><w:t>n</w:t></w:r>`);
    expect(runMarkup({ embed: { newer: 1 } }, context)).toBe('');
    expect(runMarkup(run(''), context)).toBe('');
  });

  test('can be deleted, and say what it looked like', () => {
    expect(runMarkup(run('a\u2011b'), context, { deleted: true })).toBe(
      `<w:r><w:rPr>${LANG}</w:rPr><w:delText xml:space="preserve">a</w:delText><w:noBreakHyphen/><w:delText xml:space="preserve">b</w:delText></w:r>`);
    expect(runMarkup(run('a', { bold: true }), context, { formatChange: '<w:rPrChange/>' })).toContain(`${LANG}<w:rPrChange/></w:rPr>`);
    expect(runMarkup({ embed: { note: 'n', sign: '*' } }, context, { deleted: true })).toContain('<w:delText>*</w:delText>');
  });
});

describe('links', () => {
  const written = (...runs: Run[]): { markup: string; targets: string[] } => {
    const relationships = new Relationships();
    const markup = inlineMarkup(runs, { ...context, relationships });
    return { markup, targets: [...relationships.markup().matchAll(/Target="([^"]*)"/g)].map((match) => match[1]!) };
  };
  const link = (address: string): string | undefined => written(run('x', { link: address })).targets[0];

  test('neighbours with one address are one hyperlink, the same address one relationship', () => {
    const { markup, targets } = written(run('a', { link: 'https://a.org' }), run('b', { link: 'https://a.org', bold: true }), run('c'), run('d', { link: 'https://a.org' }));
    expect(markup.match(/<w:hyperlink /g)).toHaveLength(2);
    expect(targets).toEqual(['https://a.org']);
  });

  test.each([
    ['https://a.org/b?c=d&e#f', 'https://a.org/b?c=d&amp;e#f'],
    ['https://a.org/b c"d', 'https://a.org/b%20c%22d'],
    ['https://a.org/100%', 'https://a.org/100%25'],
    ['https://a.org/%C3%A9', 'https://a.org/%C3%A9'],
    ['https://fr.example.org/Événement', 'https://fr.example.org/Événement'],
    ['www.a.org', 'http://www.a.org'],
    ['mailto:a.b@c.org?subject=d', 'mailto:a.b@c.org?subject=d'],
    ['tel:+33123456789', 'tel:+33123456789'],
  ])('%s is a relationship', (address, target) => expect(link(address)).toBe(target));

  test.each(['https://', 'https://a_b.org/', 'https://a.org/#b#c', 'https://a.org/[x]', 'mailto:a@b@c', `https://a.org/${'x'.repeat(3000)}`])(
    'an address that might spoil the file is a field: %s', (address) => {
      expect(link(address)).toBeUndefined();
      expect(written(run('x', { link: address })).markup).toContain('<w:fldSimple w:instr=" HYPERLINK &quot;');
    });

  test.each(['file:///etc/passwd', 'javascript:alert(1)', '\\\\server\\share', ''])('an address that leads elsewhere than to the web is words: %s', (address) => {
    expect(written(run('x', { link: address })).markup).toBe(written(run('x')).markup);
  });

  test('a place in the letter is an anchor', () => expect(written(run('x', { link: '#part' })).markup).toContain('<w:hyperlink w:anchor="part"'));
});
