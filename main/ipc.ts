import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { basename } from 'node:path';
import type { AlignJob, Bridge, ChosenFile, FinishWanted, MenuState, MovedJob, Outcome } from '../shared/bridge/bridge';
import { LAYOUTS } from '../shared/exchange/finished';
import { FORMATS } from '../shared/exchange/formats';
import { isProfile } from '../shared/checks/profile';
import type { Side } from '../shared/letter/side';
import type { Asked, Told } from './channels';
import { chooseLogo, finish, finishFolder, finishNames, showInFolder } from './finish-actions';
import { bringCopy, exportLetter, planVersion, saveLetter, saveLetterAs } from './letter-actions';
import type { LetterWindow } from './letter-window';
import { compare, exportComparison, pairPast, recall, record, recordedLetter, revisions } from './revision-actions';
import type { NewLetters } from './new-letters';
import { PAGE } from './protocol';
import type { Services } from './services';
import { validSettings } from './settings';
import type { Windows } from './windows';

export interface IpcOptions {
  readonly services: Services;
  readonly windows: Windows;
  readonly newLetters: NewLetters;
  readonly onSettings: () => void;
  readonly onMenu: () => void;
}

/** What comes from a page is unknown until it is looked at. */
type Answers = { readonly [Method in Asked]: (window: LetterWindow, value: unknown) => ReturnType<Bridge[Method]> };
type Ears = { readonly [Method in Told]: (window: LetterWindow, value: unknown) => void };

/** Answers every method of the bridge, for our own pages only. */
export function answerPages(options: IpcOptions): void {
  const { windows } = options;
  const asking = (event: IpcMainEvent | IpcMainInvokeEvent): LetterWindow | undefined => {
    const frame = event.senderFrame;
    return frame && frame.parent === null && frame.url === PAGE ? windows.of(event.sender) : undefined;
  };
  for (const [method, answer] of Object.entries(answers(options))) {
    ipcMain.handle(method, (event, value: unknown) => {
      const window = asking(event);
      if (!window) throw new Error(`${method}: asked from a page that is not ours`);
      return answer(window, value);
    });
  }
  for (const [method, hear] of Object.entries(ears(options))) {
    ipcMain.on(method, (event, value: unknown) => {
      const window = asking(event);
      if (window) hear(window, value);
    });
  }
}

function answers({ services, windows, newLetters }: IpcOptions): Answers {
  const { dialogs } = services;
  return {
    start: (window) => window.start(),
    async chooseFile(window, value) {
      const { words } = services;
      const path = await dialogs.text(window.browser, words.chooseTitle[oneOf(value, ['en', 'fr'])], words.textFiles, words.allFiles);
      return path === undefined ? undefined : { path, name: basename(path) };
    },
    newFromFiles(window, value) {
      const { en, fr } = fieldsOf(value);
      return newLetters.fromFiles(window, { en: chosenFile(en), fr: chosenFile(fr) });
    },
    newEmpty: (window) => newLetters.empty(window),
    async startWindow() {
      windows.openStart({ twoFiles: true });
      return { done: true };
    },
    async open(window, value) {
      const { words } = services;
      const path = optionalText(value) ?? await dialogs.letter(window.browser, words.openTitle, words.letterFiles);
      if (path === undefined) return { done: false, cancelled: true };
      return orFailed(services, () => windows.openLetter(path, window));
    },
    openSample: (window) => newLetters.sample(window),
    bringCopy: (window, value) => bringCopy(window, services, optionalText(value)),
    async align(window, value) {
      const answer = await window.elsewhere.run({ job: 'segments', ...alignJob(value) });
      return answer?.job === 'segments' ? answer.pairs : undefined;
    },
    async findMoved(window, value) {
      const { pairs } = fieldsOf(value);
      const answer = await window.elsewhere.run({ job: 'moved', ...alignJob(value), pairs: Array.isArray(pairs) ? pairs as MovedJob['pairs'] : [] });
      return answer?.job === 'moved' ? answer.offers : undefined;
    },
    planVersion(window, value) {
      const { side, file, keep } = fieldsOf(value);
      const kept = Array.isArray(keep) ? keep.filter((id): id is string => typeof id === 'string') : [];
      return planVersion(window, services, oneOf(side, ['en', 'fr']), file === undefined ? undefined : chosenFile(file), kept);
    },
    revisions: (window) => revisions(window, services),
    record(window, value) {
      const { date, title, note } = fieldsOf(value);
      return record(window, services, { date: optionalText(date) ?? '', title: optionalText(title) ?? '', ...(optionalText(note) === undefined ? {} : { note: optionalText(note)! }) });
    },
    recordedLetter: (window, value) => recordedLetter(window, optionalText(value) ?? ''),
    async pairHistory(window, value) {
      const { en, fr } = fieldsOf(value);
      return pairPast(window, { en: texts(en), fr: texts(fr) });
    },
    compare: (window, value) => compare(window, points(value)),
    exportComparison: (window, value) => exportComparison(window, services, points(value)),
    finishFolder: async (window) => finishFolder(window),
    async chooseFolder(window) {
      const path = await dialogs.folder(window.browser, services.words.folderTitle);
      return path === undefined ? undefined : { path, name: basename(path) };
    },
    finishNames: (window, value) => finishNames(window, finishWanted(value)),
    finish: (window, value) => finish(window, services, finishWanted(value), texts(fieldsOf(value).replace)),
    chooseLogo: (window) => chooseLogo(window, services),
    newFromBilingual: (window, value) => newLetters.fromBilingual(window, value === undefined ? undefined : chosenFile(value)),
    succeed: (window, value) => newLetters.succeed(window, optionalText(value) ?? ''),
    recall(window, value) {
      const { side, text } = fieldsOf(value);
      return recall(window, { side: oneOf(side, ['en', 'fr']), text: optionalText(text) ?? '' });
    },
    save: (window) => saveLetter(window, services),
    saveAs: (window) => saveLetterAs(window, services),
    exportLetter: (window, value) => exportLetter(window, services, oneOf<Side | 'both'>(value, ['en', 'fr', 'both'])),
  };
}

