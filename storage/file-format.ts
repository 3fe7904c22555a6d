import { BadFile } from '../shared/exchange/bad-file';
import { extensionOf, isMarkdown } from '../shared/exchange/by-name';
import { isDocxPart } from '../shared/exchange/docx';
import { decodeCharacters } from '../shared/exchange/encoding';
import { isOdtPart } from '../shared/exchange/odt';
import { byteOrderMark, sniff, startsWith } from '../shared/exchange/sniff';
import { DEFAULT_CAPS, unzip } from './unzip';

/** A file by what it holds, whatever its name says. */
export type FileFormat =
  | { readonly kind: 'docx' | 'odt'; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'pdf' | 'fodt' | 'tmx' | 'xliff' }
  | { readonly kind: 'html' | 'markdown' | 'text'; readonly text: string };

/** What to do with a format that other programs read better. */
const SAVE_AS_DOCX = 'open it in LibreOffice or Word and save it as .docx';

/** How far into a file the header of a PDF may stand, and how much of a text tells what it is. */
const HEADER = 1024;
const TEXT_HEAD = 4096;

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const WORD_PERFECT = [0xff, 0x57, 0x50, 0x43];
const PROPERTY_LIST = [0x62, 0x70, 0x6c, 0x69, 0x73, 0x74, 0x30, 0x30];

/**
 * Looks at a file's bytes for what it is; its name decides only between formats whose bytes look alike (Markdown and plain text).
 * Throws `BadFile` for one that no letter can be read from, with what to do about it where something can be done.
 */
export async function fileFormat(bytes: Uint8Array, path: string): Promise<FileFormat> {
  if (/(?:^|[\\/])(?:~\$|\.~lock\.)[^\\/]*$/.test(path)) throw new BadFile(path, 'is the mark of a program that has a document open, not the document');
  const what = sniff(bytes);
  if (what === 'zip') return zipFormat(bytes, path);
  if (what === 'pdf' || isLatePdf(bytes)) return { kind: 'pdf' };
  if (what === 'ole') throw new BadFile(path, oldOffice(bytes));
  if (what === 'rtf' || /^\s*\{\\rtf/.test(ascii(bytes, 40))) throw new BadFile(path, `is an RTF document: ${SAVE_AS_DOCX}`);
  if (startsWith(bytes, WORD_PERFECT)) throw new BadFile(path, `is a WordPerfect document: ${SAVE_AS_DOCX}`);
  if (startsWith(bytes, PROPERTY_LIST)) throw new BadFile(path, 'is a web archive of Safari: save the page as .html or .pdf');
  return textFormat(bytes, path);
}

function isLatePdf(bytes: Uint8Array): boolean {
  const end = Math.min(HEADER, bytes.length - PDF.length);
  for (let at = 1; at <= end; at++) if (PDF.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

function ascii(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

/** An old Office file keeps its parts under names in UTF-16. */
function oldOffice(bytes: Uint8Array): string {
  const holds = (name: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'is encrypted with a password';
  if (holds('WordDocument')) return `is an old Word document (.doc): ${SAVE_AS_DOCX}`;
  if (holds('Workbook') || holds('PowerPoint Document') || holds('__properties_version')) return 'is an old Office file, but no document with text';
  return 'is encrypted with a password or is an old .doc: save it as .docx without a password';
}

async function zipFormat(bytes: Uint8Array, path: string): Promise<FileFormat> {
  const names: string[] = [];
  const parts = await unzip(bytes, path, DEFAULT_CAPS, (name) => {
    names.push(name);
    return isDocxPart(name) || isOdtPart(name);
  });
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const mimetype = ascii(parts.get('mimetype') ?? new Uint8Array(), 100);
  if (/epub/i.test(mimetype) || has(/^META-INF\/container\.xml$/i)) throw new BadFile(path, 'is a book (.epub): open it in a reader and save its text, or copy it');
  if (has(/^Index\/Document\.iwa$|^Index\.zip$|^index\.apxl$/i)) throw new BadFile(path, 'is a Pages document: export it from Pages as .docx');
  if (has(/^state\.yupdate$/)) throw new BadFile(path, 'is a letter already, with both its sides; a text or Word file is needed here');
  if (mimetype !== '' || has(/^content\.xml$/)) return { kind: 'odt', parts };
  const inside = has(/^_rels\/\.rels$/i) ? undefined : names.find((name) => /\.(?:docx|odt|pdf|html?|txt|md|doc|rtf)$/i.test(name));
  if (inside !== undefined) throw new BadFile(path, 'is an archive with other files in it: unpack it, and take one of these');
  return { kind: 'docx', parts };
}

/** Roots of XML files, by their names without a prefix. */
const XML_ROOT = /<(?!!--|[?!])(?:[\w.-]+:)?([\w.-]+)/;

function textFormat(bytes: Uint8Array, path: string): FileFormat {
  const text = decodeWithCharset(bytes, path);
  const head = text.slice(0, TEXT_HEAD).replace(/<!--.*?-->/gs, '');
  if (/^MIME-Version:[\s\S]*multipart\/related/im.test(head) && !/^\s*</.test(head)) throw new BadFile(path, 'is a web archive (.mht): open it in a browser and save the page as .html or .pdf');
  const extension = extensionOf(path);
  const root = /^\s*(?:<\?xml|<!doctype|<)/i.test(head) ? XML_ROOT.exec(head)?.[1]?.toLowerCase() : undefined;
  const isXml = /^\s*<\?xml\s/i.test(head) || ['tmx', 'xlf', 'xliff', 'sdlxliff', 'mqxliff', 'fodt'].includes(extension);
  if (root === 'tmx' && (isXml || /<tmx[\s>]/.test(head))) return { kind: 'tmx' };
  if (root === 'xliff') return { kind: 'xliff' };
  if (isXml && root === 'document' && /opendocument/.test(head)) return { kind: 'fodt' };
  if (isXml && (root === 'worddocument' || (root === 'package' && /schemas\.microsoft\.com\/office/.test(head)))) throw new BadFile(path, 'is a Word document as one XML file: open it in Word and save it as .docx');
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(head) || (isXml && root === 'html')) return { kind: 'html', text };
  if (isXml && /^\s*<\?xml\s/i.test(head)) throw new BadFile(path, 'is an XML document, not plain text');
  if (/^(?:html?|xhtml?|xht)$/.test(extension) || (/^docx?$|^odt$/.test(extension) && /^\s*<(?:meta|head|body|div|p|table)\b/i.test(head))) return { kind: 'html', text };
  return { kind: isMarkdown(path) ? 'markdown' : 'text', text };
}

/** Encodings that `decodeCharacters` tells by itself. */
const KNOWN_CHARSET = /^(?:utf-?8|utf-?16.*|windows-1252|iso-8859-1|latin-?1|us-ascii|ascii)$/i;

/** A web page says its encoding in its head; that counts where its bytes do not tell theirs. */
function decodeWithCharset(bytes: Uint8Array, path: string): string {
  const head = ascii(bytes, HEADER * 2);
  const charset = /<(?:meta|html|head|!doctype)/i.test(head) ? /<meta[^>]*charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1] : undefined;
  if (charset === undefined || KNOWN_CHARSET.test(charset) || byteOrderMark(bytes) || sniff(bytes) !== 'text') return decodeCharacters(bytes, path);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // A name that nobody knows, or the wrong one: the bytes are the better witness.
    return decodeCharacters(bytes, path);
  }
}
