import { describe, expect, it } from 'vitest';
import { readTmx } from '../../../../shared/exchange/tmx';
import { lines } from '../bilingual/letters';
import { bytesOf, utf16Of } from '../build';

const tmx = (body: string, head = ''): string => `<?xml version="1.0"?>${head}<tmx version="1.4"><header creationtool="x" srclang="*all*"/><body>${body}</body></tmx>`;
const tu = (en: string, fr: string): string => `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="fr"><seg>${fr}</seg></tuv></tu>`;
const read = (text: string): ReturnType<typeof readTmx> => readTmx(bytesOf(text), 'a.tmx');
const segs = (body: string): string[] => lines(read(tmx(body)));

describe('languages of a memory', () => {
  it.each([['en-CA', 'fr-CA'], ['EN-US', 'FR-FR'], ['en_GB', 'fr_CH'], ['EN', 'FR'], ['eng', 'fra'], ['English', 'French']])('%s and %s', (en, fr) => {
    expect(segs(`<tu><tuv xml:lang="${en}"><seg>a</seg></tuv><tuv xml:lang="${fr}"><seg>b</seg></tuv></tu>`)).toEqual(['a|b']);
  });

  it('are in `lang` in old files, whichever comes first', () => {
    expect(segs('<tu><tuv lang="FR-CA"><seg>b</seg></tuv><tuv lang="EN-US"><seg>a</seg></tuv></tu>')).toEqual(['a|b']);
  });

  it('may be more than two: English and French are taken, the rest is counted', () => {
    const de = '<tuv xml:lang="de"><seg>c</seg></tuv>';
    const found = read(tmx(`<tu>${de}<tuv xml:lang="fr"><seg>b</seg></tuv><tuv xml:lang="en"><seg>a</seg></tuv></tu><tu>${de}</tu>`));
    expect([lines(found), found.dropped]).toEqual([['a|b'], { 'text in another language': 2 }]);
  });

  it('may be of several kinds: the one that the file has most is taken', () => {
    const us = '<tuv xml:lang="en-US"><seg>color</seg></tuv>';
    const gb = '<tuv xml:lang="EN-GB"><seg>colour</seg></tuv>';
    const fr = '<tuv xml:lang="fr"><seg>couleur</seg></tuv>';
    const found = read(tmx(`<tu>${us}${gb}${fr}</tu><tu>${gb}${fr}</tu><tu>${us}${fr}</tu><tu>${gb}</tu>`));
    expect([lines(found), found.dropped]).toEqual([['colour|couleur', 'colour|couleur', 'color|couleur', 'colour|'], { 'alternative translation': 1 }]);
  });
});

