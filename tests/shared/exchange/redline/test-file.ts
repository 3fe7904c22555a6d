import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../shared/exchange/docx';
import { writeDocx } from '../../../../shared/exchange/docx-out';
import type { FinishedLetter, Parts } from '../../../../shared/exchange/finished';
import { writeRedline } from '../../../../shared/exchange/redline';
import { isText, type BlockDraft, type Run } from '../../../../shared/letter/block';
import { noteSigns, referenceOf } from '../../../../shared/letter/notes';
import { NO_LETTERHEAD } from '../../../../shared/letter/letterhead';
import { Random } from '../../../random';
import { blocksOf, EDITS, Writer, type Draft } from './random-letter';
import { shownBlocks, type Shown } from './shown';

const encoder = new TextEncoder();
const OPTIONS = { author: 'Ada', date: '2024-05-06T07:08:09.123Z', title: 'A letter', languages: { en: 'en-GB', fr: 'fr-FR' } } as const;

function redline(a: readonly BlockDraft[], b: readonly BlockDraft[]): Parts {
  return writeRedline({ before: { en: a, fr: [] }, after: { en: b, fr: [] } }, { ...OPTIONS, sides: ['en'] });
}

function plain(blocks: readonly BlockDraft[]): Parts {
  const { author, title, languages } = OPTIONS;
  const letter: FinishedLetter = { author, title, languages, date: '2024-05-06', letterhead: NO_LETTERHEAD, blocks: { en: blocks, fr: [] }, pairs: [] };
  return writeDocx(letter, { sides: ['en'], layout: 'after' });
}

const AS_PARAGRAPH: ReadonlySet<string> = new Set(['date', 'address', 'salutation', 'signatory']);

/**
 * What any reader makes of a letter: which language is the file's own it judges, links are underlined anyway, breaks have no look, a second reference to a
 * note is its sign only, and what is a date or an address it may not know.
 */
function roughly(blocks: readonly BlockDraft[]): BlockDraft[] {
  const signs = noteSigns(blocks);
  const seen = new Set<string>();
  const roughRun = (run: Run): Run => {
    const name = referenceOf(run)?.name;
    if (name !== undefined && seen.has(name)) return { text: signs.get(name)!, marks: { ...run.marks, lang: null, superscript: true, ...(run.marks?.link ? { underline: null } : {}) } };
    if (name !== undefined) seen.add(name);
    return isText(run) ? { ...run, marks: { ...run.marks, lang: null, ...(run.marks?.link ? { underline: null } : {}) } } : { embed: run.embed };
  };
  return blocks.map((block) => ({ ...block, kind: AS_PARAGRAPH.has(block.kind) ? 'paragraph' : block.kind, runs: block.runs.map(roughRun) }));
}

const seen = (blocks: readonly BlockDraft[]): Shown[] => shownBlocks(roughly(blocks)).filter(({ kind }) => kind !== 'rule');

function read(parts: Parts, tracked: 'accept' | 'reject'): BlockDraft[] {
  const bytes = new Map([...parts].map(([name, part]) => [name, typeof part === 'string' ? encoder.encode(part) : part]));
  return readDocx(bytes, 'redline.docx', { tracked }).blocks;
}

describe('a redline as a file', () => {
  it('reads as the new version with its changes accepted, as the old with them rejected', () => {
    for (let seed = 1; seed <= 120; seed++) {
      const writer = new Writer(new Random(seed));
      const a = writer.draft(1 + writer.random.below(14));
      let b: Draft = a;
      for (let i = 1 + writer.random.below(9); i > 0; i--) b = writer.edit(b, writer.random.pick(EDITS)) ?? b;
      const [old, now] = [blocksOf(a), blocksOf(b)];
      const parts = redline(old, now);
      for (const [tracked, version] of [['accept', now], ['reject', old]] as const) {
        const got = read(parts, tracked);
        expect(seen(got), `seed ${seed}, ${tracked}`).toEqual(seen(version));
        expect(shownBlocks(got), `seed ${seed}, ${tracked}, as a file without changes`).toEqual(shownBlocks(read(plain(version), tracked)));
      }
    }
  });
});
