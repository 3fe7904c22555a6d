import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadFile } from '../../../../shared/exchange/bad-file';
import { isDocxPart, readDocx } from '../../../../shared/exchange/docx';
import { blockText, isText } from '../../../../shared/letter/block';
import { labels } from '../../../../shared/letter/labels';
import { referenceOf } from '../../../../shared/letter/notes';
import { unzip } from '../../../../storage/unzip';

const folder = path.join(process.env.VISAVIS_MATERIAL ?? '../shared', 'docx');
const files = (name: string): string[] => (existsSync(path.join(folder, name)) ? readdirSync(path.join(folder, name)).filter((file) => file.endsWith('.docx')) : []);

async function read(kind: string, file: string): Promise<ReturnType<typeof readDocx>> {
  return readDocx(await unzip(readFileSync(path.join(folder, kind, file)), file, undefined, isDocxPart), file);
}

describe.skipIf(files('real').length === 0)('real documents (skipped without the material folder)', () => {
  it.each(files('real'))('%s', async (file) => {
    const { blocks } = await read('real', file);
    expect(blocks.length).toBeGreaterThan(50);
    for (const block of blocks) {
      const text = blockText(block);
      if (block.kind !== 'rule') expect(text).not.toMatch(/^\s*$|^ | $/);
      for (const run of block.runs) if ('text' in run) expect(run.text).not.toMatch(/[\r\n\t\uE000-\uF8FF\uFFFC]/);
    }
  });

  it.each(['pctf-1.4.en.docx', 'pctf-1.4.fr.docx'])('%s keeps its 45 footnotes, each with its reference', async (file) => {
    const { blocks, dropped, aside, properties } = await read('real', file);
    const notes = new Set(blocks.flatMap(({ note }) => note ?? []));
    expect(notes.size).toBe(45);
    const referred = new Set(blocks.flatMap(({ runs }) => runs.flatMap((run) => referenceOf(run)?.name ?? [])));
    expect(referred).toEqual(notes);
    expect(Object.keys(dropped)).toEqual(['link inside the document', 'page break', 'picture', 'section break']);
    expect([aside?.header.length, aside?.footer.length, properties?.language]).toEqual([1, 1, file.includes('.fr') ? 'fr-CA' : 'en-CA']);
  });

  it('hardly a word of them is in another language than its file', async () => {
    const tagged = await Promise.all(files('real').map(async (file) => (await read('real', file)).blocks.flatMap(({ runs }) => runs.flatMap((run) => (isText(run) && run.marks?.lang ? [run.text] : [])))));
    expect(new Set(tagged.flat())).toEqual(new Set(['National Institute of Standards and Technology', 'Verifiable Credentials Aren’t Credentials. They’re Containers (2020)']));
  });

  it('the numbered points of the French proposal keep their letters', async () => {
    const { blocks } = await read('real', 'digital-rail.fr.docx');
    const shown = labels(blocks).filter((label) => label?.endsWith(')'));
    expect(shown).toEqual(['a)', 'b)', 'c)', 'd)', 'e)', 'f)', 'g)', 'h)', 'i)']);
  });
});

describe.skipIf(files('odd').length === 0)('odd documents give blocks or one clear line (skipped without the material folder)', () => {
  it.each(files('odd'))('%s', async (file) => {
    const outcome = await read('odd', file).catch((error: unknown) => error);
    if (outcome instanceof BadFile) expect(outcome.message).toMatch(new RegExp(`^${file.replace(/[.]/g, '\\.')}: [^\\n]{8,300}$`));
    else expect(outcome).toMatchObject({ blocks: expect.arrayContaining([expect.anything()]) });
  });

  it('those that hold words are read', async () => {
    const counts = await Promise.all(files('odd').map((file) => read('odd', file).then(() => 1, () => 0)));
    expect(counts.filter(Boolean).length).toBeGreaterThan(files('odd').length * 0.6);
  });
});
