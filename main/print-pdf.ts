import { BrowserWindow, session, type PrintToPDFOptions, type Session, type WebContents } from 'electron';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FinishedLetter, Wanted } from '../shared/exchange/finished';
import { printPage } from '../shared/exchange/html-out';
import { pageCount, withProperties } from '../shared/exchange/pdf-out';
import { layFacingPages } from './facing-pages';
import { fontSheet } from './print-fonts';

const FONT_FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), '../fonts');
/** The scheme is the program's own (main/protocol.ts), in a session where it means the page to be printed and its fonts, and nothing else is reached. */
const PAGE = 'app://print/';
const FONTS = `${PAGE}fonts/`;
const FONT_NAME = /^[\w-]+\.woff2$/;
/** Our own scripts run apart from the page, whose scripts are off. */
const WORLD = 1001;
/** Milliseconds that a page may take. */
const LIMIT = 60_000;
/** Milliseconds between two questions whether its fonts are there. */
const STEP = 10;
/** Pixels that are left free on facing pages: print may need a trifle more than was measured, and then more is tried. */
const SPARES = [4, 30, 70];

const FOOTER = '<div style="width:100%;text-align:center;font:11px Georgia,Charter,\'Times New Roman\',\'Liberation Serif\',serif;color:#444"><span class="pageNumber"></span>\u00a0/\u00a0<span class="totalPages"></span></div>';
const PRINT: PrintToPDFOptions = { generateTaggedPDF: true, generateDocumentOutline: true, preferCSSPageSize: true, printBackground: true };
const NUMBERED: PrintToPDFOptions = { ...PRINT, displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: FOOTER };

/** What the page says of itself, see `printPage`. */
interface PageFacts {
  readonly facing: boolean;
  readonly author: string;
}

/** A finished letter as a PDF. Rejects as `printToPdf` does. */
export function printLetter(letter: FinishedLetter, wanted: Wanted): Promise<Uint8Array> {
  return printToPdf(printPage(letter, wanted));
}

/**
 * Prints a page of `printPage` to PDF: tagged, with an outline of its headings, its fonts embedded; pages are numbered when there are several.
 * The window is hidden, sandboxed, without scripts of its own, and in a session of its own that reaches nothing, so that prints beside
 * each other do not meet. To be called when the app is ready, its scheme registered. Rejects when the page dies or takes longer than a minute.
 */
export async function printToPdf(html: string): Promise<Uint8Array> {
  const own = session.fromPartition(`print-${randomUUID()}`, { cache: false });
  close(own);
  serve(own, html);
  const window = new BrowserWindow({
    show: false, width: 1000, height: 1200, paintWhenInitiallyHidden: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, webviewTag: false, spellcheck: false, devTools: false, backgroundThrottling: false },
  });
  let late: NodeJS.Timeout | undefined;
  const stopped = new Promise<never>((_, failed) => {
    late = setTimeout(() => failed(new Error('the page took too long to print')), LIMIT);
    window.webContents.once('render-process-gone', (_event, { reason }) => failed(new Error(`the page to be printed stopped (${reason})`)));
  });
  try {
    return await Promise.race([print(window), stopped]);
  } finally {
    clearTimeout(late);
    window.destroy();
  }
}

async function print(window: BrowserWindow): Promise<Uint8Array> {
  const { facing, author } = await load(window);
  const pdf = facing ? await printFacing(window) : await printNumbered(window);
  return withProperties(pdf, { author, creator: 'Vis-à-vis', book: facing });
}

/** Loads the page with its fonts and pictures. */
async function load({ webContents }: BrowserWindow): Promise<PageFacts> {
  await webContents.loadURL(PAGE);
  await webContents.insertCSS(await fontSheet(FONT_FOLDER, FONTS));
  // Where a page's scripts are off no promise settles in it: we ask until all is there.
  await inPage(webContents, '[...document.fonts].forEach((font) => void font.load())');
  while (!await inPage(webContents, "[...document.fonts].every(({ status }) => status === 'loaded' || status === 'error') && [...document.images].every((image) => image.complete)")) {
    await pause(STEP);
  }
  return inPage(webContents, "({ facing: document.body.className === 'facing', author: document.querySelector('meta[name=author]')?.content ?? '' })") as Promise<PageFacts>;
}

/** A letter of one page has no page number. */
async function printNumbered({ webContents }: BrowserWindow): Promise<Uint8Array> {
  const pdf = await webContents.printToPDF(NUMBERED);
  return pageCount(pdf) === 1 ? webContents.printToPDF(PRINT) : pdf;
}

/** English must stay on left pages: when print needed a page more than was laid out, more room is left free. */
async function printFacing(window: BrowserWindow): Promise<Uint8Array> {
  for (const spare of SPARES) {
    if (spare !== SPARES[0]) await load(window);
    const { pages } = await inPage(window.webContents, `(${layFacingPages.toString()})(${spare})`) as ReturnType<typeof layFacingPages>;
    const pdf = await window.webContents.printToPDF(NUMBERED);
    if ((pageCount(pdf) ?? pages) === pages) return pdf;
  }
  throw new Error('the pages could not be laid out to face each other');
}

function inPage(webContents: WebContents, code: string): Promise<unknown> {
  return webContents.executeJavaScriptInIsolatedWorld(WORLD, [{ code }]);
}

/** Closes a session to the network, and to whatever a page might ask for. */
function close(own: Session): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setSpellCheckerEnabled(false);
  own.on('will-download', (event) => event.preventDefault());
  own.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !request.url.startsWith(PAGE) && !request.url.startsWith('data:image/') }));
}

function serve(own: Session, html: string): void {
  own.protocol.handle('app', async ({ url }) => {
    const headers = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };
    if (url === PAGE) return new Response(html, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
    const name = url.startsWith(FONTS) ? url.slice(FONTS.length) : '';
    const font = FONT_NAME.test(name) ? await readFile(path.join(FONT_FOLDER, name)).catch(() => undefined) : undefined;
    return font ? new Response(new Uint8Array(font), { headers: { ...headers, 'content-type': 'font/woff2' } }) : new Response('not found', { status: 404 });
  });
}
