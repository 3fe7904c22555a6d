import { lineByLine } from '../../shared/alignment';
import { openFindings } from '../../shared/checks/dismissal';
import type { Finding } from '../../shared/checks/finding';
import { FindingsReader } from '../../shared/checks/findings-reader';
import { CHECKS } from '../../shared/checks/list';
import { isProfile, PROFILES, type Profile } from '../../shared/checks/profile';
import { unpairedFinding } from '../../shared/checks/unpaired';
import { StatusReader } from '../../shared/drift/status';
import { labelsById } from '../../shared/letter/labels';
import { Letter } from '../../shared/letter/letter';
import type { Pair } from '../../shared/letter/pairs';
import { LetterReader } from '../../shared/letter/reader';
import { SIDES } from '../../shared/letter/side';
import { loadLexicon } from '../../storage/lexicon';
import { alignFiles, letterOf } from '../../storage/new-letter';
import { files, oneOf, parseCommand } from '../arguments';
import { ATTENTION, DONE, UsageError, type Command } from '../command';
import { tellDropped } from '../dropped';
import { findingsText, indexFindings, type IndexedFinding } from '../findings-text';
import { pathIn, type Io } from '../io';
import { openLetter } from '../letters';
import { authorOf } from '../person';

const OPTIONS = { lines: { type: 'boolean' }, json: { type: 'boolean' }, profile: { type: 'string' } } as const;

export const checkCommand: Command = {
  name: 'check',
  usage: `(LETTER | EN FR) [--lines] [--json] [--profile ${PROFILES.join('|')}]`,
  summary: 'look for slips between the sides; exit code 1 when an error or warning stands',
  help: [
    ['--lines', 'EN and FR are plain text, one block a line; files of as many lines are compared line by line'],
    ['--json', 'every finding with its place, its message and its fix'],
    ['--profile P', `the habits of French typography (${PROFILES.join(', ')}); default: the letter's own, else ${PROFILES[0]}`],
  ],
  run: runCheck,
};

async function runCheck(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCommand('check', args, OPTIONS);
  const wanted = values.profile === undefined ? undefined : oneOf('check', 'profile', values.profile, PROFILES);
  const { letter, reader, numbered } = await lettersToCheck(positionals, values.lines ?? false, io);
  const own = letter.meta.get('profile');
  const found = await findingsOf(letter, reader, wanted ?? (isProfile(own) ? own : PROFILES[0]!));
  const findings = indexFindings(found, reader.pairs, numbered);
  io.out(values.json ? `${JSON.stringify({ findings: findings.map(({ json }) => json) })}\n` : findingsText(findings, reader.pairs.length));
  return findings.some(({ json }: IndexedFinding) => json.severity !== 'info') ? ATTENTION : DONE;
}

/** A letter, or two files as a letter that is written nowhere; its pairs are then `numbered` from 0. */
async function lettersToCheck(given: readonly string[], lines: boolean, io: Io): Promise<{ readonly letter: Letter; readonly reader: LetterReader; readonly numbered: boolean }> {
  if (given.length < 2) {
    const [path] = files('check', given, ['LETTER']);
    if (lines) throw new UsageError('check', '--lines is for two plain text files, not for a letter');
    return { ...(await openLetter(io, path)), numbered: false };
  }
  const [en, fr] = files('check', given, ['EN', 'FR']);
  const found = await alignFiles(pathIn(io, en), pathIn(io, fr), { lines });
  tellDropped(io, en, found.dropped.en);
  tellDropped(io, fr, found.dropped.fr);
  const straight = lines ? lineByLine(found.pairs, { en: found.blocks.en.length, fr: found.blocks.fr.length }) : undefined;
  const letter = new Letter(letterOf(straight ? { ...found, pairs: straight } : found, '', authorOf(io)).doc);
  return { letter, reader: new LetterReader(letter), numbered: true };
}

/** What stands open in a letter, in the order of its pairs. */
async function findingsOf(letter: Letter, reader: LetterReader, profile: Profile): Promise<readonly Finding[]> {
  const { pairs } = reader;
  const { statuses } = new StatusReader(letter, reader);
  const findings = new FindingsReader(CHECKS);
  findings.work({ pairs, labels: { en: labelsById(reader.side('en').blocks), fr: labelsById(reader.side('fr').blocks) } }, { profile, lexicon: await loadLexicon() });
  const lonely = statuses.flatMap(({ pair, drift }) => (drift.state !== 'in-sync' && SIDES.some((side) => pair[side].length === 0) ? [pair] : []));
  const open = openFindings(letter, [...findings.findings, ...lonely.flatMap((pair) => unpairedFinding(pair) ?? [])]);
  return inOrder(open, pairs);
}

function inOrder(findings: readonly Finding[], pairs: readonly Pair[]): readonly Finding[] {
  const place = new Map(pairs.map(({ id }, i) => [id, i]));
  return [...findings].sort((a, b) => place.get(a.pair)! - place.get(b.pair)!);
}
