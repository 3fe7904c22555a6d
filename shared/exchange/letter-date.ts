import { datesIn } from '../drift/dates';
import { blockText, type BlockDraft } from '../letter/block';
import { SIDES, type BySide } from '../letter/side';
import { isDate } from '../revisions/revision';
import { isDateLine } from './letter-line';

/** A letter bears its date near its top, or under its signatures: so many blocks from either end are looked at. */
const NEAR = 12;

/** The day that a letter bears by its own date line, `YYYY-MM-DD`; undefined where no line says one whole and sure. */
export function dayOfLetter(blocks: BySide<readonly BlockDraft[]>): string | undefined {
  for (const side of SIDES) {
    const all = blocks[side];
    const looked = all.length <= 2 * NEAR ? all : [...all.slice(0, NEAR), ...all.slice(-NEAR)];
    for (const block of looked) {
      const text = blockText(block);
      if (block.kind !== 'date' && !isDateLine(text)) continue;
      const [span, ...more] = datesIn(text, side);
      if (!span || more.length || span.other) continue;
      const { year, month, day } = span.value;
      const found = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
      if (isDate(found)) return found;
    }
  }
  return undefined;
}
