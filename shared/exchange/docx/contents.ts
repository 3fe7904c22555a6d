import { onOff } from './on-off';
import { attribute, child, childElements, holds, type XmlElement } from '../xml/parse';

/** Wrappers that hold content and are nothing themselves. */
const WRAPPERS: ReadonlySet<string> = new Set(['w:smartTag', 'w:customXml', 'w:dir', 'w:bdo']);
const TABLE_PARTS: ReadonlySet<string> = new Set(['w:tc', 'w:tr']);
const TEXT: ReadonlySet<string> = new Set(['w:t', 'w:sym']);

/** The children that count: wrappers opened, of alternatives the one this reader understands, of a ruby its base, of an unfilled form field nothing. */
export function contents(element: XmlElement | undefined): XmlElement[] {
  return childElements(element).flatMap((node) => {
    if (WRAPPERS.has(node.name)) return contents(node);
    switch (node.name) {
      case 'w:sdt': return isUnfilled(node) ? contents(child(node, 'w:sdtContent')).filter(({ name }) => TABLE_PARTS.has(name)).map(emptied) : contents(child(node, 'w:sdtContent'));
      case 'w:ruby': return contents(child(node, 'w:rubyBase'));
      case 'mc:AlternateContent': return contents(alternative(node));
      default: return [node];
    }
  });
}

/** The first choice whose namespaces are all known here, else the fallback: never both, which would double the words. */
export function alternative(element: XmlElement): XmlElement | undefined {
  return childElements(element, 'mc:Choice').find((choice) => !(attribute(choice, 'Requires') ?? '?').split(' ').includes('?')) ?? child(element, 'mc:Fallback');
}

/** Every element of these names below, alternatives chosen, in document order; does not look inside one that it found. */
export function contentsBelow(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return contents(element).flatMap((node) => (names.has(node.name) ? [node] : contentsBelow(node, names)));
}

/** Whether a content control shows words that only say what to fill in. */
export function isUnfilled(control: XmlElement): boolean {
  return control.name === 'w:sdt' && onOff(child(control, 'w:sdtPr'), 'w:showingPlcHdr') === true && holds(control, TEXT);
}

/** A row or cell keeps its place in the table. */
function emptied(part: XmlElement): XmlElement {
  const children = childElements(part).flatMap((node) => (TABLE_PARTS.has(node.name) ? [emptied(node)] : node.name.endsWith('Pr') ? [node] : []));
  return { ...part, children };
}
