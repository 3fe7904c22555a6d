import { BadFile } from '../bad-file';
import { attribute, childElements, parseXml, type XmlElement } from '../xml/parse';

/** What a part points at: another part of the package, or an address outside. */
export interface Relationship {
  /** The last word of the relationship's type: `hyperlink`, `styles`, `officeDocument`; the same in transitional and strict files. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The parts of a Word document, found through their relationships, never by a fixed name. */
export interface Package {
  /** Name of the main document's part. */
  readonly main: string;
  /** A part as a tree; undefined when the package does not hold it. */
  xml(part: string): XmlElement | undefined;
  /** The relationships of a part, by id. Targets inside the package are full part names. */
  relationships(part: string): ReadonlyMap<string, Relationship>;
}

/** Files that are no Word document but are often given its name, by a word in their main part's content type. */
const OTHER_KINDS: readonly [RegExp, string][] = [
  [/macroEnabled/i, 'is a Word document with macros (.docm): save it as .docx'],
  [/spreadsheetml/i, 'is an Excel workbook, not a Word document'],
  [/presentationml/i, 'is a PowerPoint presentation, not a Word document'],
  [/visio|drawing\.main/i, 'is a Visio drawing, not a Word document'],
];

/** Opens the package: finds the main document. Throws `BadFile` when there is none, or when it is another kind of file. */
export function openPackage(parts: ReadonlyMap<string, Uint8Array>, fileName: string): Package {
  const byName = new Map<string, Uint8Array>();
  // Part names are compared without regard to case, and some writers begin them with a slash.
  for (const [name, bytes] of parts) byName.set(name.replace(/^\/+/, '').toLowerCase(), bytes);
  const xml = (part: string): XmlElement | undefined => {
    const bytes = byName.get(part.toLowerCase());
    return bytes && parseXml(bytes, part, fileName);
  };
  const relationships = (part: string): ReadonlyMap<string, Relationship> => {
    const slash = part.lastIndexOf('/') + 1;
    return readRelationships(xml(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`), part);
  };
  if (byName.has('mimetype')) throw new BadFile(fileName, 'is an OpenDocument file, not a Word document: save it as .docx');
  if (!byName.has('_rels/.rels')) throw new BadFile(fileName, 'is a zip archive but no Word document (it has no relationships)');
  const main = [...relationships('').values()].find((relationship) => relationship.type === 'officeDocument' && !relationship.external)?.target;
  if (main === undefined) throw new BadFile(fileName, 'is no Word document (it names no main part)');
  const contentType = contentTypeOf(main, xml('[Content_Types].xml'));
  for (const [sign, reason] of OTHER_KINDS) if (sign.test(contentType)) throw new BadFile(fileName, reason);
  if (!byName.has(main.toLowerCase())) throw new BadFile(fileName, `is damaged: its main part ${main} is missing`);
  return { main, xml, relationships };
}

function readRelationships(root: XmlElement | undefined, part: string): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  for (const element of childElements(root, 'rel:Relationship')) {
    const id = attribute(element, 'Id');
    const target = attribute(element, 'Target');
    if (id === undefined || target === undefined) continue;
    const external = attribute(element, 'TargetMode')?.toLowerCase() === 'external';
    const type = (attribute(element, 'Type') ?? '').split('/').at(-1) ?? '';
    found.set(id, { type, external, target: external ? target : resolvePart(part, target) });
  }
  return found;
}

/** `word/document.xml`, `../styles.xml` → `styles.xml`; a target that begins with a slash counts from the package's root. */
export function resolvePart(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function contentTypeOf(part: string, types: XmlElement | undefined): string {
  const name = `/${part}`.toLowerCase();
  const own = childElements(types, 'ct:Override').find((element) => attribute(element, 'PartName')?.toLowerCase() === name);
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const usual = childElements(types, 'ct:Default').find((element) => attribute(element, 'Extension')?.toLowerCase() === extension);
  return attribute(own ?? usual, 'ContentType') ?? '';
}
