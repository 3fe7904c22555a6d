import { Plugin, PluginKey } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Finding } from '../../shared/checks/finding';
import type { NodeAttrs } from '../../shared/letter/schema';
import type { Side } from '../../shared/letter/side';
import { findingKey } from '../findings';

const key = new PluginKey<DecorationSet>('findings');

/** Underlines of a side's findings. Those about no words of the side have none. */
function underlines(doc: Node, findings: readonly Finding[], side: Side): DecorationSet {
  const byBlock = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.side === side && finding.block !== undefined) byBlock.set(finding.block, [...(byBlock.get(finding.block) ?? []), finding]);
  }
  const marks: Decoration[] = [];
  doc.forEach((node, offset) => {
    for (const finding of byBlock.get(String((node.attrs as NodeAttrs).id)) ?? []) marks.push(underline(finding, offset + 1, node.content.size));
  });
  return DecorationSet.create(doc, marks);
}

/** A place without width, where something is missing, shows at the letter before it, or after it at a block's beginning. */
function underline(finding: Finding, start: number, size: number): Decoration {
  const [from, to] = [Math.min(finding.from!, size), Math.min(finding.to!, size)];
  const widened = from < to ? [from, to] as const : from > 0 ? [from - 1, from] as const : [0, Math.min(1, size)] as const;
  return Decoration.inline(start + widened[0], start + widened[1], { class: `finding ${finding.severity}` }, { finding: findingKey(finding) });
}

/** The finding in whose words a position stands; of several the shortest. */
function keyAt(set: DecorationSet, pos: number): string | undefined {
  const [shortest] = set.find(pos, pos).sort((a, b) => a.to - a.from - (b.to - b.from));
  return (shortest?.spec as { readonly finding: string } | undefined)?.finding;
}

/** Underlines findings, and tells in which one the cursor comes to stand. */
export function findingsPlugin(at: (finding: string | undefined) => void): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, was) {
        const given = tr.getMeta(key) as { readonly findings: readonly Finding[]; readonly side: Side } | undefined;
        if (given) return underlines(tr.doc, given.findings, given.side);
        return tr.docChanged ? was.map(tr.mapping, tr.doc) : was;
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view: () => ({
      update(view, before) {
        if (!before.selection.eq(view.state.selection)) at(keyAt(key.getState(view.state)!, view.state.selection.head));
      },
    }),
  });
}

export function showFindings(view: EditorView, findings: readonly Finding[], side: Side): void {
  view.dispatch(view.state.tr.setMeta(key, { findings, side }).setMeta('addToHistory', false));
}
