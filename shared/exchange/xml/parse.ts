import { SaxesParser } from 'saxes';
import { BadFile } from '../bad-file';
import { prefixOf } from './namespaces';

/** An element as a tree: `name` and the attributes' names with the prefixes of `namespaces.ts` (`w:p`, `r:id`, `Target`). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** Deeper than any real document nests (tables within tables cost about five each), and shallow enough for recursion. */
const DEEPEST = 256;
/** Several hundred pages; keeps the tree of a part that was made to hurt within some hundred megabytes. */
const MOST_ELEMENTS = 600_000;

/** Bytes of one part. A letter of a hundred pages takes two or three million. */
const LARGEST = 64 * 2 ** 20;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const NO_CHILDREN: readonly (XmlElement | string)[] = [];
/** Word's marks of who edited what in which sitting stand on nearly every element, and say nothing about the text. */
const UNREAD = /^w:rsid/;
/** A document's distinct single attributes (`w:val="Normal"`) are few; those of a damaged one may be any number. */
const MOST_SHARED = 4096;

// The language's own library has no decoder; every place this code runs in (node, browser) has this one.
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/**
 * An XML file, or a part of a package, as a tree. Throws `BadFile` when it is no well-formed XML, or nests or grows beyond bounds. A document type
 * is refused, or passed over where a format's files usually name theirs: nothing is ever fetched, and one that defines entities is refused always.
 */
export function parseXml(bytes: Uint8Array, part: string, fileName: string, doctype: 'refused' | 'passed over' = 'refused'): XmlElement {
  const damaged = (cause: string): BadFile => new BadFile(fileName, `is damaged: ${part} ${cause}`);
  if (bytes.length > LARGEST) throw new BadFile(fileName, `is too large: ${part} holds more than ${LARGEST / 2 ** 20} MB`);
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: { name: string; attributes: ReadonlyMap<string, string>; children: readonly (XmlElement | string)[] }[] = [];
  // The children of the elements that stand open, each list kept at its true length once its element is closed.
  const collected: (XmlElement | string)[][] = [];
  const qualified = nameTable();
  const shared = new Map<string, ReadonlyMap<string, string>>();
  let root: XmlElement | undefined;
  let elements = 0;

  parser.on('error', (error) => {
    throw damaged(`is no well-formed XML (${error.message.replace(/^[\d:]+\s*/, '').replace(/\s+/g, ' ').slice(0, 120)})`);
  });
  parser.on('doctype', (type) => {
    if (doctype === 'refused') throw damaged('declares a document type, which such a file never does');
    if (type.includes('[')) throw damaged('brings definitions of its own in its document type');
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > MOST_ELEMENTS) throw new BadFile(fileName, `is too large: ${part} holds more than ${MOST_ELEMENTS} elements`);
    if (open.length >= DEEPEST) throw damaged(`nests its elements more than ${DEEPEST} deep`);
    const name = qualified(tag.uri, tag.local);
    let attributes = NO_ATTRIBUTES;
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
      const attributeName = qualified(attribute.uri, attribute.local);
      if (UNREAD.test(attributeName)) continue;
      if (attributes === NO_ATTRIBUTES) attributes = new Map();
      // "Requires" lists prefixes of the file, which mean nothing once the tree is built.
      const value = name === 'mc:Choice' && attribute.name === 'Requires'
        ? attribute.value.trim().split(/\s+/).map((prefix) => prefixOf(parser.resolve(prefix) ?? '?')).join(' ')
        : attribute.value;
      (attributes as Map<string, string>).set(attributeName, value);
    }
    const element = { name, attributes: attributes.size === 1 ? alone(attributes, shared) : attributes, children: NO_CHILDREN };
    collected.at(-1)?.push(element);
    root ??= element;
    open.push(element);
    collected.push([]);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    const children = collected.pop();
    if (element && children && children.length > 0) element.children = children.slice();
  });
  const text = (words: string): void => void collected.at(-1)?.push(words);
  parser.on('text', text);
  parser.on('cdata', text);

  parser.write(decode(bytes, damaged)).close();
  if (!root) throw damaged('is empty');
  return root;
}

/** Names with our prefixes, each made once: a document has some hundred of them, on some hundred thousand elements. */
function nameTable(): (uri: string, local: string) => string {
  const tables = new Map<string, Map<string, string>>();
  return (uri, local) => {
    let names = tables.get(uri);
    if (!names) tables.set(uri, (names = new Map<string, string>()));
    let name = names.get(local);
    if (name === undefined) {
      const prefix = prefixOf(uri);
      names.set(local, (name = prefix === '' ? local : `${prefix}:${local}`));
    }
    return name;
  };
}

/** Elements with the same one attribute share it. */
function alone(attributes: ReadonlyMap<string, string>, shared: Map<string, ReadonlyMap<string, string>>): ReadonlyMap<string, string> {
  const [[name, value]] = [...attributes] as [[string, string]];
  const key = `${name}=${value}`;
  const same = shared.get(key);
  if (same) return same;
  if (shared.size < MOST_SHARED && value.length < 100) shared.set(key, attributes);
  return attributes;
}

function decode(bytes: Uint8Array, damaged: (cause: string) => BadFile): string {
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1];
  let encoding = declared ?? 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe || bytes[0] === 0x3c && bytes[1] === 0) encoding = 'utf-16le';
  else if (bytes[0] === 0xfe && bytes[1] === 0xff || bytes[0] === 0 && bytes[1] === 0x3c) encoding = 'utf-16be';
  else if (bytes[0] === 0xef && bytes[1] === 0xbb) encoding = 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged(`is not in the encoding it declares (${encoding})`);
  }
}

/** An attribute's value. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** An attribute as a whole number; undefined when it is missing or none. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const value = attribute(element, name);
  return value !== undefined && /^\s*[+-]?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}

/** The first child element of this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((node): node is XmlElement => typeof node !== 'string' && node.name === name);
}

/** The child elements, of this name or all. */
export function childElements(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter((node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name));
}

/** Every element of these names below, in document order; does not look inside one that it found. */
export function descendants(element: XmlElement | undefined, names: ReadonlySet<string>): XmlElement[] {
  const found: XmlElement[] = [];
  const collect = (within: XmlElement): void => {
    for (const node of within.children) {
      if (typeof node === 'string') continue;
      if (names.has(node.name)) found.push(node);
      else collect(node);
    }
  };
  if (element) collect(element);
  return found;
}

/** Whether an element of one of these names stands anywhere below. */
export function holds(element: XmlElement, names: ReadonlySet<string>): boolean {
  return element.children.some((node) => typeof node !== 'string' && (names.has(node.name) || holds(node, names)));
}

/** The character data directly inside an element. */
export function ownText(element: XmlElement): string {
  return element.children.filter((node) => typeof node === 'string').join('');
}
