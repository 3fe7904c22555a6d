import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { LetterWindow } from './letter-window';

/** How long a page may take to say that it is ready, and how often it is asked, in milliseconds. */
const LIMIT = 15_000;
const STEP = 100;
/** For fonts and the last layout. */
const REST = 400;

/** Writes a picture of a window once its page says that it is ready. Rejects when it does not say so in time. */
export async function takePicture(window: LetterWindow, file: string): Promise<void> {
  const { webContents } = window.browser;
  const isReady = (): Promise<unknown> => webContents.executeJavaScript("document.documentElement.dataset.ready === 'true'").catch(() => false);
  for (let waited = 0; await isReady() !== true; waited += STEP) {
    if (waited >= LIMIT) throw new Error('the page did not become ready in time');
    await pause(STEP);
  }
  await pause(REST);
  await writeFile(file, (await webContents.capturePage()).toPNG());
}