function ears({ services, windows, onSettings, onMenu }: IpcOptions): Ears {
  return {
    update(window, value) {
      if (value instanceof Uint8Array) window.update(value);
    },
    cancelWork: (window) => window.cancelWork(),
    showInFolder(_, value) {
      const path = optionalText(value);
      if (path !== undefined) showInFolder(path);
    },
    setSettings(_, value) {
      services.settings.set(validSettings(value));
      onSettings();
    },
    setMenu(window, value) {
      window.menu = menuState(value);
      onMenu();
    },
    forgetRecent(_, value) {
      const path = optionalText(value);
      if (path === undefined) return;
      services.recent.forget(path);
      windows.each((window) => void window.refreshStart());
    },
  };
}

async function orFailed(services: Services, work: () => Promise<void>): Promise<Outcome> {
  try {
    await work();
    return { done: true };
  } catch (error) {
    return { done: false, failed: services.say(error) };
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};
}

function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function alignJob(value: unknown): AlignJob {
  const { en, fr, known } = fieldsOf(value);
  if (!Array.isArray(en) || !Array.isArray(fr)) throw new Error('a page named no blocks to align');
  return { en: en as AlignJob['en'], fr: fr as AlignJob['fr'], known: Array.isArray(known) ? known as AlignJob['known'] : [] };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function points(value: unknown): { readonly from: string; readonly to: string } {
  const { from, to } = fieldsOf(value);
  return { from: optionalText(from) ?? 'now', to: optionalText(to) ?? 'now' };
}

function finishWanted(value: unknown): FinishWanted {
  const { point, folder, files } = fieldsOf(value);
  if (typeof folder !== 'string' || !Array.isArray(files)) throw new Error('a page named no folder or no files to finish');
  return {
    point: optionalText(point) ?? 'now', folder,
    files: files.map((file) => {
      const { format, side, layout } = fieldsOf(file);
      return { format: oneOf(format, FORMATS), side: oneOf<Side | 'both'>(side, ['en', 'fr', 'both']), ...(layout === undefined ? {} : { layout: oneOf(layout, LAYOUTS) }) };
    }),
  };
}

function chosenFile(value: unknown): ChosenFile {
  const { path, name } = fieldsOf(value);
  if (typeof path !== 'string' || path === '') throw new Error('a page named no file');
  return { path, name: typeof name === 'string' ? name : basename(path) };
}

function oneOf<Name extends string>(value: unknown, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found === undefined) throw new Error(`a page asked for "${String(value)}", which is none of ${names.join(', ')}`);
  return found;
}

function menuState(value: unknown): MenuState {
  const { letter, readOnly, canUndo, canRedo, profile } = fieldsOf(value);
  return { letter: letter === true, readOnly: readOnly === true, canUndo: canUndo === true, canRedo: canRedo === true, ...(isProfile(profile) ? { profile } : {}) };
}
