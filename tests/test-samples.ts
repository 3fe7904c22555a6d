import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleDocx } from '../scripts/sample-docx';
import { goldPairs, sampleDrifts, sampleLetter, sampleTitle } from '../scripts/sample-letter';
import { sampleText } from '../scripts/sample-text';
import { sampleDoc, sampleVisavis } from '../scripts/sample-visavis';
import { readZip } from '../scripts/sample-zip';
import { judgeChange } from '../shared/drift/judge-change';
import { StatusReader } from '../shared/drift/status';
import { blockText, isKnownKind, runText, type BlockDraft } from '../shared/letter/block';
import { Letter } from '../shared/letter/letter';
import { LetterReader } from '../shared/letter/reader';
import { SIDES } from '../shared/letter/side';
import { compareLetters } from '../shared/revisions/compare';
import { comparedNow, comparedRecord } from '../shared/revisions/compared-letter';
import { issuedOf } from '../shared/revisions/revision-entries';
import { summaryOf, summaryText } from '../shared/revisions/summary';
import { unpackLetter } from '../storage/letter-file';
import { readRevisions, recordedLetter, REVISIONS } from '../storage/revisions';

const SAMPLES = path.resolve(import.meta.dirname, '../samples');
const onDisk = (name: string): Buffer => readFileSync(path.join(SAMPLES, name));
const texts = (blocks: readonly BlockDraft[]): string[] => blocks.map(blockText);
const starting = (blocks: readonly BlockDraft[], start: string): number => texts(blocks).findIndex((text) => text.startsWith(start));

/** The words of a Word document, a paragraph a line, without its entities. */
function wordsOf(documentXml: string): string[] {
  return [...documentXml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[ >][^<]*|<w:t>[^<]*/g)].map(([run]) => run.replace(/^[^>]*>/, '')).join('').replaceAll('&amp;', '&'));
}

describe.each(SIDES)('the sample files, %s', (side) => {
  const blocks = sampleLetter[side];

  it('plain text on disk is what the source makes', () => {
    expect(onDisk(`river-letter.${side}.txt`).toString('utf8')).toBe(sampleText(blocks));
  });

  it('the Word file on disk holds the parts that the source makes', async () => {
    const made = await readZip(await sampleDocx(side, sampleTitle[side], blocks));
    const kept = await readZip(onDisk(`river-letter.${side}.docx`));
    expect([...kept.keys()]).toEqual([...made.keys()]);
    for (const [name, bytes] of made) expect(kept.get(name)?.toString('utf8'), name).toBe(bytes.toString('utf8'));
  });

  it('the Word file holds every block, one a paragraph, with styles, numbering, language, marks and links', async () => {
    const parts = await readZip(onDisk(`river-letter.${side}.docx`));
    const xml = parts.get('word/document.xml')!.toString('utf8');
    expect(wordsOf(xml)).toEqual(texts(blocks));
    const count = (pattern: RegExp): number => [...xml.matchAll(pattern)].length;
    const kinds = (kind: string, level?: number): number => blocks.filter((block) => block.kind === kind && (level === undefined || block.level === level)).length;
    expect(count(/w:pStyle w:val="Heading1"/g)).toBe(kinds('heading', 1));
    expect(count(/w:pStyle w:val="Heading2"/g)).toBe(kinds('heading', 2));
    expect(count(/<w:numPr>/g)).toBe(kinds('ordered') + kinds('bullet'));
    expect(new Set([...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map((match) => match[1])).size).toBe(3);
    expect(count(/<w:lang w:val="(en-GB|fr-FR)"\/>/g)).toBe(blocks.flatMap((block) => block.runs).length);
    const marked = (name: string): number => blocks.flatMap((block) => block.runs).filter((run) => run.marks?.[name]).length;
    expect([count(/<w:b\/>/g), count(/<w:i\/>/g), count(/<w:hyperlink /g)]).toEqual([marked('bold'), marked('italic'), marked('link')]);
    expect(parts.get('docProps/core.xml')!.toString('utf8')).toContain(`<dc:title>${sampleTitle[side]}</dc:title>`);
  });

  it('has about 40 segments, of kinds that the letter knows, none empty but the rule', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(38);
    expect(blocks.length).toBeLessThanOrEqual(48);
    for (const block of blocks) {
      expect(isKnownKind(block.kind)).toBe(true);
      expect(blockText(block) === '', blockText(block)).toBe(block.kind === 'rule');
    }
  });

  it('has what a letter has', () => {
    const kinds = blocks.map((block) => block.kind);
    for (const kind of ['date', 'address', 'salutation', 'heading', 'ordered', 'bullet', 'signatory', 'rule']) expect(kinds).toContain(kind);
    expect(blocks.filter((block) => block.kind === 'ordered' && block.level === 2)).toHaveLength(2);
    for (const mark of ['bold', 'italic', 'link']) expect(blocks.some((block) => block.runs.some((run) => run.marks?.[mark]))).toBe(true);
  });
});

