import { alternative } from './contents';
import { attribute, child, childElements, descendants, type XmlElement } from '../xml/parse';
import type { TrackedChanges } from '../imported';

type Node = XmlElement | string;

const IN: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo', 'w:cellIns']);
const OUT: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:cellDel']);
/** Comments on words that go stay, beside them. */
const ANCHORS: ReadonlySet<string> = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);
/** What a run may hold that nobody sees. */
const UNSEEN: ReadonlySet<string> = new Set(['w:rPr', 'w:commentReference', 'w:annotationRef', 'w:lastRenderedPageBreak']);
/** Deleted words have names of their own. */
const AS_KEPT: Readonly<Record<string, string>> = { 'w:delText': 'w:t', 'w:delInstrText': 'w:instrText' };
/** Properties of tables, their rows and cells, and of sections. */
const LAYOUT: ReadonlySet<string> = new Set(['w:tblPr', 'w:tblPrEx', 'w:trPr', 'w:tcPr', 'w:sectPr', 'w:tblGrid']);
/** What the earlier properties do not repeat: it is no part of the change. */
const KEPT_BESIDE: Readonly<Record<string, ReadonlySet<string>>> = {
  'w:pPr': new Set(['w:rPr', 'w:sectPr']), 'w:rPr': new Set(), 'w:sectPr': new Set(['w:headerReference', 'w:footerReference']),
};

/**
 * Takes the tracked changes of a document's parts as if all were accepted, or rejected: gives each part as it then is, without any trace of
 * them save one: a paragraph whose end is gone has `w:del` in the properties of its mark. Counts the changes in passing: those
 * of one kind by one author that touch each other are one to a reader.
 */
export class ChangeTaker {
  /** How many changes were met. */
  count = 0;
  /** What the piece of content before this one was changed by, as `kind/author`. */
  private last: ReadonlySet<string> = new Set();

  constructor(private readonly how: TrackedChanges) {}

  take(part: XmlElement): XmlElement {
    this.last = new Set();
    return withChildren(part, this.children(part, []));
  }

  private children(element: XmlElement, by: readonly string[]): Node[] {
    return element.children.flatMap((node) => (typeof node === 'string' ? [node] : this.node(node, by)));
  }

  private node(node: XmlElement, by: readonly string[]): Node[] {
    if (IN.has(node.name) || OUT.has(node.name)) {
      const inside = this.children(node, [...by, key(node)]);
      return this.stays(node) ? inside : anchors(inside);
    }
    switch (node.name) {
      case 'w:p': return [this.paragraph(node, by)];
      case 'w:r': return [this.run(node, by)];
      case 'w:tr': return this.tablePart(node, 'w:trPr', by);
      case 'w:tc': return this.tablePart(node, 'w:tcPr', by);
      case 'w:tbl': {
        const changed = ['w:tblPr', 'w:tblGrid'].flatMap((name) => changeOf(child(node, name)));
        return [withChildren(node, this.children(node, [...by, ...changed]))];
      }
      case 'w:sectPr':
        this.section(node);
        return [this.properties(node)];
      // Both alternatives hold the same changes.
      case 'mc:AlternateContent': {
        const chosen = alternative(node);
        return chosen ? this.children(chosen, by) : [];
      }
      case 'w:delText': case 'w:delInstrText': return this.deletedWords(node, by);
      default:
        if (LAYOUT.has(node.name)) return [this.properties(node)];
        return [withChildren(node, this.children(node, by))];
    }
  }

  /** Whether what this change holds is there once it is taken. */
  private stays(change: XmlElement): boolean {
    return IN.has(change.name) === (this.how === 'accept');
  }

  /** Content that these changes cover. */
  private met(by: readonly string[]): void {
    for (const change of new Set(by)) if (!this.last.has(change)) this.count += 1;
    this.last = new Set(by);
  }

  private run(run: XmlElement, by: readonly string[]): XmlElement {
    const all = [...by, ...changeOf(child(run, 'w:rPr'))];
    if (childElements(run).some((node) => !UNSEEN.has(node.name) && !(node.name in AS_KEPT))) this.met(all);
    return withChildren(run, run.children.flatMap((node) => (typeof node === 'string' ? [node] : node.name === 'w:rPr' ? [this.properties(node)] : this.node(node, all))));
  }

