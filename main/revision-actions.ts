import { app } from 'electron';
import { basename, dirname, extname, join } from 'node:path';
import type { Bridge, Outcome, Point, RevisionList } from '../shared/bridge/bridge';
import { comparisonHtml } from '../shared/exchange/comparison-html';
import { Letter } from '../shared/letter/letter';
import { LetterReader } from '../shared/letter/reader';
import type { Side } from '../shared/letter/side';
import type { ComparedLetter, Comparison } from '../shared/revisions/compare';
import { comparedNow, comparedRecord } from '../shared/revisions/compared-letter';
import type { Recalled } from '../shared/revisions/memory';
import { pairHistory, type PairIds, type PairPast } from '../shared/revisions/pair-history';
import { isDate, type RecordedLetter, type RevisionAbout } from '../shared/revisions/revision';
import { newId } from '../storage/new-id';
import { recordedLetter as letterIn, type StoredRevision } from '../storage/revisions';
import { redlineBytes } from '../storage/redline';
import { writeWhole } from '../storage/safe-write';
import { fileNameOf } from './drafts';
import type { HeldLetter } from './held-letter';
import type { LetterWindow } from './letter-window';
import { reasonIn } from './reasons';
import type { Services } from './services';

export async function revisions({ letter }: LetterWindow, services: Services): Promise<RevisionList> {
  if (!letter) return { revisions: [], problems: [] };
  const { list, problems } = letter.revisions;
  return {
    revisions: list.map(({ hash, parents, about, broken }) => ({ hash, parents, about, ...(broken === undefined ? {} : { broken: reasonIn(services.locale, broken) }) })),
    problems: problems.map((problem) => reasonIn(services.locale, problem)),
  };
}

/** Records a window's letter as it stands. */
export async function record({ letter }: LetterWindow, services: Services, about: Pick<RevisionAbout, 'date' | 'title' | 'note'>): ReturnType<Bridge['record']> {
  const { words } = services;
  if (!letter) return { done: false, failed: words.nothingOpen };
  const readOnly = services.whyReadOnly(letter);
  if (readOnly) return { done: false, failed: readOnly };
  if (!isDate(about.date) || !about.title.trim()) throw new Error('a page recorded a revision without a date or a title');
  try {
    const { revision: { hash }, same, fresh } = await letter.record(about, { person: services.person, now: () => new Date(), newId });
    if (!fresh) return { done: true, hash, note: words.recordedAlready };
    return same ? { done: true, hash, note: words.sameAs(same.about.title) } : { done: true, hash };
  } catch (error) {
    return { done: false, failed: services.say(error) };
  }
}

export async function recordedLetter({ letter }: LetterWindow, hash: string): Promise<RecordedLetter | undefined> {
  const revision = letter && find(letter, hash);
  return revision && letterIn(revision);
}

/** What a pair held in the recorded revisions of a window's letter. */
export async function pairPast({ letter }: LetterWindow, ids: PairIds): Promise<readonly PairPast[]> {
  const sound = letter?.revisions.list.filter(({ broken }) => broken === undefined) ?? [];
  return pairHistory((function* all() {
    for (const revision of sound) yield { ...revision, letter: letterIn(revision) };
  })(), ids);
}

/** What recorded revisions of a window's letter say in the other language where they say this, or nearly this. */
export async function recall({ letter }: LetterWindow, { side, text }: { readonly side: Side; readonly text: string }): Promise<readonly Recalled[]> {
  // Nothing is written in a letter that can only be read.
  return !letter || letter.readOnly ? [] : letter.memory.recall(text, side);
}

/** Compares two points of a window's letter in a process of its own. */
export async function compare(window: LetterWindow, points: { readonly from: Point; readonly to: Point }): Promise<Comparison | undefined> {
  const { letter } = window;
  const [a, b] = letter ? [comparedAt(letter, points.from), comparedAt(letter, points.to)] : [];
  if (!a || !b) return undefined;
  const answer = await window.elsewhere.run({ job: 'compare', a, b });
  return answer?.job === 'compare' ? answer.comparison : undefined;
}

/** Writes a comparison as a page to mail around. */
export async function exportComparison(window: LetterWindow, services: Services, points: { readonly from: Point; readonly to: Point }): Promise<Outcome> {
  const { letter } = window;
  const { words, dialogs } = services;
  if (!letter) return { done: false, failed: words.nothingOpen };
  const folder = letter.draft ? app.getPath('documents') : dirname(letter.path);
  const names = [nameOf(letter, points.from, words.now), nameOf(letter, points.to, words.now)] as const;
  const suggested = join(folder, fileNameOf(`${letter.name} ${names.join(' - ')}.html`));
  const chosen = await dialogs.save(window.browser, words.comparisonTitle, suggested, [{ name: words.webPage, extensions: ['html'] }, { name: words.redline, extensions: ['docx'] }]);
  if (chosen === undefined) return { done: false, cancelled: true };
  const path = extname(chosen) ? chosen : `${chosen}.html`;
  try {
    const bytes = extname(path).toLowerCase() === '.docx' ? await redlineOf(letter, points, names, services.person) : await pageOf(window, letter, points, names);
    if (!bytes) return window.elsewhere.cancelled ? { done: false, cancelled: true } : { done: false, failed: words.stopped };
    await writeWhole(path, bytes);
    return { done: true, note: words.exported(basename(path)) };
  } catch (error) {
    return { done: false, failed: services.say(error) };
  }
}

async function pageOf(window: LetterWindow, letter: HeldLetter, points: { readonly from: Point; readonly to: Point }, [from, to]: readonly [string, string]): Promise<Uint8Array | undefined> {
  const comparison = await compare(window, points);
  return comparison && Buffer.from(comparisonHtml(comparison, { title: letter.name, from, to }));
}

async function redlineOf(letter: HeldLetter, points: { readonly from: Point; readonly to: Point }, [from, to]: readonly [string, string], author: string): Promise<Uint8Array | undefined> {
  const [before, after] = [comparedAt(letter, points.from), comparedAt(letter, points.to)];
  const recorded = points.to === 'now' ? undefined : find(letter, points.to)?.about.at;
  return before && after && redlineBytes(new Letter(letter.doc), ['en', 'fr'], { before, after, from, to, author, at: recorded === undefined ? new Date() : new Date(recorded) });
}

function find(letter: HeldLetter, hash: string): StoredRevision | undefined {
  return letter.revisions.list.find((revision) => revision.hash === hash);
}

function comparedAt(letter: HeldLetter, point: Point): ComparedLetter | undefined {
  if (point !== 'now') {
    const revision = find(letter, point);
    return revision && comparedRecord(letterIn(revision));
  }
  const reader = new LetterReader(new Letter(letter.doc));
  const compared = comparedNow(reader);
  reader.destroy();
  return compared;
}

function nameOf(letter: HeldLetter, point: Point, now: string): string {
  const about = point === 'now' ? undefined : find(letter, point)?.about;
  return about ? `${about.date} ${about.title}` : now;
}
