import type { Element } from 'hast';
import type { BlockAttrs } from '../../letter/block';
import { symbolText } from '../docx/symbols';
import { readingsOf, type OrderedReading } from '../list-label';
import { attribute, childElements, elementsIn, textOf } from './elements';
import { readStyle, type Style } from './style';

const DEEPEST = 9;

/** Where Word says that a paragraph stands in a list: `mso-list:l0 level1 lfo1`. */
interface Place {
  readonly list: string;
  readonly level: number;
}

function placeOf(style: Style): Place | undefined {
  const [, list, level, override] = /^(\S+)\s+level(\d+)(?:\s+(\S+))?/i.exec(style.get('mso-list') ?? '') ?? [];
  return list === undefined ? undefined : { list: `${list} ${override ?? ''}`, level: Math.min(Math.max(Number(level), 1), DEEPEST) };
}

/** Whether an element holds the label that Word writes out for readers without lists of their own. */
export function isWrittenLabel(style: Style): boolean {
  return style.get('mso-list')?.toLowerCase() === 'ignore';
}

/** An item of a Word list: its attributes, its number where it is ordered, and the label that Word shows. */
export interface WordItem {
  readonly attrs: BlockAttrs;
  readonly number?: number;
  readonly label: string;
}

/**
 * Word's lists on the clipboard and in saved pages are paragraphs with their labels written out. What a label is made of is found by
 * what came before: after `(h)`, `(i)` is a letter; at the beginning it is a Roman number; `2.1` under `2` has the number above in it.
 */
export class WordLists {
  /** The last item of each level of each list. */
  private readonly last = new Map<string, OrderedReading & { readonly shown: string }>();

  /** What a paragraph is as an item; undefined for one that is none or shows no label. */
  item(paragraph: Element, style: Style): WordItem | undefined {
    const place = placeOf(style);
    const label = place && writtenLabel(paragraph);
    if (!place || !label) return undefined;
    if (!/[\p{L}\p{N}]/u.test(label) || label === 'o') {
      const sign = label === 'o' ? '◦' : label === '·' ? '•' : label;
      return { attrs: { kind: 'bullet', level: place.level, ...(sign === '•' ? {} : { template: sign }) }, label: sign };
    }
    return this.ordered(place, label);
  }

  private ordered({ list, level }: Place, label: string): WordItem {
    const [, prefix = '', token = '', suffix = ''] = /^(.*?)(\d+|[a-z]+|[A-Z]+)([^\p{L}\p{N}]*)$/su.exec(label) ?? [];
    const key = (at: number): string => `${list} ${at}`;
    const reading = token === '' ? undefined : this.likely(readingsOf(token), token, this.last.get(key(level)));
    if (!reading) return { attrs: { kind: 'ordered', level, template: label }, label };
    this.last.set(key(level), { ...reading, shown: token });
    for (let deeper = level + 1; deeper <= DEEPEST; deeper++) this.last.delete(key(deeper));
    let template = '';
    let rest = prefix;
    for (let above = 1; above < level; above++) {
      const shown = this.last.get(key(above))?.shown;
      const at = shown === undefined ? -1 : rest.search(new RegExp(`(?<![\\p{L}\\p{N}])${shown}(?![\\p{L}\\p{N}])`, 'u'));
      if (at < 0) continue;
      template += `${rest.slice(0, at)}%${above}`;
      rest = rest.slice(at + shown!.length);
    }
    template += `${rest}%${level}${suffix}`;
    return {
      attrs: { kind: 'ordered', level, ...(reading.numeral === 'decimal' ? {} : { numeral: reading.numeral }), ...(template === `%${level}.` ? {} : { template }) },
      number: reading.number, label,
    };
  }

  /** Of the ways a number can be read, the one that goes on; else the one that begins at 1; else the Roman one of `iv` and `x`, the letter `c`. */
  private likely(readings: readonly OrderedReading[], token: string, last: OrderedReading | undefined): OrderedReading | undefined {
    const roman = /^(?:[ivx]|..+)$/i.test(token);
    return readings.find(({ numeral, number }) => last?.numeral === numeral && number === last.number + 1) ?? readings.find(({ number }) => number === 1)
      ?? readings.find(({ numeral }) => numeral.endsWith('roman') === roman) ?? readings[0];
  }
}

/** The label that stands in a paragraph, its symbol font's signs in Unicode. */
function writtenLabel(paragraph: Element): string | undefined {
  for (const element of elementsIn(paragraph)) {
    if (!isWrittenLabel(readStyle(attribute(element, 'style')))) continue;
    const text = textOf(element).replace(/[\s\u00a0]+/g, ' ').trim();
    return symbolText(text, fontAround(paragraph, element));
  }
  return undefined;
}

/** The font of the innermost element around the label that names one. */
function fontAround(paragraph: Element, label: Element): string | undefined {
  let font: string | undefined;
  for (let at: Element | undefined = paragraph; at; ) {
    font = readStyle(attribute(at, 'style')).get('font-family')?.split(',')[0]?.replace(/["']/g, '').trim() ?? font;
    if (at === label) return font;
    at = childElements(at).find((child) => [...elementsIn(child)].includes(label));
  }
  return font;
}
