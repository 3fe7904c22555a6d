import { BrowserWindow, dialog, type FileFilter, type MessageBoxOptions, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { DialogAnswers } from './dialog-answers';

export const LETTER_ENDINGS = ['visavis'];
const TEXT_ENDINGS = ['docx', 'odt', 'html', 'htm', 'md', 'markdown', 'txt', 'pdf', 'xlf', 'xliff', 'sdlxliff', 'mqxliff', 'mxliff', 'tmx'];
const BILINGUAL_ENDINGS = ['docx', 'odt', 'html', 'htm', 'xlf', 'xliff', 'sdlxliff', 'mqxliff', 'mxliff', 'tmx'];

/** The system's dialogs; in tests, answers from a file take their place. */
export class Dialogs {
  constructor(private readonly answers: DialogAnswers | undefined) {}

  /** A letter's path; undefined when the person closed the dialog. */
  letter(over: BrowserWindow | undefined, title: string, filterName: string): Promise<string | undefined> {
    return this.open(over, { title, filters: [{ name: filterName, extensions: LETTER_ENDINGS }], properties: ['openFile'] });
  }

  text(over: BrowserWindow | undefined, title: string, filterName: string, allFiles: string): Promise<string | undefined> {
    const filters = [{ name: filterName, extensions: TEXT_ENDINGS }, { name: allFiles, extensions: ['*'] }];
    return this.open(over, { title, filters, properties: ['openFile'] });
  }

  /** A text in both languages. */
  bilingual(over: BrowserWindow | undefined, title: string, filterName: string, allFiles: string): Promise<string | undefined> {
    return this.open(over, { title, filters: [{ name: filterName, extensions: BILINGUAL_ENDINGS }, { name: allFiles, extensions: ['*'] }], properties: ['openFile'] });
  }

  /** A folder's path; undefined when the person closed the dialog. */
  folder(over: BrowserWindow | undefined, title: string): Promise<string | undefined> {
    return this.open(over, { title, properties: ['openDirectory', 'createDirectory'] });
  }

  picture(over: BrowserWindow | undefined, title: string, filterName: string): Promise<string | undefined> {
    return this.open(over, { title, filters: [{ name: filterName, extensions: ['png', 'jpg', 'jpeg'] }], properties: ['openFile'] });
  }

  /** Where to save; the system has asked about a file that is there. */
  async save(over: BrowserWindow, title: string, defaultPath: string, filters: FileFilter[]): Promise<string | undefined> {
    const options: SaveDialogOptions = { title, defaultPath, filters, properties: ['createDirectory', 'showOverwriteConfirmation'] };
    if (this.answers) return this.answers.save();
    return (await dialog.showSaveDialog(over, options)).filePath || undefined;
  }

  /** Says something that happened outside any window's own affairs. */
  async tell(over: BrowserWindow | undefined, message: string, ok: string): Promise<void> {
    await this.ask(over, { type: 'warning', message, buttons: [ok] });
  }

  /** The index of the button that was pressed. */
  async ask(over: BrowserWindow | undefined, options: MessageBoxOptions): Promise<number> {
    console.error(`visavis: ${[options.message, options.detail].filter(Boolean).join(' ')}`);
    if (this.answers) return this.answers.button();
    const asked = usable(over) ? dialog.showMessageBox(over, options) : dialog.showMessageBox(options);
    return (await asked).response;
  }

  private async open(over: BrowserWindow | undefined, options: OpenDialogOptions): Promise<string | undefined> {
    if (this.answers) return this.answers.open();
    const { filePaths } = await (usable(over) ? dialog.showOpenDialog(over, options) : dialog.showOpenDialog(options));
    return filePaths[0];
  }
}

function usable(window: BrowserWindow | undefined): window is BrowserWindow {
  return window !== undefined && !window.isDestroyed();
}
