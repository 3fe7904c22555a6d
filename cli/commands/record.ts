import { BadFile } from '../../shared/exchange/bad-file';
import { obstaclesOf, type Obstacle } from '../../shared/checks/obstacles';
import { StatusReader } from '../../shared/drift/status';
import { Letter } from '../../shared/letter/letter';
import { LetterReader } from '../../shared/letter/reader';
import { isDate } from '../../shared/revisions/revision';
import { issuedOf, issueRevision } from '../../shared/revisions/revision-entries';
import { editLetter } from '../../storage/edit-letter';
import { recordRevision } from '../../storage/record-revision';
import { files, parseCommand } from '../arguments';
import { DONE, UsageError, type Command } from '../command';
import { openFindingsOf } from '../findings';
import { notice, oneLine, pathIn, type Io } from '../io';
import { editOptions, refuseText } from '../letters';
import { authorOf } from '../person';

const OPTIONS = { title: { type: 'string' }, date: { type: 'string' }, note: { type: 'string' }, issue: { type: 'boolean' }, waive: { type: 'string' } } as const;

export const recordCommand: Command = {
  name: 'record',
  usage: 'LETTER --title TEXT --date YYYY-MM-DD [--note TEXT] [--issue [--waive REASON]]',
  summary: 'record a dated revision of the whole letter',
  help: [
    ['--title TEXT', 'what it is called: "updated joint letter"'],
    ['--date DATE', 'the day the letter bears, YYYY-MM-DD'],
    ['--note TEXT', 'anything worth keeping with it'],
    ['--issue', 'mark it as sent out; refused while a pair needs a hand or an error stands'],
    ['--waive REASON', 'send it out all the same; the reason is kept in the record'],
  ],
  run: runRecord,
};

async function runRecord(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand('record', args, OPTIONS);
  const [path] = files('record', positionals, ['LETTER']);
  const title = values.title === undefined ? undefined : oneLine(values.title).replace(/[\u200b\u2060\ufeff]/g, '').trim();
  const { date } = values;
  if (!title) throw new UsageError('record', '--title TEXT is missing');
  if (date === undefined) throw new UsageError('record', '--date YYYY-MM-DD is missing');
  if (!isDate(date)) throw new UsageError('record', `--date "${date}" is no day: it takes YYYY-MM-DD`);
  const reason = values.waive?.trim();
  if (values.waive !== undefined && !values.issue) throw new UsageError('record', '--waive goes with --issue');
  if (values.waive !== undefined && !reason) throw new UsageError('record', '--waive needs a reason');
  refuseText(path);
  const author = authorOf(io);
  const note = values.note === undefined ? undefined : oneLine(values.note);
  const notes: string[] = [];
  const lines = await editLetter(pathIn(io, path), async (doc, owner) => {
    const open = values.issue ? await obstacles(new Letter(doc)) : [];
    if (open.length && reason === undefined) throw new BadFile(path, `cannot be issued: ${open.join(', ')}; --waive REASON sends it out all the same`);
    notes.push(...owner.revisions.problems);
    const { revision, same, fresh } = await recordRevision(owner, { date, title, ...(note ? { note } : {}) }, author);
    const letter = new Letter(doc);
    const before = issuedOf(letter, revision.hash);
    if (values.issue) doc.transact(() => issueRevision(new Letter(doc), revision.hash, author, open.length ? { reason: reason!, open } : undefined));
    const name = `${revision.hash.slice(0, 8)}, ${date} “${title}”`;
    const sent = !values.issue ? '' : before ? `; it is marked as sent out since ${before.at.slice(0, 10)}` : ', issued';
    if (!fresh) return [`nothing has changed since it was recorded as ${name}${sent}`];
    return [`recorded as ${name}${sent}`, ...(same ? [`the letter is as it was on ${same.about.date} “${same.about.title}”`] : [])];
  }, editOptions(io));
  for (const line of [...notes, ...lines]) notice(io, `${path}: ${line}`);
  return DONE;
}

/** What stands against sending it out, kind by kind with the numbers of the pairs as `status` has them: `en-ahead 3, 7`. */
async function obstacles(letter: Letter): Promise<string[]> {
  const reader = new LetterReader(letter);
  const { statuses } = new StatusReader(letter, reader);
  const kinds = new Map<string, Set<number>>();
  const kindOf = ({ what }: Obstacle): string => ('state' in what ? what.state : `error (${what.finding.check})`);
  for (const obstacle of obstaclesOf(statuses, await openFindingsOf(letter, reader))) kinds.set(kindOf(obstacle), (kinds.get(kindOf(obstacle)) ?? new Set()).add(obstacle.number));
  return [...kinds].map(([kind, numbers]) => `${kind} ${[...numbers].join(' ')}`);
}
