import { importFile, type ImportedFile } from '../../storage/import-file';
import { files, parseCommand } from '../arguments';
import { blockLine, blocksJson, type BlockJson } from '../block-json';
import { DONE, type Command } from '../command';
import { tellDropped } from '../dropped';
import { pathIn, type Io } from '../io';
import { wrap } from '../wrap';

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE [--lines] [--json]',
  summary: 'say what a text or Word file holds, as blocks',
  help: [
    ['--lines', 'plain text: one block a line, no joining'],
    ['--json', 'the blocks, and what was left out'],
  ],
  run: runImport,
};

const NARROW = 80;

async function runImport(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand('import', args, { lines: { type: 'boolean' }, json: { type: 'boolean' } });
  const [path] = files('import', positionals, ['FILE']);
  const held = await importFile(pathIn(io, path), { lines: values.lines ?? false });
  if (values.json) {
    io.out(`${JSON.stringify({ blocks: blocksJson(held.blocks), dropped: held.dropped })}\n`);
  } else {
    tellDropped(io, path, held.dropped);
    io.out(blocksText(held, io.columns ?? NARROW));
  }
  return DONE;
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
