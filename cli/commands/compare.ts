import { extensionOf } from '../../shared/exchange/by-name';
import { comparisonHtml } from '../../shared/exchange/comparison-html';
import { judgeChange } from '../../shared/drift/judge-change';
import { SIDES, type Side } from '../../shared/letter/side';
import { compareLetters } from '../../shared/revisions/compare';
import { summaryOf, summaryText } from '../../shared/revisions/summary';
import { redlineBytes } from '../../storage/redline';
import { writeWhole } from '../../storage/safe-write';
import { files, oneOf, parseCommand } from '../arguments';
import { ATTENTION, DONE, UsageError, type Command } from '../command';
import { comparisonJson, comparisonText } from '../comparison-text';
import { notice, pathIn, type Io } from '../io';
import { refuseToReplace, showLetter } from '../letters';
import { authorOf } from '../person';
import { letterNamed } from '../revision-named';

const OPTIONS = { json: { type: 'boolean' }, output: { type: 'string', short: 'o' }, side: { type: 'string' } } as const;

export const compareCommand: Command = {
  name: 'compare',
  usage: 'LETTER A B [--json | -o FILE.(html|docx)] [--side en|fr|both]',
  summary: 'show what lies between two revisions, in both languages at once; exit code 1 when a change was not carried over',
  help: [
    ['A, B', 'a date (YYYY-MM-DD), the beginning of a hash, or now;'],
    ['', 'of another letter: OTHER.visavis as it stands, OTHER.visavis@DATE, OTHER.visavis@HASH'],
    ['--json', 'every pair: what became of each side, its words, and whether the change is in both'],
    ['-o FILE.html', 'a page by itself, to mail around'],
    ['-o FILE.docx', 'a Word file with tracked changes: accepted it is B, rejected it is A'],
    ['--side en|fr|both', 'show one side only; which pairs are listed stays the same'],
  ],
  run: runCompare,
};

async function runCompare(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand('compare', args, OPTIONS);
  const [path, wantedA, wantedB] = files('compare', positionals, ['LETTER', 'A', 'B']);
  if (values.json && values.output !== undefined) throw new UsageError('compare', 'either --json or -o, not both');
  const side = oneOf('compare', 'side', values.side ?? 'both', ['en', 'fr', 'both']);
  const sides: readonly Side[] = side === 'both' ? SIDES : [side];
  if (values.output !== undefined) refuseOutput(values.output);
  const opened = await showLetter(io, path);
  if (values.output !== undefined) await refuseToReplace(io, values.output, '');
  const [a, b] = [await letterNamed(wantedA, opened, path, io), await letterNamed(wantedB, opened, path, io)];
  const comparison = compareLetters(a.letter, b.letter, judgeChange);
  const summary = summaryOf(comparison);
  if (values.json) io.out(`${JSON.stringify(comparisonJson(comparison, sides))}\n`);
  else if (values.output === undefined) {
    const colour = io.columns !== undefined && !io.env.NO_COLOR;
    io.out(`${a.name} → ${b.name}\n\n${comparisonText(comparison, sides, colour)}${summaryText(summary, 'en', 0)}\n`);
  } else {
    const bytes = extensionOf(values.output) === 'docx'
      ? await redlineBytes(opened.letter, side === 'both' ? ['en', 'fr'] : [side], { before: a.letter, after: b.letter, from: a.name, to: b.name, author: authorOf(io).person, at: b.revision ? new Date(b.revision.about.at) : io.now() })
      : Buffer.from(comparisonHtml(comparison, { title: opened.letter.title, from: a.name, to: b.name, sides }));
    await writeWhole(pathIn(io, values.output), bytes);
    notice(io, `${values.output}: written`);
  }
  return summary.enOnly.length + summary.frOnly.length ? ATTENTION : DONE;
}

function refuseOutput(output: string): void {
  const extension = extensionOf(output);
  if (extension !== 'html' && extension !== 'docx') throw new UsageError('compare', `-o "${output}": a comparison is written as .html or .docx`);
}
