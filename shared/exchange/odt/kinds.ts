import { kindOfStyles } from '../letter-styles';
import { attribute, numberAttribute, type XmlElement } from '../xml/parse';
import type { Kind } from '../../letter/block';
import type { OdtChain } from './styles';

/** How sure a paragraph is a heading, and whether the numbering of headings counts it. */
export interface OdtHeading {
  /** 1 to 10. */
  readonly level: number;
  /** Its style is a heading's by name; else it only has an outline level. */
  readonly byName: boolean;
  readonly numbered: boolean;
}

const HEADING_NAME = /^(?:heading|titre|überschrift)\s*(\d+)$/i;
const TITLE_NAME = /^(?:title|titre|titel|titre principal)$/i;
/** Headings only where a paragraph wears them itself: much else is based on them. */
const OWN_NAME = /^(?:toc heading|contents heading|heading)$/i;

/** Whether a paragraph is a heading: `text:h`, or one whose style is a heading's or the title's by name. `listed`: it is a list's item, so that its list counts it. */
export function headingOf(node: XmlElement, chain: OdtChain, listed: boolean): OdtHeading | undefined {
  const own = chain.find((style) => !style.automatic)?.shown ?? '';
  const named = OWN_NAME.test(own) ? '1' : chain.map(({ shown }) => HEADING_NAME.exec(shown)?.[1] ?? (TITLE_NAME.test(shown) ? '1' : undefined)).find((level) => level !== undefined);
  if (node.name !== 'text:h') return named === undefined ? undefined : { level: Math.min(Math.max(Number(named), 1), 10), byName: true, numbered: false };
  const level = Math.min(Math.max(numberAttribute(node, 'text:outline-level') ?? 1, 1), 10);
  const list = chain.map((style) => style.list).find((name) => name !== undefined);
  return { level, byName: named !== undefined, numbered: !listed && list !== '' && attribute(node, 'text:is-list-header') !== 'true' };
}

/** The kind that a paragraph's style names, undefined for any other. */
export function kindByStyle(chain: OdtChain): Kind | undefined {
  return kindOfStyles(chain.map(({ shown }) => shown));
}