describe('what a memory holds', () => {
  it('keeps doubles, and units of one language as pairs of one side', () => {
    expect(segs(`${tu('a', 'b')}${tu('a', 'b')}${tu('c', ' ')}${tu('', 'd')}${tu(' ', '\n')}`)).toEqual(['a|b', 'a|b', 'c|', '|d']);
  });

  it.each([
    ['bold by its type', '<bpt i="1" type="bold">x</bpt>a<ept i="1">y</ept>', 'bold[a]'],
    ['native HTML', '<bpt i="1">&lt;strong&gt;</bpt>a<ept i="1">&lt;/strong&gt;</ept> b', 'bold[a] b'],
    ['native RTF', '<bpt i="1">{\\b </bpt>a<ept i="1">}</ept><bpt i="2">{\\ul </bpt>b<ept i="2">}</ept>', 'bold[a]underline[b]'],
    ['Trados’ own', '<bpt i="1">&lt;cf italic="on" bold="off"&gt;</bpt>a<ept i="1">&lt;/cf&gt;</ept>', 'italic[a]'],
    ['a link with its address', '<bpt i="1" type="link">&lt;a href="https://x.y/?a=1&amp;amp;b"&gt;</bpt>a<ept i="1">&lt;/a&gt;</ept>', 'link=https://x.y/?a=1&b[a]'],
    ['codes that overlap', '<bpt i="1" type="bold"/>a<bpt i="2" type="italic"/>b<ept i="1"/>c<ept i="2"/>d', 'bold[a]bold+italic[b]italic[c]d'],
    ['a code that begins here and ends elsewhere', 'a<it pos="begin" type="ulined"/>b', 'aunderline[b]'],
    ['a code that begins elsewhere', 'a<it pos="end" type="ulined"/>b', 'ab'],
    ['a highlight with a type', '<hi type="italic">a<hi>b</hi></hi>', 'italic[ab]'],
    ['a line break', 'a<ph type="lb"/>b<ph>&lt;br/&gt;</ph>c\nd', 'a⏎b⏎c⏎d'],
    ['a tab of memoQ’s', 'a<ph>&lt;mq:ch val="&amp;#9;" /&gt;</ph>b', 'a\tb'],
    ['no line ends of the file’s own layout', '\n      a\n      b\n    ', 'a b'],
    ['characters as they are', 'a&amp;b &lt;c&gt;\u00a0« d »<![CDATA[<e>]]>', 'a&b <c>\u00a0« d »<e>'],
  ])('reads %s', (_, seg, expected) => expect(segs(tu(seg, 'z'))).toEqual([`${expected}|z`]));

  it('counts codes that mean nothing to a letter, and text inside them', () => {
    const found = read(tmx(tu('<ut>{\\f1 </ut>a<bpt i="1" type="color">{\\cf2 </bpt>b<ept i="1">}</ept><ph type="fnote">{\\footnote <sub>lost</sub>}</ph><ph type="image"/>', '<ph>{x}</ph>')));
    expect([lines(found), found.dropped]).toEqual([['ab|'], { footnote: 1, image: 1, 'inline code': 3, 'text inside a code': 1 }]);
  });

  it.each([
    ['a script', 'bpt', '<a href="javascript:alert(1)">', { 'inline code': 1 }], ['a script in a mark of ours', 'bpt', '<span data-mark=\'{"link":"javascript:alert(1)"}\'>', { 'inline code': 1 }],
    ['a file', 'bpt', '<a href="file:///etc/passwd">', { 'inline code': 1 }], ['no language', 'bpt', '<span lang="not a language">', { 'inline code': 1 }],
    ['a mark with the name of a trap', 'bpt', '<span data-mark=\'{"__proto__":{"bold":true}}\'>', { 'inline code': 1 }], ['the beginning of a block', 'ph', '<span data-object=\'{"b":"x1"}\'/>', { 'inline code': 1 }],
  ])('takes no %s from a code', (_, name, code, expected) => {
    const native = code.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const found = read(tmx(tu(`a<${name} i="1">${native}</${name}>b`, 'c')));
    expect([lines(found), found.dropped]).toEqual([['ab|c'], expected]);
  });

  it('counts remarks, and reads several segments of one variant as several blocks', () => {
    const found = read(tmx('<tu><note>n</note><tuv xml:lang="en"><note>m</note><seg>a</seg><seg>b</seg></tuv><tuv xml:lang="fr"><seg>c</seg></tuv></tu>'));
    expect([lines(found), found.dropped]).toEqual([['a/b|c'], { comment: 2 }]);
  });

  it('is confirmed where Trados says that somebody approved it, else not', () => {
    const level = (name: string): string => `<tu><prop type="x-ConfirmationLevel">${name}</prop>${tu('a', 'b').slice(4)}`;
    expect(segs(`${level('Translated')}${level('ApprovedTranslation')}`)).toEqual(['a|b', 'a|b!']);
  });

  it('may name its document type, and be UTF-16', () => {
    const text = tmx(tu('été', 'œuf'), '<!DOCTYPE tmx SYSTEM "tmx14.dtd">');
    expect(lines(read(text))).toEqual(['été|œuf']);
    for (const little of [true, false]) expect(lines(readTmx(utf16Of(text.replace('?>', ' encoding="UTF-16"?>'), little), 'a.tmx'))).toEqual(['été|œuf']);
  });

  it('holds no titles, kinds or places that only pretend to be ours', () => {
    const prop = (json: string): string => `<tu><tuv xml:lang="en"><prop type="x-visavis-block">${json}</prop><seg>a</seg></tuv><tuv xml:lang="fr"><seg>b</seg></tuv></tu>`;
    expect(segs(['{"kind":1}', '[]', 'null', '{', '{"kind":"heading","level":99,"row":-1,"at":1e300}', '{"kind":"x","__proto__":{"level":2},"numeral":"egyptian","start":1.5}'].map(prop).join('')))
      .toEqual(['a|b', 'a|b', 'a|b', 'a|b', 'heading:a|heading:b', 'x:a|x:b']);
  });
});

describe('what is no memory', () => {
  const bomb = '<!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  it.each([
    ['nothing', '', /^a\.tmx: is damaged: its text is no well-formed XML/],
    ['no XML', 'hello', /^a\.tmx: is damaged: its text is no well-formed XML/],
    ['cut off', tmx(tu('a', 'b')).slice(0, -30), /^a\.tmx: is damaged: its text is no well-formed XML/],
    ['another root', '<html><body/></html>', 'a.tmx: is no translation memory: it begins with <html>'],
    ['other languages', tmx('<tu><tuv xml:lang="de"><seg>a</seg></tuv><tuv xml:lang="en"><seg>a</seg></tuv></tu>'), 'a.tmx: holds no translations between English and French'],
    ['no languages', tmx('<tu><tuv><seg>a</seg></tuv></tu>'), 'a.tmx: holds no translations between English and French'],
    ['no text', tmx(tu('', '')), 'a.tmx: holds no text'],
    ['entities of its own', tmx(tu('&b;', 'b'), bomb), /^a\.tmx: is damaged: its text brings definitions of its own/],
    ['an entity that nobody defined', tmx(tu('&nbsp;', 'b')), /^a\.tmx: is damaged/],
    ['deep nesting', `${'<a>'.repeat(5000)}`, /^a\.tmx: is damaged: its text nests/],
  ])('%s: one clear line', (_, text, message) => expect(() => read(text)).toThrow(message));
});
