import { describe, expect, it } from 'vitest';
import { readXliff } from '../../../../shared/exchange/xliff';
import { lines } from '../bilingual/letters';
import { bytesOf } from '../build';

const NAMESPACES = 'xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns:mq="MQXliff" xmlns:m="http://www.memsource.com/mxlf/2.0"';
const file = (body: string, { from = 'en-US', to = 'fr-FR', header = '', space = '' } = {}): string =>
  `<file original="a.docx" source-language="${from}"${to && ` target-language="${to}"`} datatype="html"${space}>${header}<body>${body}</body></file>`;
const document = (files: string): string => `<xliff version="1.2" ${NAMESPACES}>${files}</xliff>`;
const unit = (source: string, target: string, rest = '', attributes = ''): string => `<trans-unit id="1" ${attributes}><source>${source}</source><target>${target}</target>${rest}</trans-unit>`;
const read = (text: string): ReturnType<typeof readXliff> => readXliff(bytesOf(text), 'a.xlf');
const units = (body: string): string[] => lines(read(document(file(body))));

describe('XLIFF 1.2 of others', () => {
  it('translates from either language', () => {
    expect(lines(read(document(file(unit('b', 'a'), { from: 'fr', to: 'en_GB' }))))).toEqual(['a|b']);
  });

  it('may have the target first, missing, empty, or filled with the source by a tool', () => {
    expect(units(`<trans-unit id="1"><target>b</target><source>a</source></trans-unit><trans-unit id="2"><source>c</source></trans-unit>${unit('d', ' ')}`)).toEqual(['a|b', 'c|', 'd|']);
    expect(units('<trans-unit id="1"><source>a</source><target state="new">a</target></trans-unit><trans-unit id="2"><source>a</source><target state="new">b</target></trans-unit>')).toEqual(['a|', 'a|b']);
    expect(units(unit('2023', '2023'))).toEqual(['2023|2023']);
  });

  it('keeps what is not to be translated on both sides', () => {
    expect(units('<group translate="no"><trans-unit id="1"><source>ACME</source></trans-unit></group>')).toEqual(['ACME|ACME']);
  });

  it.each([
    ['approved="yes"', '', true], ['', 'final', true], ['', 'signed-off', true], ['', 'translated', false], ['approved="no"', 'final', false], ['approved="yes"', 'translated', true],
    ['approved="yes"', 'needs-review-translation', false], ['', '', false],
  ])('%s state %s: confirmed %s', (approved, state, confirmed) => {
    expect(units(`<trans-unit id="1" ${approved}><source>a</source><target${state && ` state="${state}"`}>b</target></trans-unit>`)).toEqual([confirmed ? 'a|b!' : 'a|b']);
  });

  it('has groups within groups, and binary units that are counted', () => {
    const found = read(document(file(`<group><group>${unit('a', 'b')}</group></group><bin-unit id="b" mime-type="image/png"><bin-source/></bin-unit>${unit('c', 'd')}`)));
    expect([lines(found), found.dropped]).toEqual([['a|b', 'c|d'], { 'embedded object': 1 }]);
  });

  it('may hold several files, of which those in other languages are counted', () => {
    const found = read(document(file(unit('a', 'b')) + file(unit('x', 'y'), { to: 'de' }) + file(unit('d', 'c'), { from: 'fr', to: 'en' })));
    expect([lines(found), found.dropped]).toEqual([['a|b', 'c|d'], { 'text in another language': 1 }]);
  });

  it('counts proposals and remarks, and does not take a proposal for the translation', () => {
    const found = read(document(file('<trans-unit id="1"><source>a</source><note>n</note><alt-trans><source>a</source><target>b</target></alt-trans></trans-unit>')));
    expect([lines(found), found.dropped]).toEqual([['a|'], { 'alternative translation': 1, comment: 1 }]);
  });

  it('parts a unit into sentences, which are one paragraph', () => {
    expect(units('<trans-unit id="1"><source>A b. C d.</source><seg-source><mrk mtype="seg" mid="1">A b.</mrk> <mrk mtype="seg" mid="2">C d.</mrk></seg-source>'
      + '<target><mrk mtype="seg" mid="1">E f.</mrk> <mrk mtype="seg" mid="2">G h.</mrk></target></trans-unit>')).toEqual(['A b. C d.|E f. G h.']);
  });

  it.each([
    ['g', '<g id="1" ctype="bold">a</g> b', 'bold[a] b'],
    ['g within g', '<g id="1" ctype="italic">a<g id="2" ctype="underlined">b</g></g>', 'italic[a]italic+underline[b]'],
    ['x-', '<g id="1" ctype="x-strike">a</g><g id="2" ctype="x-superscript">2</g>', 'strike[a]superscript[2]'],
    ['bpt with a native code', '<bpt id="1">&lt;b&gt;</bpt>a<ept id="1">&lt;/b&gt;</ept>b', 'bold[a]b'],
    ['bpt of memoQ', '<bpt id="1" ctype="bold">{}</bpt>a<ept id="1">{}</ept>b', 'bold[a]b'],
    ['bx and ex by rid', '<bx id="1" rid="7" ctype="italic"/>a<ex id="2" rid="7"/>b', 'italic[a]b'],
    ['it', '<it id="1" pos="open" ctype="bold"/>a<it id="1" pos="close"/>b', 'bold[a]b'],
    ['a link', '<bpt id="1" ctype="x-link">&lt;a href="https://x.y"&gt;</bpt>a<ept id="1">&lt;/a&gt;</ept>', 'link=https://x.y[a]'],
    ['line breaks', 'a<x id="1" ctype="lb"/>b<ph id="2">&lt;br/&gt;</ph>c<x id="3" equiv-text="&#10;"/>d', 'a⏎b⏎c⏎d'],
    ['HTML as it is', 'a <strong>b</strong><br/>c', 'a bold[b]⏎c'],
    ['no-break spaces as codes', 'a<x id="1" equiv-text="\u00a0"/>!', 'a\u00a0!'],
    ['markers', '<mrk mtype="term">a</mrk> <mrk mtype="protected">b</mrk>', 'a b'],
  ])('reads %s', (_, source, expected) => expect(units(unit(source, 'z'))).toEqual([`${expected}|z`]));

  it('counts codes that mean nothing to a letter', () => {
    const found = read(document(file(unit('<g id="1" ctype="x-color">a</g><x id="2"/><ph id="3" ctype="image">x<sub>alt</sub></ph><bpt id="4"/>b<ept id="4"/>', 'c'))));
    expect([lines(found), found.dropped]).toEqual([['ab|c'], { image: 1, 'inline code': 3, 'text inside a code': 1 }]);
  });

  it('has white space that counts where it says so, and line ends of its own layout elsewhere', () => {
    expect(units(unit('\n    a\n    b\n  ', 'c'))).toEqual(['a b|c']);
    expect(units(unit('a\nb', 'c', '', 'xml:space="preserve"'))).toEqual(['a⏎b|c']);
    expect(units(unit('a\n  b', 'c', '', 'xml:space="preserve"'))).toEqual(['a⏎  b|c']);
  });

  it('knows headings and list items by restype', () => {
    expect(units(`${unit('a', 'b', '', 'restype="x-h2"')}${unit('a', 'b', '', 'restype="heading"')}${unit('a', 'b', '', 'restype="x-li"')}`))
      .toEqual(['heading2:a|heading2:b', 'heading1:a|heading1:b', 'bullet1:a|bullet1:b']);
  });

  it('may be without namespace, or of version 1.0 and 1.1', () => {
    const plain = `<xliff version="1.0">${file(unit('<g id="1" ctype="bold">a</g>', 'b'))}</xliff>`;
    expect(lines(read(plain))).toEqual(['bold[a]|b']);
    expect(lines(read(`<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://www.oasis-open.org/xliff.dtd">${plain}`))).toEqual(['bold[a]|b']);
    expect(lines(read(plain.replace('1.0"', '1.1" xmlns="urn:oasis:names:tc:xliff:document:1.1"')))).toEqual(['bold[a]|b']);
    expect(lines(read(`<x:xliff version="1.2" xmlns:x="urn:oasis:names:tc:xliff:document:1.2"><x:file source-language="en" target-language="fr"><x:body><x:trans-unit id="1"><x:source>a</x:source><x:target>b</x:target></x:trans-unit></x:body></x:file></x:xliff>`))).toEqual(['a|b']);
  });

  it('need not name its target while nothing is translated; a target may name it itself', () => {
    expect(lines(read(document(file('<trans-unit id="1"><source>a</source></trans-unit>', { to: '' }))))).toEqual(['a|']);
    expect(lines(read(document(file('<trans-unit id="1"><source>a</source><target xml:lang="fr">b</target></trans-unit>', { to: '' }))))).toEqual(['a|b']);
  });
});

