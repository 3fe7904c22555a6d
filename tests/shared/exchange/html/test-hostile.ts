import { describe, expect, it } from 'vitest';
import { BadFile } from '../../../../shared/exchange/bad-file';
import { readHtml } from '../../../../shared/exchange/html';
import { blockText } from '../../../../shared/letter/block';
import { Random } from '../random';

/** Blocks, or one clear line. */
function tried(html: string): string[] | string {
  try {
    return readHtml(html, 'x.html').blocks.map(blockText);
  } catch (error) {
    expect(error, html.slice(0, 300)).toBeInstanceOf(BadFile);
    return (error as BadFile).reason;
  }
}

// The runner's own limit, 5 s a test, would tell of one that takes time without bounds.
describe('pages that nobody wrote', () => {
  const DEEP = 'is nested too deeply to be read';
  it.each(['div', 'ul', 'b', 'font color=red', 'span', 'blockquote', 'table><tr><td', 'o:p', 'svg', 'x-y'])('100,000 of <%s>', (tag) => expect(tried(`<${tag}>`.repeat(100_000))).toBe(DEEP));
  it('30,000 unclosed paragraphs are none too many', () => expect(tried('<p>a'.repeat(30_000)).length).toBe(30_000));
  it('30,000 items', () => expect(tried(`<ol>${'<li>a'.repeat(30_000)}`).length).toBe(30_000));
  it('formatting that is opened anew in every paragraph', () => expect(tried(Array.from({ length: 400 }, (_, i) => `<font size=${i}>`).join('') + '<p>a'.repeat(100_000))).toBe(DEEP));
  it('a mis-nested pile', () => expect(tried('<b><i></b></i>'.repeat(20_000) + 'x')).toBeInstanceOf(Array));
  it('an attribute of 5 MB', () => expect(tried(`<p style="${'color:red;'.repeat(500_000)}" title='${'<'.repeat(100_000)}'>a`)).toEqual(['a']));
  it('a quote that never closes', () => expect(tried(`<p>a</p><p title="${'b>'.repeat(200_000)}`)).toEqual(['a']));
  it('a comment that never closes', () => expect(tried(`<p>a</p><!-- ${'<div>'.repeat(200_000)}`)).toEqual(['a']));
  it('a picture written into the page', () => expect(tried(`<p>a<img src="data:image/png;base64,${'A'.repeat(3_000_000)}"></p>`)).toEqual(['a']));
  it('a long gap', () => expect(tried(`<p>a${' '.repeat(500_000)}b${'&nbsp;'.repeat(50_000)}</p>`).length).toBe(1));
  it('3,000 notes', () => {
    const ids = Array.from({ length: 3_000 }, (_, i) => i + 1);
    const html = `<p>${ids.map((i) => `a<a id=r${i} href=#n${i}>${i}</a>`).join('')}</p>${ids.map((i) => `<p id=n${i}><a href=#r${i}>${i}</a> x</p>`).join('')}`;
    expect(tried(html).length).toBe(3_001);
  });
  it('10,000 links into the page, cells of every span, classes of every rule', () => {
    expect(tried('<a href=#x>1</a>'.repeat(10_000)).length).toBe(1);
    expect(tried(`<table>${'<tr><td colspan=100 rowspan=100>a<td>b'.repeat(2_000)}</table>`).length).toBe(4_000);
    expect(tried(`<style>${Array.from({ length: 5_000 }, (_, i) => `.c${i}{font-weight:bold}`).join('')}</style>${'<p class="c1 c2">a</p>'.repeat(5_000)}`).length).toBe(5_000);
  });
  it('lists in lists as deep as pages go', () => expect(tried(`${'<ul><li>a'.repeat(200)}`).length).toBe(200));
  it('a page of 31 million characters', () => expect(tried(`<p>${'a'.repeat(31_000_000)}`)).toBe('is too large for a web page with a letter in it'));

  it('tag soup (seeded)', () => {
    const random = new Random(77);
    const names = 'p div b i a table tr td th ul ol li h1 h2 br hr span font sup pre q dl dt dd form main article nav img select option textarea title style script svg math template o:p del ins body html head caption section'.split(' ');
    const attributes = [
      'style="mso-list:l0 level2 lfo1"', "style='mso-list:Ignore'", 'style="display:none"', 'href="#a"', 'id=a', 'name="a"', 'href=http://x', 'start=-3', 'value=x', 'type=a', 'colspan=3', 'rowspan="2"', 'lang=fr', 'class="c MsoTitle"', 'role=main',
      'style="font-weight:bold;white-space:pre"', 'hidden', 'reversed', 'aria-level=99', 'data-kind=note', '"', "'", '<', '=', 'style="list-style-type:none"',
    ];
    const texts = ['a', ' ', '\n', '&nbsp;', '&', '<', '>', '1.', '[1]', 'é', '<!-- x -->', '<![if !supportLists]>', '<![endif]>', '</', '<!--', ']]>', '\0', '😀', '\u00a0'];
    const soup = (): string => Array.from({ length: 1 + random.below(120) }, () => {
      const kind = random.below(10);
      if (kind < 4) return random.pick(texts);
      return kind < 7 ? `<${random.pick(names)}${random.below(2) ? ` ${random.pick(attributes)}` : ''}${random.below(4) ? ` ${random.pick(attributes)}` : ''}>` : `</${random.pick(names)}>`;
    }).join('');
    let blocks = 0;
    for (let round = 0; round < 1500; round++) {
      const html = soup();
      const read = tried(html);
      if (typeof read === 'string') continue;
      blocks += read.length;
      for (const text of read) expect(text, html).not.toMatch(/[\r\t]|^ | $/);
    }
    expect(blocks).toBeGreaterThan(1000);
  });
  it('every word of simple pages is there (seeded)', () => {
    const random = new Random(78);
    let words = 0;
    const part = (depth: number): string => Array.from({ length: 1 + random.below(4) }, () => {
      if (depth > 5 || random.below(3) === 0) return ` w${++words} `;
      const name = random.pick(['p', 'div', 'b', 'ul', 'li', 'table', 'tr', 'td', 'h2', 'pre', 'blockquote', 'a href="#x"', 'sup', 'span', 'dl', 'ol']);
      return `<${name}>${part(depth + 1)}</${name.split(' ')[0]}>`;
    }).join('');
    for (let round = 0; round < 300; round++) {
      words = 0;
      const html = part(0);
      const read = tried(html);
      const found = (typeof read === 'string' ? '' : read.join(' ')).match(/w\d+/g) ?? [];
      expect(found.sort(), html).toEqual(Array.from({ length: words }, (_, i) => `w${i + 1}`).sort());
    }
  });
});
