import { BadFile } from './bad-file';
import { decodeText } from './encoding';
import { readMarkdown, type ReadResult } from './markdown-in';
import { readPlainText, type PlainTextOptions } from './plain-text';

const MARKDOWN = ['md', 'markdown', 'mdown', 'mkd'];
/** Formats that are no text, and what they are called. */
const OTHER: Readonly<Record<string, string>> = {
  docx: 'Word documents (.docx)', docm: 'Word documents with macros (.docm)', doc: 'old Word documents (.doc)', odt: 'OpenDocument texts (.odt)',
  rtf: 'RTF documents (.rtf)', pdf: 'PDF documents (.pdf)', html: 'web pages (.html)', htm: 'web pages (.htm)', epub: 'books (.epub)',
  xlf: 'XLIFF files (.xlf)', xliff: 'XLIFF files (.xliff)', tmx: 'translation memories (.tmx)', po: 'message catalogues (.po)',
  visavis: 'letters (.visavis)', pages: 'Pages documents (.pages)', zip: 'archives (.zip)',
};

/** A file name's extension in lower case, without the dot; empty for none. `letters/2023-07.en.TXT` → `txt` */
export function extensionOf(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(dot + 1).toLowerCase() : '';
}

/** Whether a name is a Markdown file's. */
export function isMarkdown(fileName: string): boolean {
  return MARKDOWN.includes(extensionOf(fileName));
}

/**
 * Reads a text file by its name: `.md` as Markdown, everything that is not another known format as plain text. With `lines`, both as plain
 * text. Throws `BadFile` for a format that is read elsewhere or not yet, and for whatever `decodeText` refuses.
 */
export function readByName(bytes: Uint8Array, fileName: string, options: PlainTextOptions = {}): ReadResult {
  const extension = extensionOf(fileName);
  const other = OTHER[extension];
  if (other !== undefined) throw new BadFile(fileName, `${other} cannot be read as text, not yet`);
  const text = decodeText(bytes, fileName);
  if (isMarkdown(fileName) && !options.lines) return readMarkdown(text);
  return { blocks: readPlainText(text, options), dropped: {} };
}
