import { BadFile } from '../../shared/exchange/bad-file';
import { confirmPair, needsHand, StatusReader, type PairStatus } from '../../shared/drift/status';
import { Letter } from '../../shared/letter/letter';
import { LetterReader } from '../../shared/letter/reader';
import { editLetter } from '../../storage/edit-letter';
import { files, parseCommand } from '../arguments';
import { DONE, UsageError, type Command } from '../command';
import { notice, pathIn, type Io } from '../io';
import { editOptions, refuseText } from '../letters';
import { authorOf } from '../person';

const OPTIONS = { all: { type: 'boolean' }, pair: { type: 'string', multiple: true }, reason: { type: 'string' } } as const;

export const confirmCommand: Command = {
  name: 'confirm',
  usage: 'LETTER [--all | --pair N …] [--reason TEXT]',
  summary: 'say that pairs are in sync as they stand',
  help: [
    ['--all', 'every pair that is not in sync, also one that lacks a side'],
    ['--pair N …', 'the pairs at these positions in "visavis status", from 0'],
    ['--reason TEXT', 'why no change was needed'],
  ],
  run: runConfirm,
};

async function runConfirm(args: readonly string[], io: Io): Promise<number> {
  const { tokens, values } = parseCommand('confirm', args, OPTIONS);
  const { positions, rest } = readPositions(tokens);
  const [path] = files('confirm', rest, ['LETTER']);
  if (values.all && positions.length) throw new UsageError('confirm', 'either --all or --pair, not both');
  if (!values.all && !positions.length) throw new UsageError('confirm', 'say which pairs: --all, or --pair N');
  refuseText(path);
  const author = authorOf(io);
  const count = await editLetter(pathIn(io, path), (doc) => {
    const letter = new Letter(doc);
    const { statuses } = new StatusReader(letter, new LetterReader(letter));
    const chosen = values.all ? statuses.filter(isOpen) : positions.map((position) => at(statuses, position, path));
    doc.transact(() => {
      for (const { pair } of chosen) confirmPair(letter, pair, author, values.reason?.trim());
    });
    return chosen.length;
  }, editOptions(io));
  notice(io, `${path}: ${count} ${count === 1 ? 'pair' : 'pairs'} confirmed by ${author.person}`);
  return DONE;
}

/** Whether a confirmation says something new: a pair in sync as it stands keeps the reason it was given. */
function isOpen(status: PairStatus): boolean {
  return needsHand(status) || status.drift.changes.length > 0;
}

function at(statuses: readonly PairStatus[], position: number, path: string): PairStatus {
  const status = statuses[position];
  if (status) return status;
  throw new BadFile(path, `has no pair ${position}; ${statuses.length ? `its pairs are 0 to ${statuses.length - 1}` : 'it has no pairs'}`);
}

type Token = { readonly kind: 'option'; readonly name: string; readonly value?: string | undefined }
  | { readonly kind: 'positional'; readonly value: string }
  | { readonly kind: 'option-terminator' };

const POSITIONS = /^\d+(,\d+)*$/;

/** The positions after `--pair`, as in `--pair 1 --pair 3`, `--pair 1 3` and `--pair 1,3`, each once, and what other arguments there are. */
function readPositions(tokens: readonly Token[]): { readonly positions: number[]; readonly rest: string[] } {
  const positions = new Set<number>();
  const rest: string[] = [];
  let afterPair = false;
  const add = (value: string): void => {
    if (!POSITIONS.test(value)) throw new UsageError('confirm', `--pair takes positions from 0, not "${value}"`);
    for (const position of value.split(',')) positions.add(Number(position));
  };
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (afterPair && POSITIONS.test(token.value)) {
        add(token.value);
        continue;
      }
      rest.push(token.value);
    }
    if (token.kind === 'option' && token.name === 'pair') add(token.value ?? '');
    afterPair = token.kind === 'option' && token.name === 'pair';
  }
  return { positions: [...positions], rest };
}
