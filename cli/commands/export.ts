import { extensionOf } from '../../shared/exchange/by-name';
import { joinSides, TEXT_WRITERS, type TextWriter } from '../../shared/exchange/letter-text';
import { SIDES, type Side } from '../../shared/letter/side';
import { writeWhole } from '../../storage/safe-write';
import { sideInName } from '../../storage/side-name';
import { files, oneOf, parseCommand } from '../arguments';
import { DONE, UsageError, type Command } from '../command';
import { notice, pathIn, type Io } from '../io';
import { openLetter } from '../letters';

const OPTIONS = {
  output: { type: 'string', short: 'o' }, side: { type: 'string' }, layout: { type: 'string' }, revision: { type: 'string' }, xliff: { type: 'string' },
} as const;

const LATER = ['docx', 'pdf', 'html', 'htm', 'tmx', 'xlf', 'xliff', 'odt'];
const NAMES = { en: 'English', fr: 'French' } as const;

export const exportCommand: Command = {
  name: 'export',
  usage: 'LETTER -o FILE [--side en|fr|both] [--layout columns|facing|after] [--revision R]',
  summary: 'write a letter as Markdown or plain text',
  help: [
    ['-o FILE', 'its extension picks the format: .md, .txt; a file that is there is replaced'],
    ['--side', 'en, fr or both; without it the one that FILE names (letter.fr.md), else both'],
    ['--layout', 'both sides in one file: after (English, a rule, French); columns, facing: not yet'],
    ['--revision R', 'not yet'],
  ],
  run: runExport,
};

async function runExport(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand('export', args, OPTIONS);
  const [path] = files('export', positionals, ['LETTER']);
  const { output } = values;
  if (!output) throw new UsageError('export', 'say where to: -o FILE');
  const side = values.side === undefined ? sideInName(output) ?? 'both' : oneOf('export', 'side', values.side, ['en', 'fr', 'both']);
  const layout = oneOf('export', 'layout', values.layout ?? 'after', ['columns', 'facing', 'after']);
  const write = writerFor(output);
  if (layout !== 'after') throw new UsageError('export', `--layout ${layout}: not yet`);
  if (values.revision !== undefined) throw new UsageError('export', '--revision: not yet');
  if (values.xliff !== undefined) throw new UsageError('export', '--xliff: not yet');

  const { reader } = await openLetter(io, path);
  const sides = side === 'both' ? SIDES : [side];
  const texts = sides.map((side) => write(reader.side(side).blocks));
  sides.forEach((side, i) => {
    if (texts[i] === '') notice(io, `${path}: its ${NAMES[side satisfies Side]} side is empty`);
  });
  await writeWhole(pathIn(io, output), new TextEncoder().encode(joinSides(texts)));
  return DONE;
}

function writerFor(output: string): TextWriter {
  const extension = extensionOf(output);
  if (LATER.includes(extension)) throw new UsageError('export', `${output}: .${extension}: not yet`);
  const writer = TEXT_WRITERS[extension];
  if (!writer) throw new UsageError('export', `${output}: ${extension ? `.${extension}` : 'a name without an extension'} is no format that it writes; .md and .txt are`);
  return writer;
}
