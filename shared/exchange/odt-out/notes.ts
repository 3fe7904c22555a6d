import { noteSigns, type NoteReference } from '../../letter/notes';
import { escapeXml, tag } from '../xml/write';
import type { BlockDraft } from '../../letter/block';

/** What a side's notes are written by. */
export interface SideNotesOptions {
  /** Paragraphs of a note as markup. */
  readonly body: (blocks: readonly BlockDraft[], end: boolean) => string;
  /** Says every sign instead of leaving the count to the program: for the second side of a file, whose count would go on with the first's. */
  readonly fixedSigns: boolean;
  /** Begins the ids of this side's notes. */
  readonly prefix: string;
}

/** One side's references and notes. The first reference to a note carries it; a later one repeats its sign. */
export class SideNotes {
  private readonly bodies = new Map<string, BlockDraft[]>();
  private readonly signs: ReadonlyMap<string, string>;
  private readonly ids = new Map<string, string>();

  constructor(blocks: readonly BlockDraft[], private readonly options: SideNotesOptions) {
    this.signs = noteSigns(blocks);
    for (const block of blocks) {
      if (block.kind === 'note' && block.note !== undefined) this.bodies.set(block.note, [...(this.bodies.get(block.note) ?? []), block]);
    }
  }

  /** For `InlineContext.reference` of the side's text. */
  readonly reference = ({ name, end, sign }: NoteReference): string => {
    const shown = this.signs.get(name) ?? sign ?? '';
    const type = end ? 'endnote' : 'footnote';
    const known = this.ids.get(name);
    if (known !== undefined) {
      return tag('text:span', { 'text:style-name': 'Footnote_20_anchor' },
        tag('text:note-ref', { 'text:note-class': type, 'text:reference-format': 'text', 'text:ref-name': known }, escapeXml(shown)));
    }
    const id = `${this.options.prefix}${this.ids.size + 1}`;
    this.ids.set(name, id);
    const label = sign ?? (this.options.fixedSigns ? shown : undefined);
    return tag('text:note', { 'text:id': id, 'text:note-class': type },
      tag('text:note-citation', { 'text:label': label }, escapeXml(shown)),
      tag('text:note-body', {}, this.options.body(this.bodies.get(name) ?? [{ kind: 'note', note: name, runs: [] }], end)));
  };

  /** Inside a note, where no note can stand: the sign alone. */
  readonly signOnly = ({ name, sign }: NoteReference): string =>
    tag('text:span', { 'text:style-name': 'Footnote_20_anchor' }, escapeXml(this.signs.get(name) ?? sign ?? ''));

  /** Notes that no reference in the text has brought along, to be asked last: they stand as paragraphs at the end. */
  left(): { readonly blocks: readonly BlockDraft[]; readonly sign: string | undefined }[] {
    return [...this.bodies].filter(([name]) => !this.ids.has(name)).map(([name, blocks]) => ({ blocks, sign: this.signs.get(name) }));
  }
}
