import { app, shell } from 'electron';
import { basename, dirname } from 'node:path';
import type { ChosenFile, FinishName, FinishWanted, Outcome, Point } from '../shared/bridge/bridge';
import { finishedNow, finishedRevision } from '../shared/exchange/finish';
import type { FinishedLetter } from '../shared/exchange/finished';
import { Letter } from '../shared/letter/letter';
import { dayText } from '../shared/revisions/revision';
import type { ExportTools } from '../storage/export-letter';
import { nameFiles, writeFiles, type FinishFile } from '../storage/finish-letter';
import { readLogo } from '../storage/logo';
import { recordedLetter } from '../storage/revisions';
import type { HeldLetter } from './held-letter';
import type { LetterWindow } from './letter-window';
import { printLetter } from './print-pdf';
import type { Services } from './services';

/** How main prints: in a hidden window of its own. */
export const EXPORT_TOOLS: ExportTools = { print: printLetter };

/** A point of a held letter, ready to be written out; undefined for a revision that it does not have. */
export function finishedAt(held: HeldLetter, point: Point): FinishedLetter | undefined {
  const letter = new Letter(held.doc);
  if (point !== 'now') {
    const revision = held.revisions.list.find(({ hash, broken }) => hash === point && broken === undefined);
    return revision && finishedRevision(letter, revision.about, recordedLetter(revision));
  }
  const finished = finishedNow(letter, dayText(new Date()));
  return { ...finished, title: finished.title || held.name };
}

export function finishFolder({ letter }: LetterWindow): ChosenFile | undefined {
  if (!letter) return undefined;
  const path = letter.draft ? app.getPath('documents') : dirname(letter.path);
  return { path, name: basename(path) };
}

function filesOf({ files }: FinishWanted): FinishFile[] {
  return files.map(({ format, side, layout }) => ({ format, sides: side === 'both' ? ['en', 'fr'] : [side], ...(layout ? { layout } : {}) }));
}

/** What a window's finished letter would be called in a folder. */
export async function finishNames({ letter }: LetterWindow, wanted: FinishWanted): Promise<readonly FinishName[]> {
  const finished = letter && finishedAt(letter, wanted.point);
  if (!finished) return [];
  return (await nameFiles(finished, filesOf(wanted), wanted.folder)).map(({ name, there, empty }) => ({ name, there, empty }));
}

/** Writes a point of a window's letter as finished files. */
export async function finish(window: LetterWindow, services: Services, wanted: FinishWanted, replace: readonly string[]): Promise<Outcome & { readonly written?: readonly string[] }> {
  const { words } = services;
  const finished = window.letter && finishedAt(window.letter, wanted.point);
  if (!finished) return { done: false, failed: words.nothingOpen };
  const written: string[] = [];
  const signal = window.beginWork();
  try {
    await writeFiles(finished, filesOf(wanted), wanted.folder, new Set(replace), EXPORT_TOOLS, {
      onProgress: (share) => window.send({ type: 'progress', share }), onWritten: (name) => written.push(name), signal,
    });
    return { done: true, written };
  } catch (error) {
    if (signal.aborted) return { done: false, cancelled: true, written };
    return { done: false, failed: services.say(error), written };
  }
}

export function showInFolder(path: string): void {
  shell.showItemInFolder(path);
}

/** A picture that the person chooses, as a data address. */
export async function chooseLogo(window: LetterWindow, services: Services): Promise<Outcome & { readonly logo?: string }> {
  const { words, dialogs } = services;
  const path = await dialogs.picture(window.browser, words.logoTitle, words.pictures);
  if (path === undefined) return { done: false, cancelled: true };
  try {
    return { done: true, logo: await readLogo(path) };
  } catch (error) {
    return { done: false, failed: services.say(error) };
  }
}
