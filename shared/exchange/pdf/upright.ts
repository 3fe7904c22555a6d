import type { PdfItem, PdfPage } from './page';

/** How far words may lean before they count as turned: a page that was scanned or set askew. */
const LEANING = 3;

/**
 * A page as it is held to read most of its words, without those that run another way; `turned` counts these pieces.
 * A table laid on its side on an upright page is so read as one that lies straight.
 */
export function upright(page: PdfPage): { readonly page: PdfPage; readonly turned: number } {
  const letters = new Map<number, number>();
  for (const item of page.items) {
    const quarter = quarterOf(item);
    if (quarter !== undefined) letters.set(quarter, (letters.get(quarter) ?? 0) + item.text.length);
  }
  const [way = 0] = [...letters].sort(([a, m], [b, n]) => n - m || a - b)[0] ?? [];
  const items = page.items.filter((item) => quarterOf(item) === way);
  const turned = page.items.length - items.length;
  if (way === 0) return { page: turned === 0 ? page : { ...page, items }, turned };
  const { width, height } = page;
  const place = (x: number, y: number): [number, number] => (way === 90 ? [y, width - x] : way === 180 ? [width - x, height - y] : [height - y, x]);
  const straight = items.map((item): PdfItem => {
    const [x, y] = place(item.x, item.y);
    return { ...item, x, y, angle: 0 };
  });
  const links = page.links?.map((link) => {
    const [[ax, ay], [bx, by]] = [place(link.left, link.top), place(link.right, link.bottom)];
    return { address: link.address, left: Math.min(ax, bx), right: Math.max(ax, bx), top: Math.min(ay, by), bottom: Math.max(ay, by) };
  });
  const size = way === 180 ? { width, height } : { width: height, height: width };
  return { page: { ...page, ...size, items: straight, ...(links ? { links } : {}) }, turned };
}

/** Which way an item's words run: 0, 90, 180 or 270 degrees; undefined for one askew. */
function quarterOf({ angle = 0 }: PdfItem): number | undefined {
  const quarter = (Math.round(angle / 90) * 90) % 360;
  const off = Math.abs(angle - Math.round(angle / 90) * 90);
  return off <= LEANING ? quarter : undefined;
}
