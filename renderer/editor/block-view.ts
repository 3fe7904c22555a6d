import type { Node } from 'prosemirror-model';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';
import { schema, type NodeAttrs } from '../../shared/letter/schema';
import { DOMSerializer } from 'prosemirror-model';

/** What the desk says of a block beside its words. */
export interface BlockLook {
  /** Its place in the grid, as `grid-row` takes it; undefined hides it (the virtual block of an empty side). */
  readonly row: string | undefined;
  readonly label: string | undefined;
  /** `hand`: of the pair in hand; `behind`: its side is the one that waits for a change. */
  readonly wash: string;
}

/** Keeps the look of every block of one side; blocks come and go as ProseMirror draws them. */
export class BlockLooks {
  private readonly views = new Map<string, BlockView>();
  private looks: (id: string) => BlockLook | undefined = () => undefined;

  /** Gives all blocks a new look; only what differs touches the page. */
  show(looks: (id: string) => BlockLook | undefined): void {
    this.looks = looks;
    for (const [id, view] of this.views) view.look(looks(id));
  }

  add(id: string, view: BlockView): void {
    this.views.set(id, view);
    view.look(this.looks(id));
  }

  remove(id: string, view: BlockView): void {
    if (this.views.get(id) === view) this.views.delete(id);
  }
}

/**
 * Draws a block. Row, label and wash are set on the element itself rather than by decorations: they belong to the desk, change
 * with every realignment, and a keystroke must not walk thousands of decorations.
 */
export class BlockView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private id: string;
  private shown: BlockLook | undefined;

  constructor(private node: Node, private readonly looks: BlockLooks) {
    const { dom } = DOMSerializer.renderSpec(document, schema.nodes.block.spec.toDOM!(node));
    this.dom = dom as HTMLElement;
    this.contentDOM = this.dom;
    this.id = String((node.attrs as NodeAttrs).id);
    this.dom.dataset.id = this.id;
    looks.add(this.id, this);
  }

  update(node: Node): boolean {
    const was = this.node.attrs as NodeAttrs;
    const now = node.attrs as NodeAttrs;
    if (node.type !== this.node.type || was.kind !== now.kind || was.level !== now.level) return false;
    this.node = node;
    const id = String(now.id);
    if (id !== this.id) {
      this.looks.remove(this.id, this);
      this.id = id;
      this.dom.dataset.id = id;
      this.looks.add(id, this);
    }
    return true;
  }

  look(look: BlockLook | undefined): void {
    const was = this.shown;
    if (was && look && was.row === look.row && was.label === look.label && was.wash === look.wash) return;
    this.shown = look;
    const { style, dataset } = this.dom;
    style.gridRow = look?.row ?? '';
    this.dom.hidden = look?.row === undefined;
    dataset.wash = look?.wash ?? '';
    if (look?.label === undefined) delete dataset.label;
    else dataset.label = look.label;
  }

  /** What the desk changes on the element is none of the editor's business. */
  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'attributes' && mutation.target === this.dom;
  }

  destroy(): void {
    this.looks.remove(this.id, this);
  }
}
