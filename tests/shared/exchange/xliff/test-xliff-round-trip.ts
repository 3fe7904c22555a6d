import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readXliff, writeXliff, XLIFF_VERSIONS } from '../../../../shared/exchange/xliff';
import { Random } from '../../../random';
import { CAN_VALIDATE, expectSame, invalid, letterOf, randomLetter, SCHEMAS } from '../bilingual/letters';
import { bytesOf } from '../build';

const SCHEMA = { '1.2': 'xliff-core-1.2-strict.xsd', '2.1': 'xliff2.1/xliff_core_2.0.xsd' };

const LETTER = letterOf(
  [
    { kind: 'heading', level: 1, runs: [{ text: 'A ' }, { text: 'bold', marks: { bold: true } }, { text: ' word' }] },
    { kind: 'ordered', level: 1, runs: [{ text: 'one', marks: { link: 'https://example.org/en' } }, { embed: { br: true } }, { text: 'two' }] }, 'Both.', 'Only here',
  ],
  [
    { kind: 'heading', level: 1, runs: [{ text: 'Un mot ' }, { text: 'gras', marks: { bold: true, italic: true } }] },
    { kind: 'ordered', level: 1, runs: [{ text: 'un', marks: { link: 'https://example.org/fr' } }, { embed: { br: true } }, { text: 'deux' }] }, 'L’un.', 'L’autre.', 'Ici seulement',
  ],
  [[[0], [0], 'in-sync'], [[1], [1], 'en-ahead'], [[2], [2, 3], 'unconfirmed'], [[3], [], 'en-only'], [[], [4], 'fr-only']],
);

describe.each(XLIFF_VERSIONS)('a letter as XLIFF %s', (version) => {
  it.each([1, 2, 3, 4])('comes back as it was: blocks, pairs, confirmations (seeds of the hundred %i)', (hundred) => {
    for (let seed = hundred * 100; seed < hundred * 100 + 50; seed++) {
      const random = new Random(seed);
      const letter = randomLetter(random);
      const file = writeXliff(letter, version, random.chance(0.5) ? 'en' : 'fr');
      expectSame(readXliff(bytesOf(file), 'a.xlf'), letter, `seed ${seed}`);
    }
  });

  it.skipIf(!CAN_VALIDATE)('is valid (needs xmllint and ../shared/schemas)', () => {
    const files = Array.from({ length: 60 }, (_, seed) => writeXliff(randomLetter(new Random(seed)), version, seed % 2 ? 'en' : 'fr'));
    expect(invalid([...files, writeXliff(letterOf([], [], []), version)], ['--schema', path.join(SCHEMAS, SCHEMA[version])])).toBe('');
  });
});