  /** Words named as deleted are, even where a careless writer left out the deletion around them. */
  private deletedWords(node: XmlElement, by: readonly string[]): Node[] {
    const deleted = by.some((change) => /^w:(?:del|moveFrom|cellDel)\//.test(change));
    this.met(deleted ? by : [...by, 'w:del/']);
    return this.how === 'accept' && !deleted ? [] : [{ ...node, name: AS_KEPT[node.name]! }];
  }

  private paragraph(paragraph: XmlElement, by: readonly string[]): XmlElement {
    const properties = child(paragraph, 'w:pPr');
    const all = [...by, ...changeOf(properties), ...numberingChange(properties)];
    const children = paragraph.children.flatMap((node) => (typeof node === 'string' ? [node] : node === properties ? [this.paragraphProperties(node)] : this.node(node, all)));
    const mark = child(properties, 'w:rPr');
    this.met([...all, ...changeOf(mark), ...childElements(mark).filter(({ name }) => IN.has(name) || OUT.has(name)).map(key)]);
    return withChildren(paragraph, children);
  }

  private paragraphProperties(properties: XmlElement): XmlElement {
    const taken = this.properties(properties);
    const children = taken.children.flatMap((node): Node[] => {
      if (typeof node === 'string') return [node];
      if (node.name === 'w:rPr') return [this.markProperties(node)];
      if (node.name === 'w:sectPr') {
        this.section(node);
        return [this.properties(node)];
      }
      if (node.name === 'w:numPr' && this.how === 'reject' && child(node, 'w:ins')) return [];
      return [node];
    });
    return withChildren(taken, children);
  }

  /** Of the changes to a paragraph's mark only whether it is gone is left. */
  private markProperties(mark: XmlElement): XmlElement {
    const changes = childElements(mark).filter(({ name }) => IN.has(name) || OUT.has(name));
    const gone = changes.find((change) => !this.stays(change));
    const rest = this.properties(mark).children.filter((node) => typeof node === 'string' || !(IN.has(node.name) || OUT.has(node.name)));
    return withChildren(mark, gone ? [...rest, { ...gone, name: 'w:del' }] : rest);
  }

  /** A row or cell, or nothing if it goes. */
  private tablePart(part: XmlElement, name: string, by: readonly string[]): Node[] {
    const properties = child(part, name);
    const changes = childElements(properties).filter((node) => IN.has(node.name) || OUT.has(node.name));
    const merged = child(properties, 'w:cellMerge');
    const all = [...by, ...changeOf(properties), ...changes.map(key), ...(merged ? [key(merged)] : [])];
    const children = this.children(part, all);
    return changes.every((change) => this.stays(change)) ? [withChildren(part, children)] : anchors(children);
  }

  private section(section: XmlElement): void {
    const changed = changeOf(section);
    if (changed.length > 0) this.met(changed);
  }

  /** Properties as they are, or as they were. */
  private properties(properties: XmlElement): XmlElement {
    const before = child(child(properties, `${properties.name}Change`), properties.name);
    const present = properties.children.filter((node) => typeof node === 'string' || node.name !== `${properties.name}Change`);
    if (this.how === 'accept' || !before) return withChildren(properties, present.flatMap((node) => this.merge(node)));
    const beside = KEPT_BESIDE[properties.name];
    const kept = present.filter((node) => typeof node !== 'string' && (beside?.has(node.name) || IN.has(node.name) || OUT.has(node.name) || node.name === 'w:cellMerge'));
    return { ...properties, children: [...before.children, ...kept].flatMap((node) => this.merge(node)) };
  }

  /** A cell that was merged with the one above it, or taken from it. */
  private merge(node: Node): Node[] {
    if (typeof node === 'string' || node.name !== 'w:cellMerge') return [node];
    const value = attribute(node, this.how === 'accept' ? 'w:vMerge' : 'w:vMergeOrig');
    return value === undefined ? [] : [{ name: 'w:vMerge', attributes: new Map([['w:val', value === 'rest' ? 'restart' : 'continue']]), children: [] }];
  }
}

/** The element with these children: itself where nothing changed, which is nearly everywhere, so that a document is not held twice. */
function withChildren(element: XmlElement, children: readonly Node[]): XmlElement {
  const same = children.length === element.children.length && children.every((node, at) => node === element.children[at]);
  return same ? element : { ...element, children };
}

function key(change: XmlElement): string {
  return `${change.name}/${attribute(change, 'w:author') ?? ''}`;
}

/** The change of a set of properties, as a key. */
function changeOf(properties: XmlElement | undefined): string[] {
  const change = properties && child(properties, `${properties.name}Change`);
  return change ? [key(change)] : [];
}

function numberingChange(properties: XmlElement | undefined): string[] {
  const numbering = child(properties, 'w:numPr');
  const change = child(numbering, 'w:ins') ?? child(numbering, 'w:numberingChange');
  return change ? [`numbering/${attribute(change, 'w:author') ?? ''}`] : [];
}

/** What is left of content that goes; a comment's sign stands in a run. */
function anchors(content: readonly Node[]): XmlElement[] {
  const found = descendants({ name: '', attributes: new Map(), children: content }, ANCHORS);
  return found.map((node) => (node.name === 'w:commentReference' ? { name: 'w:r', attributes: new Map(), children: [node] } : node));
}
