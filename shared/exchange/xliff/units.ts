import { blockText } from '../../letter/block';
import type { BySide, Side } from '../../letter/side';
import type { Unit, UnitSide } from '../bilingual/assemble';
import { attribute, type XmlElement } from '../xml/parse';

/** What the files of an XLIFF document hold. */
export interface XliffUnits {
  readonly units: readonly Unit[];
  /** The languages that were passed over, `from/to`, each once. */
  readonly others: readonly string[];
  readonly title?: string;
}

/** One value for each side, given those of source and target. */
export function bySide<T>(source: Side, from: T, to: T): BySide<T> {
  return source === 'en' ? { en: from, fr: to } : { en: to, fr: from };
}

/** Whether two sides have the same words. */
export function sameText(a: UnitSide, b: UnitSide): boolean {
  const text = ({ texts }: UnitSide): string => texts.map((runs) => blockText({ runs })).join('\n').trim();
  return text(a) === text(b);
}

/** Whether white space counts inside an element, given whether it does around it. */
export function spaceOf(element: XmlElement, around: boolean): boolean {
  const said = attribute(element, 'xml:space');
  return said === undefined ? around : said === 'preserve';
}
