import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as Y from 'yjs';
import type { ChosenFile, Outcome } from '../shared/bridge/bridge';
import { BadFile } from '../shared/exchange/bad-file';
import { beginLetter } from '../shared/letter/edits';
import { letterDoc } from '../shared/letter/doc';
import { Letter } from '../shared/letter/letter';
import { titleOf } from '../storage/letter-file';
import { newId } from '../storage/new-id';
import { successorOf } from '../storage/successor';
import type { TrackedChoice } from './align-job';
import { HeldLetter } from './held-letter';
import type { LetterWindow } from './letter-window';
import { droppedIn } from './reasons';
import type { Services } from './services';
import type { Windows } from './windows';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SAMPLE = path.join(HERE, '../samples/river-letter.visavis');

/** The ways to begin a letter. Each new one is a draft, shown in the window that asked, or in a new one. */
export class NewLetters {
  constructor(private readonly services: Services, private readonly windows: Windows) {}

  /** Imports and aligns two files. Where they hold tracked changes, asks how these are to be taken. */
  async fromFiles(window: LetterWindow, { en, fr }: { readonly en: ChosenFile; readonly fr: ChosenFile }): Promise<Outcome> {
    const { services } = this;
    const { words } = services;
    const read = (tracked: TrackedChoice) => window.elsewhere.run({ job: 'files', en: en.path, fr: fr.path, person: services.person, tracked, titles: words.trackedTitles });
    try {
      let answer = await read('accept');
      if (answer?.job === 'files' && answer.tracked > 0) {
        const choice = await this.askTracked(window, answer.tracked, ['revisions', 'accept', 'reject']);
        if (choice === undefined) return { done: false, cancelled: true };
        if (choice !== 'accept') answer = await read(choice);
      }
      if (!answer) return window.elsewhere.cancelled ? { done: false, cancelled: true } : { done: false, failed: words.stopped };
      if (answer.job === 'failed') return { done: false, failed: services.say(new BadFile(answer.file, answer.reason)) };
      return await this.showState(answer.state, answer.dropped, window, answer.others);
    } catch (error) {
      return { done: false, failed: services.say(error) };
    }
  }

  /** A letter of one file in both languages; without one a dialog asks for it. */
  async fromBilingual(window: LetterWindow, file: ChosenFile | undefined): Promise<Outcome> {
    const { services } = this;
    const { words, dialogs } = services;
    const chosen = file?.path ?? await dialogs.bilingual(window.browser, words.bilingualTitle, words.textFiles, words.allFiles);
    if (chosen === undefined) return { done: false, cancelled: true };
    try {
      const answer = await window.elsewhere.run({ job: 'bilingual', path: chosen, person: services.person });
      if (!answer) return window.elsewhere.cancelled ? { done: false, cancelled: true } : { done: false, failed: words.stopped };
      if (answer.job === 'failed') return { done: false, failed: services.say(new BadFile(answer.file, answer.reason)) };
      if (!answer.state) return { done: false, failed: words.oneLanguage(path.basename(chosen)) };
      return await this.showState(answer.state, answer.dropped, window);
    } catch (error) {
      return { done: false, failed: services.say(error) };
    }
  }

  private async showState(state: Uint8Array, dropped: Readonly<Record<string, number>>, window: LetterWindow, others?: ReadonlyMap<string, Uint8Array>): Promise<Outcome> {
    const { services } = this;
    const doc = letterDoc();
    Y.applyUpdate(doc, state);
    await this.showDraft(doc, window, others);
    const left = droppedIn(services.locale, dropped);
    return { done: true, ...(left ? { note: services.words.leftOut(left) } : {}) };
  }

  /** How tracked changes are to be taken; undefined when the person would rather not read the files. */
  private async askTracked(window: LetterWindow, changes: number, choices: readonly TrackedChoice[]): Promise<TrackedChoice | undefined> {
    const { words, dialogs } = this.services;
    const button = await dialogs.ask(window.browser, {
      type: 'question', message: words.trackedAsked(changes), detail: words.trackedDetail,
      buttons: [...choices.map((choice) => words.trackedChoice[choice]), words.cancel], cancelId: choices.length,
    });
    return choices[button];
  }

  /** Two blank sheets. */
  async empty(window: LetterWindow): Promise<Outcome> {
    const { services } = this;
    const doc = letterDoc();
    beginLetter(new Letter(doc), services.words.untitled, { en: [], fr: [] }, [], { person: services.person, now: () => new Date(), newId });
    try {
      await this.showDraft(doc, window);
      return { done: true };
    } catch (error) {
      return { done: false, failed: services.say(error) };
    }
  }

  /** A letter that follows a recorded revision of the window's. */
  async succeed(window: LetterWindow, hash: string): Promise<Outcome> {
    const { services } = this;
    const { letter } = window;
    if (!letter) return { done: false, failed: services.words.nothingOpen };
    const revision = letter.revisions.list.find((revision) => revision.hash === hash);
    if (!revision) throw new Error('a page began a letter from a revision that is not there');
    try {
      const { doc, others } = successorOf(revision, letter.path, { person: services.person, now: () => new Date(), newId }, services.words.updateOf(revision.about.date));
      await this.showDraft(doc, window, others);
      return { done: true };
    } catch (error) {
      return { done: false, failed: services.say(error) };
    }
  }

  /** The person's own copy of the sample letter, as they left it. */
  async sample(window: LetterWindow): Promise<Outcome> {
    const { services, windows } = this;
    if (!existsSync(SAMPLE)) return { done: false, failed: services.words.sampleMissing };
    try {
      await windows.openLetter(await services.drafts.copyOf(SAMPLE), window);
      return { done: true };
    } catch (error) {
      return { done: false, failed: services.say(error) };
    }
  }

  private async showDraft(doc: Y.Doc, window: LetterWindow, others?: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const { services, windows } = this;
    await windows.showNew(async () => {
      const place = await services.drafts.place(titleOf(doc), new Date());
      return HeldLetter.create(place, doc, windows.isDraft, others ? { others } : {});
    }, window);
  }
}
