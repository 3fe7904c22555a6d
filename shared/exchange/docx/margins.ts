import { blockText, isText, type BlockDraft } from '../../letter/block';
import { attribute, descendants, type XmlElement } from '../xml/parse';
import { PAGE_NUMBER } from './context';
import type { Imported } from '../imported';
import type { Relationship } from './package';

const REFERENCES: ReadonlySet<string> = new Set(['w:headerReference', 'w:footerReference']);

/**
 * The headers and footers that the sections of a body name, in that order, each text once; undefined where they hold none. Page numbers are left out.
 * `blocksOf` reads a part.
 */
export function readMargins(body: readonly XmlElement[], relationships: ReadonlyMap<string, Relationship>, blocksOf: (part: string) => BlockDraft[]): Imported['aside'] {
  const aside = { header: [] as BlockDraft[], footer: [] as BlockDraft[] };
  const seen = new Set<string>();
  for (const reference of body.flatMap((element) => descendants(element, REFERENCES))) {
    const part = relationships.get(attribute(reference, 'r:id') ?? '');
    if (!part || part.external || seen.has(part.target)) continue;
    seen.add(part.target);
    const which = reference.name === 'w:headerReference' ? 'header' : 'footer';
    for (const block of blocksOf(part.target).flatMap(withoutPageNumber)) {
      const key = `${which} ${blockText(block)}`;
      if (block.kind !== 'rule' && !seen.has(key)) aside[which].push(block);
      seen.add(key);
    }
  }
  return aside.header.length + aside.footer.length > 0 ? aside : undefined;
}

/** "Page 2 of 5", "p. 2", "– 2 –" with what sets it off from other words. */
const NUMBERED = new RegExp(
  `\\s*(?:[-–—|·•/(\\[]\\s*)?(?:(?<!\\p{L})(?:pages?|p\\.|seite|página|pagina)\\s*)?${PAGE_NUMBER}(?:\\s*(?:of|de|sur|von|di|/)\\s*(?:${PAGE_NUMBER}|\\d+))?(?:\\s*[-–—)\\]])?`, 'giu',
);

/** The block without its page numbers: it has one look then. None where nothing else was in it. */
export function withoutPageNumber(block: BlockDraft): BlockDraft[] {
  const text = blockText(block);
  if (!text.includes(PAGE_NUMBER)) return [block];
  const left = text.replace(NUMBERED, ' ').replace(/[ \n]{2,}/g, ' ').replace(/^[\s|·•–—-]+|[\s|·•–—-]+$/g, '');
  const lang = block.runs.map((run) => (isText(run) ? run.marks?.lang : undefined)).find((value) => value !== undefined);
  return /[\p{L}\p{N}]/u.test(left) ? [{ ...block, runs: [{ text: left.replaceAll('\n', ' '), ...(lang !== undefined && { marks: { lang } }) }] }] : [];
}
