import { bilingualOf } from '../../shared/exchange/bilingual-table';
import { extensionOf } from '../../shared/exchange/by-name';
import type { labelsShown } from '../../shared/letter/labels';
import type { ImportedBilingual } from '../../shared/exchange/imported';
import { SIDES } from '../../shared/letter/side';
import type { ImportedFile } from '../../storage/import-file';
import { files, oneOf, parseCommand } from '../arguments';
import { blockLine, blocksJson, type BlockJson } from '../block-json';
import { DONE, type Command } from '../command';
import { tellDropped } from '../dropped';
import { importerOf, readBilingual, trackedNotice } from '../importing';
import { notice, pathIn, type Io } from '../io';
import { pairsText } from '../pairs-text';
import { wrap } from '../wrap';

const OPTIONS = { lines: { type: 'boolean' }, json: { type: 'boolean' }, tracked: { type: 'string' } } as const;

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE [--lines] [--tracked accept|reject] [--json]',
  summary: 'say what a file holds, as blocks',
  help: [
    ['FILE', '.docx, .odt, .html, .md, .txt, .pdf; in both languages .tmx, .xlf, or a document with a bilingual table'],
    ['--lines', 'plain text: one block a line, no joining'],
    ['--tracked', 'tracked changes as if all were accepted (usual) or rejected'],
    ['--json', 'the blocks, and what was left out'],
  ],
  run: runImport,
};

const NARROW = 80;

async function runImport(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand('import', args, OPTIONS);
  const [path] = files('import', positionals, ['FILE']);
  const tracked = oneOf('import', 'tracked', values.tracked ?? 'accept', ['accept', 'reject']);
  const place = pathIn(io, path);
  // Read once: a pipe gives its words only once.
  const exchange = isExchange(path) ? await readBilingual(place, { tracked }, io) : undefined;
  const held = exchange ? undefined : await importerOf(io)(place, { lines: values.lines ?? false, tracked });
  const bilingual = exchange ?? (values.lines ? undefined : bilingualOf(held!));
  const dropped = (held ?? bilingual)?.dropped ?? {};
  if (values.json) {
    io.out(`${JSON.stringify({ blocks: blocksJson(held?.blocks ?? []), dropped, ...(held ? besides(held) : {}), ...(bilingual ? { bilingual: bilingualJson(bilingual) } : {}) })}\n`);
    return DONE;
  }
  tellDropped(io, path, dropped);
  const said = held && trackedNotice(path, held, tracked);
  if (said) notice(io, said);
  if (bilingual) notice(io, `${path}: in both languages, ${bilingual.pairs.length} ${bilingual.pairs.length === 1 ? 'pair' : 'pairs'}; "visavis align FILE -o LETTER.visavis" makes a letter of it`);
  io.out(held ? blocksText(held, io.columns ?? NARROW) : pairsText(bilingualJson(bilingual!), io.columns));
  return DONE;
}

/** Whether a file is in both languages by its format. */
function isExchange(path: string): boolean {
  return ['tmx', 'xlf', 'xliff', 'sdlxliff', 'mqxliff', 'mxliff'].includes(extensionOf(path));
}

/** What a file holds beside its blocks, for a program. */
function besides({ properties, comments, aside, tracked }: ImportedFile): object {
  const lines = (blocks: readonly Parameters<typeof labelsShown>[0][number][]) => blocksJson(blocks).map(blockLine);
  return {
    ...(tracked ? { tracked } : {}), ...(properties ? { properties } : {}), ...(comments?.length ? { comments } : {}),
    ...(aside ? { aside: { header: lines(aside.header), footer: lines(aside.footer) } } : {}),
  };
}

function bilingualJson({ blocks, pairs }: ImportedBilingual): Parameters<typeof pairsText>[0] {
  const [en, fr] = SIDES.map((side) => blocksJson(blocks[side]));
  return { en: en!, fr: fr!, pairs: pairs.map((pair, index) => ({ id: String(index), en: pair.en, fr: pair.fr, score: pair.score ?? 1, ...(pair.confirmed ? { confirmed: true } : {}) })) };
}

function blocksText({ blocks }: ImportedFile, columns: number): string {
  const shown = blocksJson(blocks);
  const position = String(Math.max(0, shown.length - 1)).length;
  const kind = Math.max(0, ...shown.map((block) => kindOf(block).length));
  const indent = position + kind + 4;
  const lines = shown.flatMap((block, index) => {
    const start = `${String(index).padStart(position)}  ${kindOf(block).padEnd(kind)}  `;
    return wrap(blockLine(block), Math.max(20, columns - indent)).map((line, i) => `${i === 0 ? start : ' '.repeat(indent)}${line}`.trimEnd());
  });
  return lines.map((line) => `${line}\n`).join('');
}

function kindOf({ kind, level }: BlockJson): string {
  return level === undefined ? kind : `${kind} ${level}`;
}
