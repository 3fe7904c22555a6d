import { isDateLine, isSalutation } from '../letter-line';
import type { Paragraph } from './paragraphs';

/** How much larger than the text a heading's letters are. */
const LARGER = 1.12;
const LONGEST = 200;
const MOST_LINES = 4;
/** A bold line stands over a passage of at least so many characters, or over a list. */
const PASSAGE = 80;
const DEEPEST = 3;

/**
 * The level of each paragraph that is a heading, from 1: larger letters, the larger the higher; or a bold line over a passage, below all
 * larger ones. A bold sentence is none.
 */
export function headingLevels(paragraphs: readonly Paragraph[], bodySize: number): (number | undefined)[] {
  const mostlyBold = paragraphs.filter((paragraph) => isBold(paragraph)).length * 2 > paragraphs.length;
  const ranks = paragraphs.map((paragraph, i) => {
    if (!isShort(paragraph)) return undefined;
    const { size } = paragraph.lines[0]!;
    if (size >= LARGER * bodySize) return Math.round(size * 2) / 2;
    return !mostlyBold && isBold(paragraph) && size > 0.95 * bodySize && stands(paragraphs, i) ? 0 : undefined;
  });
  const tiers = [...new Set(ranks.filter((rank) => rank !== undefined))].sort((a, b) => b - a);
  return ranks.map((rank) => (rank === undefined ? undefined : Math.min(tiers.indexOf(rank) + 1, DEEPEST)));
}

function isBold(paragraph: Paragraph): boolean {
  return paragraph.lines.every((line) => line.bold);
}

function isShort({ text, lines }: Paragraph): boolean {
  return text.length <= LONGEST && lines.length <= MOST_LINES && /\p{L}/u.test(text) && !isDateLine(text) && !isSalutation(text);
}

/** Whether a bold line stands over a passage that is not bold: a signature's bold name stands over a short line. */
function stands(paragraphs: readonly Paragraph[], i: number): boolean {
  const { text, item } = paragraphs[i]!;
  if (/[.,;:]$/.test(text) && !item) return false;
  const next = paragraphs.slice(i + 1).find((each) => !isBold(each));
  const nextAt = next ? paragraphs.indexOf(next, i + 1) : -1;
  return next !== undefined && nextAt - i <= 2 && (next.item !== undefined || next.text.length >= PASSAGE);
}
