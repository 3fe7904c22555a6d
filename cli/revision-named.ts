import { basename } from 'node:path';
import { BadFile } from '../shared/exchange/bad-file';
import { isDate } from '../shared/revisions/revision';
import { comparedNow, comparedRecord } from '../shared/revisions/compared-letter';
import type { ComparedLetter } from '../shared/revisions/compare';
import { recordedLetter, revisionsIn, type StoredRevision } from '../storage/revisions';
import { oneLine, type Io } from './io';
import { openLetter, type OpenLetter } from './letters';

/** A letter at a point of its past, or as it stands. */
export interface NamedLetter {
  /** `2023-07-15 “Updated joint letter”`, or `now`; of another letter's file `other.visavis, now`. */
  readonly name: string;
  readonly letter: ComparedLetter;
  readonly revision?: StoredRevision;
}

/** A letter's file, perhaps with a point of its past: `old/letter.visavis@2023-07-15`. The last `.visavis` ends the path, so folders may be named so, too. */
const OTHER_LETTER = /^(.*\.visavis)(?:@([^/\\]*))?$/is;

/**
 * Finds what a date, the beginning of a hash, or `now` names in a letter; what holds `.visavis` names a point of another letter's file instead.
 * Rejects with a `BadFile` when nothing is named so, several are, or it is damaged.
 */
export async function letterNamed(wanted: string, opened: OpenLetter, path: string, io: Io): Promise<NamedLetter> {
  if (!/\.visavis/i.test(wanted)) return letterAt(wanted, opened, path);
  const [, other = wanted, point = 'now'] = OTHER_LETTER.exec(wanted) ?? [];
  const named = letterAt(point, await openLetter(io, other), other);
  return { ...named, name: `${basename(other)}, ${named.name}` };
}

function letterAt(point: string, opened: OpenLetter, path: string): NamedLetter {
  if (point === 'now') return { name: 'now', letter: comparedNow(opened.reader) };
  const { list, problems } = revisionsIn(opened.letter.doc, opened.stored.others);
  const revision = revisionNamed(point, list, path, problems);
  return { name: oneLine(`${revision.about.date} “${revision.about.title}”`), letter: comparedRecord(recordedLetter(revision)), revision };
}

/** The least digits of a hash that name a revision. */
const LEAST_DIGITS = 4;

/** Finds a revision by its date or by the beginning of its hash, four digits or more. @throws BadFile when nothing is named so, several are, or it is damaged */
export function revisionNamed(given: string, list: readonly StoredRevision[], path: string, problems: readonly string[] = []): StoredRevision {
  const byDate = isDate(given);
  const wanted = given.toLowerCase();
  if (!byDate && !new RegExp(`^[0-9a-f]{${LEAST_DIGITS},64}$`).test(wanted)) {
    throw new BadFile(path, `"${given}" names no revision: it takes a date (YYYY-MM-DD), the beginning of a hash (${LEAST_DIGITS} digits or more), or now`);
  }
  const found = list.filter(({ hash, about }) => (byDate ? about.date === wanted : hash.startsWith(wanted)));
  const [only, ...more] = found;
  const damage = problems.length ? `; its record is not whole (${problems[0]!})` : '';
  if (!only) throw new BadFile(path, `has no ${problems.length ? 'readable ' : ''}revision ${byDate ? `of ${wanted}` : wanted}${damage}${list.length ? `; it has ${list.map(({ about, hash }) => `${about.date} (${hash.slice(0, 8)})`).join(', ')}` : problems.length ? '' : ': none is recorded'}`);
  if (more.length) throw new BadFile(path, `"${wanted}" names ${found.length} revisions: ${found.map(({ about, hash }) => `${hash.slice(0, 8)} “${about.title}”`).join(', ')}`);
  if (only.broken !== undefined) throw new BadFile(path, only.broken);
  return only;
}
