import type { Element } from 'hast';
import type { Json, Marks } from '../../letter/block';
import { attribute } from './elements';
import type { Style } from './style';

const BY_TAG: Readonly<Record<string, string>> = {
  b: 'bold', strong: 'bold', i: 'italic', em: 'italic', cite: 'italic', dfn: 'italic', var: 'italic', u: 'underline', ins: 'underline', s: 'strike', strike: 'strike', del: 'strike', sup: 'superscript', sub: 'subscript',
};

/** The marks inside an element: what is around it, its tag's, and over both what its style says. */
export function marksIn(element: Element, style: Style, around: Marks): Marks {
  const next: { [name: string]: Json } = { ...around };
  const set = (name: string, on: boolean | undefined): void => {
    if (on === true) next[name] = true;
    else if (on === false) delete next[name];
  };
  // Word's insertions are what the text says now.
  const tracked = element.tagName === 'ins' && (element.properties.dateTime !== undefined || element.properties.cite !== undefined);
  const tag = tracked ? undefined : BY_TAG[element.tagName];
  if (tag !== undefined) set(tag, true);
  // Google Docs wraps a whole page in <b style="font-weight:normal">: the style decides.
  set('bold', boldIn(style.get('font-weight') ?? shorthandWeight(style.get('font'))));
  const slant = style.get('font-style')?.toLowerCase();
  set('italic', slant === undefined ? undefined : /^(?:italic|oblique)/.test(slant) || (slant === 'inherit' ? undefined : false));
  const decoration = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`.toLowerCase();
  set('underline', /underline/.test(decoration) || (tag === 'underline' && /none/.test(decoration) ? false : undefined));
  set('strike', /line-through/.test(decoration) || undefined);
  const vertical = style.get('vertical-align')?.toLowerCase();
  if (vertical === 'super' || vertical === 'sub' || vertical === 'baseline') {
    set('superscript', vertical === 'super');
    set('subscript', vertical === 'sub');
  }
  if (tag === 'superscript') delete next.subscript;
  if (tag === 'subscript') delete next.superscript;
  return next;
}

function boldIn(weight: string | undefined): boolean | undefined {
  if (weight === undefined || weight === '') return undefined;
  if (/^\d+$/.test(weight)) return Number(weight) >= 600;
  const name = weight.toLowerCase();
  return name === 'bold' || name === 'bolder' ? true : name === 'normal' || name === 'lighter' ? false : undefined;
}

/** `bold 12.0px Helvetica`: macOS writes only the short form. */
function shorthandWeight(font: string | undefined): string | undefined {
  return font && /(?:^|\s)(bold|[6-9]00)\s/i.exec(font) ? 'bold' : undefined;
}

/** The address a link leads to, if it is one that a letter keeps; empty for a link that leads elsewhere, undefined for no link. */
export function addressOf(element: Element): string | undefined {
  if (element.tagName !== 'a' || element.properties.href === undefined) return undefined;
  const href = attribute(element, 'href').replace(/[\t\r\n]/g, '').trim();
  return /^(?:https?:\/\/|mailto:)[^\s]/i.test(href) ? href.replaceAll(' ', '%20') : '';
}
