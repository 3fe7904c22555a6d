import { useEffect, useRef, type ReactNode } from 'react';

/** Tells, whenever it is asked, whether a place of the page holds what it held when this was called. */
function unchanged(node: Node | null): () => boolean {
  const [text, children] = [node?.nodeValue, node?.childNodes.length];
  return () => node !== null && node.nodeValue === text && node.childNodes.length === children;
}

/** A modal dialog over the desk: Escape and a click beside it close it; the focus and the cursor go back to where they were. */
export function Dialog({ label, className, close, children }: { readonly label: string; readonly className?: string; readonly close: () => void; readonly children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current!;
    const before = document.activeElement;
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection()!;
    const stands = [unchanged(anchorNode), unchanged(focusNode)];
    element.showModal();
    return () => {
      element.close();
      if (!(before instanceof HTMLElement)) return;
      before.focus({ preventScroll: true });
      // By itself the browser would put the cursor at the text's beginning. Where the dialog changed the text, the editor knows better.
      if (before.contains(anchorNode) && before.contains(focusNode) && stands.every((still) => still())) getSelection()!.setBaseAndExtent(anchorNode!, anchorOffset, focusNode!, focusOffset);
    };
  }, []);
  return (
    <dialog
      ref={dialog} aria-label={label} className={className}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {children}
    </dialog>
  );
}
