import { BadFile } from '../bad-file';
import { attribute, child, childElements, descendants, parseXml, type XmlElement } from '../xml/parse';

/** The trees of an OpenDocument text that its reading needs. */
export interface OdtParts {
  /** `office:text`: what the document says. */
  readonly text: XmlElement;
  /** The roots that hold styles: of the content and of the styles' part; the same one in a flat file. */
  readonly content: XmlElement;
  readonly styles: XmlElement | undefined;
  /** `office:meta`. */
  readonly meta: XmlElement | undefined;
}

const OTHER_KINDS: readonly [sign: RegExp, element: string, reason: string][] = [
  [/opendocument\.spreadsheet/, 'office:spreadsheet', 'is an OpenDocument spreadsheet, not a text'],
  [/opendocument\.presentation/, 'office:presentation', 'is an OpenDocument presentation, not a text'],
  [/opendocument\.graphics/, 'office:drawing', 'is an OpenDocument drawing, not a text'],
  [/opendocument\.(?:chart|formula|image|database|base)/, 'office:chart', 'is an OpenDocument file, but not a text'],
  [/^application\/vnd\.(?:sun\.xml|stardivision)\./, '', 'is a document of an old OpenOffice or StarOffice: save it as .odt'],
];
const TEXT = /^application\/(?:vnd\.oasis\.opendocument\.text|x-vnd\.oasis\.opendocument\.text)/;
const ENCRYPTED: ReadonlySet<string> = new Set(['manifest:encryption-data', 'manifest:encrypted-key']);

/** Whether reading a document needs this entry of its zip: pictures, embedded objects and settings are not even unpacked. */
export function isOdtPart(name: string): boolean {
  return /^(?:mimetype|content\.xml|styles\.xml|meta\.xml|META-INF\/manifest\.xml)$/i.test(name);
}

/** Opens the package. Throws `BadFile` when it is no OpenDocument text, encrypted, or damaged. */
export function openOdt(parts: ReadonlyMap<string, Uint8Array>, fileName: string): OdtParts {
  const byName = new Map([...parts].map(([name, bytes]) => [name.replace(/^\/+/, '').toLowerCase(), bytes]));
  // Some writers put a document type into every part; nothing of it is ever fetched.
  const xml = (part: string): XmlElement | undefined => {
    const bytes = byName.get(part.toLowerCase());
    return bytes && parseXml(bytes, part, fileName, 'passed over');
  };
  const type = byName.get('mimetype');
  const mimetype = type ? String.fromCharCode(...type.subarray(0, 200)).trim() : '';
  for (const [sign, , reason] of OTHER_KINDS) if (sign.test(mimetype)) throw new BadFile(fileName, reason);
  // What only says something about the text may be damaged: the text is there all the same.
  const optional = (part: string): XmlElement | undefined => {
    try {
      return xml(part);
    } catch (error) {
      if (error instanceof BadFile) return undefined;
      throw error;
    }
  };
  if (descendants(optional('META-INF/manifest.xml'), ENCRYPTED).length > 0) throw new BadFile(fileName, 'is encrypted with a password');
  const content = xml('content.xml');
  if (!content) throw new BadFile(fileName, TEXT.test(mimetype) ? 'is damaged: its part content.xml is missing' : 'is a zip archive but no OpenDocument text');
  const text = textOf(content, 'content.xml', fileName);
  return { text, content, styles: xml('styles.xml') ?? (content.name === 'office:document' ? content : undefined), meta: child(optional('meta.xml'), 'office:meta') };
}

/** Opens a flat document (`.fodt`): one XML file that holds everything. */
export function openFlatOdt(bytes: Uint8Array, fileName: string): OdtParts {
  const root = parseXml(bytes, 'the document', fileName, 'passed over');
  return { text: textOf(root, 'the document', fileName), content: root, styles: root, meta: child(root, 'office:meta') };
}

/** Some writers zip a flat document's root. */
function textOf(root: XmlElement, part: string, fileName: string): XmlElement {
  const body = child(root, 'office:body');
  if (!/^office:document(?:-content)?$/.test(root.name) || !body) throw new BadFile(fileName, `is damaged: ${part} is not the text of an OpenDocument file`);
  const text = child(body, 'office:text');
  if (text) return text;
  const kind = OTHER_KINDS.find(([sign, element]) => child(body, element) || sign.test(attribute(root, 'office:mimetype') ?? ''));
  throw new BadFile(fileName, kind?.[2] ?? `is damaged: ${part} is not the text of an OpenDocument file`);
}

/** The character data of the first child of this name, undefined when blank. */
export function childText(element: XmlElement | undefined, name: string): string | undefined {
  const found = child(element, name);
  return (found && wholeText(found).replace(/\s+/g, ' ').trim()) || undefined;
}

/** All character data in an element. */
export function wholeText(element: XmlElement): string {
  return element.children.map((node) => (typeof node === 'string' ? node : wholeText(node))).join('');
}

/** The children of one of a root's holders of styles: `office:styles`, `office:automatic-styles`, `office:master-styles`. */
export function stylesIn(root: XmlElement | undefined, holder: string): XmlElement[] {
  return childElements(child(root, holder));
}
