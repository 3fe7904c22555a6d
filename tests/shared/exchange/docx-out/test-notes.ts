import { describe, expect, test } from 'vitest';
import type { BlockDraft, Run } from '../../../../shared/letter/block';
import { blockText } from '../../../../shared/letter/block';
import { english, paragraphs, part, readBack } from './build';
import { block, run } from './letters';

const ref = (note: string, more: Record<string, string | true> = {}): Run => ({ embed: { note, ...more } });
const note = (name: string, words: string | readonly Run[]): BlockDraft => block('note', words, { note: name });

describe('notes', () => {
  test('stand in parts of their own, with the mark that Word counts', () => {
    const parts = english([block('paragraph', [run('a'), ref('x'), run('b'), ref('y', { end: true })]), note('x', 'Foot'), note('x', 'and more'), note('y', 'End')]);
    expect(part(parts, 'word/document.xml')).toMatch(/<w:rStyle w:val="FootnoteReference"\/><w:lang w:val="en-GB"\/><\/w:rPr><w:footnoteReference w:id="1"\/>/);
    expect(part(parts, 'word/document.xml')).toContain('<w:endnoteReference w:id="1"/>');
    expect(paragraphs(part(parts, 'word/footnotes.xml')).slice(2)).toEqual(['FootnoteText:  Foot', 'FootnoteText: and more']);
    expect(part(parts, 'word/footnotes.xml').match(/<w:footnoteRef\/>/g)).toHaveLength(1);
    expect(paragraphs(part(parts, 'word/endnotes.xml')).slice(2)).toEqual(['EndnoteText:  End']);
  });

  test('with a sign of their own show it', () => {
    const parts = english([block('paragraph', [run('a'), ref('x', { sign: '*' })]), note('x', 'Foot')]);
    expect(part(parts, 'word/document.xml')).toContain('<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t xml:space="preserve">*</w:t>');
    expect(paragraphs(part(parts, 'word/footnotes.xml'))[2]).toBe('FootnoteText: * Foot');
  });

  test('a second reference repeats the sign of the first', () => {
    const parts = english([block('paragraph', [run('a'), ref('w'), ref('x'), run('b'), ref('x')]), note('w', 'W'), note('x', 'X')]);
    const document = part(parts, 'word/document.xml');
    const name = /<w:bookmarkStart w:id="0" w:name="(\w+)"\/>/.exec(document)?.[1];
    expect(document).toMatch(new RegExp(`<w:fldSimple w:instr=" NOTEREF ${name} \\\\f \\\\h "><w:r>.*?<w:t xml:space="preserve">2</w:t></w:r></w:fldSimple>`));
    expect(document.match(/<w:footnoteReference /g)).toHaveLength(2);
  });

  test('without words keep their number', () => {
    const parts = english([block('paragraph', [run('a'), ref('gone'), ref('x')]), note('x', 'X')]);
    expect(paragraphs(part(parts, 'word/footnotes.xml')).slice(2)).toEqual(['FootnoteText:  ', 'FootnoteText:  X']);
  });

  test('that nothing refers to stand at the end as paragraphs', () => {
    const parts = english([block('paragraph', 'a'), note('x', 'Nobody asks')]);
    expect(paragraphs(part(parts, 'word/document.xml'))).toEqual(['Normal: a', 'FootnoteText: Nobody asks']);
  });

  test('that only a note refers to do so too, under its sign', () => {
    const parts = english([block('paragraph', [run('a'), ref('x')]), note('x', [run('see '), ref('y')]), note('y', 'Inner')]);
    expect(paragraphs(part(parts, 'word/footnotes.xml')).slice(2)).toEqual(['FootnoteText:  see 2']);
    expect(paragraphs(part(parts, 'word/document.xml')).at(-1)).toBe('FootnoteText: 2 Inner');
  });

  test('may hold links of their own', () => {
    const parts = english([block('paragraph', [run('a'), ref('x')]), note('x', [run('l', { link: 'https://a.org/' })])]);
    expect(part(parts, 'word/_rels/footnotes.xml.rels')).toContain('https://a.org/');
    expect(readBack(parts).blocks.at(-1)).toMatchObject({ kind: 'note', runs: [{ text: 'l', marks: { link: 'https://a.org/' } }] });
    expect(readBack(parts).blocks.map(blockText)).toEqual(['a\uFFFC', 'l']);
  });
});
