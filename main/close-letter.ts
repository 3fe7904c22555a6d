import { saveLetterAs } from './letter-actions';
import type { LetterWindow } from './letter-window';
import type { Services } from './services';

/**
 * Saves and lets go of a window's letter. When the save fails the person is asked what to do, again and again if need be.
 * @returns false when they want to keep it open.
 */
export async function closeLetter(window: LetterWindow, services: Services): Promise<boolean> {
  await window.settle();
  for (;;) {
    const { letter } = window;
    if (!letter) return true;
    try {
      const { path } = letter;
      await letter.close();
      if (letter.draft && letter.blank) {
        await services.drafts.remove(path);
        services.recent.drop(path);
      }
      return true;
    } catch (error) {
      const { words } = services;
      window.focus();
      const choice = await services.dialogs.ask(window.browser, {
        type: 'error', message: words.saveFailed(letter.name), detail: services.say(error),
        buttons: [words.again, words.saveAs, words.closeAnyway, words.keepOpen], defaultId: 0, cancelId: 3, noLink: true,
      });
      if (choice === 3) return false;
      if (choice === 2) {
        await letter.abandon();
        return true;
      }
      if (choice === 1) {
        const outcome = await saveLetterAs(window, services);
        if (!outcome.done && outcome.failed) await services.dialogs.tell(window.browser, outcome.failed, words.ok);
      }
      await window.settle();
    }
  }
}
