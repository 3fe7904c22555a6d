import { attribute, child, childElements, type XmlElement } from '../xml/parse';

/** Wrappers that hold content and are nothing themselves. */
const WRAPPERS: ReadonlySet<string> = new Set(['w:smartTag', 'w:customXml', 'w:ins', 'w:moveTo', 'w:dir', 'w:bdo']);

/**
 * The children that count: wrappers opened, of alternatives the one this reader understands, of a ruby its base. Accepts
 * tracked insertions in passing.
 */
export function contents(element: XmlElement | undefined): XmlElement[] {
  return childElements(element).flatMap((node) => {
    if (WRAPPERS.has(node.name)) return contents(node);
    switch (node.name) {
      case 'w:sdt': return contents(child(node, 'w:sdtContent'));
      case 'w:ruby': return contents(child(node, 'w:rubyBase'));
      case 'mc:AlternateContent': return contents(alternative(node));
      default: return [node];
    }
  });
}

/** The first choice whose namespaces are all known here, else the fallback: never both, which would double the words. */
function alternative(element: XmlElement): XmlElement | undefined {
  return childElements(element, 'mc:Choice').find((choice) => !(attribute(choice, 'Requires') ?? '?').split(' ').includes('?')) ?? child(element, 'mc:Fallback');
}

/** Every element of these names below, alternatives chosen, in document order; does not look inside one that it found. */
export function contentsBelow(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return contents(element).flatMap((node) => (names.has(node.name) ? [node] : contentsBelow(node, names)));
}
