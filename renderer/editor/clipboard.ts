import { DOMParser, DOMSerializer, Fragment, Slice, type Node } from 'prosemirror-model';
import type { BlockDraft, EmbedRun } from '../../shared/letter/block';
import { BadFile } from '../../shared/exchange/bad-file';
import { readHtml, readOwnHtml } from '../../shared/exchange/html';
import { readPlainText } from '../../shared/exchange/plain-text';
import { noteReference } from '../../shared/letter/notes';
import { ATTR_NAMES, blockNode, schema } from '../../shared/letter/schema';
import { pasteSlice } from '../../shared/letter/text-commands';

/** The attribute in which pasted HTML travels. */
const CARRIER = 'data-html';

/**
 * Pasted HTML as ProseMirror is to parse it: inside an attribute, just as it came. Before it asks its parser it writes style sheets into the
 * elements, by which what Word says of its lists is lost.
 */
export function carried(html: string): string {
  return `<p ${CARRIER}="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></p>`;
}

/** The blocks of pasted HTML: our own as they were, anything else by the same rules as an imported page. */
function readPasted(html: string): BlockDraft[] {
  try {
    return (html.includes('data-kind') ? readOwnHtml(html) : undefined) ?? readHtml(html, 'clipboard', { selection: true }).blocks;
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    // Too large, or nested beyond all reason: its words alone.
    return readPlainText(html.replace(/<[^>]*>/g, '\n').replace(/\n{2,}/g, '\n\n'), {});
  }
}

function sliceOf(drafts: readonly BlockDraft[]): Slice {
  const nodes = drafts.map((draft) => blockNode(draft));
  const [only] = nodes;
  // One plain paragraph is words to put in at the cursor; a heading or a list item keeps its kind.
  if (nodes.length === 1 && only!.attrs.kind === 'paragraph') return new Slice(Fragment.from(only!.content), 0, 0);
  return pasteSlice(nodes);
}

/** Parses pasted HTML for ProseMirror, by our own reading of it. */
export class FlatParser extends DOMParser {
  constructor() {
    super(schema, []);
  }

  override parseSlice(dom: globalThis.Node): Slice {
    return sliceOf(readPasted(sourceOf(dom)));
  }

  override parse(dom: globalThis.Node): Node {
    return schema.nodes.doc.create(null, readPasted(sourceOf(dom)).map((draft) => blockNode(draft)));
  }
}

function sourceOf(dom: globalThis.Node): string {
  const element = dom as HTMLElement;
  return element.querySelector(`[${CARRIER}]`)?.getAttribute(CARRIER) ?? element.innerHTML;
}

/** Pasted plain text, by the same rules as an imported file. */
export function parseText(text: string): Slice {
  if (!/\n/.test(text)) return text ? new Slice(Fragment.from(schema.text(text)), 0, 0) : Slice.empty;
  return sliceOf(readPlainText(text, {}));
}

/** What a block says of itself in its HTML beside its kind and level, which the page shows too. */
const COPIED = ATTR_NAMES.filter((name) => name !== 'kind' && name !== 'level');

/** Writes what is copied such that pasting it here gives the same blocks, numbering and objects; elsewhere it is plain HTML. */
export const copySerializer = new DOMSerializer(
  {
    ...DOMSerializer.nodesFromSchema(schema),
    block: (node) => {
      const [tag, attrs, hole] = schema.nodes.block.spec.toDOM!(node) as unknown as [string, { [name: string]: string }, 0];
      const said = COPIED.flatMap((name) => (node.attrs[name] === null ? [] : [[`data-${name}`, String(node.attrs[name])] as const]));
      return [tag, { ...attrs, ...Object.fromEntries(said) }, hole];
    },
    embed: (node) => {
      const note = noteReference(node.attrs.value as EmbedRun['embed']);
      return [note ? 'sup' : 'span', { 'data-embed': JSON.stringify(node.attrs.value) }, note ? (note.sign ?? '*') : '▫'];
    },
  },
  {
    ...DOMSerializer.marksFromSchema(schema),
    unknown: ({ attrs: { name, value } }) => ['span', { 'data-mark': JSON.stringify({ name, value }), ...(name === 'lang' && typeof value === 'string' ? { lang: value } : {}) }, 0],
  },
);
