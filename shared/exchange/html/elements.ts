import type { Element, ElementContent, Root, RootContent } from 'hast';

export type HtmlNode = RootContent | ElementContent;

export function isElement(node: HtmlNode | Root | undefined): node is Element {
  return node?.type === 'element';
}

/** An attribute as text, empty where there is none. `name` is hast's property name: `className`, `dataKind`, `colSpan`. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined || value === null || value === false ? '' : value === true ? 'true' : String(value);
}

/** A whole number that an attribute says, undefined for anything else. */
export function wholeNumber(element: Element, name: string): number | undefined {
  const text = attribute(element, name).trim();
  return /^[+-]?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

export function classes(element: Element): readonly string[] {
  const names = element.properties.className;
  return Array.isArray(names) ? names.map(String) : typeof names === 'string' ? names.split(/\s+/) : [];
}

/** All text in a node, as it stands in the source. */
export function textOf(node: HtmlNode | Root): string {
  let text = '';
  for (const one of nodesIn(node)) if (one.type === 'text') text += one.value;
  return text;
}

/** Whether a reader would find words in it: more than white space and no-break spaces. */
export function holdsWords(node: HtmlNode | Root): boolean {
  for (const one of nodesIn(node)) if (one.type === 'text' && /\S/.test(one.value)) return true;
  return false;
}

/** A node and all that is in it, in document order; `skip` leaves out an element and what is in it. */
export function* nodesIn(node: HtmlNode | Root, skip?: (element: Element) => boolean): Generator<HtmlNode> {
  const left: (HtmlNode | Root)[] = [node];
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.type !== 'root') {
      if (isElement(next) && skip?.(next)) continue;
      yield next;
    }
    if ('children' in next) for (let i = next.children.length - 1; i >= 0; i--) left.push(next.children[i]!);
  }
}

/** The elements in a node in document order, itself first. */
export function* elementsIn(node: HtmlNode | Root): Generator<Element> {
  for (const one of nodesIn(node)) if (isElement(one)) yield one;
}

export function childElements(element: Element | Root): Element[] {
  return (element.children as readonly HtmlNode[]).filter((child): child is Element => isElement(child));
}

/** The element around each element of a tree. */
export type Parents = ReadonlyMap<Element, Element>;

export function parentsOf(root: Root): Parents {
  const parents = new Map<Element, Element>();
  for (const element of elementsIn(root)) for (const child of childElements(element)) parents.set(child, element);
  return parents;
}
