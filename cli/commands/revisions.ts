import { Letter } from '../../shared/letter/letter';
import { predecessorOf } from '../../shared/revisions/predecessor';
import { approvalsOf, issuedOf } from '../../shared/revisions/revision-entries';
import { revisionsIn, type StoredRevision } from '../../storage/revisions';
import { files, parseCommand } from '../arguments';
import { ATTENTION, DONE, type Command } from '../command';
import { notice, oneLine, type Io } from '../io';
import { showLetter } from '../letters';

export const revisionsCommand: Command = {
  name: 'revisions',
  usage: 'LETTER [--json]',
  summary: 'list the revisions in the order in which they were recorded; exit code 1 when the record is damaged',
  help: [['--json', 'hash, date, title, who recorded it when, and what it follows']],
  run: runRevisions,
};

async function runRevisions(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand('revisions', args, { json: { type: 'boolean' } });
  const [path] = files('revisions', positionals, ['LETTER']);
  const { letter, stored } = await showLetter(io, path);
  const { list, problems } = revisionsIn(stored.doc, stored.others);
  for (const problem of problems) notice(io, `${path}: ${problem}`);
  io.out(values.json ? `${JSON.stringify({ revisions: list.map((revision) => revisionJson(letter, revision)) })}\n` : revisionsText(letter, list));
  return problems.length ? ATTENTION : DONE;
}

function revisionJson(letter: Letter, { hash, parents, about, broken }: StoredRevision): unknown {
  const issued = issuedOf(letter, hash);
  const approvals = approvalsOf(letter, hash);
  return {
    hash, ...about, parents, ...(predecessorOf(letter)?.hash === hash ? { predecessor: true } : {}), ...(issued ? { issued: true, issue: issued } : {}), ...(approvals.length ? { approvals } : {}), ...(broken === undefined ? {} : { broken }),
  };
}

function revisionsText(letter: Letter, list: readonly StoredRevision[]): string {
  if (!list.length) return 'no revisions recorded\n';
  const lines = list.flatMap(({ hash, about, parents, broken }) => {
    const issued = issuedOf(letter, hash);
    const signs = [predecessorOf(letter)?.hash === hash ? 'the letter before' : '', issued ? `issued ${issued.at.slice(0, 10)}` : '', parents.length > 1 ? `joins ${parents.map((parent) => parent.slice(0, 8)).join(' and ')}` : '', broken ? 'damaged' : ''].filter(Boolean);
    const more = [about.note, issued?.waived ? `sent out all the same: ${issued.waived.reason} (${issued.waived.open.join(', ')})` : undefined].filter((line) => line);
    return [`${about.date}  ${hash.slice(0, 8)}  ${oneLine(about.title)}  (${oneLine(about.by)})${signs.length ? `  ${signs.join(', ')}` : ''}`, ...more.map((line) => `            ${oneLine(line!)}`)];
  });
  return `${lines.join('\n')}\n`;
}
