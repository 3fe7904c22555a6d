import { labels } from '../../letter/labels';
import { numeralText } from '../../letter/numerals';
import { isKnownSymbol, symbolText } from './symbols';
import { levelOf, type BlockAttrs, type Numeral } from '../../letter/block';
import type { List, ListLevel } from './numbering';
import type { Numbers } from './counters';

const NUMERAL_OF: ReadonlyMap<string, Numeral> = new Map([
  ['decimal', 'decimal'], ['lowerLetter', 'lower-letter'], ['upperLetter', 'upper-letter'], ['lowerRoman', 'lower-roman'], ['upperRoman', 'upper-roman'],
]);

function numeralOf(format: string): Numeral {
  return NUMERAL_OF.get(format) ?? 'decimal';
}

/** A number in Word's format of this name; digits for the formats of other scripts. `1st` is English wherever it stands, as Word's language of the run is not asked. */
function formatted(n: number, format: string): string {
  switch (format) {
    case 'none': case 'bullet': return '';
    case 'ordinal': return `${n}${ordinalEnding(n)}`;
    case 'chicago': return n >= 1 && n <= 40 ? '*†‡§'[(n - 1) % 4]!.repeat(Math.ceil(n / 4)) : String(n);
    case 'decimalZero': return String(n).padStart(2, '0');
    case 'numberInDash': return `- ${n} -`;
    case 'decimalEnclosedParen': return `(${n})`;
    case 'decimalEnclosedFullstop': return `${n}.`;
    case 'decimalEnclosedCircle': return n >= 1 && n <= 20 ? String.fromCharCode(0x245f + n) : String(n);
  }
  const width = /^padded(\d)$/.exec(format)?.[1];
  return width === undefined ? numeralText(n, numeralOf(format)) : String(n).padStart(Number(width), '0');
}

/** Word's formats that are no numerals of ours and yet written here as Word writes them. */
const WRITTEN = /^(?:none|bullet|ordinal|decimalZero|numberInDash|decimalEnclosed(?:Paren|Fullstop|Circle)|padded\d|chicago)$/;

/** Whether numbers in this format look here as they do in Word; those of other scripts, and numbers in words, become digits. */
export function isKnownFormat(format: string): boolean {
  return NUMERAL_OF.has(format) || WRITTEN.test(format);
}

function ordinalEnding(n: number): string {
  const tens = n % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
}

/** A label as Word shows it, without the spaces around it. */
export function labelText(list: List, numbers: Numbers): string {
  const level = list.levels.get(numbers.length - 1);
  if (!level) return '';
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const number = numbers[at];
    const format = list.levels.get(at)?.format ?? 'decimal';
    return number === undefined ? '' : formatted(number, level.digits && format !== 'none' ? 'decimal' : format);
  });
  return symbolText(text, level.font).trim();
}

/** Whether a level's label is a sign rather than a number. */
export function isBullet(level: ListLevel, label: string): boolean {
  return level.format === 'bullet' || (level.format === 'none' && !/[\p{L}\p{N}]/u.test(label));
}

/**
 * The sign of a bullet, as a block keeps it: absent where it is the usual one. A character that only its font can draw
 * becomes the usual one, and the letter o in Word's second level (Courier New) the small circle it stands for.
 */
export function bulletTemplate(level: ListLevel, label: string): { template?: string } {
  const sign = [...label].every((character) => isKnownSymbol(character, level.font)) ? label : '•';
  if (sign === 'o' && /^courier/i.test(level.font ?? '')) return { template: '◦' };
  return sign === '•' ? {} : { template: sign };
}

/**
 * The attributes with which `labels()` computes the label that Word shows. The model counts a run of list items and starts anew after any
 * other paragraph, where Word goes on: then `start` says the number. What the model has no words for (numbers of levels that
 * stand elsewhere, `1st`, `01`) is written into the template.
 */
export class LabelModel {
  /** The present run of list items, shortened to what decides the next label: the last item of each level, the last bullet of each level. */
  private run: readonly BlockAttrs[] = [];

  /** Any block but an ordered item: a bullet goes on with the run, everything else ends it. */
  pass(block: BlockAttrs): void {
    if (block.kind === 'bullet') this.append(block);
    else this.run = [];
  }

  /** The attributes of the ordered item that stands next. */
  item(list: List, numbers: Numbers, label: string): BlockAttrs {
    const level = list.levels.get(numbers.length - 1)!;
    const depth = numbers.length;
    const number = numbers[depth - 1]!;
    const numeral = level.digits ? 'decimal' : numeralOf(level.format);
    const counted = this.shown({ kind: 'ordered', level: depth, template: `%${depth}` });
    const base: BlockAttrs = {
      kind: 'ordered',
      ...(depth > 1 && { level: depth }),
      ...(numeral !== 'decimal' && { numeral }),
      ...(counted !== String(number) && { start: number }),
    };
    const template = templates(list, numbers, label).find((candidate) => this.shown({ ...base, template: candidate }) === label) ?? label;
    const block = template === `%${depth}.` ? base : { ...base, template };
    this.append({ ...block, start: number });
    return block;
  }

  private append(block: BlockAttrs): void {
    this.run = [...this.run.filter((item) => item.kind !== block.kind || levelOf(item) !== levelOf(block)), block];
  }

  private shown(block: BlockAttrs): string | undefined {
    return labels([...this.run, block]).at(-1);
  }
}

/** Templates for a label, best first: as Word has it; with the numbers of the levels above written out; wholly written out. */
function templates(list: List, numbers: Numbers, label: string): string[] {
  const level = list.levels.get(numbers.length - 1)!;
  const own = `%${numbers.length}`;
  const whole = symbolText(level.text, level.font).trim();
  const spelled = whole.replace(/%([1-9])/g, (placeholder, digit: string) => {
    if (placeholder === own) return own;
    const at = Number(digit) - 1;
    const number = numbers[at];
    return number === undefined ? '' : formatted(number, level.digits ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal'));
  });
  return [whole, spelled, label];
}
