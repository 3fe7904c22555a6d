import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LAYOUTS, type FinishedLetter, type Parts } from '../../../../shared/exchange/finished';
import { parseXml } from '../../../../shared/exchange/xml/parse';
import { bytesOf } from '../build';
import { Random } from '../../../random';
import { english, write } from './build';
import { letterOf, LETTERHEAD, longLetter, wholeLetter } from './letters';
import { randomSide } from './random-letter';

const SCHEMA = join(process.env.VISAVIS_MATERIAL ?? '../shared', 'schemas/wml.xsd');
const missing = !existsSync(SCHEMA) ? `${SCHEMA} is not there` : spawnSync('xmllint', ['--version']).error ? 'xmllint is not installed' : undefined;

const random = (seed: number): FinishedLetter => letterOf(
  { en: randomSide(new Random(seed), 30, true), fr: randomSide(new Random(seed + 500), 30, true) }, { letterhead: { ...LETTERHEAD, signatoryColumns: 1 + (seed % 4) } });

/** The parts of several files that the schema describes, in one run of xmllint: it takes longest to read the schema. */
function complaints(files: readonly Parts[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'docx-schema-'));
  try {
    const names = files.flatMap((parts, file) => [...parts].filter(([name]) => /^word\/\w+\.xml$/.test(name)).map(([name, content]) => {
      const path = join(folder, `${file}-${name.slice('word/'.length)}`);
      writeFileSync(path, content);
      return path;
    }));
    const { stderr } = spawnSync('xmllint', ['--noout', '--schema', SCHEMA, ...names], { encoding: 'utf8' });
    const valid = stderr.split('\n').filter((line) => line.endsWith(' validates')).length;
    return [...stderr.split('\n').filter((line) => /validity error|parser error : (?!.*import)/.test(line) && !line.includes('.xsd:')), ...(valid === names.length ? [] : [`${names.length - valid} are not valid`])];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(missing)(`parts of a Word file against their schema${missing ? ` (skipped: ${missing})` : ''}`, () => {
  test('are valid', { timeout: 60_000 }, () => {
    const files = [
      ...LAYOUTS.flatMap((layout) => [wholeLetter(), longLetter(60), random(1), random(2), random(3), letterOf({ en: [], fr: [] })].map((letter) => write(letter, ['en', 'fr'], layout))),
      ...[4, 5, 6, 7].map((seed) => english(random(seed).blocks.en)),
    ];
    expect(complaints(files)).toEqual([]);
  });
});

describe('the package', () => {
  test.each(LAYOUTS)('names every part that it holds, and holds every part that it names (%s)', (layout) => {
    const parts = write(wholeLetter(), ['en', 'fr'], layout);
    const attributes = (markup: string, name: string): string[] => [...markup.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1]!);
    const text = (name: string): string => parts.get(name) as string;
    const overridden = attributes(text('[Content_Types].xml'), 'PartName').map((name) => name.slice(1));
    expect(overridden.filter((name) => !parts.has(name))).toEqual([]);
    expect([...parts.keys()].filter((name) => name.endsWith('.xml') && name !== '[Content_Types].xml' && !overridden.includes(name))).toEqual([]);
    for (const name of [...parts.keys()].filter((one) => one.endsWith('.rels') && one.startsWith('word/'))) {
      const inside = [...text(name).matchAll(/<Relationship [^>]*>/g)].map(([markup]) => markup).filter((markup) => !markup.includes('External'));
      expect(inside.flatMap((markup) => attributes(markup, 'Target')).filter((target) => !parts.has(`word/${target}`))).toEqual([]);
    }
    for (const [name, content] of parts) if (typeof content === 'string') expect(() => parseXml(bytesOf(content), name, 'letter.docx')).not.toThrow();
  });

  test.each(LAYOUTS)('refers only to lists, notes, styles and relationships that are there (%s)', (layout) => {
    const parts = write(random(9), ['en', 'fr'], layout);
    const text = (name: string): string => parts.get(name) as string;
    const all = (markup: string, pattern: RegExp): Set<string> => new Set([...markup.matchAll(pattern)].map((match) => match[1]!));
    const within = (some: Set<string>, whole: Set<string>): string[] => [...some].filter((one) => !whole.has(one));
    const document = text('word/document.xml');
    expect(within(all(document, /<w:numId w:val="(\d+)"/g), all(text('word/numbering.xml'), /<w:num w:numId="(\d+)"/g))).toEqual([]);
    expect(within(all(document, /<w:footnoteReference[^>]* w:id="(\d+)"/g), all(text('word/footnotes.xml'), /<w:footnote w:id="(\d+)"/g))).toEqual([]);
    expect(within(all(document, /<w:endnoteReference[^>]* w:id="(\d+)"/g), all(text('word/endnotes.xml'), /<w:endnote w:id="(\d+)"/g))).toEqual([]);
    expect(within(all(document, / r:(?:id|embed)="(\w+)"/g), all(text('word/_rels/document.xml.rels'), / Id="(\w+)"/g))).toEqual([]);
    const styles = all(text('word/styles.xml'), / w:styleId="(\w+)"/g);
    for (const [name, content] of parts) {
      if (typeof content === 'string' && name.startsWith('word/')) expect(within(all(content, /<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val="(\w+)"/g), styles)).toEqual([]);
    }
  });
});
