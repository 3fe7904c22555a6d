import type { getDocument as GetDocument, OPS as Ops } from 'pdfjs-dist';

/** What is used of pdf.js. */
export interface PdfEngine {
  readonly getDocument: typeof GetDocument;
  readonly OPS: typeof Ops;
}

/**
 * pdf.js, without a thread or process of its own: its worker's code is loaded beside it and talks to it in place.
 * While its module loads it writes to standard output that it found nothing to draw with. Nothing is drawn here, so that is kept off it.
 */
export async function pdfEngine(): Promise<PdfEngine> {
  const { log } = console;
  console.log = () => undefined;
  try {
    // Its side effect is what is wanted: the worker's handler as a global, where pdf.js looks first.
    // @ts-expect-error -- it comes without types
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.log = log;
  }
}
