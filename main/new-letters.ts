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

  /** Imports and aligns two files. */
  async fromFiles(window: LetterWindow, { en, fr }: { readonly en: ChosenFile; readonly fr: ChosenFile }): Promise<Outcome> {
    const { services } = this;
    try {
      const answer = await window.elsewhere.run({ job: 'files', en: en.path, fr: fr.path, person: services.person });
      if (!answer) return window.elsewhere.cancelled ? { done: false, cancelled: true } : { done: false, failed: services.words.stopped };
      if (answer.job === 'failed') return { done: false, failed: services.say(new BadFile(answer.file, answer.reason)) };
      const doc = letterDoc();
      Y.applyUpdate(doc, answer.state);
      await this.showDraft(doc, window);
      const dropped = droppedIn(services.locale, answer.dropped);
      return { done: true, ...(dropped ? { note: services.words.leftOut(dropped) } : {}) };
    } catch (error) {
      return { done: false, failed: services.say(error) };
    }
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