describe('tools of their own kinds', () => {
  it('Trados: formats by number, segments with states, changes that are tracked', () => {
    const header = `<header><sdl:tag-defs><sdl:tag id="5"><sdl:bpt name="cf" word-end="false">&lt;cf bold="True"&gt;</sdl:bpt><sdl:ept name="cf">&lt;/cf&gt;</sdl:ept></sdl:tag>
      <sdl:tag id="6"><sdl:bpt name="run">&lt;run&gt;</sdl:bpt><sdl:fmt id="1"/></sdl:tag><sdl:tag id="7"><sdl:ph name="br">&lt;w:br/&gt;</sdl:ph></sdl:tag></sdl:tag-defs>
      <sdl:fmt-defs><sdl:fmt-def id="1"><sdl:value key="Italic">True</sdl:value><sdl:value key="TextPosition">Superscript</sdl:value><sdl:value key="Bold">False</sdl:value></sdl:fmt-def></sdl:fmt-defs></header>`;
    const segment = (conf: string, source: string, target: string): string => `<trans-unit id="t"><source>${source}</source><seg-source><mrk mtype="seg" mid="1">${source}</mrk></seg-source><target><mrk mtype="seg" mid="1">${target}</mrk></target>`
      + `<sdl:seg-defs><sdl:seg id="1" conf="${conf}"><sdl:previous-origin/></sdl:seg></sdl:seg-defs></trans-unit>`;
    const structure = '<trans-unit id="s" translate="no"><source><x id="99"/></source></trans-unit>';
    const found = read(document(file(structure + segment('Translated', '<g id="5">a</g><x id="7"/><g id="6">b</g>', 'c') + segment('ApprovedSignOff', 'd', 'e<mrk mtype="x-sdl-deleted">f</mrk><mrk mtype="x-sdl-added">g</mrk>'), { header })));
    expect(lines(found)).toEqual(['bold[a]⏎italic+superscript[b]|c', 'd|eg!']);
    expect(found.dropped).toEqual({ 'inline code': 1, 'tracked deletion': 1 });
  });

  it('memoQ: what is confirmed, special characters', () => {
    const one = (status: string, source: string): string => `<trans-unit id="1" mq:status="${status}"><source xml:space="preserve">${source}</source><target xml:space="preserve">b</target></trans-unit>`;
    expect(units(one('ManuallyConfirmed', 'a') + one('Pretranslated', 'a') + one('Proofread', 'x<ph id="1">&lt;mq:ch val="&amp;#9;" /&gt;</ph>y'))).toEqual(['a|b!', 'a|b', 'x\ty|b!']);
  });

  it('Phrase: sentences of one paragraph, what is confirmed', () => {
    const one = (paragraph: number, confirmed: number, source: string, target: string): string => `<group id="${paragraph}"><trans-unit id="x" m:para-id="${paragraph}" m:confirmed="${confirmed}"><source>${source}</source><target>${target}</target></trans-unit></group>`;
    expect(units(one(0, 1, 'A.', 'C.') + one(0, 1, 'B.', 'D.') + one(1, 0, 'E.', 'F.') + one(1, 1, 'G.', '') + one(2, 1, 'H.', 'I.'))).toEqual(['A. B.|C. D.!', 'E. G.|F.', 'H.|I.!']);
  });
});