describe('the gold pairs', () => {
  it.each(SIDES)('hold every block of %s once, in reading order', (side) => {
    expect(goldPairs.flatMap(([en, fr]) => (side === 'en' ? en : fr))).toEqual([...sampleLetter[side].keys()]);
  });

  it('pair each block with its own kind and level', () => {
    for (const [en, fr] of goldPairs) {
      const shape = new Set([...en.map((i) => sampleLetter.en[i]!), ...fr.map((i) => sampleLetter.fr[i]!)].map((block) => `${block.kind} ${block.level ?? ''}`));
      expect([...shape]).toHaveLength(1);
    }
  });

  it('are 1-1 but for one 1-2 and one 2-1', () => {
    const project = starting(sampleLetter.en, 'The Grey Narrows project');
    const ministry = starting(sampleLetter.en, 'The Ministry says');
    expect(goldPairs.filter(([en, fr]) => en.length !== 1 || fr.length !== 1)).toEqual([
      [[project], [starting(sampleLetter.fr, 'Le projet du Goulet-Gris'), starting(sampleLetter.fr, 'Il mettrait également fin')]],
      [[ministry, ministry + 1], [starting(sampleLetter.fr, 'Le ministère affirme')]],
    ]);
  });
});

describe('typography', () => {
  const french = texts(sampleLetter.fr).join('\n');
  const rules: readonly [string, RegExp][] = [
    ['a plain space before : ; ? ! » %', / [:;?!»%]/u],
    ['a colon without a no-break space', /(?<!\u00a0):/u],
    ['; ? ! without a narrow no-break space', /(?<!\u202f)[;?!]/u],
    ['a guillemet without its no-break space', /«(?!\u00a0)|(?<!\u00a0)»/u],
    ['a percent sign without a no-break space', /(?<!\u00a0)%/u],
    ['a straight apostrophe or quotation mark', /['"]/u],
    ['thousands that are not parted by a narrow no-break space', /\d[ \u00a0,.]?\d{3}(?!\d)(?<!(?:19|20)\d\d)/u],
    ['a month with a capital', /\b(?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre)\b/u],
    ['a capital without its accent', /\b(?:Etat|Energie|Etude|Ecologie|A)\b/u],
    ['two spaces, or the sign that stands for a no-break space', /[ \u00a0\u202f]{2}|~/u],
  ];
  it.each(rules)('French never has %s', (_, wrong) => {
    expect(french.split('\n').filter((line) => wrong.test(line))).toEqual([]);
  });

  it('the rules find what they look for', () => {
    const slips = ['oui :', 'oui:', 'oui?', '«oui\u00a0»', '5%', 'l\'eau', '1 200 ans', '3 Mars', 'l’Etat', 'a  b'];
    expect(slips.map((slip, index) => rules[index]![1].test(slip))).toEqual(slips.map(() => true));
  });

  it('English has curly marks and no French spacing', () => {
    expect(texts(sampleLetter.en).filter((text) => /['"]|[\s\u00a0\u202f][:;?!%]|~/u.test(text))).toEqual([]);
  });
});

describe('the drifts', () => {
  it('edit words that stand once in their block, inside one run', () => {
    for (const edit of sampleDrifts.flatMap((drift) => drift.edits)) {
      if ('inserted' in edit) {
        expect(sampleLetter[edit.side][edit.after]).toBeDefined();
        expect(blockText(edit.inserted)).not.toBe('');
        continue;
      }
      const block = sampleLetter[edit.side][edit.block]!;
      expect(blockText(block).split(edit.from)).toHaveLength(2);
      expect(block.runs.filter((run) => runText(run).includes(edit.from))).toHaveLength(1);
      expect(edit.to).not.toBe(edit.from);
    }
  });

  it('stand in pairs of their own and show every state that an edit can make', () => {
    const edited = sampleDrifts.map((drift) => {
      const pairs = drift.edits.flatMap((edit) => ('inserted' in edit ? [] : [goldPairs.findIndex(([en, fr]) => (edit.side === 'en' ? en : fr).includes(edit.block))]));
      return [...new Set(pairs)];
    });
    for (const pairs of edited) expect(pairs.length).toBeLessThanOrEqual(1);
    const all = edited.flat();
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(sampleDrifts.map((drift) => drift.state))).toEqual(new Set(['en-ahead', 'fr-ahead', 'both-changed', 'en-only', 'in-sync']));
  });
});

describe('the .visavis', () => {
  it('on disk is what the source makes', async () => {
    const made = await unpackLetter(await sampleVisavis(), 'made');
    const kept = await unpackLetter(onDisk('river-letter.visavis'), 'kept');
    expect(Buffer.from(kept.state).equals(Buffer.from(made.state))).toBe(true);
    expect(kept.manifest).toEqual(made.manifest);
    expect(kept.sides).toEqual(made.sides);
  });

  it('shows the drifts that it is meant to show, and nothing else', () => {
    const letter = new Letter(sampleDoc().doc);
    const { statuses } = new StatusReader(letter, new LetterReader(letter));
    const shown = statuses.map(({ drift }) => `${drift.state} ${drift.state === 'both-changed' ? '' : (drift.class ?? '')}`.trim()).filter((state) => state !== 'in-sync');
    expect(shown.sort()).toEqual(sampleDrifts.map(({ state, change }) => `${state} ${change ?? ''}`.trim()).sort());
  });
});

describe('the sample letter\'s revisions', () => {
  it('are three, sound, the second sent out; compared they teach what comparing shows', async () => {
    const { others, doc } = await unpackLetter(onDisk('river-letter.visavis'), 'river-letter.visavis');
    const { list, problems } = readRevisions(others.get(REVISIONS));
    expect(problems).toEqual([]);
    expect(list.map(({ about }) => about.date)).toEqual(['2025-02-07', '2025-03-14', '2025-05-06']);
    const letter = new Letter(doc);
    expect(list.map(({ hash }) => issuedOf(letter, hash) !== undefined)).toEqual([false, true, false]);
    const [first, sent, draft] = list.map((revision) => comparedRecord(recordedLetter(revision)));
    const between = (a: typeof first, b: typeof first): string => summaryText(summaryOf(compareLetters(a!, b!, judgeChange)), 'en', 1);
    expect(between(first, sent)).toBe('4 pairs changed in both languages; 2 added; 1 moved; 2 dates, 3 numbers changed');
    expect(between(sent, draft)).toMatch(/^1 pair changed in both languages, 3 only in English: .*, 1 only in French: /);
    expect(between(draft, comparedNow(new LetterReader(letter)))).toBe('nothing changed');
  });
});
