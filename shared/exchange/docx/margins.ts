import { attribute, descendants, holds, ownText, type XmlElement } from '../xml/parse';
import type { Package, Relationship } from './package';
import type { Tally } from '../tally';

const REFERENCES: ReadonlySet<string> = new Set(['w:headerReference', 'w:footerReference']);
const TEXT: ReadonlySet<string> = new Set(['w:t']);
const DRAWN: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Counts the headers and footers that hold something, each part once: a letter keeps what stands in its body. */
export function countMargins(body: XmlElement, source: Package, relationships: ReadonlyMap<string, Relationship>, dropped: Tally): void {
  const seen = new Set<string>();
  for (const reference of descendants(body, REFERENCES)) {
    const part = relationships.get(attribute(reference, 'r:id') ?? '');
    if (!part || part.external || seen.has(part.target)) continue;
    seen.add(part.target);
    const root = source.xml(part.target);
    if (!root) continue;
    const words = descendants(root, TEXT).some((node) => ownText(node).trim() !== '');
    if (words || holds(root, DRAWN)) dropped.add(reference.name === 'w:headerReference' ? 'header' : 'footer');
  }
}
