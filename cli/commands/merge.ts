import * as Y from 'yjs';
import { BadFile } from '../../shared/exchange/bad-file';
import { extensionOf } from '../../shared/exchange/by-name';
import { countStates, StatusReader } from '../../shared/drift/status';
import { Letter } from '../../shared/letter/letter';
import { editLetter, writeLetter } from '../../storage/edit-letter';
import { unitedOthers } from '../../storage/revisions';
import { FORMAT_VERSION, newerLetter } from '../../storage/manifest';
import { files, parseCommand } from '../arguments';
import { DONE, UsageError, type Command } from '../command';
import { notice, pathIn, type Io } from '../io';
import { editOptions, openLetter, placeOf, refuseToReplace, type OpenLetter } from '../letters';
import { countsLine } from './status';

export const mergeCommand: Command = {
  name: 'merge',
  usage: 'LETTER COPY [-o LETTER]',
  summary: 'unite two copies of one letter',
  help: [['-o LETTER', 'write the result there; without it, LETTER is changed in place']],
  run: runMerge,
};

async function runMerge(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand('merge', args, { output: { type: 'string', short: 'o' } });
  const [path, copyPath] = files('merge', positionals, ['LETTER', 'COPY']);
  const output = values.output ?? path;
  if (values.output !== undefined && extensionOf(output) !== 'visavis') throw new UsageError('merge', `-o "${output}": a letter's name ends in .visavis`);
  const letter = await openLetter(io, path);
  const copy = await openLetter(io, copyPath);
  refuseAnother(letter, path, copy, copyPath);

  const target = await placeOf(io, output);
  if (target === await placeOf(io, path)) await uniteInPlace(io, path, copy, copyPath);
  else if (target === await placeOf(io, copyPath)) await uniteInPlace(io, copyPath, letter, path);
  else await uniteInto(io, output, letter, copy);
  const united = await openLetter({ ...io, err: () => undefined }, output);
  notice(io, `${output}: united, ${countsLine(countStates(new StatusReader(united.letter, united.reader).statuses))}`);
  return DONE;
}

async function uniteInPlace(io: Io, path: string, other: OpenLetter, otherPath: string): Promise<void> {
  await editLetter(pathIn(io, path), (doc, owner) => {
    // Between our reading and its lock, another letter may have taken the place.
    const mine = new Letter(doc);
    if (mine.id !== other.letter.id) throw anotherLetter(otherPath, path);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other.stored.doc));
    owner.uniteOthers(other.stored.others);
  }, editOptions(io));
}

async function uniteInto(io: Io, output: string, { stored, letter }: OpenLetter, copy: OpenLetter): Promise<void> {
  await refuseToReplace(io, output, letter.id);
  Y.applyUpdate(stored.doc, Y.encodeStateAsUpdate(copy.stored.doc));
  const from = { manifest: stored.manifest, others: unitedOthers(stored.others, copy.stored.others) };
  await writeLetter(pathIn(io, output), stored.doc, { ...editOptions(io), from, replace: true });
}

/** What cannot be united: another letter, and what a newer program wrote, for we would write it as an older one. */
function refuseAnother(letter: OpenLetter, path: string, copy: OpenLetter, copyPath: string): void {
  for (const [opened, name] of [[letter, path], [copy, copyPath]] as const) {
    if (opened.stored.manifest.formatVersion > FORMAT_VERSION) throw newerLetter(name);
  }
  if (letter.letter.id !== copy.letter.id) throw anotherLetter(copyPath, path);
}

function anotherLetter(copyPath: string, path: string): BadFile {
  return new BadFile(copyPath, `is another letter, no copy of ${path}`);
}
