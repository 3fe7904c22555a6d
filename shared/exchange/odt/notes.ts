import { noteRun } from '../../letter/notes';
import { attribute, child, type XmlElement } from '../xml/parse';
import type { BlockDraft, EmbedRun } from '../../letter/block';

/** The notes of a document, in the order of their references. */
export class Notes {
  readonly blocks: BlockDraft[] = [];
  private readonly made = { f: 0, e: 0 };
  /** References by the id of their note in the file. */
  private readonly byId = new Map<string, EmbedRun>();

  /** Keeps a note, whose paragraphs `read` gives, and answers its reference. */
  add(note: XmlElement, read: (body: XmlElement, name: string) => BlockDraft[]): EmbedRun {
    const end = attribute(note, 'text:note-class') === 'endnote';
    const letter = end ? 'e' : 'f';
    const name = `${letter}${++this.made[letter]}`;
    const citation = child(note, 'text:note-citation');
    const sign = attribute(citation, 'text:label')?.trim();
    const body = child(note, 'text:note-body');
    const blocks = body ? read(body, name) : [];
    this.blocks.push(...(blocks.length > 0 ? blocks : [{ kind: 'note', note: name, runs: [] }]));
    const reference = noteRun({ name, end, ...(sign && { sign }) });
    const id = attribute(note, 'text:id');
    if (id !== undefined) this.byId.set(id, reference);
    return reference;
  }

  /** Another reference to a note that was added before. */
  again(id: string | undefined): EmbedRun | undefined {
    return id === undefined ? undefined : this.byId.get(id);
  }
}
