import { useEffect, useRef, type ReactNode } from 'react';

/** A modal dialog over the desk: Escape and a click beside it close it; the focus and the cursor go back to where they were. */
export function Dialog({ label, className, close, children }: { readonly label: string; readonly className?: string; readonly close: () => void; readonly children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current!;
    const before = document.activeElement;
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection()!;
    element.showModal();
    return () => {
      element.close();
      if (!(before instanceof HTMLElement)) return;
      before.focus();
      // By itself the browser would put the cursor at the text's beginning.
      if (before.contains(anchorNode) && before.contains(focusNode)) getSelection()!.setBaseAndExtent(anchorNode!, anchorOffset, focusNode!, focusOffset);
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
