import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Desktop } from './desktop';
import { DialogAnswers } from './dialog-answers';
import { Dialogs } from './dialogs';
import { Drafts } from './drafts';
import { printAndQuit } from './print-job';
import { lockNavigation, registerPageScheme, servePage } from './protocol';
import { RecentLetters } from './recent';
import { Services } from './services';
import { SettingsFile } from './settings';
import { takePicture } from './smoke';
import { startArguments, type StartArguments } from './start-arguments';

const PAGE_FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../renderer');
const USUAL_SIZE = { width: 1360, height: 860 };

/** What a second start hands to the running program. */
interface Handed {
  readonly files: readonly string[];
}

function begin(): void {
  const { VISAVIS_USER_DATA: userData } = process.env;
  if (userData) {
    mkdirSync(userData, { recursive: true });
    app.setPath('userData', userData);
  }
  const asked = startArguments(process.argv, process.cwd(), app.getAppPath());
  const handed: Handed = { files: asked.files };
  // Pictures are taken and pages are printed beside a running program.
  if (!asked.smoke && !asked.printPdf && !app.requestSingleInstanceLock({ ...handed })) return app.exit(0);
  registerPageScheme();
  // No page of ours reaches the network; the engine itself would look for dictionaries and updates.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // --no-sandbox (as root, in tests) and enableSandbox() together kill every child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_, contents) => lockNavigation(contents));
  if (asked.printPdf) return printAndQuit(asked.files, asked.printPdf);
  // Not `await app.whenReady()`: a main module must finish loading before Electron is ready.
  const opened = openFileEvents();
  app.whenReady().then(() => run(asked, opened)).catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
}

/** Files that a Mac asks to open, which may come before the program is ready. */
function openFileEvents(): { listen: (open: (files: readonly string[]) => void) => readonly string[] } {
  const early: string[] = [];
  let open = (files: readonly string[]): void => void early.push(...files);
  app.on('open-file', (event, file) => {
    event.preventDefault();
    open([file]);
  });
  return {
    listen(next) {
      open = next;
      return early;
    },
  };
}

async function run(asked: StartArguments, opened: ReturnType<typeof openFileEvents>): Promise<void> {
  servePage(PAGE_FOLDER);
  const desktop = new Desktop({ services: makeServices(), size: asked.size ?? USUAL_SIZE, tools: !app.isPackaged });
  const open = (files: readonly string[]): void => void desktop.open(files).catch((error: unknown) => console.error(error));
  app.on('second-instance', (_, _argv, _cwd, handed) => open((handed as Handed).files));
  app.on('activate', () => open([]));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => {
    event.preventDefault();
    void desktop.quit();
  });
  const early = opened.listen(open);
  if (asked.smoke) await smoke(desktop, asked.files, asked.smoke);
  else await desktop.open([...asked.files, ...early]);
}

function makeServices(): Services {
  const folder = app.getPath('userData');
  mkdirSync(folder, { recursive: true });
  const onFailure = (error: unknown): void => console.error(`visavis: ${error instanceof Error ? error.message : String(error)}`);
  const drafts = new Drafts(folder);
  const answers = app.isPackaged ? undefined : process.env.VISAVIS_DIALOG_ANSWERS;
  const dialogs = new Dialogs(answers ? new DialogAnswers(answers) : undefined);
  return new Services(new SettingsFile(folder, onFailure), new RecentLetters(folder, drafts, onFailure), drafts, dialogs);
}

/** Shows one letter (or the start screen), writes a picture of the window, and quits; exit code 1 when that fails. */
async function smoke(desktop: Desktop, [letter]: readonly string[], picture: string): Promise<void> {
  const { windows } = desktop;
  const code = await (async () => {
    if (letter) await windows.openLetter(letter);
    await takePicture(windows.focused ?? windows.openStart(), picture);
    return 0;
  })().catch((error: unknown) => {
    console.error(`visavis: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  });
  await windows.closeAll();
  await desktop.settled();
  app.exit(code);
}

begin();
