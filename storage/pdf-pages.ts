import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { BadFile } from '../shared/exchange/bad-file';
import { linkAddress } from '../shared/exchange/docx/links';
import type { FileProperties } from '../shared/exchange/imported';
import type { PdfItem, PdfLink, PdfPage } from '../shared/exchange/pdf/page';
import { pdfEngine, type PdfEngine } from './pdf-engine';
import { PageReader, type PdfFont } from './pdf-text';

/** What a PDF may cost us at most: far above any letter. */
export interface PdfCaps {
  readonly pages: number;
  /** Pieces of words on one page, and characters in all. */
  readonly items: number;
  readonly characters: number;
}

export const PDF_CAPS: PdfCaps = { pages: 2_000, items: 50_000, characters: 5_000_000 };

export interface PdfContents {
  readonly pages: PdfPage[];
  readonly properties: FileProperties;
}

/** So few letters a page are a stamp or a page number on a scan. */
const LETTERS_OF_A_SCAN = 20;
/** Letters that no font says the meaning of, as a share of all, from which on the text is none. */
const MEANINGLESS = 0.3;

const SCAN = 'holds pictures of pages without text, as a scanner makes them: have the text recognised (OCR) first';

/**
 * The words of a PDF with where they stand on its pages. Scripts never run, nothing is fetched, pictures are not unpacked, and nothing is
 * written to the console. Throws `BadFile`: encrypted, damaged, without text (a scan), with letters that mean nothing, above a cap.
 */
export async function pdfPages(bytes: Uint8Array, path: string, caps: PdfCaps = PDF_CAPS): Promise<PdfContents> {
  const engine = await pdfEngine();
  const opened: Loading[] = [];
  process.on('unhandledRejection', passOver);
  // A copy each: pdf.js keeps what it is given.
  const opening = (strict: boolean): Promise<PDFDocumentProxy> => {
    const loading = open(engine, new Uint8Array(bytes), strict);
    opened.push(loading);
    return documentOf(loading, path);
  };
  try {
    return await contents(engine, await opening(false), await opening(true), path, caps);
  } catch (error) {
    if (error instanceof BadFile) throw error;
    throw new BadFile(path, 'is a damaged PDF', { cause: error });
  } finally {
    await Promise.allSettled(opened.map((loading) => loading.destroy()));
    // What it left behind comes to light only once all that waits has run.
    await new Promise((done) => setImmediate(done));
    process.off('unhandledRejection', passOver);
  }
}

/** The faults that pdf.js throws, by name, also where nobody waits for an answer: the page that has the fault is told of another way. */
const FAULTS = /^(?:ParserEOF|Format|XRef|InvalidPDF|MissingData|MissingPDF|UnknownError|UnexpectedResponse|ResponseException|Abort|Jpeg|Jpx|Jbig2|JBig2|RenderingCancelled|XFA)/i;

/** While a damaged file is read, pdf.js leaves rejections behind that would end the process; all others still do. */
function passOver(reason: unknown): void {
  if (reason instanceof Error && (FAULTS.test(reason.name) || /pdf[.\w-]*\.mjs/.test(reason.stack ?? ''))) return;
  throw reason;
}

type Loading = ReturnType<PdfEngine['getDocument']>;

/** @param strict whether faults end the reading of a page; else what can be read of it is given */
function open(engine: PdfEngine, data: Uint8Array, strict: boolean): Loading {
  return engine.getDocument({
    data, verbosity: 0, stopAtErrors: strict, isEvalSupported: false, useSystemFonts: false, disableFontFace: true, useWorkerFetch: false,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false, enableXfa: false, fontExtraProperties: true,
    // Lengths of fonts are known without their files, and no picture is ever drawn.
    ...(strict ? {} : { maxImageSize: 0 }),
  });
}

async function documentOf(loading: Loading, path: string): Promise<PDFDocumentProxy> {
  try {
    return await loading.promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw new BadFile(path, 'is encrypted with a password');
    throw new BadFile(path, 'is a damaged PDF', { cause: error });
  }
}

async function contents(engine: PdfEngine, lenient: PDFDocumentProxy, strict: PDFDocumentProxy, path: string, caps: PdfCaps): Promise<PdfContents> {
  if (lenient.numPages > caps.pages) throw new BadFile(path, `has ${lenient.numPages} pages, more than the ${caps.pages} that are read`);
  const properties = await propertiesOf(lenient);
  const pages: PdfPage[] = [];
  let characters = 0;
  for (let n = 1; n <= lenient.numPages; n++) {
    const page = await pageOf(engine, lenient, strict, n);
    if (page.items.length > caps.items) throw new BadFile(path, `has more words on page ${n} than a page can hold`);
    for (const { text } of page.items) characters += text.length;
    if (characters > caps.characters) throw new BadFile(path, `holds more than ${caps.characters} characters, which is no letter`);
    pages.push(page);
  }
  judge(pages, path);
  return { pages, properties };
}

