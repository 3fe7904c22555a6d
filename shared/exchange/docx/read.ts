import { BadFile } from '../bad-file';
import { ChangeTaker } from './tracked';
import { CommentPlaces } from './comment-places';
import { isUnfilled } from './contents';
import { Counters } from './counters';
import { fileProperties } from './properties';
import { judgeLanguages } from '../run-languages';
import { LabelModel } from './list-label';
import { noText } from '../no-text';
import { noteFormat } from './note-format';
import { NoteNames, type NoteSort } from './note-names';
import { openPackage, type Package, type Relationship } from './package';
import { readComments } from './comments';
import { readMargins } from './margins';
import { readNote } from './note-reader';
import { readNumbering } from './numbering';
import { readStyles } from './styles';
import { StoryReader } from './story';
import { TableNames } from './table-names';
import { Tally } from '../tally';
import { attribute, childElements, descendants, holds, ownText, type XmlElement } from '../xml/parse';
import type { BlockDraft } from '../../letter/block';
import type { Context } from './context';
import type { Imported, TrackedChanges } from '../imported';

export interface DocxOptions {
  /** How tracked changes are taken: as accepted, unless said. */
  readonly tracked?: TrackedChanges;
}

/**
 * Reads a Word document (transitional or strict) from the parts of its zip. List labels, as `labels()` computes them from the blocks, are
 * those that Word shows. `fileName` is what messages call the file. Throws `BadFile` when the parts are no Word document, are damaged, or
 * hold no text.
 */
export function readDocx(parts: ReadonlyMap<string, Uint8Array>, fileName: string, { tracked = 'accept' }: DocxOptions = {}): Imported {
  return new DocumentReader(openPackage(parts, fileName), fileName, tracked).read();
}

/** Parts that no reading asks for: what other programs noted about the file, how things look, and what is not read. */
const UNREAD = /(?:^|\/)(?:customXml|theme|glossary|charts|diagrams|embeddings|activeX|docProps\/(?:app|custom)\.xml|fontTable\.xml|webSettings\.xml)(?:\/|$)/i;

/** Whether reading a document needs this entry of its zip: pictures, fonts and embedded files are not even unpacked. */
export function isDocxPart(name: string): boolean {
  return /(?:\.xml|\.rels|^mimetype)$/i.test(name) && !UNREAD.test(name);
}

/** A part as read, its changes taken. */
interface Part {
  readonly root: XmlElement;
  readonly relationships: ReadonlyMap<string, Relationship>;
}

const REFERENCES: ReadonlySet<string> = new Set(['w:footnoteReference', 'w:endnoteReference']);
const TEXT: ReadonlySet<string> = new Set(['w:t']);
const CONTROLS: ReadonlySet<string> = new Set(['w:sdt']);
const RUBY: ReadonlySet<string> = new Set(['w:ruby']);

/** Reads one document: its text, then the notes that this refers to, then what stands beside it. */
class DocumentReader {
  private readonly dropped = new Tally();
  private readonly changes: ChangeTaker;
  private readonly related: ReadonlyMap<string, Relationship>;
  private readonly comments = new CommentPlaces();
  private readonly tables = new TableNames();
  /** References to notes, also those of deleted words. */
  private readonly referred = new Set<string>();

  constructor(private readonly source: Package, private readonly fileName: string, private readonly tracked: TrackedChanges) {
    this.changes = new ChangeTaker(tracked);
    this.related = source.relationships(source.main);
  }