const v2 = (body: string, { from = 'en-CA', to = 'fr-CA', version = '2.0' } = {}): string =>
  `<xliff version="${version}" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="${from}"${to && ` trgLang="${to}"`}><file id="f">${body}</file></xliff>`;
const segment = (source: string, target: string, attributes = ''): string => `<segment ${attributes}><source>${source}</source><target>${target}</target></segment>`;
const units2 = (body: string): string[] => lines(read(v2(body)));

describe('XLIFF 2 of others', () => {
  it('translates from either language, in any version', () => {
    expect(lines(read(v2(`<unit id="1">${segment('b', 'a')}</unit>`, { from: 'fr', to: 'en' })))).toEqual(['a|b']);
    expect(lines(read(v2(`<unit id="1">${segment('a', 'b')}</unit>`, { version: '2.1' })))).toEqual(['a|b']);
    expect(lines(read(v2(`<unit id="1">${segment('a', 'b')}</unit>`, { version: '2.2' }).replace('document:2.0', 'document:2.2')))).toEqual(['a|b']);
    expect(lines(read(v2('<unit id="1"><segment><source>a</source></segment></unit>', { to: '' })))).toEqual(['a|']);
  });

  it('has sentences with what stands between them, in the order that the target asks for', () => {
    expect(units2(`<group id="g"><unit id="1">${segment('A.', 'C.')}<ignorable><source> </source></ignorable>${segment('B.', 'D.')}</unit></group>`)).toEqual(['A. B.|C. D.']);
    expect(units2('<unit id="1"><segment><source>A.</source><target order="3">C.</target></segment><ignorable><source> </source></ignorable><segment><source>B.</source><target order="1">D.</target></segment></unit>')).toEqual(['A. B.|D. C.']);
  });

  it('is confirmed where all its segments are final', () => {
    expect(units2(`<unit id="1">${segment('a', 'b', 'state="final"')}</unit><unit id="2">${segment('a', 'b', 'state="final"')}${segment('c', 'd', 'state="reviewed"')}</unit>`)).toEqual(['a|b!', 'ac|bd']);
  });

  it('has targets that a tool filled with the source', () => {
    expect(units2(`<unit id="1">${segment('a', 'a', 'state="initial"')}</unit><unit id="2">${segment('a', 'a')}</unit><unit id="3" translate="no"><segment><source>c</source></segment></unit>`)).toEqual(['a|', 'a|a', 'c|c']);
  });

  it.each([
    ['formats', '<pc id="1" type="fmt" subType="xlf:b">a</pc><pc id="2" type="fmt" subType="xlf:i">b<pc id="3" subType="xlf:u">c</pc></pc>', 'bold[a]italic[b]italic+underline[c]'],
    ['codes by their data', '<pc id="1" dataRefStart="b" dataRefEnd="e">a</pc><sc id="2" dataRef="i"/>b<ec startRef="2"/>c', 'bold[a]italic[b]c'],
    ['links', '<pc id="1" type="link" dataRefStart="l">a</pc>', 'link=https://x.y[a]'],
    ['codes that overlap', '<sc id="1" subType="xlf:b"/>a<sc id="2" subType="xlf:i"/>b<ec startRef="1"/>c<ec startRef="2"/>d', 'bold[a]bold+italic[b]italic[c]d'],
    ['a code that ends on its own', 'a<ec isolated="yes" id="9"/>b', 'ab'],
    ['breaks', 'a<ph id="1" type="fmt" subType="xlf:lb"/>b<ph id="2" dataRef="br"/>c', 'a⏎b⏎c'],
    ['annotations', '<mrk id="m" type="term">a</mrk><sm id="n" type="generic"/>b<em startRef="n"/>', 'ab'],
    ['tabs as code points', 'a<cp hex="0009"/>b', 'a\tb'],
  ])('reads %s', (_, source, expected) => {
    const data = '<originalData><data id="b">&lt;b&gt;</data><data id="e">&lt;/b&gt;</data><data id="i">&lt;em&gt;</data><data id="l">&lt;a href="https://x.y"&gt;</data><data id="br">&lt;br/&gt;</data></originalData>';
    expect(units2(`<unit id="1">${data}${segment(source, 'z')}</unit>`)).toEqual([`${expected}|z`]);
  });

  it('counts what a letter cannot hold', () => {
    const found = read(v2(`<unit id="1"><mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#1"><source>x</source><target>y</target></mtc:match></mtc:matches>`
      + `<notes><note>n</note></notes>${segment('a<ph id="1" type="image"/><cp hex="001A"/><pc id="2" type="ui">b</pc><mrk id="m" type="comment" value="c">d</mrk>', 'e')}</unit>`));
    expect([lines(found), found.dropped]).toEqual([['abd|e'], { 'alternative translation': 1, comment: 2, image: 1, 'inline code': 1, 'unknown symbol': 1 }]);
  });
});

