import type { Definition, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { HARD_BREAK, type BlockDraft, type EmbedRun, type Run } from '../letter/block';
import { labels } from '../letter/labels';
import { noteRun } from '../letter/notes';
import { withStarts, type Numbered } from './list-start';
import { isInlineNote, prepared, preparedNote, unprepared, withDefinitions } from './markdown-extras';
import { Dropped, joined, readRuns, type Definitions, type Footnotes } from './markdown-runs';
import { tableRows } from './markdown-table';

/** What an import found: the blocks, and what had no place in a letter, counted by name. */
export interface ReadResult {
  readonly blocks: BlockDraft[];
  readonly dropped: Record<string, number>;
}

const DEEPEST_HEADING = 3;
const DEEPEST_ITEM = 9;

/**
 * The blocks of a CommonMark text, with footnotes, pipe tables and `~~struck~~` words. Headings below the third level read as third; quotes as
 * their paragraphs; code as a paragraph with hard breaks. No word is lost: what is dropped and counted (`html`, `image`) leaves its words.
 */
export function readMarkdown(text: string): ReadResult {
  const { source, notes } = prepared(text);
  const dropped = new Dropped();
  const footnotes = new NotesInOrder(notes);
  const blocks = new MarkdownReader(source, footnotes, dropped).read();
  // A note may refer to another; one without a reference is kept all the same.
  for (const { label, name } of footnotes.all()) blocks.push(...noteBlocks(name, new MarkdownReader(preparedNote(label, notes), footnotes, dropped).read()));
  return { blocks, dropped: dropped.counts };
}

/** A note's paragraphs; whatever else stands in it, as its words. */
function noteBlocks(name: string, read: readonly BlockDraft[]): BlockDraft[] {
  const shown = labels(read);
  const worded = read.flatMap(({ runs }, i) => (runs.length === 0 ? [] : [shown[i] === undefined ? runs : joined([{ text: `${shown[i]} ` }, ...runs])]));
  return (worded.length === 0 ? [[]] : worded).map((runs) => ({ kind: 'note', note: name, runs }));
}

/** The notes of a source, named in the order of their first references. */
class NotesInOrder implements Footnotes {
  private readonly names = new Map<string, string>();
  private readonly order: string[] = [];

  constructor(readonly bodies: ReadonlyMap<string, string>) {}

  reference(label: string): EmbedRun | undefined {
    if (!this.bodies.has(label)) return undefined;
    return noteRun({ name: this.nameOf(label), ...signOf(label) });
  }

  code(text: string): string {
    return unprepared(text, this.bodies);
  }

  *all(): Generator<{ readonly label: string; readonly name: string }> {
    const left = [...this.bodies.keys()].filter((label) => !isInlineNote(label)).reverse();
    for (let given = 0; ; given++) {
      // Those that are referred to first; the names grow while notes are read that refer to others.
      while (given >= this.order.length && left.length > 0) this.nameOf(left.pop()!);
      const label = this.order[given];
      if (label === undefined) return;
      yield { label, name: this.nameOf(label) };
    }
  }

  private nameOf(label: string): string {
    const known = this.names.get(label);
    if (known !== undefined) return known;
    this.order.push(label);
    const name = `n${this.order.length}`;
    this.names.set(label, name);
    return name;
  }
}

/** What a label says as `writeMarkdown` writes it: `end-1` an endnote, `*` or `*-2` the author's own sign. */
function signOf(label: string): { readonly end?: boolean; readonly sign?: string } {
  if (/^end-\d+$/.test(label)) return { end: true };
  const sign = /^([^\p{L}\p{N}\s-]{1,4})(?:-\d+)?$/u.exec(label)?.[1];
  return sign === undefined ? {} : { sign };
}

class MarkdownReader {
  private readonly items: Numbered[] = [];
  private readonly root: Root;
  private readonly definitions: Definitions;
  private tables = 0;

  constructor(private readonly source: string, private readonly notes: NotesInOrder, private readonly dropped: Dropped) {
    this.root = unified().use(remarkParse).parse(source);
    this.definitions = definitionsIn(this.root);
  }

  read(): BlockDraft[] {
    for (const node of this.root.children) this.block(node, 0);
    return withStarts(this.items);
  }

  /** `depth`: how many lists the node stands in. */
  private block(node: RootContent, depth: number): void {
    switch (node.type) {
      case 'paragraph': return this.paragraph(node.children, this.sourceOf(node));
      case 'heading': return this.add({ kind: 'heading', level: Math.min(node.depth, DEEPEST_HEADING), runs: this.runs(node.children) });
      case 'thematicBreak': return this.add({ kind: 'rule', runs: [] });
      case 'list': return this.list(node, depth + 1);
      case 'blockquote': return node.children.forEach((child) => this.block(child, depth));
      case 'code': return this.add({ kind: 'paragraph', runs: codeRuns(this.notes.code(node.value)) });
      case 'html': return this.html(node.value);
      case 'definition': return undefined;
      default:
        this.dropped.add(node.type);
        if ('children' in node) node.children.forEach((child) => this.block(child as RootContent, depth));
    }
  }

  private paragraph(children: readonly PhrasingContent[], source: string): void {
    const rows = tableRows(source);
    if (!rows) return this.add({ kind: 'paragraph', runs: this.runs(children) });
    const table = `t${++this.tables}`;
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        // Paragraphs of one cell stand apart by two breaks.
        for (const words of cell.split('<br><br>')) if (words.trim() !== '') this.add({ kind: 'cell', table, row, column, runs: this.phrase(words.trim()) });
      });
    });
  }

  private list(list: List, level: number): void {
    list.children.forEach((item, i) => {
      const [first, ...rest] = item.children;
      // `- 1. words`: a label doubled by an editor. The inner list stands for the item.
      if (first?.type === 'list' && first.position?.start.line === item.position?.start.line) this.list(first, level);
      else if (first?.type === 'paragraph' || first?.type === 'heading') this.item(list, item, i, level, this.runs(first.children));
      else {
        this.item(list, item, i, level, []);
        if (first) this.block(first, level);
      }
      for (const node of rest) this.block(node, level);
    });
  }

  private item(list: List, item: ListItem, index: number, depth: number, runs: Run[]): void {
    const level = Math.min(depth, DEEPEST_ITEM);
    if (!list.ordered) return this.add({ kind: 'bullet', level, runs });
    // The syntax tree does not tell `1)` from `1.`.
    const after = /^\d+([.)])/.exec(this.sourceOf(item))?.[1] ?? '.';
    this.items.push({ block: { kind: 'ordered', level, template: `%${level}${after}`, runs }, number: (list.start ?? 1) + index });
  }

  private html(value: string): void {
    const bare = value.replace(/<!--[\s\S]*?(-->|$)/g, '');
    if (bare.trim() === '') return;
    this.dropped.add('html');
    const words = bare.replace(/<(script|style)\b[\s\S]*?(<\/\1>|$)/gi, ' ').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
    if (words !== '') this.add({ kind: 'paragraph', runs: this.phrase(words) });
  }

  /** Phrasing content that stands in a source of its own: a cell, the words of an HTML block. */
  private phrase(source: string): Run[] {
    const nodes = unified().use(remarkParse).parse(withDefinitions(source, this.notes.bodies)).children.filter(({ type }) => type !== 'definition');
    if (nodes.every((node) => node.type === 'paragraph')) return joined(nodes.flatMap((node) => this.runs(node.children)));
    return source === '' ? [] : [{ text: source }];
  }

  private runs(nodes: readonly PhrasingContent[]): Run[] {
    return readRuns(nodes, this.definitions, this.dropped, this.notes);
  }

  private sourceOf(node: RootContent): string {
    return this.source.slice(node.position?.start.offset, node.position?.end.offset);
  }

  private add(block: BlockDraft): void {
    this.items.push({ block });
  }
}

function definitionsIn(root: Root): Definitions {
  const found = new Map<string, Definition>();
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}

function codeRuns(code: string): Run[] {
  return code.split('\n').flatMap((line, i): Run[] => [...(i > 0 ? [HARD_BREAK] : []), ...(line === '' ? [] : [{ text: line }])]);
}
