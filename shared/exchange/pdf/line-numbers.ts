import type { PdfItem, PdfPage } from './page';

/** The fewest numbered lines that show a page's margin to be counted. */
const FEWEST = 5;
/** How far off each other, in points, the right ends of such numbers are. */
const ALIGNED = 2;
/** Neighbours that go up by one step, as a share. */
const REGULAR = 0.75;

/** A page without the numbers that drafts and bills count their lines by: figures under each other in the margin, left or right of everything else. */
export function withoutLineNumbers(page: PdfPage): { readonly page: PdfPage; readonly numbers: number } {
  const figures = page.items.filter((item) => /^\d{1,5} ?$/.test(item.text));
  if (figures.length < FEWEST) return { page, numbers: 0 };
  for (const edge of [(item: PdfItem) => item.x + item.width, (item: PdfItem) => item.x]) {
    for (const column of columns(figures, edge)) {
      if (!isCount(column) || !isMarginal(column, page.items)) continue;
      const gone = new Set(column);
      return { page: { ...page, items: page.items.filter((item) => !gone.has(item)) }, numbers: column.length };
    }
  }
  return { page, numbers: 0 };
}

/** Figures that keep one edge, the longest column first. */
function columns(figures: readonly PdfItem[], edge: (item: PdfItem) => number): PdfItem[][] {
  const found: PdfItem[][] = [];
  for (const item of [...figures].sort((a, b) => edge(a) - edge(b))) {
    const last = found.at(-1);
    if (last && edge(item) - edge(last[0]!) <= ALIGNED) last.push(item);
    else found.push([item]);
  }
  return found.filter((column) => column.length >= FEWEST).sort((a, b) => b.length - a.length).slice(0, 4);
}

function isCount(column: readonly PdfItem[]): boolean {
  const numbers = [...column].sort((a, b) => a.y - b.y).map((item) => Number(item.text));
  const steps = numbers.slice(1).map((number, i) => number - numbers[i]!);
  return [1, 5, 2, 10].some((step) => steps.filter((each) => each === step).length >= REGULAR * steps.length);
}

/** Whether nothing else stands where the figures do, nor further out. */
function isMarginal(column: readonly PdfItem[], items: readonly PdfItem[]): boolean {
  const [left, right] = [Math.min(...column.map((item) => item.x)), Math.max(...column.map((item) => item.x + item.width))];
  const members = new Set(column);
  const others = items.filter((item) => !members.has(item));
  const beside = (holds: (item: PdfItem) => boolean): boolean => others.filter(holds).length <= others.length * 0.02;
  const gap = column[0]!.size * 0.5;
  return others.length > 0 && (beside((item) => item.x < right + gap) || beside((item) => item.x + item.width > left - gap));
}
