import { app } from 'electron';
import { basename, dirname, extname, join } from 'node:path';
import type { Bridge, ChosenFile, Outcome } from '../shared/bridge/bridge';
import { BadFile } from '../shared/exchange/bad-file';
import { FORMATS, formatOf, isBilingual, wantedIn } from '../shared/exchange/formats';
import type { Side } from '../shared/letter/side';
import { exportBytes } from '../storage/export-letter';
import { letterIdOf } from '../storage/letter-file';
import { readLetter } from '../storage/read-letter';
import { writeWhole } from '../storage/safe-write';
import { broughtBy } from './brought';
import { LETTER_ENDINGS } from './dialogs';
import { fileNameOf } from './drafts';
import { EXPORT_TOOLS, finishedAt } from './finish-actions';
import type { LetterWindow } from './letter-window';
import { droppedIn } from './reasons';
import type { Services } from './services';

const CANCELLED: Outcome = { done: false, cancelled: true };

/** Saves a window's letter where it is; one that has no place of its own, or is open elsewhere, is asked for one. */
export async function saveLetter(window: LetterWindow, services: Services): Promise<Outcome> {
  const { letter } = window;
  if (!letter || letter.draft || letter.readOnly) return saveLetterAs(window, services);
  try {
    await letter.save();
    return { done: true };
  } catch (error) {
    return { done: false, failed: services.say(error) };
  }
}

/** Saves a window's letter under a name that the person chooses; a draft moves there. */
export async function saveLetterAs(window: LetterWindow, services: Services): Promise<Outcome> {
  const { letter } = window;
  const { words, dialogs } = services;
  if (!letter) return { done: false, failed: words.nothingOpen };
  if (letter.readOnly === 'newer') return { done: false, failed: words.newer };
  if (letter.readOnly === 'journal') return { done: false, failed: words.journal };
  const suggested = letter.draft ? join(app.getPath('documents'), `${fileNameOf(letter.name)}.visavis`) : letter.path;
  const chosen = await dialogs.save(window.browser, words.saveTitle, suggested, [{ name: words.letterFiles, extensions: LETTER_ENDINGS }]);
  if (chosen === undefined) return CANCELLED;
  // The system asked about the name as it was typed: with an ending added, nobody has agreed to replace a file.
  const complete = extname(chosen).toLowerCase() === '.visavis';
  const before = letter.path;
  try {
    const next = await letter.saveAs(complete ? chosen : `${chosen}.visavis`, complete);
    if (next.path !== before && services.drafts.contains(before)) {
      await services.drafts.remove(before);
      services.recent.drop(before);
    }
    services.record(next);
    if (next === letter) window.refresh();
    else await window.show(next);
    return { done: true };
  } catch (error) {
    return { done: false, failed: services.say(error) };
  }
}

/** Unites a copy of a window's letter with it. */
export async function bringCopy(window: LetterWindow, services: Services, path: string | undefined): Promise<Outcome> {
  const { letter } = window;
  const { words, dialogs } = services;
  if (!letter) return { done: false, failed: words.nothingOpen };
  const readOnly = services.whyReadOnly(letter);
  if (readOnly) return { done: false, failed: readOnly };
  const chosen = path ?? await dialogs.letter(window.browser, words.copyTitle, words.letterFiles);
  if (chosen === undefined) return CANCELLED;
  const copyName = basename(chosen);
  try {
    const copy = await readLetter(chosen);
    if (letterIdOf(copy.doc) !== letterIdOf(letter.doc)) return { done: false, failed: words.anotherLetter(copyName, letter.name) };
    if (copy.readOnly) return { done: false, failed: words.newerCopy(copyName) };
    const { paragraphs, confirmations, any } = broughtBy(letter.doc, () => letter.unite(copy));
    return { done: true, note: any ? words.brought(paragraphs, confirmations) : words.nothingNew };
  } catch (error) {
    return { done: false, failed: services.say(error) };
  }
}

/** Finds what a new version of a side's text would change in a window's letter. */
export async function planVersion(window: LetterWindow, services: Services, side: Side, file: ChosenFile | undefined, keep: readonly string[]): Promise<Awaited<ReturnType<Bridge['planVersion']>>> {
  const { letter } = window;
  const { words, dialogs } = services;
  if (!letter) return { done: false, failed: words.nothingOpen };
  const path = file?.path ?? await dialogs.text(window.browser, words.chooseTitle[side], words.textFiles, words.allFiles);
  if (path === undefined) return CANCELLED;
  const name = basename(path);
  const answer = await window.elsewhere.run({ job: 'version', state: letter.state, side, path, keep, tracked: 'accept' });
  if (!answer) return window.elsewhere.cancelled ? CANCELLED : { done: false, failed: words.stopped };
  if (answer.job === 'failed') return { done: false, failed: services.say(new BadFile(answer.file, answer.reason)) };
  const { counts, gone, paired, update } = answer;
  return { plan: { side, name, counts, gone, paired, update, left: droppedIn(services.locale, answer.dropped), tracked: answer.tracked ? words.trackedAccepted(answer.tracked) : '' }, file: { path, name } };
}

/** Writes one side or both, as they stand, in the format of the chosen name's ending. */
export async function exportLetter(window: LetterWindow, services: Services, side: Side | 'both'): Promise<Outcome> {
  const { letter } = window;
  const { words, dialogs } = services;
  if (!letter) return { done: false, failed: words.nothingOpen };
  const folder = letter.draft ? app.getPath('documents') : dirname(letter.path);
  const suggested = join(folder, `${fileNameOf(letter.name)}${side === 'both' ? '' : `.${side}`}.docx`);
  const formats = FORMATS.filter((format) => side === 'both' || !isBilingual(format));
  const chosen = await dialogs.save(window.browser, words.exportTitle[side], suggested, formats.map((format) => ({ name: words.formats[format], extensions: [format] })));
  if (chosen === undefined) return CANCELLED;
  const format = formatOf(chosen);
  if (!format || !formats.includes(format)) return { done: false, failed: words.noFormat(basename(chosen)) };
  const finished = finishedAt(letter, 'now');
  if (!finished) return { done: false, failed: words.nothingOpen };
  try {
    await writeWhole(chosen, await exportBytes(finished, wantedIn(format, side === 'both' ? ['en', 'fr'] : [side]), format, EXPORT_TOOLS));
    return { done: true, note: words.exported(basename(chosen)) };
  } catch (error) {
    return { done: false, failed: services.say(error) };
  }
}
