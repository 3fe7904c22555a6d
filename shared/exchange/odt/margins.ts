import { blockText, type BlockDraft } from '../../letter/block';
import { withoutPageNumber } from '../docx/margins';
import { StoryReader } from './story';
import { stylesIn } from './package';
import { pagesFrom, type OdtChain, type OdtStyles } from './styles';
import { attribute, childElements, type XmlElement } from '../xml/parse';
import type { Context } from './context';
import type { Imported } from '../imported';

const HEADERS = /^(?:style|loext):header(?:-left|-first)?$/;
const FOOTERS = /^(?:style|loext):footer(?:-left|-first)?$/;
const WORDS: ReadonlySet<string> = new Set(['text:p', 'text:h']);

/** The headers and footers of the pages that a document has, each text once; undefined where there are none. Page numbers are left out. */
export function readMargins(text: XmlElement, bodyStyles: OdtStyles, styles: XmlElement | undefined, context: Context): Imported['aside'] {
  const pages = new Map(stylesIn(styles, 'office:master-styles').filter((element) => element.name === 'style:master-page').map((page) => [attribute(page, 'style:name') ?? '', page]));
  const header: BlockDraft[] = [];
  const footer: BlockDraft[] = [];
  const seen = new Set<string>();
  for (const name of usedPages(text, bodyStyles, pages)) {
    for (const margin of childElements(pages.get(name))) {
      const onto = HEADERS.test(margin.name) ? header : FOOTERS.test(margin.name) ? footer : undefined;
      if (!onto || attribute(margin, 'style:display') === 'false') continue;
      const blocks: BlockDraft[] = [];
      new StoryReader(context, blocks).read(margin);
      for (const block of blocks.flatMap(withoutPageNumber)) {
        const key = `${onto === header ? 'header' : 'footer'} ${blockText(block)}`;
        if (block.kind !== 'rule' && !seen.has(key)) onto.push(block);
        seen.add(key);
      }
    }
  }
  return header.length + footer.length > 0 ? { header, footer } : undefined;
}

/** Which master pages a document uses: the one its first paragraph names or the usual one, those that a style in it begins, and those that follow. */
function usedPages(text: XmlElement, styles: OdtStyles, pages: ReadonlyMap<string, XmlElement>): Set<string> {
  const usual = pages.has('Standard') ? 'Standard' : pages.keys().next().value;
  const used = new Set<string>();
  let first = true;
  for (const node of paragraphsOf(text)) {
    const chain: OdtChain = styles.chain('paragraph', attribute(node, 'text:style-name'));
    const name = chain.map((style) => style.masterPage).find((page) => page !== undefined) ?? (first ? usual : undefined);
    first = false;
    if (name !== undefined && !used.has(name)) for (const page of pagesFrom(name, pages)) used.add(page);
  }
  return used;
}

function paragraphsOf(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((node) => {
    if (node.name === 'text:tracked-changes') return [];
    return WORDS.has(node.name) ? [node] : paragraphsOf(node);
  });
}