describe('what a translator’s tool sees', () => {
  const one = writeXliff(LETTER, '1.2');
  const two = writeXliff(LETTER, '2.1');

  it('languages, from either side', () => {
    expect(one).toContain('source-language="en-CA" target-language="fr-CA"');
    expect(writeXliff(LETTER, '1.2', 'fr')).toContain('source-language="fr-CA" target-language="en-CA"');
    expect(two).toContain('srcLang="en-CA" trgLang="fr-CA"');
    expect(writeXliff(LETTER, '2.1', 'fr')).toContain('srcLang="fr-CA" trgLang="en-CA"');
  });

  it('codes that have the same number on both sides where they are the same, and their addresses', () => {
    expect(one).toContain('>A <g id="1" ctype="bold">bold</g> word</source>');
    expect(one).toContain('>Un mot <g id="1" ctype="bold"><g id="2" ctype="italic">gras</g></g></target>');
    expect(one).toContain('><bpt id="3" ctype="link">&lt;a href="https://example.org/fr"&gt;</bpt>un<ept id="3">&lt;/a&gt;</ept><x id="2" ctype="lb" equiv-text="&#10;"/>deux</target>');
    expect(two).toContain('<source>A <pc id="1" type="fmt" subType="xlf:b">bold</pc> word</source>');
    expect(two).toContain('<data id="d3">&lt;a href="https://example.org/fr"&gt;</data>');
    expect(two).toContain('<target><pc id="3" type="link" dataRefStart="d3" dataRefEnd="d2">un</pc><ph id="2" type="fmt" subType="xlf:lb" equiv="&#10;"/>deux</target>');
  });

  it('several blocks of a side as one text, parted by a code', () => {
    expect(one).toContain('>L’un.<x id="1" ctype="x-paragraph" equiv-text="¶"/>L’autre.</target>');
    expect(two).toContain('<target>L’un.<ph id="1" type="other" subType="visavis:paragraph" equiv="&#10;" disp="¶"/>L’autre.</target>');
  });

  it('labels, kinds, and what is to be done', () => {
    expect(one).toContain('<note from="Vis-à-vis" annotates="source" xml:lang="en">Label: 1.</note>');
    expect(two).toContain('<note category="visavis:label" appliesTo="source">Label: 1.</note>');
    expect(one).toContain('restype="heading"');
    for (const file of [one, two]) expect(file).toContain('>The English has changed since the two were last confirmed: the French is to follow.</note>');
  });

  it('a unit without a target where nothing is translated, and one that is not for translating where there are no words', () => {
    expect(one).toMatch(/<source xml:lang="en-CA">Only here<\/source>\n<context-group/);
    expect(two).toContain('<segment><source>Only here</source></segment>');
    const rule = letterOf([{ kind: 'rule', runs: [] }], [{ kind: 'rule', runs: [] }], [[[0], [0], 'unconfirmed']]);
    for (const version of XLIFF_VERSIONS) expect(writeXliff(rule, version)).toContain('translate="no"');
  });

  it.each([
    ['in-sync', 'en', 'final', 'final'], ['in-sync', 'fr', 'final', 'final'], ['unconfirmed', 'en', 'translated', 'translated'], ['both-changed', 'en', 'needs-review-translation', 'translated'],
    ['en-ahead', 'en', 'needs-translation', 'initial'], ['en-ahead', 'fr', 'needs-review-translation', 'translated'],
    ['fr-ahead', 'en', 'needs-review-translation', 'translated'], ['fr-ahead', 'fr', 'needs-translation', 'initial'],
  ] as const)('%s, from %s: %s and %s', (state, from, state1, state2) => {
    const letter = letterOf(['a'], ['b'], [[[0], [0], state]]);
    expect(writeXliff(letter, '1.2', from)).toContain(`<target state="${state1}" state-qualifier="x-${state}"`);
    expect(writeXliff(letter, '1.2', from).includes('approved="yes"')).toBe(state === 'in-sync');
    expect(writeXliff(letter, '2.1', from)).toContain(`<segment state="${state2}" subState="visavis:${state}">`);
  });

  it('a side that a person confirmed as missing: an empty target that is final', () => {
    const letter = letterOf(['a'], [], [[[0], [], 'in-sync']]);
    expect(writeXliff(letter, '1.2')).toContain('<target state="final" state-qualifier="x-in-sync" xml:lang="fr-CA"/>');
    for (const version of XLIFF_VERSIONS) expect(readXliff(bytesOf(writeXliff(letter, version)), 'a.xlf').pairs).toEqual([{ en: [0], fr: [], confirmed: true }]);
  });

  it.skipIf(!CAN_VALIDATE)('metadata that are valid as such (needs xmllint and ../shared/schemas)', () => {
    const folder = pathToFileURL(path.resolve(SCHEMAS, 'xliff2.1')).href;
    const both = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:import namespace="urn:oasis:names:tc:xliff:document:2.0" schemaLocation="${folder}/xliff_core_2.0.xsd"/>`
      + `<xs:import namespace="urn:oasis:names:tc:xliff:metadata:2.0" schemaLocation="${folder}/metadata.xsd"/></xs:schema>`;
    const temporary = mkdtempSync(path.join(tmpdir(), 'visavis-'));
    try {
      const schema = path.join(temporary, 'both.xsd');
      writeFileSync(schema, both);
      expect(invalid([two], ['--schema', schema])).toBe('');
      expect(invalid([two.replace('appliesTo="target"', 'appliesTo="nobody"')], ['--schema', schema])).toContain('nobody');
    } finally {
      rmSync(temporary, { recursive: true });
    }
  });
});
