import { noteReference, noteSigns, type NoteReference } from '../../letter/notes';
import { isText, type BlockDraft } from '../../letter/block';
import { escapeXml, tag, xmlPart } from '../xml/write';
import { Relationships } from './relationships';
import { textMarkup, type ReferenceMarkup } from './runs';
import { NAMESPACES } from './namespaces';

/** Word keeps the two lowest ids for the lines that part notes from text. */
const FIRST_ID = 1;

/** The footnotes and the endnotes of a package. */
export class Notes {
  private readonly written = { foot: [] as string[], end: [] as string[] };
  /** For the links inside notes. */
  readonly relationships = { foot: new Relationships(), end: new Relationships() };

  /** Adds a note, given its paragraphs as markup; its id, by which a reference means it. */
  add(end: boolean, content: string): number {
    const list = this.written[end ? 'end' : 'foot'];
    const id = FIRST_ID + list.length;
    list.push(tag(end ? 'w:endnote' : 'w:footnote', { 'w:id': id }, content));
    return id;
  }

  /** The part `word/footnotes.xml` or `word/endnotes.xml`. */
  part(end: boolean): string {
    const [all, one] = end ? ['w:endnotes', 'w:endnote'] : ['w:footnotes', 'w:footnote'];
    const line = (id: number, type: string, sign: string): string => tag(one, { 'w:type': type, 'w:id': id },
      tag('w:p', {}, '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>', tag('w:r', {}, sign)));
    return xmlPart(tag(all, NAMESPACES, line(-1, 'separator', '<w:separator/>'), line(0, 'continuationSeparator', '<w:continuationSeparator/>'),
      ...this.written[end ? 'end' : 'foot']));
  }
}

/** The inside of a reference's run, or of the mark before the note's own words. */
export function referenceMark(end: boolean, id: number, sign: string | undefined): string {
  const name = end ? 'w:endnoteReference' : 'w:footnoteReference';
  return sign === undefined ? tag(name, { 'w:id': id }) : tag(name, { 'w:customMarkFollows': 1, 'w:id': id }) + textMarkup(sign);
}

/** The character style of a reference. */
export function referenceStyle(end: boolean): string {
  return end ? 'EndnoteReference' : 'FootnoteReference';
}

/** What a side's notes are written by. */
export interface SideNotesOptions {
  /** Paragraphs of a note as markup; `mark` is the inside of the run that shows its sign, for before the words of the first. */
  readonly body: (blocks: readonly BlockDraft[], end: boolean, mark: string) => string;
  /** Distinguishes the bookmarks of this side from those of another in the same file. */
  readonly prefix: string;
  /** The next free id of a bookmark. */
  readonly nextBookmark: () => number;
}

/**
 * One side's references and notes. The first reference to a note carries it; Word has no second one, so a later one is a field that repeats the sign.
 * `reference` must be called in reading order.
 */
export class SideNotes {
  private readonly bodies = new Map<string, BlockDraft[]>();
  private readonly signs: ReadonlyMap<string, string>;
  private readonly written = new Map<string, { readonly end: boolean; readonly bookmark: string | undefined }>();
  private readonly repeated = new Set<string>();
  /** Footnotes that Word counts, so far. */
  footnotes = 0;

  constructor(private readonly notes: Notes, blocks: readonly BlockDraft[], private readonly options: SideNotesOptions) {
    this.signs = noteSigns(blocks);
    const seen = new Set<string>();
    for (const block of blocks) {
      if (block.kind === 'note') {
        if (block.note !== undefined) this.bodies.set(block.note, [...(this.bodies.get(block.note) ?? []), block]);
        continue;
      }
      for (const run of block.runs) {
        const name = isText(run) ? undefined : noteReference(run.embed)?.name;
        if (name === undefined) continue;
        if (seen.has(name)) this.repeated.add(name);
        seen.add(name);
      }
    }
  }

  /** For `RunContext.reference` of the side's text. */
  readonly reference = ({ name, end, sign }: NoteReference): ReferenceMarkup => {
    const shown = this.signs.get(name) ?? sign ?? '';
    const before = this.written.get(name);
    if (before) return this.repetition(before, shown);
    const number = this.written.size + 1;
    const mark = sign === undefined ? (end ? '<w:endnoteRef/>' : '<w:footnoteRef/>') : textMarkup(sign);
    if (sign === undefined && !end) this.footnotes += 1;
    const bookmark = this.repeated.has(name) ? `_Ref${this.options.prefix}${number}` : undefined;
    this.written.set(name, { end, bookmark });
    const id = this.notes.add(end, this.options.body(this.bodies.get(name) ?? [{ kind: 'note', note: name, runs: [] }], end, mark));
    const inner = referenceMark(end, id, sign);
    if (bookmark === undefined) return { inner, style: referenceStyle(end) };
    const bookmarkId = this.options.nextBookmark();
    const around = [tag('w:bookmarkStart', { 'w:id': bookmarkId, 'w:name': bookmark }), tag('w:bookmarkEnd', { 'w:id': bookmarkId })] as const;
    return { inner, style: referenceStyle(end), around };
  };

  /** For `RunContext.reference` inside a note, where Word takes no references: the sign alone. */
  readonly signOnly = ({ name, end, sign }: NoteReference): ReferenceMarkup => ({
    inner: tag('w:t', { 'xml:space': 'preserve' }, escapeXml(this.signs.get(name) ?? sign ?? '')), style: referenceStyle(end),
  });

  private repetition({ end, bookmark }: { readonly end: boolean; readonly bookmark: string | undefined }, sign: string): ReferenceMarkup {
    const markup = { inner: textMarkup(sign), style: referenceStyle(end) };
    if (bookmark === undefined) return markup;
    const field = `<w:fldSimple w:instr=" NOTEREF ${bookmark} \\f \\h ">`;
    return { ...markup, around: [field, '</w:fldSimple>'] };
  }

  /** Notes that no reference in the text has brought along, to be asked last: they stand as paragraphs at the end. */
  left(): { readonly blocks: readonly BlockDraft[]; readonly sign: string | undefined }[] {
    return [...this.bodies].filter(([name]) => !this.written.has(name)).map(([name, blocks]) => ({ blocks, sign: this.signs.get(name) }));
  }
}
