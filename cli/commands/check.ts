import { lineByLine } from '../../shared/alignment';
import { PROFILES } from '../../shared/checks/profile';
import { Letter } from '../../shared/letter/letter';
import { LetterReader } from '../../shared/letter/reader';
import { alignFiles, letterOf } from '../../storage/new-letter';
import { files, oneOf, parseCommand } from '../arguments';
import { ATTENTION, DONE, UsageError, type Command } from '../command';
import { tellDropped } from '../dropped';
import { openFindingsOf } from '../findings';
import { findingsText, indexFindings, type IndexedFinding } from '../findings-text';
import { pathIn, type Io } from '../io';
import { showLetter } from '../letters';
import { authorOf } from '../person';

const OPTIONS = { lines: { type: 'boolean' }, json: { type: 'boolean' }, profile: { type: 'string' } } as const;

export const checkCommand: Command = {
  name: 'check',
  usage: `(LETTER | EN FR) [--lines] [--json] [--profile ${PROFILES.join('|')}]`,
  summary: 'look for slips between the sides; exit code 1 when an error or warning stands',
  help: [
    ['--lines', 'EN and FR are plain text, one block a line; files of as many lines that mostly answer each other face line by line'],
    ['--json', 'every finding with its place, its message and its fix'],
    ['--profile P', `the habits of French typography (${PROFILES.join(', ')}); default: the letter's own, else ${PROFILES[0]}`],
  ],
  run: runCheck,
};

async function runCheck(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand('check', args, OPTIONS);
  const wanted = values.profile === undefined ? undefined : oneOf('check', 'profile', values.profile, PROFILES);
  const { letter, reader, numbered } = await lettersToCheck(positionals, values.lines ?? false, io);
  const found = await openFindingsOf(letter, reader, wanted);
  const findings = indexFindings(found, reader.pairs, numbered);
  io.out(values.json ? `${JSON.stringify({ findings: findings.map(({ json }) => json) })}\n` : findingsText(findings, reader.pairs.length));
  return findings.some(({ json }: IndexedFinding) => json.severity !== 'info') ? ATTENTION : DONE;
}

/** A letter, or two files as a letter that is written nowhere; its pairs are then `numbered` from 0. */
async function lettersToCheck(given: readonly string[], lines: boolean, io: Io): Promise<{ readonly letter: Letter; readonly reader: LetterReader; readonly numbered: boolean }> {
  if (given.length < 2) {
    const [path] = files('check', given, ['LETTER']);
    if (lines) throw new UsageError('check', '--lines is for two plain text files, not for a letter');
    return { ...(await showLetter(io, path)), numbered: false };
  }
  const [en, fr] = files('check', given, ['EN', 'FR']);
  const found = await alignFiles(pathIn(io, en), pathIn(io, fr), { lines });
  tellDropped(io, en, found.dropped.en);
  tellDropped(io, fr, found.dropped.fr);
  const straight = lines ? lineByLine(found.pairs, { en: found.blocks.en.length, fr: found.blocks.fr.length }) : undefined;
  const letter = new Letter(letterOf(straight ? { ...found, pairs: straight } : found, '', authorOf(io)).doc);
  return { letter, reader: new LetterReader(letter), numbered: true };
}
