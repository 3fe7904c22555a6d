import type { PdfItem, PdfPage } from '../../../../shared/exchange/pdf';

/** A letter's width, in ems. */
const LETTER = 0.5;
const SPACE = 0.25;

export interface Setting {
  readonly x?: number;
  readonly y?: number;
  readonly size?: number;
  readonly leading?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Lines as a program would print them, word by word; `^1^` raises what stands between, `_2_` lowers it. An empty line leaves a gap. */
export function set(lines: readonly string[], { x = 72, y = 100, size = 10, leading = 1.2 * size, ...look }: Setting = {}): PdfItem[] {
  return lines.flatMap((line, i) => {
    const items: PdfItem[] = [];
    let at = x;
    for (const word of line.split(' ')) {
      for (const [part, raised, lowered, plain] of word.matchAll(/\^([^^]+)\^|_(\d+)_|([^^_]+)/g)) {
        const text = raised ?? lowered ?? plain ?? part;
        const own = plain === undefined ? size * 0.6 : size;
        const off = raised === undefined ? (lowered === undefined ? 0 : size * 0.15) : -size * 0.35;
        const width = text.length * own * LETTER;
        items.push({ text, x: at, y: y + i * leading + off, width, size: own, ...look });
        at += width;
      }
      at += size * SPACE;
    }
    return items;
  });
}

/** How wide a text is when it is set. */
export function widthOf(text: string, size = 10): number {
  const words = text.split(' ');
  return words.join('').length * size * LETTER + (words.length - 1) * size * SPACE;
}

/** A text broken into lines of at most this width, in points. */
export function wrap(text: string, width: number, size = 10): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export function page(...items: readonly (readonly PdfItem[])[]): PdfPage {
  return { width: 595, height: 842, items: items.flat() };
}
