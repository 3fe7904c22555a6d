import { BadFile } from '../shared/exchange/bad-file';
import { bilingualOf } from '../shared/exchange/bilingual-table';
import { readDocx } from '../shared/exchange/docx';
import { readHtml } from '../shared/exchange/html';
import type { Imported, ImportedBilingual, TrackedChanges } from '../shared/exchange/imported';
import { readMarkdown } from '../shared/exchange/markdown-in';
import { readFlatOdt, readOdt } from '../shared/exchange/odt';
import { readPdfPages } from '../shared/exchange/pdf';
import { readPlainText } from '../shared/exchange/plain-text';
import { readTmx } from '../shared/exchange/tmx';
import { readXliff } from '../shared/exchange/xliff';
import type { Side } from '../shared/letter/side';
import { fileFormat, type FileFormat } from './file-format';
import { pdfPages } from './pdf-pages';
import { readCapped } from './read-capped';

export { LARGEST_IMPORT } from './read-capped';

export interface ImportOptions {
  /** Plain text and Markdown: one block a line, no joining. */
  readonly lines?: boolean;
  /** How tracked changes are taken; absent: accepted. */
  readonly tracked?: TrackedChanges;
  /** Of a translation memory or an XLIFF file, which hold both languages: this one. */
  readonly side?: Side;
}

/** What a file holds. */
export interface ImportedFile extends Imported {
  /** Plain text: it could not have said what is bold, a link or a heading. */
  readonly plain: boolean;
}

/**
 * Reads a file in one language as blocks: Word, OpenDocument, PDF, web page, Markdown, plain text; which of these it is, is told by what it
 * holds rather than by its name. Rejects with a `BadFile`, whose one line names the file as `path` does: missing, a folder, unreadable, too
 * large, empty, encrypted, broken, a format that no letter can be read from, or one in both languages when no `side` is asked for.
 */
export async function importFile(path: string, options: ImportOptions = {}): Promise<ImportedFile> {
  const bytes = await readCapped(path);
  const format = await fileFormat(bytes, path);
  if (format.kind === 'tmx' || format.kind === 'xliff') return oneSide(readExchange(bytes, format.kind, path), format.kind, path, options);
  const plain = format.kind === 'text' || (format.kind === 'markdown' && options.lines === true);
  return { ...withinReason(await readFormat(bytes, format, path, options), path), plain };
}

/** Far above any letter (the longest laws have 30,000 paragraphs): what is more would be aligned for hours. */
const MOST_BLOCKS = 200_000;
const MOST_CHARACTERS = 20_000_000;

function withinReason(held: Imported, path: string): Imported {
  const characters = held.blocks.reduce((sum, { runs }) => sum + runs.reduce((length, run) => length + ('text' in run ? run.text.length : 1), 0), 0);
  if (held.blocks.length > MOST_BLOCKS) throw new BadFile(path, `holds ${held.blocks.length} paragraphs, more than the ${MOST_BLOCKS} that a letter may have`);
  if (characters > MOST_CHARACTERS) throw new BadFile(path, `holds more than ${MOST_CHARACTERS / 1e6} million characters, which is no letter`);
  return held;
}

/**
 * Reads a file in both languages: a translation memory (TMX), an XLIFF file, or any document whose text is a bilingual table.
 * Undefined for a file in one language. Rejects as `importFile` does.
 */
export async function importBilingual(path: string, options: Pick<ImportOptions, 'tracked'> = {}): Promise<ImportedBilingual | undefined> {
  const bytes = await readCapped(path);
  const format = await fileFormat(bytes, path);
  if (format.kind === 'tmx' || format.kind === 'xliff') return readExchange(bytes, format.kind, path);
  return bilingualOf(await readFormat(bytes, format, path, options));
}

function readExchange(bytes: Uint8Array, kind: 'tmx' | 'xliff', path: string): ImportedBilingual {
  return kind === 'tmx' ? readTmx(bytes, path) : readXliff(bytes, path);
}

function oneSide({ blocks, dropped }: ImportedBilingual, kind: 'tmx' | 'xliff', path: string, { side }: ImportOptions): ImportedFile {
  if (side === undefined) {
    if (kind === 'tmx') throw new BadFile(path, 'is a translation memory, in both languages: "visavis align" makes a letter of it');
    throw new BadFile(path, 'is an XLIFF file, in both languages: "visavis align" makes a letter of it');
  }
  if (blocks[side].length === 0) throw side === 'en' ? new BadFile(path, 'holds no English') : new BadFile(path, 'holds no French');
  return { blocks: blocks[side], dropped, plain: false };
}

async function readFormat(bytes: Uint8Array, format: FileFormat, path: string, { lines = false, tracked = 'accept' }: ImportOptions): Promise<Imported> {
  switch (format.kind) {
    case 'docx': return readDocx(format.parts, path, { tracked });
    case 'odt': return readOdt(format.parts, path, { tracked });
    case 'fodt': return readFlatOdt(bytes, path, { tracked });
    case 'html': return readHtml(format.text, path);
    case 'pdf': {
      const { pages, properties } = await pdfPages(bytes, path);
      return readPdfPages(pages, path, properties);
    }
    case 'markdown': return lines ? { blocks: readPlainText(format.text, { lines }), dropped: {} } : readMarkdown(format.text);
    case 'text': return { blocks: readPlainText(format.text, { lines }), dropped: {} };
    case 'tmx':
    case 'xliff': throw new Error(`${format.kind} is in two languages`);
  }
}
