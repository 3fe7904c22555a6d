import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeSanitize, { type Options } from 'rehype-sanitize';
import { unified } from 'unified';
import { BadFile } from '../bad-file';
import { attribute, elementsIn, textOf } from './elements';
import { nestsTooDeeply } from './nesting';

/** A page with a few large pictures written into it; beyond, it is no letter. In UTF-16 units. */
const LARGEST = 30_000_000;

/** A page as it was parsed: nothing in it can run or fetch. */
export interface Page {
  readonly root: Root;
  readonly title: string;
  /** What the page says of its language as a whole, BCP 47; empty where it does not. */
  readonly language: string;
  /** The text of its style elements. */
  readonly css: string;
}

const TAGS =
  'html head body a abbr acronym address article aside audio b bdi bdo big blockquote br button canvas caption center cite code col colgroup dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure ' +
  'font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img input ins kbd label legend li main map mark math menu nav nobr object ol optgroup option output p picture pre q rp rt ruby s samp search section select small ' +
  'source span strike strong sub summary sup svg table tbody td textarea tfoot th thead time tr tt u ul var video wbr';

/** What the reader may ever see of a page. Unknown elements (`<o:p>`, a site's own) go, and leave what is in them. */
const ALLOWED: Options = {
  tagNames: TAGS.split(' '),
  strip: ['script', 'style', 'title', 'template', 'noscript', 'xml', 'noframes', 'noembed', 'applet', 'base', 'link', 'meta'],
  attributes: {
    '*': [
      'style', 'className', 'id', 'name', 'lang', 'xmlLang', 'role', 'hidden', 'title', 'href', 'type', 'start', 'value', 'reversed', 'colSpan', 'rowSpan', 'ariaLevel', 'alt', 'width', 'height', 'dateTime', 'cite', 'face', 'clear',
      'data*',
    ],
  },
  ancestors: {}, required: {}, clobber: [], protocols: {}, allowComments: false, allowDoctypes: false,
};

/** Parts of a table stand on the clipboard without it at times; outside a table a parser drops their tags. */
const PART_OF_TABLE = /^(?:\s|<meta [^<>]*>|<!--(?:[^-]|-(?!->))*-->|<html>|<body>)*<(?:tr|td|th|tbody|thead|tfoot|col|colgroup|caption)[\s>]/i;

/** Tags of a page: a book of a thousand pages has some 100,000. */
const MOST_TAGS = 400_000;

function tagsIn(html: string): number {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags += 1;
  return tags;
}

/** Parses a page or a part of one. Throws `BadFile` for one that is too large or nests too deeply. */
export function parsePage(html: string, fileName: string): Page {
  if (html.length > LARGEST) throw new BadFile(fileName, 'is too large for a web page with a letter in it');
  if (tagsIn(html) > MOST_TAGS) throw new BadFile(fileName, 'is too large for a web page with a letter in it');
  if (nestsTooDeeply(html)) throw new BadFile(fileName, 'is nested too deeply to be read');
  const whole = PART_OF_TABLE.test(html.slice(0, 2000)) ? `<table>${html.replace(/<!--StartFragment-->/i, '')}</table>` : html;
  try {
    const tree = unified().use(rehypeParse).parse(whole);
    const found = headOf(tree);
    const root = unified().use(rehypeSanitize, ALLOWED).runSync(tree) as Root;
    return { root, ...found };
  } catch (error) {
    if (error instanceof RangeError) throw new BadFile(fileName, 'is nested too deeply to be read', { cause: error });
    throw error;
  }
}

function headOf(tree: Root): Omit<Page, 'root'> {
  let title = '';
  let language = '';
  const css: string[] = [];
  for (const element of elementsIn(tree)) {
    if (element.tagName === 'style') css.push(textOf(element));
    else if (element.tagName === 'title' && title === '' && !isDrawn(element, tree)) title = textOf(element).replace(/\s+/g, ' ').trim();
    else if (element.tagName === 'html' || element.tagName === 'body') language ||= attribute(element, 'lang') || attribute(element, 'xmlLang');
    else if (element.tagName === 'meta' && /^content-language$/i.test(attribute(element, 'httpEquiv'))) language ||= attribute(element, 'content').trim();
  }
  return { title, language, css: css.join('\n') };
}

/** Whether a title is a drawing's own, which stands somewhere in the body. */
function isDrawn(title: Element, tree: Root): boolean {
  for (const element of elementsIn(tree)) if (element.tagName === 'svg' && element.children.includes(title)) return true;
  return false;
}