describe('what is no XLIFF file for a letter', () => {
  it.each([
    ['no XML', 'hello', /^a\.xlf: is damaged: its text is no well-formed XML/],
    ['another root', '<tmx version="1.4"/>', 'a.xlf: is no XLIFF file: it begins with <tmx>'],
    ['another version', '<xliff version="3.0"/>', 'a.xlf: is XLIFF of a version that is not known here (3.0)'],
    ['other languages', document(file(unit('a', 'b'), { from: 'de', to: 'it' })), 'a.xlf: is not between English and French, but de/it'],
    ['one language of ours', document(file(unit('a', 'b'), { from: 'en', to: 'en-GB' })), 'a.xlf: is not between English and French, but en/en-GB'],
    ['a target in no language', document(file(unit('a', 'b'), { to: '' })), 'a.xlf: is not between English and French, but en-US/?'],
    ['other languages in 2', v2('<unit id="1"/>', { to: 'nl' }), 'a.xlf: is not between English and French, but en-CA/nl'],
    ['no text', document(file('')), 'a.xlf: holds no text'],
    ['nothing in it', '<xliff version="1.2"/>', 'a.xlf: holds no text'],
    ['entities of its own', `<!DOCTYPE xliff [<!ENTITY a "b">]>${document(file(unit('&a;', 'b')))}`, /^a\.xlf: is damaged: its text brings definitions of its own/],
    ['an entity from outside', `<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>${document(file(unit('&a;', 'b')))}`, /^a\.xlf: is damaged: its text brings definitions of its own/],
  ])('%s: one clear line', (_, text, message) => expect(() => read(text)).toThrow(message));
});
