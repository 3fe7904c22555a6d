import { attribute, child, childElements, type XmlElement } from '../xml/parse';
import type { TrackedChanges } from '../imported';

/** The tracked changes of a document, and which text is read of it. */
export class Changes {
  private readonly regions = new Map<string, XmlElement>();
  private readonly open = new Set<string>();
  readonly count: number;

  constructor(text: XmlElement, readonly mode: TrackedChanges) {
    const regions = childElements(child(text, 'text:tracked-changes'), 'text:changed-region');
    for (const region of regions) {
      const id = attribute(region, 'xml:id') ?? attribute(region, 'text:id');
      if (id !== undefined) this.regions.set(id, region);
    }
    this.count = regions.length;
  }

  /** Whether the text that stands here was put in, and is to be left out. */
  get inside(): boolean {
    return this.open.size > 0;
  }

  /** A mark in the text: `text:change`, `text:change-start`, `text:change-end`. Answers the deleted elements that stand here, if it is a deletion. */
  at(mark: XmlElement): XmlElement[] {
    const id = attribute(mark, 'text:change-id') ?? '';
    const region = this.regions.get(id);
    if (mark.name === 'text:change') {
      // Only once: a damaged file may say that a deletion stands in itself.
      if (child(region, 'text:deletion')) this.regions.delete(id);
      return childElements(child(region, 'text:deletion')).filter((element) => element.name !== 'office:change-info');
    }
    if (mark.name === 'text:change-end') this.open.delete(id);
    else if (this.mode === 'reject' && child(region, 'text:insertion')) this.open.add(id);
    return [];
  }

  /** Changes of looks: what it was before is in no file. */
  get formats(): number {
    return [...this.regions.values()].filter((region) => child(region, 'text:format-change')).length;
  }
}
