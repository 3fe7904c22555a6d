import { openFindings } from '../shared/checks/dismissal';
import type { Finding } from '../shared/checks/finding';
import { FindingsReader } from '../shared/checks/findings-reader';
import { CHECKS } from '../shared/checks/list';
import { profileOf, type Profile } from '../shared/checks/profile';
import { unpairedFinding } from '../shared/checks/unpaired';
import { StatusReader } from '../shared/drift/status';
import { labelsById } from '../shared/letter/labels';
import type { Letter } from '../shared/letter/letter';
import type { LetterReader } from '../shared/letter/reader';
import { SIDES } from '../shared/letter/side';
import { loadLexicon } from '../storage/lexicon';

/** The findings of a letter that nobody has dismissed, in the order of its pairs; by the French habits wanted, else by the letter's own. */
export async function openFindingsOf(letter: Letter, reader: LetterReader, wanted?: Profile): Promise<readonly Finding[]> {
  const profile = wanted ?? profileOf(letter);
  const { pairs } = reader;
  const { statuses } = new StatusReader(letter, reader);
  const findings = new FindingsReader(CHECKS);
  findings.work({ pairs, labels: { en: labelsById(reader.side('en').blocks), fr: labelsById(reader.side('fr').blocks) } }, { profile, lexicon: await loadLexicon() });
  const lonely = statuses.flatMap(({ pair, drift }) => (drift.state !== 'in-sync' && SIDES.some((side) => pair[side].length === 0) ? [pair] : []));
  const open = openFindings(letter, [...findings.findings, ...lonely.flatMap((pair) => unpairedFinding(pair) ?? [])]);
  const place = new Map(pairs.map(({ id }, i) => [id, i]));
  return [...open].sort((a, b) => place.get(a.pair)! - place.get(b.pair)!);
}
