import { stat } from 'node:fs/promises';
import { BadFile } from '../../shared/exchange/bad-file';
import { extensionOf } from '../../shared/exchange/by-name';
import { writeLetter } from '../../storage/edit-letter';
import { revisionsIn } from '../../storage/revisions';
import { successorOf } from '../../storage/successor';
import { files, parseCommand } from '../arguments';
import { DONE, UsageError, type Command } from '../command';
import { notice, pathIn, type Io } from '../io';
import { editOptions, openLetter } from '../letters';
import { authorOf } from '../person';
import { revisionNamed } from '../revision-named';

const OPTIONS = { output: { type: 'string', short: 'o' }, title: { type: 'string' } } as const;

export const succeedCommand: Command = {
  name: 'succeed',
  usage: 'LETTER POINT -o NEW [--title TEXT]',
  summary: 'begin a new letter that follows a recorded revision of another',
  help: [
    ['POINT', 'a date (YYYY-MM-DD) or the beginning of a hash'],
    ['-o NEW', 'write the new letter (.visavis); an existing one is refused'],
    ['--title TEXT', 'what the new letter is called; unless given, what the letter before was'],
  ],
  run: runSucceed,
};

async function runSucceed(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand('succeed', args, OPTIONS);
  const [path, point] = files('succeed', positionals, ['LETTER', 'POINT']);
  const { output } = values;
  const title = values.title?.trim();
  if (output === undefined) throw new UsageError('succeed', '-o NEW.visavis is missing');
  if (extensionOf(output) !== 'visavis') throw new UsageError('succeed', `-o "${output}": a letter's name ends in .visavis`);
  if (title === '') throw new UsageError('succeed', '--title is empty');
  if (await stat(pathIn(io, output)).then(() => true, () => false)) throw new BadFile(output, 'is there already');
  const { stored } = await openLetter(io, path);
  if (point === 'now') throw new BadFile(path, 'a letter follows a recorded revision, not what stands now; "visavis record" records one');
  const revision = revisionNamed(point, revisionsIn(stored.doc, stored.others).list, path);
  const { doc, others } = successorOf(revision, path, authorOf(io), title);
  await writeLetter(pathIn(io, output), doc, { ...editOptions(io), others });
  notice(io, `${output}: written, it follows ${path} of ${revision.about.date} “${revision.about.title}”`);
  return DONE;
}
