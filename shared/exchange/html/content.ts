import type { Element, Root } from 'hast';
import type { Tally } from '../tally';
import { attribute, elementsIn, holdsWords, isElement, nodesIn, type Parents } from './elements';

const ASIDE: Readonly<Record<string, string>> = {
  nav: 'page navigation', header: 'page header', footer: 'page footer', aside: 'sidebar', form: 'form', search: 'form',
};
const ASIDE_ROLE: Readonly<Record<string, string>> = {
  navigation: 'page navigation', banner: 'page header', contentinfo: 'page footer', complementary: 'sidebar', search: 'form', form: 'form',
};

/** What an element is beside the text of a page, by its plain English name; undefined for what may be text. */
function besideText(element: Element): string | undefined {
  return ASIDE_ROLE[attribute(element, 'role')] ?? ASIDE[element.tagName];
}

/** What of a page is read. */
export interface Content {
  readonly root: Element | Root;
  /** Elements inside it that are no part of the text. */
  readonly beside: ReadonlySet<Element>;
}

/**
 * The part of a page that is its text: `main`, or its one article, without what stands beside the words there; else all of it but the
 * navigation. What is left out is counted where it holds words.
 */
export function contentOf(page: Root, parents: Parents, dropped: Tally): Content {
  const root = mainOf(page);
  if (root) countOutside(page, root, parents, dropped);
  const beside = new Set<Element>();
  const isBeside = (element: Element): boolean => {
    const name = element === root ? undefined : besideText(element);
    // Without a main part, headers may be letterheads and asides postscripts; inside one, a header holds the title.
    const leave = name === 'page navigation' || (root !== undefined && (name === 'sidebar' || name === 'form'));
    if (!leave || beside.has(element)) return false;
    beside.add(element);
    if (holdsWords(element)) dropped.add(name!);
    return true;
  };
  for (const _ of nodesIn(root ?? page, isBeside));
  return { root: root ?? page, beside };
}

function mainOf(page: Root): Element | undefined {
  let main: Element | undefined;
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'main' && attribute(element, 'role') !== 'main') continue;
    main = holdsWords(element) ? element : undefined;
    break;
  }
  const articles: Element[] = [];
  const isArticle = (element: Element): boolean => element !== main && (element.tagName === 'article' || attribute(element, 'role') === 'article');
  for (const _ of nodesIn(main ?? page, (element) => isArticle(element) && (articles.push(element), true)));
  // One article is the text; several are a list of texts, and what stands between them counts too.
  const [only] = articles;
  return articles.length === 1 && holdsWords(only!) ? only : main;
}

/** Counts what has words outside the main part: whole headers, sidebars and so on, and other words as one each where they stand together. */
function countOutside(page: Root, main: Element, parents: Parents, dropped: Tally): void {
  const around = new Set<Element>();
  for (let at = parents.get(main); at; at = parents.get(at)) around.add(at);
  const count = (element: Element | Root): void => {
    let loose = false;
    for (const child of element.children) {
      if (!isElement(child)) loose ||= child.type === 'text' && /\S/.test(child.value);
      else if (child === main) continue;
      else if (around.has(child)) count(child);
      else countOne(child, dropped);
    }
    if (loose) dropped.add('text beside the article');
  };
  count(page);
}

function countOne(element: Element, dropped: Tally): void {
  const name = besideText(element);
  if (name !== undefined) {
    if (holdsWords(element)) dropped.add(name);
    return;
  }
  const parts: Element[] = [];
  let loose = false;
  for (const node of nodesIn(element, (one) => besideText(one) !== undefined && (parts.push(one), true))) loose ||= node.type === 'text' && /\S/.test(node.value);
  for (const part of parts) if (holdsWords(part)) dropped.add(besideText(part)!);
  if (loose) dropped.add('text beside the article');
}
