import { describe, expect, it } from 'vitest';
import { blockText } from '../../../../shared/letter/block';
import { labels } from '../../../../shared/letter/labels';
import { LAYOUTS } from '../../../../shared/exchange/finished';
import { readOdt } from '../../../../shared/exchange/odt';
import { ODT_TYPE, writeOdt } from '../../../../shared/exchange/odt-out';
import { parseXml } from '../../../../shared/exchange/xml/parse';
import { block, letterOf, longLetter, run, wholeLetter } from '../docx-out/letters';
import { bytesOf } from './as-read';

const text = (parts: ReturnType<typeof writeOdt>, name: string): string => String(parts.get(name));
const BOTH = { sides: ['en', 'fr'] } as const;

describe('the package', () => {
  it('begins with its type, lists what it holds, is well-formed and always the same', () => {
    const parts = writeOdt(wholeLetter(), { sides: ['en'], layout: 'after' });
    expect([...parts.keys()]).toEqual(['mimetype', 'content.xml', 'styles.xml', 'meta.xml', 'Pictures/logo.png', 'META-INF/manifest.xml']);
    expect(parts.get('mimetype')).toBe(ODT_TYPE);
    for (const [name, bytes] of bytesOf(parts)) if (name.endsWith('.xml')) parseXml(bytes, name, 'x');
    for (const name of parts.keys()) if (!/^(?:mimetype|META-INF)/.test(name)) expect(text(parts, 'META-INF/manifest.xml')).toContain(`manifest:full-path="${name}"`);
    expect([...writeOdt(wholeLetter(), { sides: ['en'], layout: 'after' })]).toEqual([...parts]);
  });

  it('every style that is named is there', () => {
    for (const layout of LAYOUTS) {
      const parts = writeOdt(wholeLetter(), { ...BOTH, layout });
      const all = text(parts, 'content.xml') + text(parts, 'styles.xml');
      const made = new Set([...all.matchAll(/style:name="([^"]*)"/g)].map(([, name]) => name));
      const used = [...all.matchAll(/(?:text|table):style-name="([^"]*)"|style:(?:parent-style|next-style|master-page|page-layout)-name="([^"]*)"/g)].map(([, name, other]) => name ?? other);
      expect(used.filter((name) => !made.has(name))).toEqual([]);
    }
  });

  it('an empty letter is one empty paragraph', () => {
    for (const layout of LAYOUTS) expect(text(writeOdt(letterOf({ en: [], fr: [] }), { ...BOTH, layout }), 'content.xml')).toContain('<text:p');
  });

  it('what XML cannot hold is left out, what is odd is kept', () => {
    const letter = letterOf({ en: [block('paragraph', 'a\u0000b\uD800c\uFFFE<&>"\u00a0 z')], fr: [] }, { title: 'T & <T>', author: '' });
    const { blocks, properties } = readOdt(bytesOf(writeOdt(letter, { sides: ['en'], layout: 'after' })), 'x');
    expect([blockText(blocks[0]!), properties]).toEqual(['abc<&>"\u00a0 z', { title: 'T & <T>', language: 'en-GB' }]);
  });
});

describe('both sides', () => {
  it.each(LAYOUTS)('%s: every block of each, with its language', (layout) => {
    const letter = wholeLetter();
    const { blocks } = readOdt(bytesOf(writeOdt(letter, { ...BOTH, layout })), 'x');
    const words = blocks.map(blockText);
    for (const side of ['en', 'fr'] as const) for (const one of letter.blocks[side]) if (one.kind !== 'rule') expect(words).toContain(blockText(one).trimEnd());
    expect(blocks.flatMap(({ runs }) => runs).some((piece) => piece.marks?.lang === 'fr-FR' || piece.marks?.lang === 'en-GB')).toBe(true);
  });

  it('after: the second begins on a page of its own, numbered from 1', () => {
    const xml = text(writeOdt(wholeLetter(), { ...BOTH, layout: 'after' }), 'content.xml');
    expect(xml.match(/style:master-page-name="[^"]*"/g)).toEqual(['style:master-page-name="First_20_Page"', 'style:master-page-name="Second_20_Text_20_First_20_Page"']);
    expect(xml).toContain('style:page-number="1"');
  });

  it('facing: left pages for the first, right ones for the second', () => {
    const xml = text(writeOdt(longLetter(120), { ...BOTH, layout: 'facing' }), 'content.xml');
    const pageOf = new Map([...xml.matchAll(/style:name="(P\d+)"[^>]*style:master-page-name="([^"]*)"/g)].map(([, name, page]) => [name, page]));
    const pages = [...xml.matchAll(/text:style-name="(P\d+)"/g)].flatMap(([, name]) => pageOf.get(name) ?? []);
    expect(pages[0]).toBe('Cover');
    expect(pages.length).toBeGreaterThan(8);
    expect(pages.slice(1)).toEqual(Array.from({ length: pages.length - 1 }, (_, at) => (at % 2 === 0 ? 'Left_20_Page' : 'Right_20_Page')));
  });

  it('the signs of the second side’s notes are written, the first’s counted', () => {
    const side = [block('paragraph', [run('a'), { embed: { note: 'n' } }]), block('note', 'b', { note: 'n' })];
    const xml = text(writeOdt(letterOf({ en: side, fr: side }), { ...BOTH, layout: 'columns' }), 'content.xml');
    expect(xml.match(/<text:note-citation[^>]*>/g)).toEqual(['<text:note-citation>', '<text:note-citation text:label="1">']);
  });
});

describe('lists', () => {
  const written = (...items: Parameters<typeof block>[]): string => text(writeOdt(letterOf({ en: items.map((item) => block(...item)), fr: [] }), { sides: ['en'], layout: 'after' }), 'content.xml');

  it('go on behind a paragraph with a list, not a number', () => {
    const xml = written(['ordered', 'a'], ['ordered', 'b'], ['paragraph', '-'], ['ordered', 'c', { start: 3 }]);
    expect(xml).toContain('text:continue-list="list1"');
    expect(xml).not.toContain('<text:list-item text:start-value');
  });

  it('begin at their number, jump by a number', () => {
    expect(written(['ordered', 'a', { start: 4 }])).toContain('text:start-value="4"');
    expect(written(['ordered', 'a'], ['ordered', 'b', { start: 7 }])).toContain('<text:list-item text:start-value="7">');
  });

  it('labels that no list can count are written out', () => {
    const odd = [block('ordered', 'a', { start: -2 }), block('ordered', 'b', { template: 'B' }), block('ordered', 'c', { level: 2, template: '%1-%2-%2' }), block('bullet', 'd', { template: '->' })];
    const { blocks } = readOdt(bytesOf(writeOdt(letterOf({ en: odd, fr: [] }), { sides: ['en'], layout: 'after' })), 'x');
    expect(labels(blocks)).toEqual(labels(odd));
  });

  it('a note in an item does not disturb the count', () => {
    const items = [block('ordered', 'a'), block('ordered', [run('b'), { embed: { note: 'n' } }], { level: 2 }), block('ordered', 'c'), block('note', 'x', { note: 'n' })];
    const { blocks } = readOdt(bytesOf(writeOdt(letterOf({ en: items, fr: [] }), { sides: ['en'], layout: 'after' })), 'x');
    expect(blocks.filter(({ start }) => start !== undefined)).toEqual([]);
    expect(labels(blocks)).toEqual(labels(items));
  });
});