/** One page; what of it cannot be read is left out, and counted. */
async function pageOf(engine: PdfEngine, lenient: PDFDocumentProxy, strict: PDFDocumentProxy, n: number): Promise<PdfPage> {
  const dropped: Record<string, number> = {};
  const whole = await strict.getPage(n).then((page) => page.getTextContent()).then(() => true, () => false);
  if (!whole) dropped['damaged page'] = 1;
  let page: PDFPageProxy;
  try {
    page = await lenient.getPage(n);
  } catch (error) {
    if (lenient.numPages === 1) throw error;
    return { width: 0, height: 0, items: [], dropped: { 'damaged page': 1 } };
  }
  const viewport = page.getViewport({ scale: 1 });
  const view = viewport.transform as [number, number, number, number, number, number];
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const fonts = (name: string): PdfFont | undefined => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont) : undefined);
  const { items, pictures } = new PageReader(engine.OPS, view, fonts).run(fnArray, argsArray as (readonly unknown[] | null)[]);
  if (pictures > 0) dropped.picture = pictures;
  const { links, fields, remarks } = await annotationsOf(page, (x, y) => viewport.convertToViewportPoint(x, y) as [number, number]);
  if (remarks > 0) dropped.comment = remarks;
  page.cleanup();
  return { width: viewport.width, height: viewport.height, items: [...items, ...fields], links, dropped };
}

interface Annotation {
  readonly subtype?: string;
  readonly rect?: readonly number[];
  readonly url?: string;
  readonly unsafeUrl?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly hidden?: boolean;
  readonly contentsObj?: { readonly str?: string };
}

/** Ems that a filled-in field's words are at most high. */
const FIELD_SIZE = 12;

/** What lies on a page: its links, what was filled into its fields, and how many remarks. */
async function annotationsOf(
  page: PDFPageProxy, place: (x: number, y: number) => [number, number],
): Promise<{ readonly links: PdfLink[]; readonly fields: PdfItem[]; readonly remarks: number }> {
  const links: PdfLink[] = [];
  const fields: PdfItem[] = [];
  let remarks = 0;
  const found = (await page.getAnnotations().catch(() => [])) as readonly Annotation[];
  for (const annotation of found) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = annotation.rect ?? [];
    const [[ax, ay], [bx, by]] = [place(x0, y0), place(x1, y1)];
    const box = { left: Math.min(ax, bx), right: Math.max(ax, bx), top: Math.min(ay, by), bottom: Math.max(ay, by) };
    const address = annotation.subtype === 'Link' ? linkAddress(annotation.url ?? annotation.unsafeUrl ?? '') : undefined;
    if (address !== undefined) links.push({ ...box, address });
    if (annotation.subtype === 'Widget' && annotation.fieldType === 'Tx' && typeof annotation.fieldValue === 'string') fields.push(...fieldItems(annotation.fieldValue, box));
    if (annotation.subtype !== 'Link' && annotation.subtype !== 'Widget' && annotation.subtype !== 'Popup' && annotation.contentsObj?.str?.trim()) remarks++;
  }
  return { links, fields, remarks };
}

/** What stands in a field, line by line as if it were printed there. */
function fieldItems(value: string, { left, right, top, bottom }: Omit<PdfLink, 'address'>): PdfItem[] {
  const lines = value.split(/\r\n?|\n/);
  const size = Math.min(FIELD_SIZE, (bottom - top) / lines.length / 1.2);
  if (!(size > 0)) return [];
  return lines.flatMap((text, i) => {
    if (text.trim() === '') return [];
    return [{ text: text.trim(), x: left, y: top + size * (1 + 1.2 * i), width: Math.min(right - left, text.trim().length * size * 0.5), size }];
  });
}

async function propertiesOf(document: PDFDocumentProxy): Promise<FileProperties> {
  const metadata = await document.getMetadata().catch(() => undefined);
  const info = (metadata?.info ?? {}) as Record<string, unknown>;
  const text = (value: unknown): string => (typeof value === 'string' ? value.replace(/[\p{Cc}\s]+/gu, ' ').trim() : '');
  const [title, author, language] = [text(info.Title), text(info.Author), text(info.Language)];
  return { ...(title ? { title } : {}), ...(author ? { author } : {}), ...(/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(language) ? { language } : {}) };
}

/** Refuses a file that holds no text, or none that can be read. */
function judge(pages: readonly PdfPage[], path: string): void {
  const text = pages.flatMap((page) => page.items.map((item) => item.text)).join('').replace(/\s/g, '');
  const pictures = pages.some((page) => page.dropped?.picture);
  if (text.length === 0 && pages.every((page) => page.dropped?.['damaged page'])) throw new BadFile(path, 'is a damaged PDF');
  if (pictures && text.length < LETTERS_OF_A_SCAN * pages.length && !/\p{L}{4}.*\p{L}{4}/u.test(text)) throw new BadFile(path, SCAN);
  if (text.length === 0) throw new BadFile(path, 'holds no text');
  const meaningless = text.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (meaningless > text.length * MEANINGLESS) throw new BadFile(path, 'holds letters without their meaning, as some programs write them: have the text recognised (OCR) first');
}
