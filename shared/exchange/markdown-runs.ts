import type { Definition, LinkReference, PhrasingContent } from 'mdast';
import { HARD_BREAK, isText, type EmbedRun, type Marks, type Run } from '../letter/block';

/** What was met that has no place in a letter, and how often. */
export class Dropped {
  readonly counts: Record<string, number> = {};

  add(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}

/** Addresses by reference name; the first definition of a name counts. */
export type Definitions = ReadonlyMap<string, Definition>;

/** What a source says of its notes. */
export interface Footnotes {
  /** The reference that a label (in lower case) stands for; undefined for a label of no note. */
  reference(label: string): EmbedRun | undefined;
  /** Code as its author wrote it. */
  code(text: string): string;
}

const NO_NOTES: Footnotes = { reference: () => undefined, code: (text) => text };

/** HTML that letters in Markdown use for what Markdown has no sign for. */
const TAG_MARKS: Readonly<Record<string, string>> = { 
  u: 'underline', ins: 'underline', b: 'bold', strong: 'bold', i: 'italic', em: 'italic', s: 'strike', del: 'strike', strike: 'strike', sup: 'superscript', sub: 'subscript',
};
const TAG = /^<(\/?)([a-z][a-z0-9]*)\b[^>]*>$/i;

/**
 * Phrasing content as runs: emphasis, strong, links and tags such as `<u>` become marks, references of notes objects, soft line breaks spaces, pictures their
 * alternative text. Other HTML tags are dropped and counted; the words between them stay.
 */
export function readRuns(nodes: readonly PhrasingContent[], definitions: Definitions, dropped: Dropped, notes: Footnotes = NO_NOTES): Run[] {
  const runs: Run[] = [];
  // How many open HTML tags give each mark: tags may nest, and may cross Markdown's own.
  const open = new Map<string, number>();
  const push = (run: Run, marks: Marks): void => {
    const all: Record<string, Marks[string]> = { ...marks };
    for (const [mark, depth] of open) if (depth > 0) all[mark] = true;
    runs.push(Object.keys(all).length > 0 ? { ...run, marks: all } : run);
  };
  const html = (value: string, marks: Marks): void => {
    if (value.startsWith('<!--')) return;
    const [, slash, name] = TAG.exec(value) ?? [];
    const mark = TAG_MARKS[name?.toLowerCase() ?? ''];
    if (mark !== undefined) open.set(mark, Math.max((open.get(mark) ?? 0) + (slash ? -1 : 1), 0));
    else if (name?.toLowerCase() === 'br') push(HARD_BREAK, marks);
    else if (!slash) dropped.add('html');
  };
  const visit = (node: PhrasingContent, marks: Marks): void => {
    switch (node.type) {
      case 'text': return push({ text: node.value.replace(/[\r\n]+/g, ' ') }, marks);
      case 'inlineCode': return push({ text: notes.code(node.value) }, marks);
      case 'break': return push(HARD_BREAK, marks);
      case 'emphasis': return node.children.forEach((child) => visit(child, { ...marks, italic: true }));
      case 'strong': return node.children.forEach((child) => visit(child, { ...marks, bold: true }));
      case 'link': return node.children.forEach((child) => visit(child, { ...marks, link: node.url }));
      case 'linkReference': {
        const references = referencesOf(node, notes);
        if (references) return references.forEach((run) => push(run, marks));
        const link = definitions.get(node.identifier)?.url;
        return node.children.forEach((child) => visit(child, link === undefined ? marks : { ...marks, link }));
      }
      case 'image':
      case 'imageReference':
        dropped.add('image');
        return node.alt ? push({ text: node.alt }, marks) : undefined;
      case 'html': return html(node.value, marks);
      default:
        dropped.add(node.type);
        if ('children' in node) node.children.forEach((child) => visit(child as PhrasingContent, marks));
    }
  };
  for (const node of nodes) visit(node, {});
  return joined(runs);
}

/** The notes that a link of a note's name stands for: `[^1]`, and of two side by side, `[^1][^2]`, both. */
function referencesOf(node: LinkReference, notes: Footnotes): Run[] | undefined {
  const labels = [node.identifier];
  const [only] = node.children;
  if (node.referenceType === 'full') labels.unshift(node.children.length === 1 && only?.type === 'text' ? only.value.toLowerCase() : '');
  if (!labels.every((label) => label.startsWith('^'))) return undefined;
  const runs = labels.map((label) => notes.reference(label.slice(1))).filter((run) => run !== undefined);
  return runs.length === labels.length ? runs : undefined;
}

/** Neighbouring texts with the same marks as one run; empty ones go. */
export function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (isText(run) && run.text === '') continue;
    if (last && isText(last) && isText(run) && sameMarks(last.marks, run.marks)) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

/** Whether two runs bear the same marks, whatever their order. */
export function sameMarks(a: Marks = {}, b: Marks = {}): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => name in b && JSON.stringify(a[name]) === JSON.stringify(b[name]));
}
