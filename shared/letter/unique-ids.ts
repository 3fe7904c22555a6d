import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import type { NodeAttrs } from './schema';

/** Set (to true) on transactions that bring the letter's present into a view: those are never written back. */
export const FROM_LETTER = new PluginKey<true>('from-letter');

const idOf = (node: Node): string | null => (node.attrs as NodeAttrs).id;

/** Whether two documents have the same ids in the same order, as before and after typing. */
export function sameIds(before: Node, after: Node): boolean {
  const { children } = before;
  return after.childCount === children.length && after.children.every((node, i) => node === children[i] || idOf(node) === idOf(children[i]!));
}

/**
 * Gives every block that a transaction brought in an id of its own: a paste has none, a split copies its block's.
 * Where two blocks claim one id, the block that had it before the transaction keeps it.
 */
export function uniqueIds(newId: () => string): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (!transactions.some((tr) => tr.docChanged) || transactions.some((tr) => tr.getMeta(FROM_LETTER))) return null;
      // Ids that were unique before are so still.
      if (sameIds(before.doc, after.doc)) return null;
      const seen = new Set<string>();
      const doubled = new Set<string>();
      let nameless = false;
      after.doc.forEach((node) => {
        const id = idOf(node);
        if (id === null) nameless = true;
        else if (seen.has(id)) doubled.add(id);
        else seen.add(id);
      });
      if (!nameless && !doubled.size) return null;
      const owners = new Map<string, number>();
      before.doc.forEach((node, offset) => {
        const id = idOf(node);
        if (id === null || !doubled.has(id)) return;
        let pos = offset;
        let gone = false;
        for (const tr of transactions) {
          const result = tr.mapping.mapResult(pos, 1);
          pos = result.pos;
          gone ||= result.deletedAfter;
        }
        if (!gone) owners.set(id, pos);
      });
      const tr = after.tr;
      const taken = new Set<string>();
      after.doc.forEach((node, pos) => {
        const id = idOf(node);
        if (id !== null && !doubled.has(id)) return;
        const owner = id === null ? undefined : owners.get(id);
        if (id !== null && !taken.has(id) && (owner === undefined || owner === pos)) taken.add(id);
        else tr.setNodeAttribute(pos, 'id', newId());
      });
      return tr;
    },
  });
}
