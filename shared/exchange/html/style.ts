import type { Element } from 'hast';
import { attribute, classes } from './elements';

/** Declarations by property name in lower case. */
export type Style = ReadonlyMap<string, string>;

const NONE: Style = new Map();
/** Beyond this a style is no style: some pages write pictures into theirs. In UTF-16 units. */
const LONGEST = 4000;
/** Beyond this a style sheet is a site's, not a document's. */
const LONGEST_SHEET = 2_000_000;

/** `font-weight:bold; mso-list:l0 level1 lfo1` as declarations; later ones win. */
export function readStyle(text: string): Style {
  if (text === '') return NONE;
  const style = new Map<string, string>();
  for (const declaration of text.slice(0, LONGEST).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) style.set(declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).replace(/!\s*important/i, '').trim());
  }
  return style;
}

/**
 * What a page's style sheets say of classes: Google Docs' saved pages and macOS write bold and italic only there. Selectors of one class,
 * with or without a tag (`.c1`, `span.s1`); nothing inside `@media`; what they say of plain tags is the dress of a whole site.
 */
export class StyleSheet {
  private readonly byClass = new Map<string, Style>();
  /** Every rule at the top, by its selector as written. */
  readonly rules: readonly (readonly [selector: string, declarations: string])[];

  constructor(css: string) {
    this.rules = rulesOf(css.slice(0, LONGEST_SHEET));
    for (const [selectors, declarations] of this.rules) {
      for (const selector of selectors.split(',')) {
        const name = selector.trim();
        if (!/^[a-z0-9]*\.[\w-]+$/i.test(name)) continue;
        this.byClass.set(name, new Map([...(this.byClass.get(name) ?? NONE), ...readStyle(declarations)]));
      }
    }
  }

  /** An element's style: its classes' and, over that, its own. */
  of(element: Element): Style {
    const own = readStyle(attribute(element, 'style'));
    if (this.byClass.size === 0) return own;
    const found = classes(element).flatMap((name) => [this.byClass.get(`.${name}`), this.byClass.get(`${element.tagName}.${name}`)]).filter((style) => style !== undefined);
    return found.length === 0 ? own : new Map([...found.flatMap((style) => [...style]), ...own]);
  }
}

/** The rules outside any other braces, in order. */
function rulesOf(css: string): (readonly [string, string])[] {
  const text = css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '').replace(/<!--|-->/g, '');
  const rules: (readonly [string, string])[] = [];
  let depth = 0;
  let from = 0;
  let selector = '';
  for (const { 0: sign, index } of text.matchAll(/[{}]/g)) {
    if (sign === '{') {
      if (depth === 0) selector = text.slice(from, index).trim();
      depth += 1;
      from = index + 1;
    } else {
      if (depth === 1 && selector !== '') rules.push([selector.replace(/^.*;/s, '').trim(), text.slice(from, index)]);
      depth = Math.max(depth - 1, 0);
      if (depth > 0) selector = '';
      from = index + 1;
    }
  }
  return rules;
}
