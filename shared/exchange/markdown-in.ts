import type { Definition, List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { HARD_BREAK, type BlockDraft, type Run } from '../letter/block';
import { withStarts, type Numbered } from './list-start';
import { Dropped, joined, readRuns, type Definitions } from './markdown-runs';
import { tableRows } from './markdown-table';

/** What an import found: the blocks, and what had no place in a letter, counted by name. */
export interface ReadResult {
  readonly blocks: BlockDraft[];
  readonly dropped: Record<string, number>;
}

const DEEPEST_HEADING = 3;
const DEEPEST_ITEM = 9;

/**
 * The blocks of a CommonMark text. Headings below the third level read as third; quotes as their paragraphs; code as a paragraph with
 * hard breaks; pipe tables as cells in reading order. No word is lost: what is dropped and counted (`html`, `image`) leaves its words.
 */
export function readMarkdown(text: string): ReadResult {
  return new MarkdownReader(text).read();
}

class MarkdownReader {
  private readonly dropped = new Dropped();
  private readonly items: Numbered[] = [];
  private readonly root: Root;
  private readonly definitions: Definitions;

  constructor(private readonly source: string) {
    this.root = unified().use(remarkParse).parse(source);
    this.definitions = definitionsIn(this.root);
  }

  read(): ReadResult {
    for (const node of this.root.children) this.block(node, 0);
    return { blocks: withStarts(this.items), dropped: this.dropped.counts };
  }

  /** `depth`: how many lists the node stands in. */
  private block(node: RootContent, depth: number): void {
    switch (node.type) {
      case 'paragraph': return this.paragraph(node.children, this.sourceOf(node));
      case 'heading': return this.add({ kind: 'heading', level: Math.min(node.depth, DEEPEST_HEADING), runs: this.runs(node.children) });
      case 'thematicBreak': return this.add({ kind: 'rule', runs: [] });
      case 'list': return this.list(node, depth + 1);
      case 'blockquote': return node.children.forEach((child) => this.block(child, depth));
      case 'code': return this.add({ kind: 'paragraph', runs: codeRuns(node.value) });
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
    for (const cell of rows.flat()) this.add({ kind: 'cell', runs: this.phrase(cell) });
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
    const nodes = unified().use(remarkParse).parse(source).children;
    if (nodes.every((node) => node.type === 'paragraph')) return joined(nodes.flatMap((node) => this.runs(node.children)));
    return source === '' ? [] : [{ text: source }];
  }

  private runs(nodes: readonly PhrasingContent[]): Run[] {
    return readRuns(nodes, this.definitions, this.dropped);
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
