import type { Definition, PhrasingContent } from 'mdast';
import { HARD_BREAK, isText, type Marks, type Run } from '../letter/block';

/** What was met that has no place in a letter, and how often. */
export class Dropped {
  readonly counts: Record<string, number> = {};

  add(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}

/** Addresses by reference name; the first definition of a name counts. */
export type Definitions = ReadonlyMap<string, Definition>;

/** HTML that letters in Markdown use for what Markdown has no sign for. */
const TAG_MARKS: Readonly<Record<string, string>> = { u: 'underline', b: 'bold', strong: 'bold', i: 'italic', em: 'italic' };
const TAG = /^<(\/?)([a-z][a-z0-9]*)\b[^>]*>$/i;

/**
 * Phrasing content as runs: emphasis, strong, links and `<u>` become marks, soft line breaks spaces, pictures their alternative text.
 * Other HTML tags are dropped and counted; the words between them stay.
 */
export function readRuns(nodes: readonly PhrasingContent[], definitions: Definitions, dropped: Dropped): Run[] {
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
      case 'inlineCode': return push({ text: node.value }, marks);
      case 'break': return push(HARD_BREAK, marks);
      case 'emphasis': return node.children.forEach((child) => visit(child, { ...marks, italic: true }));
      case 'strong': return node.children.forEach((child) => visit(child, { ...marks, bold: true }));
      case 'link': return node.children.forEach((child) => visit(child, { ...marks, link: node.url }));
      case 'linkReference': {
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