  read(): Imported {
    const document = this.part(this.source.main);
    if (document?.root.name !== 'w:document') throw new BadFile(this.fileName, `is damaged: ${this.source.main} is not the text of a Word document`);
    const bodies = childElements(document.root, 'w:body');
    const notes = { foot: this.relatedPart('footnotes'), end: this.relatedPart('endnotes') };
    const texts = { foot: noteTexts(notes.foot?.root), end: noteTexts(notes.end?.root) };
    const format = noteFormat(this.optional('settings'), document.root);
    const names = new NoteNames((sort, id) => texts[sort].has(id), format.signOf);
    const styles = readStyles(this.relatedXml('styles'));
    const lists = readNumbering(this.relatedXml('numbering'), styles);
    const context = (part: Part, margin = false): Context => ({
      styles, lists, relationships: part.relationships, dropped: this.dropped, counters: new Counters(), labels: new LabelModel(), notes: margin ? new NoteNames(() => false) : names,
      comments: margin ? new CommentPlaces() : this.comments, tables: this.tables, margin,
      spaces: attribute(part.root, 'xml:space') === 'preserve',
    });

    const blocks: BlockDraft[] = [];
    const inText = context(document);
    for (const body of bodies) new StoryReader(inText, blocks).read(body);
    if (blocks.length === 0) throw noText(this.fileName, this.tracked, this.hasOtherText());
    this.countUnread(document.root);
    const inNotes = { foot: notes.foot && context(notes.foot), end: notes.end && context(notes.end) };
    const sorts = new Set<NoteSort>();
    for (const note of names.all()) {
      sorts.add(note.sort);
      const text = texts[note.sort].get(note.id)!;
      this.countUnread(text);
      // A note without a word still has its number, and those after it theirs.
      if (!readNote(note, text, inNotes[note.sort]!, blocks)) blocks.push({ kind: 'note', note: note.name, runs: [] });
    }
    for (const sort of sorts) if (format.unusual.has(sort)) this.dropped.add('note numbering');
    this.countUnreferred(texts);

    const margins = readMargins(bodies, this.related, (name) => {
      const part = this.part(name);
      const read: BlockDraft[] = [];
      if (part) {
        this.countUnread(part.root);
        new StoryReader(context(part, true), read).read(part.root);
      }
      return read;
    });
    const judged = judgeLanguages(blocks, margins ? [margins.header, margins.footer] : []);
    const comments = readComments(this.relatedXml('comments'), this.relatedXml('commentsExtended'), this.comments, judged.blocks, this.dropped);
    const properties = fileProperties(this.core(), judged.language);
    const [header, footer] = judged.others;
    return {
      blocks: judged.blocks, dropped: this.dropped.record(),
      ...(properties && { properties }),
      ...(header && footer && { aside: { header, footer } }),
      ...(comments.length > 0 && { comments }),
      ...(this.changes.count > 0 && { tracked: this.changes.count }),
    };
  }

  /** Whether there are words when the changes are taken the other way. */
  private hasOtherText(): boolean {
    const raw = this.changes.count > 0 ? this.source.xml(this.source.main) : undefined;
    const other = raw && new ChangeTaker(this.tracked === 'accept' ? 'reject' : 'accept').take(raw);
    return descendants(other, TEXT).some((words) => ownText(words).trim() !== '');
  }

  private part(name: string): Part | undefined {
    const raw = this.source.xml(name);
    if (!raw) return undefined;
    for (const reference of descendants(raw, REFERENCES)) this.referred.add(`${reference.name}/${attribute(reference, 'w:id')}`);
    return { root: this.changes.take(raw), relationships: this.source.relationships(name) };
  }

  private relatedName(type: string): string | undefined {
    return [...this.related.values()].find((relationship) => relationship.type === type && !relationship.external)?.target;
  }

  private relatedPart(type: string): Part | undefined {
    const name = this.relatedName(type);
    return name === undefined ? undefined : this.part(name);
  }

  private relatedXml(type: string): XmlElement | undefined {
    const name = this.relatedName(type);
    return name === undefined ? undefined : this.source.xml(name);
  }

  /** A part that holds none of the letter's words: a damaged one is as good as none. */
  private optional(type: string, name = this.relatedName(type)): XmlElement | undefined {
    try {
      return name === undefined ? undefined : this.source.xml(name);
    } catch (error) {
      if (error instanceof BadFile) return undefined;
      throw error;
    }
  }

  private core(): XmlElement | undefined {
    const relationship = [...this.source.relationships('').values()].find(({ type, external }) => type === 'core-properties' && !external);
    return this.optional('core-properties', relationship?.target ?? 'docProps/core.xml');
  }

  /** What `contents` passes over. */
  private countUnread(root: XmlElement): void {
    this.dropped.add('placeholder text', countOf(root, CONTROLS, isUnfilled));
    this.dropped.add('ruby', countOf(root, RUBY, () => true));
  }

  /** Notes that no text refers to, whether its changes are taken or not: Word shows them nowhere. */
  private countUnreferred(texts: { readonly [sort in NoteSort]: ReadonlyMap<string, XmlElement> }): void {
    for (const sort of ['foot', 'end'] as const) {
      for (const [id, text] of texts[sort]) if (!this.referred.has(`w:${sort}noteReference/${id}`) && holds(text, TEXT)) this.dropped.add(`${sort}note`);
    }
  }
}

/** The notes of a part by their ids; the lines that set notes off from the text are none. */
function noteTexts(root: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const texts = new Map<string, XmlElement>();
  for (const element of childElements(root)) {
    const id = attribute(element, 'w:id');
    const isNote = /^w:(?:foot|end)note$/.test(element.name) && (attribute(element, 'w:type') ?? 'normal') === 'normal';
    if (isNote && id !== undefined && !texts.has(id)) texts.set(id, element);
  }
  return texts;
}

/** How many elements of these names below satisfy, those within one another once. */
function countOf(element: XmlElement, names: ReadonlySet<string>, satisfies: (found: XmlElement) => boolean): number {
  return descendants(element, names).reduce((sum, found) => sum + (satisfies(found) ? 1 : countOf(found, names, satisfies)), 0);
}
