import { tag } from '../xml/write';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What one part of a package refers to: other parts, and addresses outside. The same target under the same type is one relationship. */
export class Relationships {
  private readonly ids = new Map<string, string>();
  private readonly entries: string[] = [];

  /** The id (`rId1`, …) of a relationship. `type` is the last word of its address (`hyperlink`, `image`, `footer`) or a whole address. */
  add(type: string, target: string, external = false): string {
    const key = `${type} ${external} ${target}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `rId${this.entries.length + 1}`;
    this.ids.set(key, id);
    this.entries.push(tag('Relationship', {
      Id: id, Type: type.includes(':') ? type : `${OFFICE}/${type}`, Target: target, TargetMode: external ? 'External' : undefined,
    }));
    return id;
  }

  get empty(): boolean {
    return this.entries.length === 0;
  }

  /** The part that holds them, without its declaration. */
  markup(): string {
    return tag('Relationships', { xmlns: PACKAGE }, ...this.entries);
  }
}
